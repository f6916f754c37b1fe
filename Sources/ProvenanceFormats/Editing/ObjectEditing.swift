import Provenance

/// Changes members of an object where they stand, and puts in new ones in the layout of the rest.
package struct ObjectEditing {
  private let object: JSONValue
  /// The names of the members in the order in which new ones are put in.
  private let order: [String]
  private let members: [JSONValue.Member]

  /// The editing of an object.
  /// - Parameters:
  ///   - order: the fields of the object in the order of the format.
  package init(_ object: JSONValue, order: [String]) {
    self.object = object
    self.order = order
    members = Array(object.members)
  }

  /// The edit that gives a member a value: in its place, or behind the members that stand before
  /// it in the order of the format.
  /// - Complexity: O(n) in the bytes of the object's layout.
  package func setting(_ name: String, to value: JSONTree) -> TextEdit {
    setting(name, value.write)
  }

  /// The edit that gives a member a value, which is written by a function.
  package func setting(_ name: String, _ write: (inout JSONWriter) -> Void) -> TextEdit {
    let key = Array(name.utf8)
    if let member = members.first(where: { $0.key.isKey(key) }) {
      let layout = object.layout(after: 0)
      return TextEdit(
        member.value.range,
        layout.text(
          isBroken: member.value.isBroken ?? false,
          closingAt: JSONLayout.indent(of: member.value.closingIndentGap), write))
    }
    let place = order.firstIndex { sameBytes($0, name) } ?? order.count
    let earlier = members.lastIndex { member in
      order[..<place].contains { member.key.isKey(Array($0.utf8)) }
    }
    guard !members.isEmpty else {
      let text = layoutOfNothing.text(isBroken: false, closingAt: []) { writer in
        writer.beginObject()
        writer.key(name)
        write(&writer)
        writer.endObject()
      }
      return TextEdit(object.range, text)
    }
    let layout = object.layout(after: earlier ?? 0)
    let text = member(name, layout, write)
    guard let earlier else {
      let start = members[0].key.range.lowerBound
      return TextEdit(start..<start, text + [UInt8(ascii: ",")] + layout.gap)
    }
    let end = members[earlier].value.range.upperBound
    return TextEdit(end..<end, [UInt8(ascii: ",")] + layout.gap + text)
  }

  private var layoutOfNothing: JSONLayout {
    JSONLayout(gap: [], unit: [0x20, 0x20], colon: Array(": ".utf8))
  }

  private func member(
    _ name: String, _ layout: JSONLayout, _ write: (inout JSONWriter) -> Void
  ) -> [UInt8] {
    // Objects beside it show whether one within this one is broken into lines.
    let siblings = members.compactMap {
      $0.value.kind == .object || $0.value.kind == .array ? $0.value.isBroken : nil
    }
    var writer = JSONWriter(pretty: false)
    writer.string(name)
    return writer.bytes + layout.colon
      + layout.text(
        isBroken: layout.isBroken && (siblings.last ?? true), closingAt: layout.indent, write)
  }
}

extension JSONValue {
  /// What stands before the closing bracket of an object or list; nothing for another value.
  fileprivate var closingIndentGap: [UInt8] {
    kind == .object || kind == .array ? closingGap : []
  }
}

/// Puts an item behind the others of a list, in their layout.
package struct ListEditing {
  private let list: JSONValue

  /// The editing of a list that has items.
  package init(_ list: JSONValue) { self.list = list }

  /// The edit that puts an item at the end of the list; nil for an empty list, which shows no
  /// layout.
  package func appending(_ write: (inout JSONWriter) -> Void) -> TextEdit? {
    guard let last = list.items.last else { return nil }
    let layout = list.layout(after: list.items.count - 1)
    let isBroken = last.isBroken ?? layout.isBroken
    // An item may begin on the line on which the one before it ends.
    let indent =
      last.isBroken == true ? JSONLayout.indent(of: last.closingGap) : layout.indent
    let inner = last.isBroken == true ? last.layout(after: 0) : layout
    let text = inner.text(isBroken: isBroken, closingAt: indent, write)
    let end = last.range.upperBound
    return TextEdit(end..<end, [UInt8(ascii: ",")] + layout.gap + text)
  }
}
