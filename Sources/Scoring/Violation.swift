/// A place where predictions break the rule book.
public struct Violation: Hashable, Sendable, CustomStringConvertible {
  /// A stable word for counting.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The file's name does not end in `.csv`.
    case fileName = "file-name"
    /// The record cannot be read.
    case unreadable
    /// An index of the catalogue has no prediction, or more than one.
    case missingIndex = "missing-index"
    case duplicateIndex = "duplicate-index"
    /// An index that the catalogue does not have.
    case unknownIndex = "unknown-index"
    /// The prediction is not blank and not `number unit`.
    case format
    /// No attribute allows the unit.
    case unknownUnit = "unknown-unit"
    /// Other attributes allow the unit, the row's does not. The challenge would accept it.
    case foreignUnit = "foreign-unit"
    /// The unit is misspelt in a way that the challenge mends. A warning.
    case mendedUnit = "mended-unit"
  }

  public var kind: Kind
  /// The one-based line of the predictions; `nil` where none is at fault.
  public var line: Int?
  public var index: String?
  /// One sentence: what is there and what would be right.
  public var reason: String

  public var description: String {
    let place = [line.map { "line \($0)" }, index.map { "index \($0)" }].compactMap(\.self)
    return (place.isEmpty ? "" : place.joined(separator: ", ") + ": ") + reason
  }
}
