internal import Catalogue
internal import Foundation
internal import Imaging
internal import Ledger
internal import Readings

/// The COCO format of object detection (cocodataset.org, "Data format"): attributes are categories,
/// the evidence of a value is an annotation with the value beside it.
private struct COCO: Codable {
  struct Info: Codable {
    var description: String
    var version = "1.0"
  }

  struct Picture: Codable {
    var id: Int
    var width: Int
    var height: Int
    var fileName: String

    enum CodingKeys: String, CodingKey {
      case id, width, height
      case fileName = "file_name"
    }
  }

  struct Category: Codable {
    var id: Int
    var name: String
    var supercategory = "measure"
  }

  struct Annotation: Codable {
    var id: Int
    var imageID: Int
    var categoryID: Int
    /// x, y, width, height in pixels.
    var box: [Double]
    var area: Double
    var segmentation: [[Double]]
    var isCrowd = 0
    /// What is beyond COCO.
    var value: String
    var score: Double?
    var index: String

    enum CodingKeys: String, CodingKey {
      case id, area, segmentation, value, score, index
      case imageID = "image_id"
      case categoryID = "category_id"
      case box = "bbox"
      case isCrowd = "iscrowd"
    }
  }

  var info: Info
  var licenses: [Int] = []
  var images: [Picture] = []
  var categories: [Category]
  var annotations: [Annotation] = []
}

extension RunExport {
  func writeAnnotations(
    _ path: String, _ image: @Sendable (String) async throws -> Image
  ) async throws -> Summary {
    var rows: [ExportedRow] = []
    try forEachRow { row, _ in
      if row.quadrilateral != nil, row.value != nil, row.value == row.prediction {
        rows.append(row)
      }
    }
    let links = Set(rows.map(\.imageLink))
    let sizes = await sizes(of: links, image)
    var coco = COCO(
      info: COCO.Info(
        description: "Evidence of measured values, by Measurand, run \(runIdentifier)"),
      categories: attributes.enumerated().map { COCO.Category(id: $0 + 1, name: $1) })
    var identifiers: [String: Int] = [:]
    for row in rows {
      guard let size = sizes[row.imageLink], let place = row.quadrilateral, let value = row.value,
        let category = attributes.firstIndex(of: row.attribute)
      else { continue }
      let picture = identifiers[row.imageLink] ?? identifiers.count + 1
      if identifiers.updateValue(picture, forKey: row.imageLink) == nil {
        coco.images.append(
          COCO.Picture(
            id: picture, width: size.width, height: size.height, fileName: row.imageLink))
      }
      coco.annotations.append(
        COCO.Annotation(
          id: coco.annotations.count + 1, imageID: picture, categoryID: category + 1,
          box: place.box, area: place.area,
          segmentation: [place.corners.flatMap { [$0.x, $0.y] }], value: value,
          score: row.confidence, index: row.index))
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let file = try WholeFile(path)
    try file.write(String(decoding: try encoder.encode(coco), as: UTF8.self) + "\n")
    try file.finish()
    return Summary(rows: coco.annotations.count, unreadableImages: links.count - sizes.count)
  }
}

extension Quadrilateral {
  /// x, y, width, height of the upright box around it.
  fileprivate var box: [Double] {
    let xs = corners.map(\.x)
    let ys = corners.map(\.y)
    let (left, top) = (xs.min() ?? 0, ys.min() ?? 0)
    return [left, top, (xs.max() ?? 0) - left, (ys.max() ?? 0) - top].map {
      ($0 * 10).rounded() / 10
    }
  }

  /// By the shoelace formula.
  fileprivate var area: Double {
    let next = corners.dropFirst() + corners.prefix(1)
    let twice = zip(corners, next).reduce(0) { $0 + $1.0.x * $1.1.y - $1.1.x * $1.0.y }
    return (abs(twice) * 5).rounded() / 10
  }
}
