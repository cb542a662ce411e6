/// Why a table cannot be used at all. Bad rows are not errors: see `CSVFault` and `BadRow`.
public struct TableError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong with the file.
  public enum Kind: Hashable, Sendable {
    /// The system refuses to read it.
    case unreadable
    /// It has no header line, or is not UTF-8 text.
    case empty, notText
    /// The header lacks a column, or names one twice.
    case missingColumn(String)
    case duplicateColumn(String)
  }

  public let kind: Kind
  /// The file's path as it was given.
  public let file: String
  /// One sentence: the file, what happened, what to do.
  public let description: String

  private init(kind: Kind, file: String, _ sentence: String) {
    self.kind = kind
    self.file = file
    self.description = "\(file): \(sentence)"
  }

  static func unreadable(file: String, because reason: String) -> TableError {
    TableError(kind: .unreadable, file: file, "cannot be read: \(reason)")
  }

  /// - Parameter byte: of the packed file, from 0.
  static func damaged(file: String, byte: Int, because reason: String) -> TableError {
    TableError(
      kind: .unreadable, file: file, "\(reason) at byte \(byte); fetch or pack the file again")
  }

  static func empty(file: String) -> TableError {
    TableError(
      kind: .empty, file: file,
      "is empty; the first line must name the columns, separated by commas")
  }

  static func notText(file: String, because reason: String) -> TableError {
    TableError(kind: .notText, file: file, "\(reason); save it as UTF-8 text")
  }

  static func missingColumn(_ name: String, among names: [String], file: String) -> TableError {
    let present = names.map { "`\($0)`" }.joined(separator: ", ")
    let folded = name.lowercased()
    let near = names.first { $0.lowercased().filter { $0 != " " } == folded }
    let hint = near.map { "; `\($0)` is spelt differently" } ?? ""
    return TableError(
      kind: .missingColumn(name), file: file,
      "line 1: no column `\(name)`; the columns are \(present)\(hint)")
  }

  static func duplicateColumn(_ name: String, file: String) -> TableError {
    TableError(
      kind: .duplicateColumn(name), file: file,
      "line 1: the column `\(name)` is there twice; rename or remove one")
  }
}
