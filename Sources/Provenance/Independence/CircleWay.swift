/// A circle in which reports go round, written out: who has it from whom, back to the first.
public struct CircleWay: Sendable {
  /// The circle.
  public let circle: CircularReporting.Circle
  /// Members in order, each of which has it from the next one; the last is the first again.
  ///
  /// A shortest way through the first; a circle of many may have others beside it.
  public let way: [Int]
  /// Of a circle of relays the records that lead from each member of the way to the next.
  public let steps: [[ChainStep]]
}

extension ClaimGraph {
  /// The circles of relays in the chains of one claim, the first of them written out.
  ///
  /// As `circularReporting` finds them: over all assertions about the claim, of any stance, in the
  /// reading or not.
  /// - Complexity: O(n log n) in the assertions about the claim, their links and the documents that
  ///   they go back to, and O(n) for each circle that is written out.
  public func relayCircles(of claim: Int, limit: Int = .max) -> Shortlist<CircleWay> {
    var network = ChainNetwork(
      ChainColumns(self), holders: Array(0..<Int32(sources.count)), ownVoice: .alone)
    let assertions = assertionsAbout(claim)
    network.connect(assertions)
    let (rows, targets) = network.compressed
    let strong = StrongComponents(rows: rows, targets: targets)
    let circles = strongGroups(rows, targets, selfLoops: false).map { nodes in
      nodes.filter { network.holderOfNode[$0] >= 0 }
        .sorted { network.holderOfNode[$0] < network.holderOfNode[$1] }
    }.filter { $0.count > 1 }.sorted { a, b in
      network.holderOfNode[a[0]] < network.holderOfNode[b[0]]
    }
    let written = circles.prefix(max(limit, 0)).compactMap { members in
      network.circle(through: members[0], rows, targets, strong).map { (members, $0) }
    }
    network.noteCauses(of: written.map(\.1), assertions)
    let first = written.map { members, path in
      network.circle(path, claim: claim, members: members)
    }
    return Shortlist(first: first, count: circles.count)
  }

  /// The assertions about a claim, by number, ascending; of any stance, in the reading or not.
  /// - Complexity: O(n) in the assertions.
  public func assertionsAbout(_ claim: Int) -> [Int] {
    let id = self.claim(claim).id
    return (0..<assertions.count).filter { sameBytes(assertion($0).claim ?? "", id) }
  }
}

extension ChainNetwork {
  /// A shortest path from a holder through some other holder back to it, inside its component.
  ///
  /// A way through passages alone is none: there a publisher follows upon itself. So every node
  /// is looked at twice, before another holder was met and after.
  fileprivate func circle(
    through start: Int, _ rows: [Int32], _ targets: [Int32], _ strong: StrongComponents
  ) -> [Int]? {
    let own = strong.component[start]
    var before = [Int32](repeating: -1, count: (rows.count - 1) * 2)
    var open = [start * 2]
    var at = 0
    while at < open.count {
      let state = open[at]
      at += 1
      for target in targets[Int(rows[state / 2])..<Int(rows[state / 2 + 1])] {
        let node = Int(target)
        guard strong.component[node] == own else { continue }
        if node == start {
          guard state & 1 == 1 else { continue }
          var path = [start]
          var last = state
          while last != start * 2 {
            path.append(last / 2)
            last = Int(before[last])
          }
          path.append(start)
          return path.reversed()
        }
        let next = node * 2 + (holderOfNode[node] >= 0 ? 1 : state & 1)
        guard before[next] < 0 else { continue }
        before[next] = Int32(state)
        open.append(next)
      }
    }
    return nil
  }

  /// A path that leads back to where it begins, cut at the holders on it.
  fileprivate func circle(_ path: [Int], claim: Int, members: [Int]) -> CircleWay {
    var way: [Int] = []
    var steps: [[ChainStep]] = []
    var first = 0
    for (place, node) in path.enumerated() where holderOfNode[node] >= 0 {
      if place > 0 { steps.append(self.steps(along: Array(path[first...place]))) }
      way.append(Int(holderOfNode[node]))
      first = place
    }
    return CircleWay(
      circle: CircularReporting.Circle(
        among: .relays, claim: claim, members: members.map { Int(holderOfNode[$0]) }),
      way: way, steps: steps)
  }
}
