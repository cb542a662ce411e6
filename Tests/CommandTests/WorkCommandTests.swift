import EngineSupport
import Foundation
import Testing

/// Workers on a run's parts, from outside: exit codes, leases, late twins.
@Suite(.serialized, .timeLimit(.minutes(20)))
struct WorkCommandTests {
  @Test func `each part is worked on alone, and the merge equals a run`() async throws {
    let fixture = try await StubRunFixture(rows: 24, parts: 3)
    let early = try Program.run(["merge", "run"], in: fixture.folder)
    #expect(early.code == 75)
    #expect(early.errors.contains("24 rows still wait, in parts 0, 1, 2"), "\(early.errors)")
    for part in [2, 0, 1] {
      let result = try Program.run(["work", "run", "--part", "\(part)"], in: fixture.folder)
      #expect(result.code == 0, "\(result.errors)")
      #expect(result.output.contains("part \(part): 8 rows, 8 values"), "\(result.output)")
    }
    #expect(fixture.questions.count == 24)
    #expect(try Program.run(["merge", "run", "--out", "out.csv"], in: fixture.folder).code == 0)
    #expect(try fixture.predictions() == fixture.undisturbed())
    #expect(
      try Data(contentsOf: fixture.folder.appending(path: "out.csv")) == fixture.predictions())
    // A part that is done is done again at no cost.
    let again = fixture.questions.count
    #expect(try Program.run(["work", "run", "--part", "1"], in: fixture.folder).code == 0)
    #expect(fixture.questions.count == again)
  }

  @Test func `what can never succeed ends with 42`() async throws {
    let fixture = try await StubRunFixture(rows: 4, parts: 2)
    func code(_ arguments: [String]) throws -> (Int32, String) {
      let result = try Program.run(["work"] + arguments, in: fixture.folder)
      return (result.code, result.errors)
    }
    let (noPart, words) = try code(["run", "--part", "2"])
    #expect(noPart == 42 && words.contains("its parts are 0 to 1"), "\(words)")
    #expect(try code(["nowhere"]).0 == 42)
    let ledger = fixture.folder.appending(path: "run/parts/001.ledger")
    let whole = try Data(contentsOf: ledger)
    for damaged in [Data(), Data(repeating: 0x55, count: 8_192), whole.prefix(5_000)] {
      try damaged.write(to: ledger)
      let (damage, words) = try code(["run", "--part", "1"])
      #expect(damage == 42 && words.contains("001.ledger"), "\(damaged.count): \(words)")
    }
    try FileManager.default.removeItem(at: ledger)
    #expect(try code(["run", "--part", "1"]).0 == 42)
    // Wrong usage stays 2, and the other part is not touched by any of it.
    #expect(try code(["run", "--lease", "0"]).0 == 2)
    #expect(try code(["run", "--part", "0"]).0 == 0)
  }

  @Test func `a second worker on a part says who has it and leaves`() async throws {
    let fixture = try await StubRunFixture(rows: 8, parts: 1)
    fixture.gate.isOpen = false
    let first = try StartedProgram(
      ["work", "run", "--part", "0", "--lease", "20"], in: fixture.folder)
    first.wait { _ in !fixture.questions.isEmpty }
    let second = try Program.run(["work", "run", "--part", "0"], in: fixture.folder)
    #expect(second.code == 75)
    #expect(second.errors.contains("process \(first.process) on "), "\(second.errors)")
    let rescored = try Program.run(["rescore", "run"], in: fixture.folder)
    #expect(rescored.code == 75 && rescored.errors.contains("part 0 of"), "\(rescored.errors)")
    #expect(first.isRunning)
  }

  @Test func `TERM ends a worker with 75, its part is free at once`() async throws {
    let fixture = try await StubRunFixture(rows: 30, parts: 1, delay: 0.5)
    let first = try StartedProgram(["work", "run", "--part", "0"], in: fixture.folder)
    first.wait { _ in !fixture.questions.isEmpty }
    first.send(SIGTERM)
    #expect(first.wait() == 75)
    let asked = fixture.questions.count
    #expect(asked < 30)
    #expect(try Program.run(["work", "run", "--part", "0"], in: fixture.folder).code == 0)
    #expect(fixture.questions.count == 30)
  }

  @Test func `a killed worker's part is taken over at once on the same machine`() async throws {
    let fixture = try await StubRunFixture(rows: 20, parts: 1, delay: 0.5)
    let first = try StartedProgram(
      ["work", "run", "--part", "0", "--lease", "3600"], in: fixture.folder)
    first.wait { _ in fixture.questions.count > 4 }
    first.send(SIGKILL)
    #expect(first.wait() == -SIGKILL)
    let second = try Program.run(["work", "run"], in: fixture.folder)
    #expect(second.code == 0, "\(second.errors)")
    #expect(try Program.run(["merge", "run"], in: fixture.folder).code == 0)
    #expect(try fixture.predictions() == fixture.undisturbed())
  }

  @Test func `a late twin that wakes after its lease writes nothing and leaves`() async throws {
    let fixture = try await StubRunFixture(rows: 8, parts: 1)
    fixture.gate.isOpen = false
    let late = try StartedProgram(
      ["work", "run", "--part", "0", "--lease", "2"], in: fixture.folder)
    late.wait { _ in fixture.questions.count >= 4 }
    late.stopOutsideOfTransactions()
    fixture.gate.isOpen = true
    let next = try Program.run(["work", "run", "--part", "0"], in: fixture.folder)
    #expect(next.code == 0, "\(next.errors)")
    let ledger = fixture.folder.appending(path: "run/parts/000.ledger")
    let written = try Data(contentsOf: ledger)
    late.send(SIGCONT)
    #expect(late.wait() == 75)
    #expect(late.errorText.contains("was taken over"), "\(late.errorText)")
    #expect(try Data(contentsOf: ledger) == written)
    #expect(try Program.run(["merge", "run"], in: fixture.folder).code == 0)
    #expect(try fixture.predictions() == fixture.undisturbed())
  }

  @Test func `an engine that is away for good ends with 3`() async throws {
    let fixture = try await StubRunFixture(rows: 4, parts: 2)
    try await fixture.server.stop()
    let config = fixture.folder.appending(path: "run/run.json")
    try String(contentsOf: config, encoding: .utf8).replacing(
      /"outage" : 60/, with: "\"outage\" : 1"
    )
    .write(to: config, atomically: true, encoding: .utf8)
    let result = try Program.run(["work", "run", "--part", "1"], in: fixture.folder)
    #expect(result.code == 3, "\(result.errors)")
  }

  @Test func `run and workers share the parts`() async throws {
    let fixture = try await StubRunFixture(rows: 60, parts: 12, delay: 0.02)
    let worker = try StartedProgram(["work", "run"], in: fixture.folder)
    worker.wait { _ in fixture.questions.count > 5 }
    let run = try Program.run(
      ModelRunFixture.arguments + ["--run", "run", "--no-cache"], in: fixture.folder)
    #expect(run.code == 0, "\(run.errors)")
    #expect([0, 75].contains(worker.wait()), "\(worker.errorText)")
    #expect(fixture.questions.count == 60)
    #expect(try fixture.predictions() == fixture.undisturbed())
  }
}

/// A part that goes to a machine without the run, as people do it.
@Suite(.serialized, .timeLimit(.minutes(10)))
struct PartCommandTests {
  @Test func `a part goes away with its pictures, is worked on without the run, and comes home`()
    async throws
  {
    let fixture = try await StubRunFixture(rows: 24, parts: 2)
    func run(_ arguments: [String]) throws -> Program.Result {
      try Program.run(arguments, in: fixture.folder)
    }
    let expected = try fixture.undisturbed()
    let asked = fixture.questions.count
    let export = try run(["part", "export", "run", "1", "-o", "part-1.measurand", "--with-images"])
    #expect(export.code == 0, "\(export.errors)")
    #expect(export.output.contains("12 rows, 12 of them waiting, 12 pictures"))
    // The other machine has neither run nor pictures.
    for name in ["run", "images"] {
      try FileManager.default.moveItem(
        at: fixture.folder.appending(path: name), to: fixture.folder.appending(path: name + ".away")
      )
    }
    let work = try run(["work", "part-1.measurand"])
    #expect(work.code == 0 && work.output.contains("12 values"), "\(work.output)\(work.errors)")
    #expect(try run(["work", "part-1.measurand", "--part", "1"]).code == 2)
    #expect(try run(["work", "catalogue.csv"]).code == 42)
    for name in ["run", "images"] {
      try FileManager.default.moveItem(
        at: fixture.folder.appending(path: name + ".away"), to: fixture.folder.appending(path: name)
      )
    }
    let home = try run(["part", "import", "run", "part-1.measurand"])
    #expect(home.output.contains("part 1: 12 rows taken, 0 kept"), "\(home.output)\(home.errors)")
    let again = try run(["part", "import", "run", "part-1.measurand"])
    #expect(again.output.contains("part 1: 0 rows taken, 12 kept"), "\(again.output)")
    #expect(try run(["work", "run"]).code == 0)
    #expect(try run(["merge", "run"]).code == 0)
    #expect(try fixture.predictions() == expected)
    #expect(fixture.questions.count == asked + 24)

    // A part of another run is refused, and nothing is written.
    try fixture.prepare("other", parts: 2)
    let refused = try run(["part", "import", "other", "part-1.measurand"])
    #expect(refused.code == 2 && refused.errors.contains("another run"), "\(refused.errors)")
    #expect(try run(["merge", "other"]).code == 75)
  }
}
