/// Finds quantities in text: what a label, a drawing or a sentence measures.
///
///     QuantityReader.standard.quantities(in: "Net Wt 12 oz (340 g)").map(\.canonical)
///     // ["12 ounce", "340 gram"]
///
/// Reads every dimension of the unit table, so that `20 mAh` is a charge and never a length. An
/// empty answer means that no number in the text carries a unit. Never fails: what is not certain
/// is left out.
public struct QuantityReader: Sendable {
  /// The reader over `UnitTable.standard`.
  public static let standard = QuantityReader(units: .standard)

  let units: UnitTable
  let vocabulary: Vocabulary

  /// A reader that knows the given units by the library's spellings for them.
  public init(units: UnitTable) {
    self.units = units
    do {
      vocabulary = try Vocabulary(units: units)
    } catch {
      // The tables are compiled in and a test reads them.
      fatalError("\(error)")
    }
  }

  /// The quantities in order of their place; offsets count Unicode scalars.
  public func quantities(in text: String) -> [Quantity] {
    var reading = Reading(text, reader: self)
    return reading.quantities()
  }

  /// Numbers that carry no unit, in order of their place, for a unit on a line beside them.
  public func bareNumbers(in text: String) -> [BareNumber] {
    var reading = Reading(text, reader: self)
    return reading.bareNumbers()
  }
}
