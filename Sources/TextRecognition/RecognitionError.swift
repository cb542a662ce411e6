/// Why no text could be read.
public struct RecognitionError: Error, Equatable, CustomStringConvertible {
  public enum Kind: Sendable, Equatable {
    /// The models are not there: set-up has not run, or a path is wrong.
    case modelsMissing
    /// OpenVINO refused a call.
    case engine
    /// The models' files do not go together.
    case modelsUnfit
  }

  public var kind: Kind
  /// What happened, where, and what to do.
  public var description: String

  public init(_ kind: Kind, _ description: String) {
    self.kind = kind
    self.description = description
  }
}
