// Made by Benchmarks/cluster_costs.py MEASURAND --write; not to be edited by hand.

/// What a run costs a shared folder, counted with strace on small runs.
enum CountedCosts {
  /// Metadata operations that preparing a part takes.
  static let preparePerPart = 91.0
  /// Metadata operations of one transaction of a ledger.
  static let perTransaction = 29.0
  /// Metadata operations of taking up a part and giving it back, without its transactions.
  static let workPerPart = 80.0
  /// Transactions of a part besides those of its answers: its lease, taken and given back.
  static let transactionsPerPart = 2.0
  /// Metadata operations of merging and checking a part.
  static let mergePerPart = 175.3
  /// Metadata operations of looking at a part for `status`.
  static let statusPerPart = 39.8
  /// Bytes of a worked row in its ledger; short answers, as a model gives them.
  static let bytesPerRow = 174.1
  /// Microseconds of merging and checking a row, on a local disk.
  static let mergeMicrosecondsPerRow = 2.7
  /// Microseconds that a part adds to merging, on a local disk.
  static let mergeMicrosecondsPerPart = 774.4
}
