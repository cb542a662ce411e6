import EngineSupport
import Foundation

/// A run of a fraction of a second: five pictures and one that is missing, a server whose answers
/// follow from the picture, and all that the run writes in one folder.
struct FaultyRun {
  private let fixture: ModelRunFixture
  /// The server that all questions go to, unless a test has put something between.
  let server: StubServer

  /// Where the run writes; what goes wrong there is counted.
  var disk: URL { fixture.folder.appending(path: "disk") }
  var folder: URL { fixture.folder }
  private var output: URL { disk.appending(path: "out.csv") }

  /// - Parameter script: what the server does; `nil` answers well.
  init(_ script: StubServer.Script? = nil) async throws {
    server = try await StubServer(script: script ?? { Self.answer($0) })
    fixture = try ModelRunFixture(
      ["red", "green", "blue", "grey", "red"].enumerated().map { number, colour in
        (colour, number % 2 == 0 ? "item_weight" : "width")
      })
    let catalogue = fixture.folder.appending(path: "catalogue.csv")
    let table = try String(contentsOf: catalogue, encoding: .utf8)
    try fixture.write(table + "5,missing.jpg,,item_weight\n", to: "catalogue.csv")
    try configure(server.url)
    try clear()
  }

  /// Sends the questions to an address.
  ///
  /// - Parameter patience: more fields of the engine, `outage: 2`.
  func configure(_ url: String, _ patience: String = "outage: 60") throws {
    try fixture.write(
      """
      reader: stub
      engines:
        stub: {url: "\(url)", model: stub, sees: true, \(patience)}

      """, to: "config.yaml")
  }

  /// A number that follows from the picture, so that no two rows can change places unseen.
  static func answer(_ request: StubServer.Request) -> [StubServer.Step] {
    let body = request.body
    let picture = body.components(separatedBy: "base64,").dropFirst().first ?? ""
    let number = picture.prefix { $0 != "\"" }.utf8.reduce(UInt32(17)) { $0 &* 31 &+ UInt32($1) }
    let value = 100 + number % 900
    return StubServer.says(
      body.contains("item_weight")
        ? #"{"item_weight": {"value": "\#(value)", "unit": "gram"}}"#
        : #"{"width": {"value": "\#(value)", "unit": "centimetre"}}"#)
  }

  /// An empty disk.
  func clear() throws {
    try? FileManager.default.removeItem(at: disk)
    try FileManager.default.createDirectory(at: disk, withIntermediateDirectories: true)
  }

  private var arguments: [String] {
    [
      "run", "catalogue.csv", "--images", "images", "--out", output.path, "--config",
      "config.yaml", "--parts", "2",
    ]
  }

  func start(_ environment: [String: String] = [:]) throws -> Program.Result {
    try Program.run(arguments, in: fixture.folder, environment: environment)
  }

  /// Makes the run and asks nobody, as before workers are started on it.
  func prepare() throws {
    let prepared = try Program.run(
      [
        "prepare", "catalogue.csv", "--images", "images", "--config", "config.yaml", "--run",
        "disk/out.run", "--parts", "2", "--no-cache",
      ], in: fixture.folder)
    guard prepared.code == 0 else { throw EngineSupportError(prepared.errors) }
  }

  /// Works on all parts of the run that `prepare` made.
  func work(_ environment: [String: String] = [:]) throws -> Program.Result {
    try Program.run(["work", "disk/out.run"], in: fixture.folder, environment: environment)
  }

  /// Merges what workers have done.
  func merge(_ environment: [String: String] = [:]) throws -> Program.Result {
    try Program.run(
      ["merge", "disk/out.run", "--out", output.path], in: fixture.folder,
      environment: environment)
  }

  /// Asks failed rows again.
  func retry() throws -> Program.Result {
    try Program.run(["retry", "disk/out.run", "--out", output.path], in: fixture.folder)
  }

  /// The same from a shell, with more arguments and a place for what is printed.
  func shell(_ more: String) throws -> (code: Int32, errors: String) {
    try Program.shell(
      "\"$0\" \(arguments.joined(separator: " ")) \(more)", in: fixture.folder)
  }

  /// The table that the run was to write; `nil` where there is none.
  var predictions: String? { try? String(contentsOf: output, encoding: .utf8) }

  /// All tables that a finished run leaves.
  func tables() throws -> [String] {
    try [output.path, disk.path + "/out.run/predictions.csv", disk.path + "/out.run/failures.csv"]
      .map { try String(contentsOfFile: $0, encoding: .utf8) }
  }
}
