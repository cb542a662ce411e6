import EngineSupport
import Foundation
import Synchronization

/// A prepared run over made pictures, no two alike, before an engine that answers with a number which
/// follows from the picture, so that whoever asks whenever gets the same.
struct StubRunFixture {
  let files: ModelRunFixture
  let server: StubServer
  let gate = Gate()

  var folder: URL { files.folder }

  /// Lets answers out, or holds them back for good.
  final class Gate: Sendable {
    private let open = Atomic<Bool>(true)

    var isOpen: Bool {
      get { open.load(ordering: .acquiring) }
      set { open.store(newValue, ordering: .releasing) }
    }
  }

  /// - Parameter delay: seconds until an answer.
  init(rows: Int, parts: Int, delay: Double = 0) async throws {
    files = try ModelRunFixture((0..<rows).map { (Self.colours[$0 / 112 % 4], "item_weight") })
    server = try await StubServer(slots: 4) { [gate] request in
      let answer = StubServer.says(Self.answer(to: request.body))
      if Self.isCanary(request.body) { return answer }
      guard gate.isOpen else { return [.wait(600)] }
      return delay > 0 ? [.wait(delay)] + answer : answer
    }
    try files.write(
      """
      reader: stub
      engines:
        stub: {url: "\(server.url)", sees: true, slots: 4, outage: 60}

      """, to: "config.yaml")
    try prepare("run", parts: parts)
  }

  private static let colours = ["red", "green", "blue", "grey"]

  /// Makes one more run of the same settings.
  func prepare(_ run: String, parts: Int) throws {
    let prepared = try Program.run(
      [
        "prepare", "catalogue.csv", "--images", "images", "--config", "config.yaml", "--run", run,
        "--parts", "\(parts)", "--no-cache",
      ], in: folder)
    guard prepared.code == 0 else { throw EngineSupportError(prepared.errors) }
  }

  /// Puts the catalogue's rows into another order.
  ///
  /// - Returns: their indexes in that order.
  func shuffleCatalogue(_ random: inout SeededNumbers) throws -> [String] {
    let file = folder.appending(path: "catalogue.csv")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    let rows = lines.dropFirst().shuffled(using: &random)
    try files.write((lines.prefix(1) + rows + [""]).joined(separator: "\n"), to: "catalogue.csv")
    return rows.map { String($0.prefix { $0 != "," }) }
  }

  /// The questions in the order in which they came, each known by its picture.
  var questions: [Substring] {
    server.bodies.filter { !Self.isCanary($0) }.map(Self.picture)
  }

  /// What the program writes when nothing disturbs it, by the same rules as the stub's.
  func undisturbed() throws -> Data {
    try prepare("undisturbed", parts: 1)
    let result = try Program.run(["work", "undisturbed"], in: folder)
    guard result.code == 0 else { throw EngineSupportError(result.errors) }
    let merged = try Program.run(["merge", "undisturbed"], in: folder)
    guard merged.code == 0 else { throw EngineSupportError(merged.errors) }
    return try predictions("undisturbed")
  }

  func predictions(_ run: String = "run") throws -> Data {
    try Data(contentsOf: folder.appending(path: run).appending(path: "predictions.csv"))
  }

  /// A weight from the picture's bytes, as they stand in the request.
  private static func answer(to body: String) -> String {
    var hash: UInt32 = 2_166_136_261
    for byte in picture(in: body).utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return #"{"item_weight": {"value": "\#(hash % 900 + 1)", "unit": "gram"}}"#
  }

  private static func picture(in body: String) -> Substring {
    guard let start = body.range(of: "base64,") else { return "" }
    return body[start.upperBound...].prefix { $0 != "\"" }
  }

  private static func isCanary(_ body: String) -> Bool { body.contains("Which number is written") }
}
