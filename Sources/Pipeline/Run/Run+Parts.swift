public import Imaging
internal import Ledger
internal import Readings

extension Run {
  /// Asks and refines what single parts wait for, under their leases, beside any number of other
  /// workers on the same folder; merges nothing.
  ///
  /// A part that another process holds is watched for the length of its lease: taken over when its
  /// holder is dead, left to it when it lives.
  ///
  /// - Parameters:
  ///   - numbers: the parts; `nil`: all, one after the other.
  ///   - image: link → image; an error that is a `RowFailure` fails the image's rows.
  /// - Throws: `.unusable` when there is no such part; `LedgerError` of kind `taken` when a part was
  ///   taken over while this process was silent.
  public func work(
    onParts numbers: [Int]? = nil, readers: RunReaders, options: Options,
    image: @escaping @Sendable (String) async throws -> Image
  ) async throws -> PartsReport {
    let parts = try numbers?.map(existing) ?? parts()
    return try await work(on: parts, readers: readers, options: options, image: image)
  }

  func work(
    on parts: [Part], readers: RunReaders, options: Options,
    image: @escaping @Sendable (String) async throws -> Image
  ) async throws -> PartsReport {
    let counts = try Self.counts(parts.map(\.ledger))
    let tally = RunTally(rows: counts.rows, counts: counts)
    let events = EventLog(nil, options.events)
    let passes = Passes(
      run: self, which: .unsettled, readers: readers, settling: settling(readers),
      options: options, image: image, tally: tally, events: events)
    let left = try await passes.make(over: parts, .oneLease)
    var report = PartsReport(parts: parts.map(\.number))
    for part in parts {
      let counts = try part.ledger.counts()
      report.rows += counts.rows
      report.value += counts.value
      report.abstained += counts.abstained
      report.failed += counts.failed
      report.waiting += counts.waiting
      // A refiner that failed on a row which the rules settled leaves nothing to wait for.
      let isLeft = left[part.number] != nil || options.stop.isRaised
      guard try counts.waiting > 0 || isLeft && passes.isUnfinished(part) else { continue }
      report.unfinished.append(part.number)
      report.held[part.number] = left[part.number]?.holder?.words
    }
    return report
  }

  /// - Throws: `.unusable` where the run has no such part.
  func existing(_ number: Int) throws -> Part {
    guard (0..<description.parts).contains(number) else {
      throw RunError.unusable(
        "\(folder.path) has no part \(number); its parts are 0 to \(description.parts - 1)")
    }
    return try part(number)
  }

  /// Merges and checks what workers have done on the parts, and writes the output.
  ///
  /// - Parameter outputs: files that get the predictions besides the run folder's own.
  /// - Throws: `.stopped`, naming the parts, where rows still wait for a reader or a refiner; nothing is
  ///   written then. `.checkFailed` when the output breaks a rule.
  public func merge(outputs: [String]) throws -> RunSummary {
    let lock = try RunLock(folder)
    defer { withExtendedLifetime(lock) {} }
    let parts = try parts()
    var rows = 0
    var waiting: [Int] = []
    for part in parts {
      let count = try part.ledger.counts().waiting + unrefined(part.ledger)
      rows += count
      if count > 0 { waiting.append(part.number) }
    }
    guard waiting.isEmpty else {
      throw RunError.stopped(
        "\(folder.path) is not done: \(rows) rows still wait, in \(Self.words(parts: waiting)); "
          + "`measurand work` or `measurand run` goes on with them, nothing was written")
    }
    return try merge(parts.map(\.ledger), outputs: outputs)
  }

  /// How many answered rows wait for the refiner that the run asks after its reader.
  func unrefined(_ ledger: Ledger) throws(LedgerError) -> Int {
    let models = description.configuration.models
    let settling = Settling(
      rules: rules, policy: models?.refine ?? .never, refiner: models?.refiner)
    var count = 0
    if settling.policy != .never {
      try ledger.forEachRow(.neverRefined) { count += settling.isToBeRefined($0) ? 1 : 0 }
    }
    return count
  }

  /// `part 3`, `parts 3, 17, 20`; the first twenty of many.
  static func words(parts: [Int]) -> String {
    let names = parts.prefix(20).map(String.init).joined(separator: ", ")
    let more = parts.count > 20 ? " and \(parts.count - 20) more" : ""
    return "\(parts.count == 1 ? "part" : "parts") \(names)\(more)"
  }
}
