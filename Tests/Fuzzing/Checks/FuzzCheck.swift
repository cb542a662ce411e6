/// A reader of untrusted bytes, and what holds for whatever it is given.
///
/// `make fuzz` looks for bytes that break it; the ordinary suites read the kept ones again.
public enum FuzzCheck: String, CaseIterable, Sendable {
  case table, quantities, answers, pictures

  /// What does not hold for the bytes; `nil` where all does. A crash is a finding of its own.
  public func violation(in bytes: [UInt8]) -> String? {
    switch self {
    case .table: TableCheck.violation(in: bytes)
    case .quantities: QuantityCheck.violation(in: bytes)
    case .answers: AnswerCheck.violation(in: bytes)
    case .pictures: PictureCheck.violation(in: bytes)
    }
  }
}
