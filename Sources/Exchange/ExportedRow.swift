internal import Catalogue
internal import Foundation
internal import Ledger
internal import Readings

/// Everything that a run knows of a row, flat, as exports write it.
struct ExportedRow: Codable, Sendable {
  var index: String
  var imageLink: String
  var groupID: String?
  var attribute: String
  /// `value`, `abstained`, `failed`, `waiting`, `corrected`, `accepted`.
  var status: String
  /// What is right as far as is known: what people say, else the prediction; `nil` for a blank.
  var value: String?
  /// The value's number as it is written, and its unit.
  var number: String?
  var unit: String?
  /// What the run answered, whatever people say.
  var prediction: String?
  var confidence: Double?
  /// The reader's answer before the rules.
  var answer: String?
  var evidenceText: String?
  /// In stored pixels of the upright picture, `[[x, y] × 4]`.
  var quadrilateral: Quadrilateral?
  var reader: String?
  var verified: Bool?
  var attempts: Int
  var reason: String?
  var correctedBy: String?
  var correctedAt: String?

  enum CodingKeys: String, CodingKey {
    case index
    case attribute = "entity_name"
    case status
    case value = "entity_value"
    case number, unit, prediction
    case confidence, answer, reader, verified, attempts, reason
    case imageLink = "image_link"
    case groupID = "group_id"
    case evidenceText = "evidence_text"
    case quadrilateral = "quad"
    case correctedBy = "corrected_by"
    case correctedAt = "corrected_at"
  }

  init(_ viewed: ViewedRow, correction: Correction?) {
    let row = viewed.row
    index = row.row.index
    imageLink = row.row.imageLink
    groupID = row.row.groupID
    attribute = row.row.attribute
    status = "waiting"
    switch row.outcome {
    case .value(let text):
      status = "value"
      prediction = text
    case .abstained: status = "abstained"
    case .failed(let failure):
      status = "failed"
      reason = failure.reason
    case nil: break
    }
    value = prediction
    if let correction {
      value = correction.value
      status = correction.value == prediction ? "accepted" : "corrected"
      correctedBy = correction.who
      correctedAt = correction.at
    }
    if let value, let space = value.firstIndex(of: " ") {
      number = String(value[..<space])
      unit = String(value[value.index(after: space)...])
    }
    // To a tenth of a pixel and four digits; more is noise.
    confidence = row.answer.map { ($0.confidence * 10_000).rounded() / 10_000 }
    answer = row.answer?.text
    evidenceText = row.answer?.evidence?.text
    quadrilateral = (row.answer?.evidence?.quadrilateral).map { place in
      let corners = place.corners.map {
        Point(x: ($0.x * 10).rounded() / 10, y: ($0.y * 10).rounded() / 10)
      }
      return Quadrilateral(
        topLeft: corners[0], topRight: corners[1], bottomRight: corners[2], bottomLeft: corners[3])
    }
    reader = viewed.reader
    verified = row.isVerified
    attempts = row.attempts
  }

  /// The columns of a table, in the order of `fields`.
  static let columns = [
    "index", "image_link", "group_id", "entity_name", "entity_value", "number", "unit", "status",
    "prediction", "confidence", "answer", "evidence_text", "quad", "reader", "verified", "attempts",
    "reason", "corrected_by", "corrected_at",
  ]

  var fields: [String] {
    [
      index, imageLink, groupID ?? "", attribute, value ?? "", number ?? "", unit ?? "", status,
      prediction ?? "", confidence.map { "\($0)" } ?? "", answer ?? "", evidenceText ?? "",
      quadrilateral.map { $0.corners.map { "\($0.x) \($0.y)" }.joined(separator: " ") } ?? "",
      reader ?? "", verified.map { $0 ? "yes" : "no" } ?? "", String(attempts), reason ?? "",
      correctedBy ?? "", correctedAt ?? "",
    ]
  }
}
