/// What is wrong with a prompt's folder.
public struct PromptError: Error, CustomStringConvertible {
  public var file: String
  /// What is there and what would be right.
  public var reason: String

  public var description: String { "\(file): \(reason)" }
}
