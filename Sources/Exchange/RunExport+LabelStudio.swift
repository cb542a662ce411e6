internal import Catalogue
internal import Foundation
internal import Imaging
internal import Ledger
internal import Readings

extension RunExport {
  /// The tasks as one JSON list, and beside them the labelling interface that shows them.
  func writeTasks(
    _ path: String, _ image: @Sendable (String) async throws -> Image
  ) async throws -> Summary {
    var order: [String] = []
    var byLink: [String: [(row: ExportedRow, position: Int)]] = [:]
    try forEachRow { row, viewed in
      if byLink[row.imageLink] == nil { order.append(row.imageLink) }
      byLink[row.imageLink, default: []].append((row, viewed.row.row.position))
    }
    let withEvidence = byLink.filter { $0.value.contains { $0.row.quadrilateral != nil } }
    let sizes = await sizes(of: Set(withEvidence.keys), image)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let file = try WholeFile(path)
    try file.write("[\n")
    var summary = Summary(unreadableImages: withEvidence.count - sizes.count)
    for (place, link) in order.enumerated() {
      let rows = byLink[link] ?? []
      let task = task(link, rows, sizes[link])
      let text = String(decoding: try encoder.encode(task), as: UTF8.self)
      try file.write(text + (place + 1 < order.count ? ",\n" : "\n"))
      summary.rows += rows.count
    }
    try file.write("]\n")
    try file.finish()
    let interface = try WholeFile(path + ".interface.xml")
    try interface.write(LabelStudioTask.interface(attributes: attributes))
    try interface.finish()
    return summary
  }

  private func task(
    _ link: String, _ rows: [(row: ExportedRow, position: Int)], _ size: (width: Int, height: Int)?
  ) -> LabelStudioTask {
    // Evidence is of the prediction: a corrected value stands elsewhere or nowhere.
    let results = rows.flatMap { row, _ in
      regions(row, size: row.value == row.prediction ? size : nil)
    }
    // An annotation speaks for its whole image, so people must have spoken of all of its rows.
    let isAnnotated = rows.allSatisfy { $0.row.correctedBy != nil }
    return LabelStudioTask(
      data: LabelStudioTask.Contents(
        image: link,
        rows: rows.map {
          LabelStudioTask.Asked(
            position: $0.position, index: $0.row.index, attribute: $0.row.attribute)
        }, run: runIdentifier),
      predictions: [
        LabelStudioTask.Results(
          modelVersion: rows.lazy.compactMap(\.row.reader).first ?? "none",
          score: rows.compactMap(\.row.confidence).min(), result: results)
      ],
      annotations: isAnnotated ? [LabelStudioTask.Results(result: results)] : nil)
  }

  private func regions(
    _ row: ExportedRow, size: (width: Int, height: Int)?
  ) -> [LabelStudioTask.Region] {
    guard let text = row.value else { return [] }
    let value = LabelStudioTask.Region(attribute: row.attribute, text: text)
    guard let place = row.quadrilateral, let size else { return [value] }
    return [value, LabelStudioTask.Region(attribute: row.attribute, place, in: size)]
  }
}
