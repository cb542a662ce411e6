internal import Catalogue
internal import Foundation
internal import Ledger
internal import OpticalReader
public import Pipeline
internal import Readings
public import Scoring
internal import Teaching

/// What a review knows and remembers: the rows of one run, or of two side by side, what is known to be
/// right, and what people say.
///
/// Answers come from memory, whole rows from the ledgers. Corrections go to the run's own ledger.
public actor ReviewStore {
  var rows: RunRows
  /// The run that the first one is compared with.
  var other: RunRows?
  var book = CorrectionBook()
  let corrections: CorrectionLedger
  /// How people's texts are read: a number needs its unit.
  let rules: Normaliser
  /// How the run reads answers.
  let runRules: Normaliser
  /// The truth table, by position.
  var truth: [Int: TruthRow] = [:]
  /// What the runs answer where something is known to be right, by the row's index.
  var predictions: [String: String] = [:]
  var otherPredictions: [String: String] = [:]
  /// Raised whenever rows or corrections change.
  private(set) var generation = 0

  var rankings: [RowOrder: RowRanking] = [:]
  /// The generation in which the order by gain was made.
  var gainRankedAt: Int?
  var matches: [(filter: RowFilter, matches: RowMatches)] = []
  var foundTexts: [(text: String, found: [Bool])] = []
  private(set) var pace = Pace()
  /// Learns from corrections; `nil` where the run cannot.
  private(set) var teacher: Teacher?
  var learning = LearningState(phase: .idle)
  private let truthTable: [TruthRow]
  private var isRefreshing = false

  /// Reads the runs' ledgers.
  ///
  /// - Parameters:
  ///   - run: the run that is reviewed and corrected.
  ///   - other: a run to compare it with.
  ///   - truth: what is known to be right, by index; empty where nothing is.
  /// - Throws: `LedgerError`, `SchemaUnitError`.
  public init(run: Run, other: Run? = nil, truth: [TruthRow] = []) async throws {
    rows = try RunRows(run)
    self.other = try other.map(RunRows.init)
    corrections = try run.corrections()
    rules = try Normaliser(schema: run.schema)
    runRules = try Normaliser(
      schema: run.schema, assumesUsualUnit: run.description.configuration.models != nil)
    truthTable = truth
    do {
      teacher = try Self.teacher(of: run)
    } catch let error as TeachingError {
      learning.obstacle = error.description
    }
    try await refresh()
  }

  /// What the run's choice goes by now.
  private static func teacher(of run: Run) throws -> Teacher {
    try Teacher(run, policy: try ChoicePolicy(run.configuration.choice))
  }

  /// After weights were taken, the next lesson goes on from them.
  func renewTeacher() throws {
    teacher = try Self.teacher(of: try Run.open(rows.run.folder))
  }

  /// Reads what has changed on disk since: parts that a worker wrote to, corrections of others.
  public func refresh() async throws {
    guard !isRefreshing else { return }
    isRefreshing = true
    defer { isRefreshing = false }
    let changed = rows.changed()
    if !changed.isEmpty { try await RunRows.read(changed) { await self.take($0) } }
    let changedThere = other?.changed() ?? []
    if !changedThere.isEmpty { try await RunRows.read(changedThere) { await self.takeOther($0) } }
    let hasChanged = !changed.isEmpty || !changedThere.isEmpty
    if hasChanged {
      if let other { rows.compare(with: other) }
      findTruth()
    }
    let added = try corrections.corrections(after: book.latest)
    for correction in added { note(correction) }
    if hasChanged {
      try judge(Array(truth.keys) + book.positions)
    } else if !added.isEmpty {
      try judge(added.map(\.position))
    }
    if hasChanged || !added.isEmpty { forget() }
    pace.note(settled: settled, at: ContinuousClock.now)
  }

  private func take(_ reading: RunRows.PartReading) { rows.take(reading) }
  private func takeOther(_ reading: RunRows.PartReading) { other?.take(reading) }

  /// How many rows have an outcome.
  private var settled: Int {
    let waiting = RowSummary.Ending.waiting.rawValue
    return rows.columns.codes(.status).reduce(0) { $0 + ($1 == waiting ? 0 : 1) }
  }

  /// Rows have changed: what was found in them is found anew.
  private func forget() {
    rankings = [:]
    foundTexts = []
    forgetMatches()
  }

  /// What people say has changed: that changes neither the order nor the texts of rows.
  func forgetMatches() {
    generation += 1
    matches = []
  }

  /// Places the truth table's rows.
  private func findTruth() {
    guard !truthTable.isEmpty else { return }
    let byIndex = Dictionary(
      truthTable.map { (RowColumns.hash($0.index), $0) }, uniquingKeysWith: { $1 })
    truth = [:]
    for (position, index) in rows.columns.index.enumerated() {
      if let row = byIndex[index] { truth[position] = row }
    }
  }

  /// Adds a correction to the book and to its row's state.
  func note(_ correction: Correction) {
    book.add(correction)
    guard (0..<rows.columns.count).contains(correction.position) else { return }
    let state: ReviewState =
      switch book.answer(at: correction.position) {
      case nil: .open
      case _ where book.isDisputed(at: correction.position): .disputed
      case let answer?: answer.isAcceptance ? .accepted : .corrected
      }
    rows.set(state, at: correction.position)
  }
}
