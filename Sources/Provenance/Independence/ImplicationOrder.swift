/// The literals of a case in an order in which what implies comes before what is implied.
///
/// Literals that imply each other stand together. What is found for one of them holds for all.
struct ImplicationOrder: Sendable {
  /// The component of each literal; implications lead to the same or a smaller number.
  let components: [Int32]
  private var rows: [Int32]
  private var literals: [Int32]

  /// The order of the literals of a graph.
  /// - Complexity: O(n + m).
  init(_ graph: ImplicationGraph) {
    let strong = StrongComponents(rows: graph.rows, targets: graph.targets)
    components = strong.component
    rows = [Int32](repeating: 0, count: strong.count + 1)
    for component in components { rows[Int(component) + 1] += 1 }
    for index in 0..<strong.count { rows[index + 1] += rows[index] }
    var next = rows
    literals = [Int32](repeating: 0, count: components.count)
    for (literal, component) in components.enumerated() {
      literals[Int(next[Int(component)])] = Int32(literal)
      next[Int(component)] += 1
    }
  }

  /// How many components there are.
  var count: Int { rows.count - 1 }

  /// The literals of a component, ascending.
  func members(of component: Int) -> ArraySlice<Int32> {
    literals[Int(rows[component])..<Int(rows[component + 1])]
  }
}
