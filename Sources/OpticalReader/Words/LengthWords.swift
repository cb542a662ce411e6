import Catalogue

/// `Length` and its like name no side of their own: beside a width and a height it is the depth; a
/// thing that has only length and height lies before us lengthwise, one that has only length and
/// width stands.
enum LengthWords {
  private static let folded: Set<[UInt32]> = Set(
    [
      "length", "long", "länge", "lang", "longueur", "longitud", "lunghezza", "lungo",
      "comprimento", "lengte",
    ].map { FoldedText($0).letters })

  static func contains(_ phrase: Phrase) -> Bool { folded.contains(phrase.letters) }

  /// The side that stands in for a length, by what else is named.
  static func axis(hasWidth: Bool, hasHeight: Bool) -> Attribute.Axis? {
    switch (hasWidth, hasHeight) {
    case (true, true): .depth
    case (false, true): .horizontal
    case (true, false): .vertical
    case (false, false): nil
    }
  }
}
