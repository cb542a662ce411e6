public import Catalogue
internal import Foundation
public import Imaging
internal import Ledger
public import Readings

/// One pass over a catalogue, in its folder: made once, worked on until every row is settled,
/// merged and checked. Can be stopped at any moment and worked on again.
public struct Run: Sendable {
  public let folder: RunFolder
  public let description: RunDescription
  public let schema: Schema
  let rules: Normaliser

  /// How fast a run goes and whom it tells; nothing here changes an answer.
  public struct Options: Sendable {
    /// Questions that a part has in flight; a reader may bound itself further.
    public var inFlight: Int
    /// Parts worked on at once: two keep the reader busy at a part's end.
    public var partsAtOnce: Int
    public var stop: StopFlag
    /// Told what happens as it happens; `nil` where nobody listens.
    public var events: (@Sendable (RunEvent) -> Void)?

    public init(
      inFlight: Int, partsAtOnce: Int = 2, stop: StopFlag = StopFlag(),
      events: (@Sendable (RunEvent) -> Void)? = nil
    ) {
      self.inFlight = inFlight
      self.partsAtOnce = partsAtOnce
      self.stop = stop
      self.events = events
    }
  }

  /// Which rows a pass asks.
  public enum Rows: Sendable {
    /// Those without an outcome, and those that another reader, model or version answered.
    case unsettled
    /// Those that failed, and only those.
    case failed
  }

  /// Opens the run that a folder holds.
  public static func open(_ folder: RunFolder) throws(RunError) -> Run {
    guard let description = try RunDescription.read(folder) else {
      throw .unusable("\(folder.path) holds no run (there is no \(folder.description))")
    }
    return try Run(folder, description)
  }

  init(_ folder: RunFolder, _ description: RunDescription) throws(RunError) {
    self.folder = folder
    self.description = description
    schema = try Self.schema(of: description.configuration)
    do {
      rules = try Normaliser(schema: schema)
    } catch {
      throw .unusable("\(error)")
    }
  }

  static func schema(of configuration: RunConfiguration) throws(RunError) -> Schema {
    guard let text = configuration.schema else { return .challenge }
    do {
      return try Schema(yaml: text, file: configuration.schemaFile ?? "schema")
    } catch {
      throw .unusable("\(error)")
    }
  }

  /// Asks what is to be asked, merges, checks and writes the output.
  ///
  /// - Parameters:
  ///   - outputs: files that get the predictions besides the run folder's own.
  ///   - image: link → image; an error that is a `RowFailure` fails the image's rows.
  /// - Returns: the summary, or `nil` when it was stopped before the last row.
  public func work(
    _ which: Rows = .unsettled, reader: any Reader, outputs: [String], options: Options,
    image: @escaping @Sendable (String) async throws -> Image
  ) async throws -> RunSummary? {
    let lock = try RunLock(folder)
    defer { withExtendedLifetime(lock) {} }
    let ledgers = try (0..<description.parts).map {
      try Ledger.open(at: folder.ledger($0), run: description.id)
    }
    let events = EventLog(folder.events, options.events)
    defer { events.close() }
    try applyRules(to: ledgers)
    let tally = RunTally(rows: description.rows, counts: try Self.counts(ledgers))
    events.send(
      .began(progress: tally.progress, images: description.images, parts: description.parts))
    try await ask(which, of: ledgers, reader, options, image, tally, events)
    let progress = tally.progress
    if options.stop.isRaised, progress.settled < progress.rows {
      events.send(.stopping(progress: progress))
      return nil
    }
    let summary = try merge(ledgers, outputs: outputs)
    events.send(.merged(summary))
    return summary
  }

  private func ask(
    _ which: Rows, of ledgers: [Ledger], _ reader: any Reader, _ options: Options,
    _ image: @escaping @Sendable (String) async throws -> Image, _ tally: RunTally,
    _ events: EventLog
  ) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      var running = 0
      for (part, ledger) in ledgers.enumerated() {
        if options.stop.isRaised { break }
        let rows =
          switch which {
          case .unsettled: try ledger.unsettled(reader: reader.fingerprint)
          case .failed: try ledger.failed()
          }
        if rows.isEmpty { continue }
        if running == options.partsAtOnce {
          try await group.next()
          running -= 1
        }
        let worker = Worker(
          part: part, ledger: ledger, reader: reader, schema: schema, rules: rules, image: image,
          stop: options.stop
        ) { image, entries, rows in
          events.answered(image: image, entries, rows, tally.settle(entries, rows))
        }
        group.addTask {
          try await worker.work(rows, inFlight: options.inFlight)
          if !options.stop.isRaised { events.send(.partDone(part: part, progress: tally.progress)) }
        }
        running += 1
      }
      try await group.waitForAll()
    }
  }

  /// Makes the outcomes of earlier answers anew where the rules have changed since; asks nothing.
  private func applyRules(to ledgers: [Ledger]) throws {
    for ledger in ledgers {
      let entries = try ledger.outdated(rules: rules.fingerprint).compactMap { row in
        row.answer.flatMap { answer in
          schema[row.row.attribute].map {
            RuledOutcome(
              position: row.row.position, outcome: rules.outcome(of: answer, for: $0),
              rules: rules.fingerprint)
          }
        }
      }
      if !entries.isEmpty { try ledger.apply(entries) }
    }
  }

  private func merge(_ ledgers: [Ledger], outputs: [String]) throws -> RunSummary {
    let merge = Merge(ledgers: ledgers, rows: description.rows, schema: schema)
    let (counts, rejected) = try merge.write(
      predictions: [folder.predictions] + outputs, failures: folder.failures)
    return RunSummary(
      rows: counts.rows, value: counts.value, abstained: counts.abstained, failed: counts.failed,
      rejected: rejected, predictions: outputs.first ?? folder.predictions,
      failures: folder.failures)
  }

  static func counts(_ ledgers: [Ledger]) throws(LedgerError) -> LedgerCounts {
    var counts = LedgerCounts()
    for ledger in ledgers { counts = counts + (try ledger.counts()) }
    return counts
  }
}
