/// Why a ledger cannot be used. The run stops; nothing that was written is lost.
public struct LedgerError: Error, CustomStringConvertible {
  /// The ledger's path.
  public var file: String
  /// What happened and what to do, one sentence.
  public var reason: String

  public init(file: String, reason: String) {
    self.file = file
    self.reason = reason
  }

  public var description: String { "\(file): \(reason)" }
}
