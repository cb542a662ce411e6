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
    let ledgers = try (0..<description.parts).map {
      try Ledger.open(at: folder.ledger($0), run: description.id)
    }
    let events = EventLog(folder.events, options.events)
    defer { events.close() }
    let settling = Settling(
      rules: rules, policy: readers.refine, refiner: readers.refiner?.fingerprint)
    try apply(settling, to: ledgers)
    let tally = RunTally(rows: description.rows, counts: try Self.counts(ledgers))
    events.send(
      .began(progress: tally.progress, images: description.images, parts: description.parts))
    let passes = Passes(
      run: self, which: which, readers: readers, settling: settling, options: options,
      image: image, tally: tally, events: events)
    try await passes.make(over: ledgers)
    let progress = tally.progress
    if options.stop.isRaised, try passes.isUnfinished(ledgers) {
      events.send(.stopping(progress: progress))
      return nil
    }
    let summary = try merge(ledgers, outputs: outputs)
    events.send(.merged(summary))
    return summary
  }

  /// Makes the outcomes of all answers anew where the rules have changed since, and writes the
  /// output; asks nobody.
  ///
  /// - Throws: `.checkFailed` where rows still wait.
  public func rescore(outputs: [String]) throws -> RunSummary {
    let lock = try RunLock(folder)
    defer { withExtendedLifetime(lock) {} }
    let ledgers = try (0..<description.parts).map {
      try Ledger.open(at: folder.ledger($0), run: description.id)
    }
    let models = description.configuration.models
    // Which refiner it was does not matter here: what it said is kept.
    try apply(
      Settling(rules: rules, policy: models?.refine ?? .never, refiner: models?.refiner),
      to: ledgers)
    return try merge(ledgers, outputs: outputs)
  }

  private func apply(_ settling: Settling, to ledgers: [Ledger]) throws {
    for ledger in ledgers {
      let entries = try ledger.outdated(rules: settling.fingerprint).compactMap { row in
        row.answer.flatMap { answer in
          schema[row.row.attribute].map {
            RuledOutcome(
              position: row.row.position,
              outcome: settling.outcome(of: answer, row.refinement, for: $0),
              rules: settling.fingerprint)
          }
        }
      }
      if !entries.isEmpty { try ledger.apply(entries) }
    }
  }
}

/// The passes over the parts: asking, then refining.
private struct Passes: Sendable {
  let run: Run
  let which: Run.Rows
  let readers: RunReaders
  let settling: Settling
  let options: Run.Options
  let image: @Sendable (String) async throws -> Image
  let tally: RunTally
  let events: EventLog

  func make(over ledgers: [Ledger]) async throws {
    let reading = Opening { try await readers.reader.open() }
    let refining = Opening { try await readers.refiner?.open() }
    do {
      if options.together {
        try await pass(over: ledgers) { part, ledger in
          try await ask(part, ledger, reading)
          try await refine(ledger, refining)
        }
      } else {
        try await pass(over: ledgers) { part, ledger in try await ask(part, ledger, reading) }
        if await reading.wasNeeded { await readers.reader.close() }
        try await pass(over: ledgers) { _, ledger in try await refine(ledger, refining) }
      }
    } catch {
      await close(reading, refining)
      throw error
    }
    await close(reading, refining)
  }

  private func close(_ reading: Opening, _ refining: Opening) async {
    if await reading.wasNeeded { await readers.reader.close() }
    if await refining.wasNeeded { await readers.refiner?.close() }
  }

  /// Whether a row waits for its reader or its refiner.
  func isUnfinished(_ ledgers: [Ledger]) throws -> Bool {
    try ledgers.contains { ledger in
      try ledger.counts().waiting > 0 || !unrefined(ledger).isEmpty
    }
  }

  /// Works on so many parts at once, in order.
  private func pass(
    over ledgers: [Ledger], _ body: @escaping @Sendable (Int, Ledger) async throws -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      var running = 0
      for (part, ledger) in ledgers.enumerated() {
        if options.stop.isRaised { break }
        if running == options.partsAtOnce {
          try await group.next()
          running -= 1
        }
        group.addTask { try await body(part, ledger) }
        running += 1
      }
      try await group.waitForAll()
    }
  }

  private func ask(_ part: Int, _ ledger: Ledger, _ reading: Opening) async throws {
    let rows =
      switch which {
      case .unsettled: try ledger.unsettled(readers: fingerprints)
      case .failed: try ledger.failed()
      }
    if rows.isEmpty || options.stop.isRaised { return }
    try await reading.ready()
    let worker = Worker(
      part: part, ledger: ledger, reader: readers.reader, schema: run.schema, settling: settling,
      image: image, stop: options.stop
    ) { image, entries, rows in
      events.answered(image: image, entries, rows, tally.settle(entries, rows))
    }
    try await worker.work(rows, inFlight: options.inFlight)
    if !options.stop.isRaised { events.send(.partDone(part: part, progress: tally.progress)) }
  }

  private func refine(_ ledger: Ledger, _ refining: Opening) async throws {
    guard let refiner = readers.refiner else { return }
    let rows = try unrefined(ledger)
    if rows.isEmpty || options.stop.isRaised { return }
    tally.expectRefining(rows.count)
    try await refining.ready()
    let worker = RefineWorker(
      ledger: ledger, refiner: refiner, schema: run.schema, settling: settling, stop: options.stop
    ) { entry, row in
      let (done, of) = tally.settle(entry, row)
      let failure: String? =
        if case .failed(let failure) = entry.outcome { failure.reason } else { nil }
      events.send(.refined(done: done, of: of, index: row.row.index, failure: failure))
    }
    try await worker.work(rows, inFlight: options.refineInFlight)
  }

  private func unrefined(_ ledger: Ledger) throws -> [LedgerRow] {
    guard let refiner = readers.refiner else { return [] }
    return try ledger.unrefined(refiner: refiner.fingerprint, failed: which == .failed)
      .filter(settling.isToBeRefined)
  }

  private var fingerprints: [String: String] {
    Dictionary(
      uniqueKeysWithValues: run.schema.attributes.map {
        ($0.name, readers.reader.fingerprint(of: $0.name))
      })
  }
}
