/// Why a ledger cannot be used. The run stops; nothing that was written is lost.
public struct LedgerError: Error, CustomStringConvertible {
  public enum Kind: Sendable {
    /// The disk or the system refused; the same command may succeed later.
    case stopped
    /// The file is missing, damaged, of another format or of another run: it never will succeed.
    case unusable
    /// The file or its folder may not be written: somebody must change that first.
    case unwritable
    /// Another process holds the part, or took it over.
    case taken
  }

  /// The ledger's path.
  public var file: String
  /// What happened and what to do, one sentence.
  public var reason: String
  public var kind: Kind

  public init(file: String, reason: String, kind: Kind = .stopped) {
    self.file = file
    self.reason = reason
    self.kind = kind
  }

  /// Whether the same command may succeed later, with nothing changed by anybody.
  public var isPassing: Bool { kind == .stopped || kind == .taken }

  public var description: String { "\(file): \(reason)" }
}
