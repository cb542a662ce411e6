import Catalogue
import Foundation
import Imaging
import Pipeline
import Readings
import Synchronization

/// A reader whose answers follow from the image's bytes, so that every run must give the same.
final class MadeReader: Reader, Sendable {
  let name = "made"
  let fingerprint: String
  let asked = Mutex<[String]>([])

  init(fingerprint: String = "made-1") { self.fingerprint = fingerprint }

  func read(_ question: Question) async throws -> [Answer] {
    let text = String(decoding: question.image.bytes, as: UTF8.self)
    asked.withLock { $0.append(text) }
    if text.contains("broken") {
      throw Unreadable()
    }
    return question.attributes.map { attribute in
      Answer(
        attribute: attribute.name,
        text: text.contains("blank") ? nil : "\(text.utf8.count) \(attribute.units[0])",
        confidence: 0.7)
    }
  }

  struct Unreadable: RowFailure {
    var failure: Failure {
      Failure(component: .reader, category: "unreadable", reason: "made to fail")
    }
  }
}

/// A catalogue in a fresh folder, and runs over it.
struct RunFixture {
  let folder: URL

  init(rows: [String]) throws {
    folder = FileManager.default.temporaryDirectory.appending(
      path: "run-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try write(rows)
  }

  func write(_ rows: [String]) throws {
    try (["index,image_link,group_id,entity_name"] + rows + [""]).joined(separator: "\n").write(
      to: folder.appending(path: "catalogue.csv"), atomically: true, encoding: .utf8)
  }

  var out: String { folder.appending(path: "out.csv").path }
  var runFolder: RunFolder { RunFolder(folder.appending(path: "run").path) }

  func configuration(parts: Int? = nil) -> RunConfiguration {
    RunConfiguration(
      catalogue: folder.appending(path: "catalogue.csv").path,
      columns: RunConfiguration.Columns(
        index: nil, imageLink: "image_link", groupID: nil, attribute: "entity_name"),
      reader: "made", parts: parts)
  }

  func prepare(parts: Int? = nil) throws -> Run {
    try Run.prepare(configuration(parts: parts), in: runFolder)
  }

  /// Works with images whose bytes are their link.
  @discardableResult
  func work(
    _ run: Run, _ rows: Run.Rows = .unsettled, _ reader: MadeReader = MadeReader(),
    inFlight: Int = 3, stop: StopFlag = StopFlag(),
    events: @escaping @Sendable (RunEvent) -> Void = { _ in }
  ) async throws -> RunSummary? {
    try await run.work(
      rows, readers: RunReaders(reader), outputs: [out],
      options: Run.Options(inFlight: inFlight, stop: stop, events: events)
    ) { link in Image(bytes: Array(link.utf8)) }
  }

  func output() throws -> [String] { try Self.lines(out) }

  static func lines(_ path: String) throws -> [String] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
  }
}
