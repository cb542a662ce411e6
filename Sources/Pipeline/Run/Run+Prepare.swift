internal import Catalogue
internal import Foundation
internal import Ledger
internal import Readings

extension Run {
  /// The program's version, as `run.json` and `--version` tell it.
  public static let version = "0.1.0"

  /// How long a part is expected to take, where the number of parts follows from that.
  public struct PartLength: Sendable {
    let seconds: Double
    let secondsPerImage: Double

    /// - Parameter secondsPerImage: of an image with all that is asked of it.
    public init(seconds: Double, secondsPerImage: Double) {
      self.seconds = seconds
      self.secondsPerImage = secondsPerImage
    }

    /// How many parts the images make; a run has 100,000 at most.
    func parts(of images: Int) -> Int {
      Int(min(100_000, (Double(images) * secondsPerImage / seconds).rounded(.up)))
    }
  }

  /// Makes the run's folder and splits the catalogue into parts, or opens the run that is there.
  ///
  /// - Parameter length: tells the number of parts where `configuration` does not.
  /// - Throws: `.unusable` when the catalogue cannot be read or its header lacks a column (nothing
  ///   is made then), or when the folder holds a run over another catalogue or with other settings.
  public static func prepare(
    _ configuration: RunConfiguration, in folder: RunFolder, length: PartLength? = nil
  ) throws(RunError) -> Run {
    let schema = try schema(of: configuration)
    do { _ = try Normaliser(schema: schema) } catch { throw .unusable("\(error)") }
    let digest = try FileDigest.hex(of: configuration.catalogue)
    if let description = try RunDescription.read(folder) {
      return try Run(folder, try accept(description, configuration, digest, folder))
    }
    let survey = try survey(configuration, schema)
    try folder.makeFolders()
    let lock = try RunLock(folder)
    defer { withExtendedLifetime(lock) {} }
    // Another process may have made the run while this one waited for nothing but the lock.
    if let description = try RunDescription.read(folder) {
      return try Run(folder, try accept(description, configuration, digest, folder))
    }
    let (rows, rejected) = (survey.rows, survey.rejected)
    var assigned: AssignedParts
    do {
      assigned = try survey.parts.assign { images in
        configuration.parts ?? length?.parts(of: images)
          ?? min(100, max(1, (rows + 1_499) / 1_500))
      }
    } catch {
      throw RunError(error)
    }
    // Rejected rows need a ledger also where no row is left to ask.
    let parts = max(1, assigned.parts)
    let description = RunDescription(
      format: RunDescription.format, id: UUID().uuidString.lowercased(), version: version,
      created: Date().formatted(.iso8601), configuration: configuration, catalogueDigest: digest,
      rows: rows + rejected, rejected: rejected, images: assigned.images, parts: parts)
    try fill(&assigned, rejected: rejected, configuration, schema, description, in: folder)
    HeapMemory.giveBack()
    try description.write(folder)
    return try Run(folder, description)
  }

  /// What a first pass over the catalogue tells: how many rows there are, and of which images.
  private struct Survey: ~Copyable {
    var rejected = 0
    var parts = ImageParts()
    var rows: Int { parts.rows }
  }

  private static func survey(
    _ configuration: RunConfiguration, _ schema: Schema
  ) throws(RunError) -> Survey {
    var survey = Survey()
    try forEachEntry(of: configuration, schema) { entry in
      switch entry {
      case .row(let row): try survey.parts.count(row.imageLink)
      case .bad: survey.rejected += 1
      }
    }
    return survey
  }

  /// A second pass: every row into the ledger of its part. Rejected rows lie in the first one; they
  /// are settled from the start.
  private static func fill(
    _ assigned: inout AssignedParts, rejected expected: Int, _ configuration: RunConfiguration,
    _ schema: Schema, _ description: RunDescription, in folder: RunFolder
  ) throws(RunError) {
    let changed = RunError.unusable(
      "\(configuration.catalogue) changed while it was read; run again")
    var rejected = 0
    do {
      var drafts = try LedgerDrafts(
        parts: description.parts, run: description.id, in: folder)
      try forEachEntry(of: configuration, schema) { entry in
        switch entry {
        case .row(let row):
          guard let part = try assigned.next() else { throw changed }
          try drafts.add(LedgerRow(row: row), to: part)
        case .bad(let row):
          rejected += 1
          try drafts.add(LedgerRow(row), to: 0)
        }
      }
      guard try assigned.next() == nil, rejected == expected else { throw changed }
      try drafts.finish()
    } catch {
      throw RunError(error)
    }
  }

  /// Takes up a run that is there. How models are asked may change between two starts: fingerprints
  /// tell which answers that touches. What is asked may not.
  private static func accept(
    _ description: RunDescription, _ wanted: RunConfiguration, _ digest: String,
    _ folder: RunFolder
  ) throws(RunError) -> RunDescription {
    var there = description.configuration
    if description.catalogueDigest == digest { there.follow(wanted) }
    let differences =
      [description.catalogueDigest == digest ? nil : "the catalogue's content"].compactMap(\.self)
      + wanted.differences(from: there)
      // A catalogue with fewer images than parts has fewer parts; the same command takes it up again.
      + ([nil, there.parts, description.parts].contains(wanted.parts) ? [] : ["--parts"])
    guard differences.isEmpty else {
      throw .unusable(
        "\(folder.path) holds a run that differs in \(differences.joined(separator: ", ")); "
          + "name another folder with --run, or delete that one")
    }
    there.models = wanted.models
    guard there != description.configuration else { return description }
    var changed = description
    changed.configuration = there
    try changed.write(folder)
    return changed
  }

  private static func forEachEntry(
    of configuration: RunConfiguration, _ schema: Schema,
    _ body: (CatalogueReader.Entry) throws -> Void
  ) throws(RunError) {
    do {
      let reader = try CatalogueReader(
        path: configuration.catalogue, columns: configuration.columns.names, schema: schema)
      while let entry = try reader.next() { try body(entry) }
    } catch {
      throw RunError(error)
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
