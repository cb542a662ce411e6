/// What is wrong with a file of presets, or with the name of one.
public struct PresetError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The file, or `nil` when it is the name that is wrong.
  public var file: String?
  /// Counted from 1.
  public var line: Int?
  /// `models.gemma-2-9b.context`; empty for the file as a whole.
  public var field: String
  public var reason: String

  public var description: String {
    guard let file else { return reason }
    return file + (line.map { ":\($0)" } ?? "") + ": " + (field.isEmpty ? "" : "\(field): ")
      + reason
  }
}
