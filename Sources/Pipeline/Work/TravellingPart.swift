internal import Catalogue
internal import Foundation
public import Imaging
public import Ledger
internal import Readings

/// A part of a run in one file, for a machine that shares no disk with the run: its rows and what is
/// known of them, the run's configuration whole (schema, weights and priors are in it), and pictures
/// where they were packed.
public struct TravellingPart: Sendable {
  /// The run as the file describes it; its folder is the file.
  public let run: Run
  public let number: Int
  /// The configuration as it was packed.
  let configuration: RunConfiguration
  fileprivate let part: Part

  fileprivate static let runNote = "run"
  fileprivate static let numberNote = "part"

  /// Opens a file that `export` wrote.
  ///
  /// - Throws: `LedgerError` of kind `unusable` when the file is no such part; `.unusable` when the run
  ///   in it cannot be used.
  public init(_ path: String) throws {
    let text = try Ledger.note(Self.runNote, in: path)
    guard let number = Int(try Ledger.note(Self.numberNote, in: path)) else {
      throw LedgerError(file: path, reason: "the part has no number", kind: .unusable)
    }
    var description = try RunDescription(json: Data(text.utf8), file: path)
    configuration = description.configuration
    // A folder of pictures that only the run's machine has is none here.
    if let images = description.configuration.images,
      !FileManager.default.fileExists(atPath: images)
    {
      description.configuration.images = nil
    }
    run = try Run(RunFolder(path), description)
    self.number = number
    part = Part(number: number, ledger: try Ledger.open(at: path, run: description.id))
  }

  /// Whether a path names a file, and no run's folder.
  public static func isFile(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && !isFolder.boolValue
  }

  /// Asks and refines what the part waits for, under its lease, as `Run.work(onParts:)` does.
  ///
  /// - Parameter image: asked for a link whose picture was not packed.
  public func work(
    readers: RunReaders, options: Run.Options,
    image: @escaping @Sendable (String) async throws -> Image
  ) async throws -> PartsReport {
    try await run.work(on: [part], readers: readers, options: options) { link in
      if let bytes = try part.ledger.picture(for: link) { return Image(bytes: bytes) }
      return try await image(link)
    }
  }
}

/// What was packed.
public struct PartExport: Sendable, Hashable {
  public var rows: Int
  public var waiting: Int
  /// Pictures in the file.
  public var images = 0
  /// Links of rows that wait whose picture cannot be had here.
  public var missing = 0
}

extension Run {
  /// Writes a part with all that a worker needs into one file. Claims nothing: a worker may go on with
  /// the part here, and what both have done is told at the import.
  ///
  /// - Parameter image: link → picture, for the rows that wait; `nil` packs none.
  public func export(
    part number: Int, to path: String, image: (@Sendable (String) async throws -> Image)?
  ) async throws -> PartExport {
    let part = try existing(number)
    try requireFree(path, for: part)
    let counts = try part.ledger.counts()
    var export = PartExport(rows: counts.rows, waiting: counts.waiting)
    // With the weights that the run has learned since it was made, which lie in a file of their own.
    var packed = description
    packed.configuration = configuration
    let draft = try TravelDraft(
      of: part.ledger, at: path,
      notes: [
        TravellingPart.runNote: String(decoding: try packed.json(), as: UTF8.self),
        TravellingPart.numberNote: String(number),
      ])
    if let image {
      for link in try part.ledger.waitingLinks() {
        do {
          try draft.add(try await image(link).bytes, for: link)
          export.images += 1
        } catch is any RowFailure {
          export.missing += 1
        }
      }
    }
    try draft.finish()
    return export
  }

  /// A file that is there may hold what a worker has done, or be another thing altogether: only an empty
  /// one, or an older copy of the part that has nothing to bring, is written over.
  ///
  /// - Throws: `.unusable` that says what the file is.
  private func requireFree(_ path: String, for part: Part) throws {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    guard let attributes, attributes[.size] as? Int != 0 else { return }
    guard attributes[.type] as? FileAttributeType != .typeDirectory else {
      throw RunError.unusable("\(path) is a folder; name a file")
    }
    guard let there = try? TravellingPart(path), there.run.description.id == description.id,
      there.number == part.number
    else {
      throw RunError.unusable(
        "\(path) is there and no copy of part \(part.number); name another file, or delete it first"
      )
    }
    let state = try there.part.ledger.lease()
    if let holder = state.holder, !state.isFree {
      throw RunError.unusable(
        "\(path) is worked on by \(holder.words); name another file, or stop it and import the file"
      )
    }
    let gain = try part.ledger.gain(from: path)
    guard gain == 0 else {
      throw RunError.unusable(
        "\(path) holds \(gain) rows that the run has not got yet; import it first, name another "
          + "file, or delete it")
    }
  }

  /// Takes what a worker has done on a part that travelled. Taking it twice changes nothing.
  ///
  /// - Throws: `.unusable` that says what differs where the file is of another run or of other
  ///   settings; `.stopped` where another process holds the part.
  public func takeBack(_ path: String) async throws -> (part: Int, report: HomecomingReport) {
    let travelled: TravellingPart
    do {
      travelled = try TravellingPart(path)
      try Ledger.requireSound(path)
    } catch let error as LedgerError where error.kind == .unusable {
      throw RunError.unusable(error.description)
    }
    let there = travelled.run.description
    guard there.id == description.id else {
      throw RunError.unusable(
        "\(path) is a part of another run (of \(there.configuration.catalogue), made "
          + "\(there.created)); \(folder.path) was made \(description.created)")
    }
    var own = description.configuration
    if travelled.configuration.choice == configuration.choice { own.choice = configuration.choice }
    let differences = own.answerDifferences(from: travelled.configuration)
    guard differences.isEmpty else {
      throw RunError.unusable(
        "\(path) was worked on with other settings than \(folder.path) has now: "
          + differences.joined(separator: ", "))
    }
    let part = try existing(travelled.number)
    let report = try part.ledger.take(from: path)
    return (travelled.number, report)
  }
}
