internal import Catalogue
internal import Imaging
internal import Ledger
internal import Readings

/// The passes over parts: asking, then refining. Each part is held while it is worked on.
struct Passes: Sendable {
  let run: Run
  let which: Run.Rows
  let readers: RunReaders
  let settling: Settling
  let options: Run.Options
  let image: @Sendable (String) async throws -> Image
  let tally: RunTally
  let events: EventLog

  /// What keeps other processes' parts from being worked on.
  enum Patience: Sendable {
    /// A part whose holder lives is waited for.
    case endless
    /// A part whose holder lives is left to it.
    case oneLease
  }

  /// - Returns: the parts that were left to others who hold them.
  func make(over parts: [Part], _ patience: Patience) async throws -> [Int: LeaseState] {
    let reading = Opening { try await readers.reader.open() }
    let refining = Opening { try await readers.refiner?.open() }
    do {
      var left: Left
      if options.together {
        left = try await pass(over: parts, patience, if: isToBeWorkedOn) { part, work in
          try await ask(part, work, reading)
          try await refine(part, work, refining)
        }
      } else {
        left = try await pass(over: parts, patience, if: isToBeAsked) { part, work in
          try await ask(part, work, reading)
        }
        if await reading.wasNeeded { await readers.reader.close() }
        left += try await pass(over: parts, patience, if: isToBeRefined) { part, work in
          try await refine(part, work, refining)
        }
      }
      await close(reading, refining)
      return Dictionary(left.map { ($0.part.number, $0.state) }, uniquingKeysWith: { $1 })
    } catch {
      await close(reading, refining)
      throw error
    }
  }

  private func close(_ reading: Opening, _ refining: Opening) async {
    if await reading.wasNeeded { await readers.reader.close() }
    if await refining.wasNeeded { await readers.refiner?.close() }
  }

  /// Whether a row waits for its reader or its refiner.
  func isUnfinished(_ part: Part) throws -> Bool {
    try part.ledger.counts().waiting > 0 || isToBeRefined(part)
  }

  private typealias Left = [(part: Part, state: LeaseState)]

  /// Works on the parts in which there is something to do: on so many at once, in order; then on
  /// those that others held meanwhile.
  private func pass(
    over parts: [Part], _ patience: Patience,
    if isNeeded: @escaping @Sendable (Part) throws -> Bool,
    _ body: @escaping @Sendable (Part, PartWork) async throws -> Void
  ) async throws -> Left {
    let clock = SuspendingClock()
    let start = clock.now
    var held = HeldParts()
    var left: Left = []
    for (part, state) in try await sweep(parts.map { ($0, nil) }, if: isNeeded, body) {
      held.watch(part, state, at: clock.now - start)
      if let holder = state.holder {
        events.send(.waiting(part: part.number, holder: holder.words))
      }
    }
    while !held.isEmpty, !options.stop.isRaised {
      try await Task.sleep(for: held.pause)
      let look = try held.look(at: clock.now - start, leavesBeating: patience == .oneLease)
      if patience == .oneLease { left += look.beating }
      let ready = look.ready.map { ($0.part, Optional($0.state)) }
      for (part, state) in try await sweep(ready, if: isNeeded, body) {
        held.watch(part, state, at: clock.now - start)
      }
    }
    return left + held.states
  }

  /// Works on those of the parts that can be taken and need it, on so many at once, in order.
  ///
  /// - Returns: those that others hold.
  private func sweep(
    _ parts: [(Part, LeaseState?)], if isNeeded: @escaping @Sendable (Part) throws -> Bool,
    _ body: @escaping @Sendable (Part, PartWork) async throws -> Void
  ) async throws -> Left {
    try await withThrowingTaskGroup(of: (Part, LeaseState)?.self) { group in
      var running = 0
      var held: Left = []
      for (part, state) in parts {
        if options.stop.isRaised { break }
        if running == options.partsAtOnce {
          if let done = try await group.next(), let done { held.append(done) }
          running -= 1
        }
        group.addTask {
          // Another may have done it meanwhile.
          guard try isNeeded(part) else { return nil }
          defer { HeapMemory.giveBack() }
          return try await leases.hold(part, over: state, body).map { (part, $0) }
        }
        running += 1
      }
      for try await done in group { if let done { held.append(done) } }
      return held
    }
  }

  private var leases: PartLeases { PartLeases(seconds: options.lease) }

  private func isToBeAsked(_ part: Part) throws -> Bool {
    if try part.ledger.contains(toBeAsked) { return true }
    return try part.ledger.contains(.outdated(rules: settling.fingerprint))
  }

  private func isToBeWorkedOn(_ part: Part) throws -> Bool {
    try isToBeAsked(part) || isToBeRefined(part)
  }

  private func isToBeRefined(_ part: Part) throws -> Bool { try !unrefined(part).isEmpty }

  private var toBeAsked: RowSelection {
    switch which {
    case .unsettled: .unsettled(readers: fingerprints)
    case .failed: .failed
    }
  }

  private func ask(_ part: Part, _ work: PartWork, _ reading: Opening) async throws {
    tally.rule(try run.apply(settling, to: part.ledger))
    let questions = try part.ledger.questions(toBeAsked)
    if questions.isEmpty || options.stop.isRaised { return }
    try await reading.ready()
    let worker = Worker(
      part: part.number, ledger: part.ledger, reader: readers.reader, schema: run.schema,
      settling: settling, image: image, stop: options.stop
    ) { image, entries, rows in
      work.settle(entries.count)
      events.answered(image: image, entries, rows, tally.settle(entries, rows))
    }
    try await worker.work(questions, inFlight: options.inFlight)
    if !options.stop.isRaised {
      events.send(.partDone(part: part.number, progress: tally.progress))
    }
  }

  private func refine(_ part: Part, _ work: PartWork, _ refining: Opening) async throws {
    guard let refiner = readers.refiner else { return }
    let questions = try unrefined(part)
    if questions.isEmpty || options.stop.isRaised { return }
    tally.expectRefining(questions.rows)
    try await refining.ready()
    let worker = RefineWorker(
      ledger: part.ledger, refiner: refiner, schema: run.schema, settling: settling,
      stop: options.stop
    ) { entry, row in
      work.settle(1)
      let (done, of) = tally.settle(entry, row)
      let failure: String? =
        if case .failed(let failure) = entry.outcome { failure.reason } else { nil }
      events.send(.refined(done: done, of: of, index: row.row.index, failure: failure))
    }
    try await worker.work(questions, inFlight: options.refineInFlight)
  }

  private func unrefined(_ part: Part) throws -> QuestionPositions {
    var positions: [Int] = []
    if let refiner = readers.refiner {
      let seen = RowSelection.unrefined(refiner: refiner.fingerprint, failed: which == .failed)
      try part.ledger.forEachRow(seen) { row in
        if settling.isToBeRefined(row) { positions.append(row.row.position) }
      }
    }
    return QuestionPositions(positions)
  }

  private var fingerprints: [String: String] {
    Dictionary(
      uniqueKeysWithValues: run.schema.attributes.map {
        ($0.name, readers.reader.fingerprint(of: $0.name))
      })
  }
}
