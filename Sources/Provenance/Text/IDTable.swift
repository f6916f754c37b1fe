/// Finds the place of an id in a list by its bytes.
///
/// Canonically equal ids are different here, and hashing takes time in the length of an id only,
/// whatever its letters: neither is so with a dictionary of texts.
package struct IDTable: Sendable {
  /// The ids in the order of the list.
  package private(set) var ids: [String] = []
  private var slots: [Int32] = []

  /// An empty table.
  package init() {}

  /// A table of a list; of equal ids the first is found.
  /// - Complexity: O(n) in the bytes of all ids.
  package init(_ ids: some Sequence<String>) {
    for id in ids { append(id) }
  }

  /// The place of an id in the list.
  package func index(of id: String) -> Int? {
    guard !slots.isEmpty else { return nil }
    let slot = slots[slot(of: id)]
    return slot < 0 ? nil : Int(slot)
  }

  /// Puts an id at the end of the list; where it is there already, the first stays the one found.
  package mutating func append(_ id: String) {
    if (ids.count + 1) * 2 > slots.count { grow() }
    let slot = slot(of: id)
    if slots[slot] < 0 { slots[slot] = Int32(ids.count) }
    ids.append(id)
  }

  private func slot(of id: String) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: IDTable.hash(id)) & mask
    while slots[slot] >= 0, !sameBytes(ids[Int(slots[slot])], id) { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: max(16, slots.count * 2))
    for (index, id) in ids.enumerated() {
      let slot = slot(of: id)
      if slots[slot] < 0 { slots[slot] = Int32(index) }
    }
  }

  /// FNV-1a over the bytes, mixed at the end so that the low bits carry all of it.
  package static func hash(_ id: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in id.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash ^= hash >> 29
    hash = hash &* 0xBF58_476D_1CE4_E5B9
    return hash ^ (hash >> 32)
  }
}
