internal import Catalogue
internal import Foundation
internal import Ledger
internal import Readings
internal import Synchronization

extension Run {
  /// The program's version, as `run.json` and `--version` tell it.
  public static let version = "0.1.0"

  /// Makes the run's folder and splits the catalogue into parts, or opens the run that is there.
  ///
  /// - Throws: `.unusable` when the catalogue cannot be read or its header lacks a column (nothing
  ///   is made then), or when the folder holds a run over another catalogue or with other settings.
  public static func prepare(
    _ configuration: RunConfiguration, in folder: RunFolder
  ) throws(RunError) -> Run {
    let schema = try schema(of: configuration)
    do { _ = try Normaliser(schema: schema) } catch { throw .unusable("\(error)") }
    let digest = try digest(of: configuration.catalogue)
    if let description = try RunDescription.read(folder) {
      return try Run(folder, try accept(description, configuration, digest, folder))
    }
    let table = try read(configuration, schema)
    try folder.makeFolders()
    let lock = try RunLock(folder)
    defer { withExtendedLifetime(lock) {} }
    // Another process may have made the run while this one waited for nothing but the lock.
    if let description = try RunDescription.read(folder) {
      return try Run(folder, try accept(description, configuration, digest, folder))
    }
    let count = configuration.parts ?? min(100, max(1, (table.rows.count + 1_499) / 1_500))
    // Rejected rows need a ledger also where no row is left to ask.
    let parts = table.rows.isEmpty ? [[]] : split(table.rows, into: count)
    let description = RunDescription(
      format: RunDescription.format, id: UUID().uuidString.lowercased(), version: version,
      created: Date().formatted(.iso8601), configuration: configuration, catalogueDigest: digest,
      rows: table.rows.count + table.rejected.count, rejected: table.rejected.count,
      images: Set(table.rows.map(\.imageLink)).count, parts: parts.count)
    try createLedgers(parts, rejected: table.rejected, run: description.id, in: folder)
    try description.write(folder)
    return try Run(folder, description)
  }

  /// Several at once: each waits for the disk.
  private static func createLedgers(
    _ parts: [[Row]], rejected: [LedgerRow], run: String, in folder: RunFolder
  ) throws(RunError) {
    let failure = Mutex<(any Error)?>(nil)
    DispatchQueue.concurrentPerform(iterations: parts.count) { number in
      // Rejected rows lie in the first part; they are settled from the start.
      let rows = (number == 0 ? rejected : []) + parts[number].map { LedgerRow(row: $0) }
      do {
        try Ledger.create(at: folder.ledger(number), run: run, rows: rows)
      } catch {
        failure.withLock { $0 = $0 ?? error }
      }
    }
    if let failure = failure.withLock({ $0 }) { throw .unusable("\(failure)") }
  }

  /// Takes up a run that is there. How models are asked may change between two starts: fingerprints
  /// tell which answers that touches. What is asked may not.
  private static func accept(
    _ description: RunDescription, _ wanted: RunConfiguration, _ digest: String,
    _ folder: RunFolder
  ) throws(RunError) -> RunDescription {
    let there = description.configuration
    let differences = [
      description.catalogueDigest == digest ? nil : "the catalogue's content",
      there.columns == wanted.columns ? nil : "the columns' names",
      there.images == wanted.images ? nil : "--images",
      there.schema == wanted.schema ? nil : "--schema",
      there.reader == wanted.reader ? nil : "--reader",
      there.models?.readers == wanted.models?.readers ? nil : "the readers",
      there.choice == wanted.choice ? nil : "--weights, --priors, --expect-empty or --precision",
      wanted.parts == nil || wanted.parts == description.parts ? nil : "--parts",
    ].compactMap(\.self)
    guard differences.isEmpty else {
      throw .unusable(
        "\(folder.path) holds a run that differs in \(differences.joined(separator: ", ")); "
          + "name another folder with --run, or delete that one")
    }
    guard there.models != wanted.models else { return description }
    var changed = description
    changed.configuration.models = wanted.models
    try changed.write(folder)
    return changed
  }

  private static func digest(of path: String) throws(RunError) -> String {
    do {
      return try FileDigest.hex(of: path)
    } catch {
      throw .unusable("the catalogue \(path) cannot be read: \(error.localizedDescription)")
    }
  }

  private static func read(
    _ configuration: RunConfiguration, _ schema: Schema
  ) throws(RunError) -> (rows: [Row], rejected: [LedgerRow]) {
    do {
      let reader = try CatalogueReader(
        path: configuration.catalogue, columns: configuration.columns.names, schema: schema)
      var rows: [Row] = []
      var rejected: [LedgerRow] = []
      while let entry = try reader.next() {
        switch entry {
        case .row(let row): rows.append(row)
        case .bad(let row): rejected.append(LedgerRow(row))
        }
      }
      return (rows, rejected)
    } catch {
      throw .unusable("\(error)")
    }
  }
}

extension LedgerRow {
  /// A row that the catalogue reader could not take, failed from the start.
  fileprivate init(_ bad: BadRow) {
    self.init(
      row: Row(
        position: bad.position, index: bad.index ?? "", imageLink: "", groupID: nil, attribute: "",
        line: bad.line),
      outcome: .failed(
        Failure(component: .catalogue, category: bad.category.rawValue, reason: bad.reason)),
      rejection: Rejection(
        byteOffset: bad.byteOffset, column: bad.column, hasIndex: bad.index != nil))
  }
}
