public import Catalogue
internal import Foundation

/// `measurand split`: a catalogue → part files that people spread over machines by hand, and what it
/// takes to put their answers in order again.
///
/// Knows no schema: which attribute a row asks for, and whether it names an image at all, is for whoever
/// reads the part.
public struct PartFiles: Sendable {
  /// Each part is a file that stays open while the catalogue is read.
  public static let mostParts = 200

  private let indexColumn: String?
  private let imageColumn: String
  private let work: ExpectedWork

  /// - Parameter indexColumn: `nil` takes `index` where there is one, else the row's number.
  public init(
    indexColumn: String? = nil, imageColumn: String = "image_link",
    work: ExpectedWork = .standard
  ) {
    self.indexColumn = indexColumn
    self.imageColumn = imageColumn
    self.work = work
  }

  /// Reads the catalogue twice: its rows' images first, then its records into the parts.
  ///
  /// - Throws: `.unusable` where the catalogue or the folder cannot be used, or the folder holds a
  ///   split already, whose answers would be lost.
  public func split(
    _ catalogue: String, parts count: Int, into folder: PartFolder
  ) throws(RunError) -> SplitManifest {
    guard !FileManager.default.fileExists(atPath: folder.manifest) else {
      throw .unusable("\(folder.path) holds a split already; name another folder or delete it")
    }
    do {
      let digest = try FileDigest.hex(of: catalogue)
      try Folder.make(folder.path)
      var manifest = SplitManifest(
        catalogue: catalogue, catalogueDigest: digest, columns: [], indexColumn: "index",
        isIndexAdded: false, imageColumn: imageColumn, work: work)
      let survey = try survey(catalogue, &manifest)
      let leftOut = survey.leftOut
      manifest.rows = survey.images.rows
      var assigned = try survey.images.assign(into: min(count, Self.mostParts))
      manifest.images = assigned.images
      manifest.parts = Array(repeating: 0, count: assigned.parts)
      try write(catalogue, &assigned, leftOut, &manifest, folder)
      manifest.orderDigest = try FileDigest.hex(of: folder.order)
      try manifest.write(folder)
      return manifest
    } catch {
      throw RunError(error)
    }
  }

  /// What a first pass tells.
  private struct Survey: ~Copyable {
    var images: ImageParts
    /// The numbers of the records that go into no part.
    var leftOut: [Int] = []
  }

  private func survey(_ catalogue: String, _ manifest: inout SplitManifest) throws -> Survey {
    let table = try CSVReader(path: catalogue)
    let header = try CSVHeader(readingFrom: table)
    let image = try header.required(imageColumn)
    let index = try header.position(indexColumn, orElse: "index")
    manifest.columns = header.names
    manifest.isIndexAdded = index == nil
    if let index { manifest.indexColumn = header.names[index] }
    var survey = Survey(images: ImageParts(work: work))
    var seen = SeenIndexes()
    var record = 0
    while let step = try table.next() {
      if let reason = fault(of: step, table, record, index, header, &seen) {
        manifest.leaveOut(step, table, reason)
        survey.leftOut.append(record)
      } else {
        try survey.images.count(table.text(image))
      }
      record += 1
    }
    return survey
  }

  /// Why the record at hand goes into no part; `nil` where it does.
  private func fault(
    of step: CSVReader.Step, _ table: CSVReader, _ record: Int, _ index: Int?, _ header: CSVHeader,
    _ seen: inout SeenIndexes
  ) -> String? {
    if case .bad(let fault) = step { return fault.description }
    guard table.fieldCount == header.names.count else {
      return "the row has \(table.fieldCount) fields and the header \(header.names.count)"
    }
    let text = index.map(table.text) ?? String(record)
    if text.allSatisfy(\.isWhitespace) { return "the row has no index" }
    return seen.insert(text) ? nil : "the index `\(text)` stands in an earlier row"
  }

  /// A second pass: every record into the file of its part.
  private func write(
    _ catalogue: String, _ assigned: inout AssignedParts, _ leftOut: [Int],
    _ manifest: inout SplitManifest, _ folder: PartFolder
  ) throws {
    let table = try CSVReader(path: catalogue)
    let header = try CSVHeader(readingFrom: table)
    let index = try manifest.isIndexAdded ? nil : header.required(manifest.indexColumn)
    let columns = (manifest.isIndexAdded ? [manifest.indexColumn] : []) + manifest.columns
    var writers: [CSVWriter] = []
    for part in manifest.parts.indices {
      writers.append(try CSVWriter(path: folder.part(part), header: columns))
    }
    let order = try CSVWriter(path: folder.order, header: ["index", "part"])
    var leftOut = leftOut[...]
    var record = 0
    while try table.next() != nil {
      defer { record += 1 }
      if leftOut.first == record {
        leftOut.removeFirst()
        continue
      }
      guard let part = try assigned.next() else { break }
      manifest.parts[part] += 1
      let fields = (0..<table.fieldCount).map(table.text)
      let text = index.map(table.text) ?? String(record)
      try writers[part].write(manifest.isIndexAdded ? [text] + fields : fields)
      try order.write([text, String(part)])
    }
    for writer in writers { try writer.finish() }
    try order.finish()
  }
}

extension SplitManifest {
  fileprivate mutating func leaveOut(_ step: CSVReader.Step, _ table: CSVReader, _ reason: String) {
    leftOutCount += 1
    guard leftOut.count < Self.told else { return }
    var place = (line: table.line, byteOffset: table.byteOffset)
    if case .bad(let fault) = step { place = (fault.line, fault.byteOffset) }
    leftOut.append(LeftOut(line: place.line, byteOffset: place.byteOffset, reason: reason))
  }
}
