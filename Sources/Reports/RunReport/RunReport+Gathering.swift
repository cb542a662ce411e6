import Catalogue
import Foundation
public import Imaging
import Ledger
public import Pipeline
import Readings
public import Scoring

extension RunReport {
  /// Reads a run's ledgers, which another process may be writing.
  ///
  /// - Parameters:
  ///   - truth: what is known to be right, by index; what people said in review goes over it.
  ///   - most: how many wrong rows are shown with their pictures.
  ///   - image: link → image; a picture that cannot be had is left out.
  /// - Throws: `LedgerError` where a ledger is missing or damaged, `SchemaUnitError`.
  public init(
    _ run: Run, truth: [TruthRow] = [], most: Int = 100,
    image: (String) async throws -> Image
  ) async throws {
    let description = run.description
    self.init(
      name: URL(fileURLWithPath: run.folder.path).lastPathComponent,
      catalogue: URL(fileURLWithPath: description.configuration.catalogue).lastPathComponent,
      reader: description.configuration.reader, images: description.images)
    judged = try Self.judge(run, KnownTruth(run, table: truth))
    try count(run)
    let status = try run.status()
    failures = status.failures
    times = run.times()
    if let cost = status.models {
      stages = [("reading", cost.reading, true), ("refining", cost.refining, false)]
        .filter { $0.1.calls > 0 }.map { name, usage, isReading in
          Stage(
            name: name, usage: usage,
            price: description.configuration.models?.price(
              reading: isReading ? usage : Usage(), refining: isReading ? Usage() : usage))
        }
    }
    for (row, answer) in judged?.picked(most) ?? [] {
      let link = row.truth.imageLink
      shown.append(
        WrongRow(
          row: row, answer: answer, image: link == nil ? nil : try? await image(link ?? "")))
    }
  }

  private static func judge(_ run: Run, _ known: KnownTruth) throws -> JudgedRun? {
    if known.isEmpty { return nil }
    var rows: [(row: LedgerRow, truth: TruthRow)] = []
    var fromPeople = 0
    for view in try run.views() {
      var positions: [Int] = []
      try view.forEachSummary { row in
        if known.has(row) { positions.append(row.position) }
      }
      for row in try view.rows(at: positions) {
        guard let (truth, isFromPeople) = known.truth(of: row.row) else { continue }
        rows.append((row, truth))
        fromPeople += isFromPeople ? 1 : 0
      }
    }
    guard rows.contains(where: { !$0.truth.isAmbiguous }) else { return nil }
    let rules = try Normaliser(
      schema: run.schema, assumesUsualUnit: run.description.configuration.models != nil)
    return JudgedRun(rows, fromPeople: fromPeople, rules: rules)
  }

  private mutating func count(_ run: Run) throws {
    var byName: [String: Attribute] = [:]
    var confidences = Confidences()
    let isRight = judged?.isRight ?? [:]
    for view in try run.views() {
      try view.forEachSummary { row in
        byName[row.attribute, default: Attribute(name: row.attribute)].add(row)
        if row.ending == .value, let confidence = row.confidence {
          confidences.add(confidence, isRight: isRight[row.position])
        }
      }
    }
    self.confidences = confidences
    attributes = byName.values.sorted { $0.name < $1.name }
  }
}

extension RunReport.Attribute {
  fileprivate mutating func add(_ row: RowSummary) {
    switch row.ending {
    case .value:
      value += 1
      let unit = row.value?.split(separator: " ", maxSplits: 1).last.map(String.init)
      units[unit ?? "", default: 0] += 1
    case .abstained: abstained += 1
    case .failed: failed += 1
    case .waiting: waiting += 1
    }
  }
}
