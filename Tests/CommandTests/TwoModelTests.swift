import EngineSupport
import Foundation
import Testing

/// MiniCPM-V reads and Gemma 2 refines: the program as a person runs it, against the real llama.cpp
/// server with made models whose answers are known.
@Suite(.serialized, .timeLimit(.minutes(20)))
struct TwoModelTests {
  static let weight = #"{"item_weight": {"value": "1.5", "unit": "kilogram"}}"#

  /// Red is clear; green and blue are numbers without a unit, which the rules do not settle.
  static func reader(slots: Int = 4) async throws -> ModelServer {
    try await ModelServer(
      MadeModel(
        .minicpmV26, script: #"{"item_weight": null, "width": null}"#,
        colours: [
          .red: #"{"item_weight": {"value": "1.5", "unit": "kilogram"}, "width": "30 cm"}"#,
          .green: #"{"item_weight": {"value": "413"}}"#,
          .blue: #"{"item_weight": {"value": "577"}}"#,
        ]), slots: slots)
  }

  /// Knows the unit of one of them, and makes up a number for the other, which the rules then give
  /// its usual unit.
  static func refiner() async throws -> ModelServer {
    try await ModelServer(
      MadeModel(
        .gemma2, script: "null",
        words: [
          "413": #"{"value": "413", "unit": "gram"}"#, "577": #"{"value": "599", "unit": "gram"}"#,
        ]))
  }

  static func configuration(_ reader: ModelServer, _ refiner: ModelServer? = nil) -> String {
    var text = """
      reader: minicpm
      parts_at_once: 20
      engines:
        minicpm: {url: "\(reader.url)", sees: true, follows_schema: false, outage: 60}

      """
    if let refiner {
      text += "  gemma: {url: \"\(refiner.url)\"}\nrefiner: gemma\n"
    }
    return text
  }

  @Test func `a hundred parts, twenty at once: every row of the output is as it must be`()
    async throws
  {
    let (reader, refiner) = (try await Self.reader(), try await Self.refiner())
    let expected = [
      "red": "1.5 kilogram", "green": "413 gram", "blue": "577 gram", "grey": "",
    ]
    let colours = ["red", "green", "red", "blue", "grey", "green", "red"]
    let fixture = try ModelRunFixture(
      (0..<210).map { (colours[$0 % colours.count], "item_weight") })
    try fixture.write(Self.configuration(reader, refiner), to: "config.yaml")
    let result = try fixture.run(["--parts", "100"])
    #expect(result.code == 0, "\(result.output)\(result.errors)")
    let wrong = zip(fixture.rows, try fixture.predictions()).filter { row, prediction in
      prediction != expected[row.colour]
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(5))")
    #expect(try fixture.predictions().count == 210)
    // One question a picture, and one to see whether the model reads a canary.
    #expect(reader.questions == 211)
    #expect(result.output.contains("reading: 210 calls"))
    #expect(refiner.questions >= 2 && refiner.questions <= 90)
    #expect(result.output.contains("30 refinements rejected"))
    let check = try Program.run(
      ["check", "out.csv", "--catalogue", "catalogue.csv"], in: fixture.folder)
    #expect(check.code == 0, "\(check.output)")
    // Nothing is left to ask.
    #expect(try fixture.run(["--parts", "100"]).code == 0)
    #expect(reader.questions == 211)
  }

  @Test(arguments: [MadeModel.Kind.minicpmV26, .minicpmV45, .minicpmLlama3V25])
  func `each MiniCPM-V answers under a schema about pictures that are really encoded`(
    kind: MadeModel.Kind
  ) async throws {
    let server = try await ModelServer(
      MadeModel(
        kind, script: #"{"item_weight": null}"#,
        colours: [
          .red: Self.weight, .blue: #"{"item_weight": {"value": "250", "unit": "gram"}}"#,
        ]))
    let fixture = try ModelRunFixture(
      ["red", "blue", "grey", "red", "blue"].map { ($0, "item_weight") }, size: 500)
    try fixture.write(
      """
      reader: minicpm
      engines:
        minicpm: {url: "\(server.url)", sees: true, thinks: \(kind == .minicpmV45)}

      """, to: "config.yaml")
    let result = try fixture.run()
    #expect(result.code == 0, "\(result.output)\(result.errors)")
    #expect(
      try fixture.predictions() == ["1.5 kilogram", "250 gram", "", "1.5 kilogram", "250 gram"])
  }

  @Test func `a server that is killed in the middle and comes back costs what was in flight`()
    async throws
  {
    let server = try await Self.reader()
    let fixture = try ModelRunFixture((0..<300).map { _ in ("red", "item_weight") })
    try fixture.write(Self.configuration(server), to: "config.yaml")
    let process = try Program.start(ModelRunFixture.arguments + ["--json"], in: fixture.folder)
    fixture.waitUntilAnswered(60, process)
    server.kill()
    let before = server.questions
    try await Task.sleep(for: .seconds(1))
    #expect(process.isRunning)
    try await server.restart()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(try fixture.predictions() == Array(repeating: "1.5 kilogram", count: 300))
    // What was in flight is asked again, and nothing else; one is the canary.
    #expect(before + server.questions <= 300 + server.slots + 1)
  }

  @Test func `a server that stays away stops the run with 3, and the same command goes on`()
    async throws
  {
    let server = try await Self.reader()
    let fixture = try ModelRunFixture((0..<300).map { _ in ("red", "item_weight") })
    try fixture.write(
      Self.configuration(server).replacing("outage: 60", with: "outage: 2"), to: "config.yaml")
    let process = try Program.start(ModelRunFixture.arguments + ["--json"], in: fixture.folder)
    fixture.waitUntilAnswered(60, process)
    server.kill()
    let before = server.questions
    process.waitUntilExit()
    #expect(process.terminationStatus == 3)
    let errors = try String(
      contentsOf: fixture.folder.appending(path: "stderr.txt"), encoding: .utf8)
    #expect(errors.contains("the engine minicpm is gone") && errors.contains("resume"))
    try await server.restart()
    let result = try fixture.run()
    #expect(result.code == 0, "\(result.output)\(result.errors)")
    #expect(try fixture.predictions() == Array(repeating: "1.5 kilogram", count: 300))
    #expect(before + server.questions <= 302 + 20)
  }

  @Test func `a run that is killed asks again what was in flight, and nothing else`() async throws {
    let server = try await Self.reader()
    let fixture = try ModelRunFixture((0..<300).map { _ in ("red", "item_weight") })
    try fixture.write(Self.configuration(server), to: "config.yaml")
    let process = try Program.start(ModelRunFixture.arguments + ["--json"], in: fixture.folder)
    fixture.waitUntilAnswered(60, process)
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    let result = try fixture.run()
    #expect(result.code == 0, "\(result.output)\(result.errors)")
    #expect(try fixture.predictions() == Array(repeating: "1.5 kilogram", count: 300))
    // Two canaries, and the questions that were in flight: one for each of the parts at once.
    #expect(server.questions <= 302 + 20)
  }

  @Test func `another refiner's prompt asks the refiner alone, another hint its attribute's rows`()
    async throws
  {
    let (reader, refiner) = (try await Self.reader(), try await Self.refiner())
    let fixture = try ModelRunFixture(
      (0..<12).map { ($0 % 2 == 0 ? "red" : "green", $0 < 8 ? "item_weight" : "width") })
    try fixture.write(
      Self.configuration(reader, refiner) + "prompt: prompt\n", to: "config.yaml")
    try fixture.copyPrompt()
    // Green says nothing of a width: that is asked four times and fails.
    _ = try fixture.run()
    let (asked, refined) = (reader.questions, refiner.questions)
    #expect(refined > 0)

    let file = fixture.folder.appending(path: "prompt/refine.mustache")
    let text = try String(contentsOf: file, encoding: .utf8)
    try (text + "\nBe careful.\n").write(to: file, atomically: true, encoding: .utf8)
    _ = try fixture.run()
    #expect(reader.questions == asked)
    #expect(refiner.questions > refined)

    let again = refiner.questions
    try fixture.write("Wide.", to: "prompt/attributes/width.mustache")
    let result = try fixture.run()
    // A canary, and the two widths that had an answer: what failed waits for `retry`.
    #expect(reader.questions == asked + 1 + 2, "\(result.output)\(result.errors)")
    #expect(refiner.questions == again)
    let predictions = try fixture.predictions()
    #expect(predictions[0] == "1.5 kilogram" && predictions[1] == "413 gram")
    #expect(predictions[8] == "30 centimetre" && predictions[9] == "")
  }

  @Test func `a run against a server without a projector stops at once and says what to do`()
    async throws
  {
    let server = try await ModelServer(
      MadeModel(.minicpmV26, script: #"{"item_weight": null}"#), sees: false)
    let fixture = try ModelRunFixture([("red", "item_weight"), ("blue", "item_weight")])
    try fixture.write(Self.configuration(server), to: "config.yaml")
    let result = try fixture.run()
    #expect(result.code == 3)
    #expect(result.errors.contains("--mmproj") && result.errors.contains("resume"))
  }
}
