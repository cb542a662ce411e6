internal import Catalogue
internal import Foundation

/// `measurand merge`: the answers of the parts that `PartFiles` made → one table in the catalogue's
/// order, and the proof that every row is answered exactly once.
///
/// A part's answers are the columns index and prediction of `part-000.predictions.csv`, in any order,
/// or, where there is no such file, of `part-000.csv` itself. Linear in the rows.
public struct PartMerge {
  /// How many faults are told.
  private static let told = 20

  private let folder: PartFolder
  private var positions: [String: Int] = [:]
  private var partOfRow: [Int32] = []
  private var indexes: [String] = []
  private var predictions: [String?] = []
  private var faults: [String] = []
  private var faultCount = 0

  /// What was merged.
  public struct Report: Sendable, Hashable {
    public var rows: Int
    public var parts: Int
    /// Rows whose prediction is blank.
    public var blank: Int
  }

  public init(_ folder: PartFolder) { self.folder = folder }

  /// Writes `out` whole or not at all.
  ///
  /// - Throws: `.checkFailed` where an index is missing, doubled, unknown or in another part's file,
  ///   with part, file, line and index of the first twenty; `.unusable` where a file cannot be read.
  public mutating func merge(out: String) throws(RunError) -> Report {
    let manifest = try SplitManifest.read(folder)
    do {
      try readOrder(manifest)
      for part in manifest.parts.indices { try readAnswers(of: part, manifest) }
      for (position, prediction) in predictions.enumerated() where prediction == nil {
        let part = Int(partOfRow[position])
        fault(part, answerFile(of: part), nil, "index \(indexes[position]) has no prediction")
      }
      guard faultCount == 0 else { throw RunError.checkFailed(complaint()) }
      let writer = try CSVWriter(path: out, header: ["index", "prediction"])
      for (index, prediction) in zip(indexes, predictions) {
        try writer.write([index, prediction ?? ""])
      }
      try writer.finish()
    } catch let error as RunError {
      throw error
    } catch {
      throw .unusable("\(error)")
    }
    return Report(
      rows: indexes.count, parts: manifest.parts.count,
      blank: predictions.count { $0?.allSatisfy(\.isWhitespace) ?? true })
  }

  private mutating func readOrder(_ manifest: SplitManifest) throws {
    guard FileManager.default.fileExists(atPath: folder.order),
      try FileDigest.hex(of: folder.order) == manifest.orderDigest
    else {
      throw RunError.unusable(
        "\(folder.order) is not the file that `measurand split` wrote; bring it back or split again"
      )
    }
    let table = try CSVReader(path: folder.order)
    _ = try CSVHeader(readingFrom: table)
    positions.reserveCapacity(manifest.rows)
    while let step = try table.next() {
      guard case .record = step, let part = Int32(table.text(1)) else { continue }
      let index = table.text(0)
      positions[index] = indexes.count
      indexes.append(index)
      partOfRow.append(part)
    }
    predictions = Array(repeating: nil, count: indexes.count)
  }

  private func answerFile(of part: Int) -> String {
    let answers = folder.answers(part)
    return FileManager.default.fileExists(atPath: answers) ? answers : folder.part(part)
  }

  private mutating func readAnswers(of part: Int, _ manifest: SplitManifest) throws {
    let file = answerFile(of: part)
    guard FileManager.default.fileExists(atPath: file) else {
      return fault(part, folder.answers(part), nil, "the part has no answers")
    }
    let table = try CSVReader(path: file)
    let header = try CSVHeader(readingFrom: table)
    guard let answer = try header.position(of: "prediction") else {
      return fault(
        part, file, 1,
        "no column `prediction`; put the part's answers there or into \(folder.answers(part))")
    }
    // A part file has the catalogue's columns; what somebody answered may call it so, too.
    let usual = file == folder.answers(part) ? try header.position(of: "index") : nil
    let index = try usual ?? header.required(manifest.indexColumn)
    while let step = try table.next() {
      if case .bad(let bad) = step {
        fault(part, file, bad.line, bad.description)
      } else if table.fieldCount != header.names.count {
        fault(
          part, file, table.line,
          "the row has \(table.fieldCount) fields and the header \(header.names.count)")
      } else {
        take(table.text(index), table.text(answer), part, file, table.line)
      }
    }
  }

  private mutating func take(
    _ index: String, _ prediction: String, _ part: Int, _ file: String, _ line: Int
  ) {
    guard let position = positions[index] else {
      return fault(part, file, line, "index \(index.prefix(80)) is not in the catalogue")
    }
    guard partOfRow[position] == part else {
      return fault(part, file, line, "index \(index) belongs to part \(partOfRow[position])")
    }
    guard predictions[position] == nil else {
      return fault(part, file, line, "index \(index) is answered a second time")
    }
    predictions[position] = prediction
  }

  private mutating func fault(_ part: Int, _ file: String, _ line: Int?, _ reason: String) {
    faultCount += 1
    guard faults.count < Self.told else { return }
    let place = line.map { ", line \($0)" } ?? ""
    faults.append("part \(part), \(file)\(place): \(reason)")
  }

  private func complaint() -> String {
    var lines = ["the parts cannot be merged; nothing was written"] + faults
    if faultCount > faults.count { lines.append("… and \(faultCount - faults.count) more") }
    return lines.joined(separator: "\n  ")
  }
}
