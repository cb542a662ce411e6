internal import Catalogue
public import Imaging
internal import Ledger
public import Readings

/// Who answers the questions of a run.
public struct RunReaders: Sendable {
  public var reader: any Reader
  /// Asked about raw answers after the reader; `nil` leaves them to the rules.
  public var refiner: (any Refiner)?
  public var refine: RefinePolicy

  public init(
    _ reader: any Reader, refiner: (any Refiner)? = nil, refine: RefinePolicy = .unclear
  ) {
    self.reader = reader
    self.refiner = refine == .never ? nil : refiner
    self.refine = refine
  }
}

extension Run {
  /// Asks what is to be asked, refines what is to be refined, merges, checks and writes the output.
  ///
  /// Readers and refiners are opened when a row needs them and closed at the end. What was asked
  /// before is on disk: a resumed run asks only what no equal fingerprint answered.
  ///
  /// - Parameters:
  ///   - outputs: files that get the predictions besides the run folder's own.
  ///   - image: link → image; an error that is a `RowFailure` fails the image's rows.
  /// - Returns: the summary, or `nil` when it was stopped before the last row.
  public func work(
    _ which: Rows = .unsettled, readers: RunReaders, outputs: [String], options: Options,
    image: @escaping @Sendable (String) async throws -> Image
  ) async throws -> RunSummary? {
    let lock = try RunLock(folder)
    defer { withExtendedLifetime(lock) {} }
    let parts = try parts()
    let events = EventLog(folder.events, options.events)
    defer { events.close() }
    let tally = RunTally(
      rows: description.rows, counts: try Self.counts(parts.map(\.ledger)))
    events.send(
      .began(progress: tally.progress, images: description.images, parts: description.parts))
    let passes = Passes(
      run: self, which: which, readers: readers, settling: settling(readers), options: options,
      image: image, tally: tally, events: events)
    let left = try await passes.make(over: parts, .endless)
    if options.stop.isRaised, try !left.isEmpty || parts.contains(where: passes.isUnfinished) {
      events.send(.stopping(progress: tally.progress))
      return nil
    }
    let summary = try merge(parts.map(\.ledger), outputs: outputs)
    events.send(.merged(summary))
    return summary
  }

  /// Makes the outcomes of all answers anew where the rules have changed since, and writes the
  /// output; asks nobody.
  ///
  /// - Throws: `.stopped` where rows still wait.
  public func rescore(outputs: [String]) throws -> RunSummary {
    let lock = try RunLock(folder)
    defer { withExtendedLifetime(lock) {} }
    let parts = try parts()
    try requireNobodyHolds(parts)
    let models = description.configuration.models
    // Which refiner it was does not matter here: what it said is kept.
    let settling = Settling(
      rules: rules, policy: models?.refine ?? .never, refiner: models?.refiner)
    for part in parts { try apply(settling, to: part.ledger) }
    return try merge(parts.map(\.ledger), outputs: outputs)
  }

  func settling(_ readers: RunReaders) -> Settling {
    Settling(rules: rules, policy: readers.refine, refiner: readers.refiner?.fingerprint)
  }

  /// Makes the outcomes of answers anew that other rules made.
  ///
  /// - Returns: how the rows ended, before and after.
  @discardableResult
  func apply(
    _ settling: Settling, to ledger: Ledger
  ) throws -> [(before: Outcome?, after: Outcome)] {
    var entries: [RuledOutcome] = []
    var changes: [(before: Outcome?, after: Outcome)] = []
    try ledger.forEachRow(.outdated(rules: settling.fingerprint)) { row in
      guard let answer = row.answer, let attribute = schema[row.row.attribute] else { return }
      let outcome = settling.outcome(of: answer, row.refinement, for: attribute)
      entries.append(
        RuledOutcome(
          position: row.row.position, outcome: outcome, rules: settling.fingerprint,
          awaitsRefiner: settling.isToBeRefined(row)))
      changes.append((row.outcome, outcome))
    }
    if !entries.isEmpty { try ledger.apply(entries) }
    return changes
  }
}
