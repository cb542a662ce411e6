/// What a check has found.
public struct CheckReport: Hashable, Sendable {
  /// How many violations are kept with their place; the others are only counted.
  public static let listed = 20

  /// The number of predictions.
  public private(set) var rowCount = 0
  /// Of every kind, warnings apart.
  public private(set) var counts: [Violation.Kind: Int] = [:]
  /// The first `listed` in the order of the predictions, then of what is not there.
  public private(set) var violations: [Violation] = []
  public private(set) var warningCount = 0
  /// The first `listed`.
  public private(set) var warnings: [Violation] = []

  public init() {}

  /// Warnings do not count.
  public var isPassed: Bool { counts.isEmpty }

  mutating func countRow() { rowCount += 1 }

  /// The reason is only put into words where it is listed.
  mutating func add(
    _ kind: Violation.Kind, line: Int?, index: String?, _ reason: @autoclosure () -> String
  ) {
    counts[kind, default: 0] += 1
    guard violations.count < Self.listed else { return }
    violations.append(Violation(kind: kind, line: line, index: index, reason: reason()))
  }

  mutating func warn(_ violation: Violation) {
    warningCount += 1
    if warnings.count < Self.listed { warnings.append(violation) }
  }

  /// The report for people: the first violations with their places, then the counts.
  public func text() -> String {
    var lines = violations.map(\.description)
    let all = counts.values.reduce(0, +)
    if all > violations.count { lines.append("… and \(all - violations.count) more") }
    lines += warnings.map { "warning: \($0)" }
    if warningCount > warnings.count {
      lines.append("… and \(warningCount - warnings.count) more warnings")
    }
    let kinds = Violation.Kind.allCases.compactMap { kind in
      counts[kind].map { "\(kind.rawValue) \($0)" }
    }
    let end = warningCount > 0 ? ", \(warningCount) warning\(warningCount == 1 ? "" : "s")" : ""
    lines.append(
      isPassed
        ? "\(rowCount) predictions keep the rules\(end)"
        : "\(rowCount) predictions, \(all) violation\(all == 1 ? "" : "s"): \(kinds.joined(separator: ", "))\(end)"
    )
    return lines.joined(separator: "\n")
  }
}
