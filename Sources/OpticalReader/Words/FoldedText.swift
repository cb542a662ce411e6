import Foundation

/// The letters of a line without case, accents and everything between them, so that `NET WT.`,
/// `Net-Wt` and `NETWT` are one spelling; each letter knows where it stood.
struct FoldedText {
  /// Lower-case letters without accents.
  private(set) var letters: [UInt32] = []
  /// The place of each letter among the text's Unicode scalars.
  private(set) var places: [Int] = []
  /// Whether a word begins at the letter.
  private(set) var startsWord: [Bool] = []
  /// The number of Unicode scalars of the text.
  private(set) var count = 0

  init(_ text: String) {
    var inWord = false
    for (place, scalar) in text.unicodeScalars.enumerated() {
      count = place + 1
      let folded = FoldedText.folded(scalar)
      guard !folded.isEmpty else {
        inWord = false
        continue
      }
      for letter in folded {
        letters.append(letter)
        places.append(place)
        startsWord.append(!inWord)
        inWord = true
      }
    }
  }

  /// Whether a word ends before letter `i`.
  func endsWord(before i: Int) -> Bool { i == letters.count || startsWord[i] }

  /// The base letters of a scalar; empty for what is no letter.
  private static func folded(_ scalar: Unicode.Scalar) -> [UInt32] {
    switch scalar.value {
    case 97...122: return [scalar.value]
    case 65...90: return [scalar.value + 32]
    case 0..<128: return []
    case 0xDF: return [115, 115]  // ß
    default: break
    }
    guard scalar.properties.isAlphabetic else { return [] }
    let base = String(scalar).lowercased().decomposedStringWithCompatibilityMapping
    return base.unicodeScalars.filter { $0.properties.isAlphabetic }.map(\.value)
  }
}
