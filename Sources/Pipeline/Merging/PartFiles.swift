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

  /// A row that goes into a part.
  private struct Kept {
    var index: String
    var link: String
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
      try FileManager.default.createDirectory(
        atPath: folder.path, withIntermediateDirectories: true)
      var manifest = SplitManifest(
        catalogue: catalogue, catalogueDigest: digest, columns: [], indexColumn: "index",
        isIndexAdded: false, imageColumn: imageColumn, work: work)
      let rows = try survey(catalogue, &manifest)
      let numbers = partNumbers(
        ofLinks: rows.compactMap { $0?.link }, into: min(count, Self.mostParts), work: work)
      manifest.rows = numbers.count
      manifest.images = Set(rows.compactMap { $0?.link }).count
      manifest.parts = Array(repeating: 0, count: (numbers.max() ?? -1) + 1)
      for part in numbers { manifest.parts[part] += 1 }
      try write(catalogue, rows, numbers, manifest, folder)
      manifest.orderDigest = try FileDigest.hex(of: folder.order)
      try manifest.write(folder)
      return manifest
    } catch let error as RunError {
      throw error
    } catch let error as TableError {
      throw .unusable("\(error)")
    } catch {
      throw .unusable("\(catalogue) cannot be split: \(error.localizedDescription)")
    }
  }

  /// The records in order, `nil` for those that are left out.
  private func survey(
    _ catalogue: String, _ manifest: inout SplitManifest
  ) throws(TableError) -> [Kept?] {
    let table = try CSVReader(path: catalogue)
    let header = try CSVHeader(readingFrom: table)
    let image = try header.required(imageColumn)
    let index = try header.position(indexColumn, orElse: "index")
    manifest.columns = header.names
    manifest.isIndexAdded = index == nil
    if let index { manifest.indexColumn = header.names[index] }
    var rows: [Kept?] = []
    var seen: Set<String> = []
    while let step = try table.next() {
      let number = rows.count
      var reason: String?
      var kept: Kept?
      if case .bad(let fault) = step {
        reason = fault.description
      } else if table.fieldCount != header.names.count {
        reason = "the row has \(table.fieldCount) fields and the header \(header.names.count)"
      } else {
        let text = index.map(table.text) ?? String(number)
        if text.allSatisfy(\.isWhitespace) {
          reason = "the row has no index"
        } else if !seen.insert(text).inserted {
          reason = "the index `\(text)` stands in an earlier row"
        } else {
          kept = Kept(index: text, link: table.text(image))
        }
      }
      if let reason { manifest.leaveOut(step, table, reason) }
      rows.append(kept)
    }
    return rows
  }

  private func write(
    _ catalogue: String, _ rows: [Kept?], _ numbers: [Int], _ manifest: SplitManifest,
    _ folder: PartFolder
  ) throws(TableError) {
    let table = try CSVReader(path: catalogue)
    _ = try table.next()
    let columns = (manifest.isIndexAdded ? [manifest.indexColumn] : []) + manifest.columns
    var writers: [CSVWriter] = []
    for part in manifest.parts.indices {
      writers.append(try CSVWriter(path: folder.part(part), header: columns))
    }
    let order = try CSVWriter(path: folder.order, header: ["index", "part"])
    var position = 0
    var record = 0
    while try table.next() != nil, record < rows.count {
      defer { record += 1 }
      guard let row = rows[record] else { continue }
      let fields = (0..<table.fieldCount).map(table.text)
      try writers[numbers[position]].write(manifest.isIndexAdded ? [row.index] + fields : fields)
      try order.write([row.index, String(numbers[position])])
      position += 1
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
