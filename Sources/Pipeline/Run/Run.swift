public import Catalogue
internal import Foundation
internal import Imaging
internal import Ledger
internal import Readings

/// One pass over a catalogue, in its folder: made once, worked on until every row is settled,
/// merged and checked. Can be stopped at any moment and worked on again.
public struct Run: Sendable {
  public let folder: RunFolder
  public let description: RunDescription
  /// What was asked, with the weights that the run's own corrections have taught since.
  public let configuration: RunConfiguration
  public let schema: Schema
  let rules: Normaliser

  /// How fast a run goes and whom it tells; nothing here changes an answer.
  public struct Options: Sendable {
    /// Questions that a part has in flight; a reader may bound itself further.
    public var inFlight: Int
    /// Parts worked on at once: two keep the reader busy at a part's end.
    public var partsAtOnce: Int
    /// Raw answers that a part has in flight at its refiner.
    public var refineInFlight: Int
    /// Whether reader and refiner are open at the same time, so that a part is refined as soon as it
    /// is read; else the refiner opens after the reader has closed, on a GPU that holds only one.
    public var together: Bool
    /// Seconds without a sign of life after which others may take over a part that is worked on.
    public var lease: Double
    public var stop: StopFlag
    /// A minute: what a machine's death costs a part at most, for a small write each quarter of it.
    public static let standardLease = 60.0

    /// Told what happens as it happens; `nil` where nobody listens.
    public var events: (@Sendable (RunEvent) -> Void)?

    public init(
      inFlight: Int, partsAtOnce: Int = 2, refineInFlight: Int = 1, together: Bool = false,
      lease: Double = Options.standardLease, stop: StopFlag = StopFlag(),
      events: (@Sendable (RunEvent) -> Void)? = nil
    ) {
      self.inFlight = inFlight
      self.partsAtOnce = partsAtOnce
      self.refineInFlight = refineInFlight
      self.together = together
      self.lease = lease
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

  /// Opens the run that a folder holds, with another schema of the same attributes: other units, usual
  /// units or meanings. `nil` keeps the run's own.
  public static func open(
    _ folder: RunFolder, schema: String?, file: String?
  ) throws(RunError) -> Run {
    let run = try open(folder)
    guard let schema else { return run }
    var description = run.description
    description.configuration.schema = schema
    description.configuration.schemaFile = file
    let changed = try Run(folder, description)
    let names = { (run: Run) in Set(run.schema.attributes.map(\.name)) }
    guard names(changed) == names(run) else {
      throw .unusable(
        "\(file ?? "the schema") has other attributes than the run; a run asks for: "
          + names(run).sorted().joined(separator: ", "))
    }
    try description.write(folder)
    return changed
  }

  init(_ folder: RunFolder, _ description: RunDescription) throws(RunError) {
    self.folder = folder
    self.description = description
    schema = try Self.schema(of: description.configuration)
    var configuration = description.configuration
    if let taught = try? String(contentsOfFile: folder.weights, encoding: .utf8) {
      configuration.choice.weights = taught
      configuration.choice.weightsFile = folder.weights
    }
    self.configuration = configuration
    do {
      // A model may leave the unit out that it was asked for; print does not.
      rules = try Normaliser(
        schema: schema, assumesUsualUnit: description.configuration.models != nil)
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

  func merge(_ ledgers: [Ledger], outputs: [String]) throws -> RunSummary {
    let merge = Merge(ledgers: ledgers, rows: description.rows, schema: schema)
    let (counts, rejected) = try merge.write(
      predictions: [folder.predictions] + outputs, failures: folder.failures)
    var (reading, refining, refused) = (Usage(), Usage(), 0)
    for ledger in ledgers {
      ledger.deleteDeadJournal()
      let usage = try ledger.usage()
      reading = reading + usage.reading
      refining = refining + usage.refining
      refused += usage.rejected
    }
    return RunSummary(
      rows: counts.rows, value: counts.value, abstained: counts.abstained, failed: counts.failed,
      rejected: rejected, reading: reading, refining: refining,
      rejectedRefinements: refused,
      predictions: outputs.first ?? folder.predictions,
      failures: folder.failures)
  }

  static func counts(_ ledgers: [Ledger]) throws(LedgerError) -> LedgerCounts {
    var counts = LedgerCounts()
    for ledger in ledgers { counts = counts + (try ledger.counts()) }
    return counts
  }
}
