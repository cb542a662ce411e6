public import Foundation

/// The form of `run --json` and of `events.jsonl`: one object a line, `event` first told apart.
extension RunEvent {
  /// One line of JSON, keys sorted.
  public func json(at date: Date) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var record = record
    record.time = date.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
    guard let data = try? encoder.encode(record) else { return "{}" }
    return String(decoding: data, as: UTF8.self)
  }

  private var record: Record {
    switch self {
    case .began(let progress, let images, let parts):
      return Record("began", progress, images: images, parts: parts)
    case .answered(let image, let outcomes, let progress):
      return Record(
        "answered", progress, image: image,
        rows: outcomes.map {
          Record.Row(
            index: $0.index, attribute: $0.attribute, prediction: $0.value,
            confidence: $0.confidence, failure: $0.failure)
        })
    case .refined(let done, let of, let index, let failure):
      var record = Record(
        "refined", nil,
        rows: [
          Record.Row(
            index: index, attribute: nil, prediction: nil, confidence: nil, failure: failure)
        ])
      record.done = done
      record.of = of
      return record
    case .waiting(let part, let holder):
      var record = Record("waiting", nil, part: part)
      record.holder = holder
      return record
    case .partDone(let part, let progress):
      return Record("part_done", progress, part: part)
    case .stopping(let progress):
      return Record("stopping", progress)
    case .merged(let summary):
      return Record("merged", nil, summary: summary)
    }
  }

  private struct Record: Encodable {
    struct Row: Encodable {
      var index: String
      var attribute: String?
      var prediction: String?
      var confidence: Double?
      var failure: String?
    }

    struct Progress: Encodable {
      var rows: Int
      var value: Int
      var abstained: Int
      var failed: Int
      var rate: Double?
      var secondsLeft: Double?

      enum CodingKeys: String, CodingKey {
        case rows, value, abstained, failed
        case rate = "rows_per_second"
        case secondsLeft = "seconds_left"
      }
    }

    var event: String
    var time = ""
    var progress: Progress?
    var image: String?
    var images: Int?
    var part: Int?
    var parts: Int?
    var holder: String?
    var rows: [Row]?
    var summary: RunSummary?
    /// How many of how many raw answers are refined.
    var done: Int?
    var of: Int?

    init(
      _ event: String, _ progress: RunProgress?, image: String? = nil, images: Int? = nil,
      part: Int? = nil, parts: Int? = nil, rows: [Row]? = nil, summary: RunSummary? = nil
    ) {
      self.event = event
      self.progress = progress.map {
        Progress(
          rows: $0.rows, value: $0.value, abstained: $0.abstained, failed: $0.failed,
          rate: $0.rate, secondsLeft: $0.secondsLeft)
      }
      self.image = image
      self.images = images
      self.part = part
      self.parts = parts
      self.rows = rows
      self.summary = summary
    }
  }
}
