/// The lists in which assertions of one source replace each other: who stands in which, and which
/// are to be asked for whom.
///
/// A list, a line, goes by its side and by the strength of its assertions.
struct PositionSides {
  /// For each line the places of its entries, ascending.
  private(set) var members: [[Int32]]
  private let entries: [Positions.Entry]
  /// What is known of each claim, and its place there by its number.
  private var claims: [Claim] = []
  private var places: [Int: Int] = [:]
  /// For each scope the sides that its values are compared with.
  private var rivalSides: [[Int]] = []

  private struct Claim {
    var isAffirmed = false
    var isDenied = false
    /// The side of those who affirm it, before that of those who deny it; where there are both.
    var stances: Int?
    /// Its sides among the values of its scope, and among those of any scope.
    var own: Int?
    var any: Int?
    /// Its scope and its value, by numbers of their own.
    var scope = -1
    var value = PositionLine.noValue
  }

  private struct ScopeSide: Hashable {
    /// -1 is any scope.
    let scope: Int
    let group: Int
  }

  /// The line of a side and a strength from 1 to 3.
  static func line(_ side: Int, _ strength: Int) -> Int { side * 3 + strength - 1 }

  /// The sides of assertions on claims that are one claim, or answer one question.
  /// - Complexity: O(n log n) in the entries, and in the scopes that may overlap.
  init(_ entries: [Positions.Entry], _ values: ValueTable) {
    self.entries = entries
    members = []
    var compared: [ComparedValue?] = []
    for entry in entries {
      let place = places[entry.claim, default: claims.count]
      if place == claims.count {
        places[entry.claim] = place
        claims.append(Claim())
        compared.append(values.value(of: entry.claim))
      }
      if entry.isDenial { claims[place].isDenied = true } else { claims[place].isAffirmed = true }
    }
    let sideCount = addSides(compared)
    members = [[Int32]](repeating: [], count: 3 * sideCount)
    for place in entries.indices {
      for side in sides(of: place) {
        members[PositionSides.line(side, entries[place].strength)].append(Int32(place))
      }
    }
  }

  /// The sides in which an entry stands.
  func sides(of place: Int) -> [Int] {
    let claim = claim(of: place)
    let isDenial = entries[place].isDenial
    let stance = claim.stances.map { isDenial ? $0 + 1 : $0 }
    return [stance, isDenial ? nil : claim.own, isDenial ? nil : claim.any].compactMap { $0 }
  }

  /// The side of the opposite stance on the same claim; nil where nobody takes it.
  func opposite(of place: Int) -> Int? {
    claim(of: place).stances.map { entries[place].isDenial ? $0 : $0 + 1 }
  }

  /// The sides that affirm values which those of an entry are compared with.
  func rivals(of place: Int) -> [Int] {
    let scope = claim(of: place).scope
    return entries[place].isDenial || scope < 0 ? [] : rivalSides[scope]
  }

  /// The value of an entry; the same number for values that do not differ.
  func value(of place: Int) -> Int32 { claim(of: place).value }

  private func claim(of place: Int) -> Claim { claims[places[entries[place].claim, default: 0]] }

  /// Gives every claim its sides, by what it answers with, and says how many there are.
  private mutating func addSides(_ answers: [ComparedValue?]) -> Int {
    var count = 0
    var values: [ValueInterval: Int32] = [:]
    var scopes: [ScopeExtent: Int] = [:]
    var firstOfScope: [ComparedValue] = []
    var sides: [ScopeSide: Int] = [:]
    func side(_ key: ScopeSide) -> Int {
      if let known = sides[key] { return known }
      sides[key] = count
      count += 1
      return count - 1
    }
    for index in claims.indices {
      if claims[index].isAffirmed, claims[index].isDenied {
        claims[index].stances = count
        count += 2
      }
      guard let compared = answers[index] else { continue }
      let scope = scopes[compared.scope, default: scopes.count]
      if scope == scopes.count {
        scopes[compared.scope] = scope
        firstOfScope.append(compared)
      }
      let value = values[compared.interval, default: Int32(values.count)]
      values[compared.interval] = value
      claims[index].scope = scope
      claims[index].value = value
      claims[index].own = side(ScopeSide(scope: scope, group: compared.group))
      claims[index].any = side(ScopeSide(scope: -1, group: compared.group))
    }
    addRivals(firstOfScope, sides)
    return count
  }

  /// Joins every scope with those that it may overlap, and one without limits with all at once.
  private mutating func addRivals(_ scopes: [ComparedValue], _ sides: [ScopeSide: Int]) {
    var ofScope = [[Int]](repeating: [], count: scopes.count)
    var ofAny: [Int] = []
    for (key, side) in sides.sorted(by: { $0.value < $1.value }) {
      if key.scope < 0 { ofAny.append(side) } else { ofScope[key.scope].append(side) }
    }
    let unlimited = scopes.firstIndex { $0.scope.isUnlimited }
    var numbers: [ScopeExtent: Int] = [:]
    for (number, value) in scopes.enumerated() { numbers[value.scope] = number }
    rivalSides = scopes.enumerated().map { scope, value in
      if scope == unlimited { return ofAny }
      let own = value.scope.mayOverlap(value.scope) ? ofScope[scope] : []
      return own + (unlimited.map { ofScope[$0] } ?? [])
    }
    let limited = scopes.filter { !$0.scope.isUnlimited }
    for block in limited.scopeBlocks {
      let byTime = block.sorted { $0.scope.from < $1.scope.from }
      for (place, value) in byTime.enumerated() {
        for other in byTime[(place + 1)...] {
          if other.scope.from >= value.scope.to { break }
          guard value.scope.mayOverlap(other.scope), let a = numbers[value.scope],
            let b = numbers[other.scope]
          else { continue }
          rivalSides[a] += ofScope[b]
          rivalSides[b] += ofScope[a]
        }
      }
    }
  }
}
