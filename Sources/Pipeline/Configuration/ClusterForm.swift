/// What the text of a cluster's setting must look like: it goes into scripts and manifests.
enum ClusterForm {
  /// One line of text.
  case line
  /// Several texts of a line each.
  case lines
  /// Options of `sbatch` that the script does not set itself.
  case options
  case whole(ClosedRange<Int>)
  /// - Parameter like: an example, for the error.
  case pattern(Regex<Substring>, like: String)

  /// Options that `submit` sets; a second one would contradict it.
  private static let taken = [
    "--array", "--output", "--error", "--open-mode", "--signal", "--dependency", "--export",
    "--requeue", "--no-requeue", "--parsable", "--job-name", "--wrap",
  ]

  var isList: Bool {
    switch self {
    case .lines, .options: true
    case .line, .whole, .pattern: false
    }
  }

  /// What is wrong with a value; `nil` for nothing.
  func fault(in values: [String]) -> String? {
    guard let first = values.first else { return "must not be empty" }
    guard isList || values.count == 1 else { return "must be one text, not a list" }
    for value in values where value.isEmpty || value.contains(where: \.isNewline) {
      return "must be a text of one line"
    }
    switch self {
    case .line, .lines: return nil
    case .options: return values.compactMap(Self.fault(inOption:)).first
    case .whole(let range):
      guard let number = Int(first), range.contains(number) else {
        return "must be a whole number from \(range.lowerBound) to \(range.upperBound), "
          + "not `\(first)`"
      }
      return nil
    case .pattern(let pattern, let like):
      return first.wholeMatch(of: pattern) == nil
        ? "must look like \(like), not be `\(first)`" : nil
    }
  }

  private static func fault(inOption option: String) -> String? {
    guard option.hasPrefix("--") else {
      return "must be long options of sbatch, as --constraint=a100, not `\(option)`"
    }
    let name = String(option.prefix { $0 != "=" })
    return taken.contains(name) ? "\(name) is set by `measurand submit` itself" : nil
  }
}
