/// Claims of two cases that say the same in the same words, but under different ids.
package enum SameClaims {
  /// Two claims that a person may want to make one.
  package struct Pair: Sendable {
    /// The claim of the first case, by its place in the list.
    package let a: Int
    /// The claim of the second case, by its place in the list.
    package let b: Int
  }

  /// The claims of the second case whose words the first has under another id, in their order.
  ///
  /// An id that both cases have is left alone.
  /// - Complexity: O(n) in the texts.
  package static func proposals(_ a: Records, _ b: Records) -> [Pair] {
    let (idsOfA, idsOfB) = (IDTable(a.claims.map(\.id)), IDTable(b.claims.map(\.id)))
    // Equality of texts is canonical equality, which is what is looked for here.
    var placesByWords: [String: Int] = [:]
    for (place, claim) in a.claims.enumerated() where idsOfB.index(of: claim.id) == nil {
      let words = folded(claim.text)
      if !words.isEmpty, placesByWords[words] == nil { placesByWords[words] = place }
    }
    var pairs: [Pair] = []
    for (place, claim) in b.claims.enumerated() where idsOfA.index(of: claim.id) == nil {
      // One claim of the first case is proposed once: two of the second would get one id.
      guard let found = placesByWords.removeValue(forKey: folded(claim.text)) else { continue }
      pairs.append(Pair(a: found, b: place))
    }
    return pairs
  }

  /// Bytes of a text beyond which it is not compared: canonical equality is slow on hostile ones.
  private static let lengthLimit = 4096

  /// A text without what is a matter of style: capitals, blanks and punctuation; empty where
  /// nothing is left, or the text is too long.
  ///
  /// Points, commas and hyphens before a digit stay, since 1.5 is not 15 and -5 not 5.
  static func folded(_ text: String) -> String {
    guard text.utf8.count <= lengthLimit else { return "" }
    let scalars = Array(text.lowercased().unicodeScalars)
    var result = String.UnicodeScalarView()
    var isPending = false
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : scalar
      let isBeforeDigit = next.properties.numericType != nil && !scalar.properties.isWhitespace
      if isStyle(scalar), !isBeforeDigit {
        isPending = !result.isEmpty
        continue
      }
      if isPending { result.append(" ") }
      isPending = false
      result.append(scalar)
    }
    return String(result)
  }

  private static func isStyle(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .format, .control:
      true
    default: scalar.properties.isWhitespace
    }
  }
}
