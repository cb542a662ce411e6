#if os(Linux)
  import EngineSupport
  import Foundation
  import Testing

  /// Every change that a worker or a merge makes on disk goes wrong once, in every way: what was
  /// answered stays, the command says what happened, and given again it comes to the same end.
  ///
  /// `make test` tries a sample of the changes, `make test-faults` all of them.
  @Suite(.serialized, .enabled(if: FaultLibrary.isThere, "clang builds the faults"))
  struct WorkFaultTests {
    /// One of the commands that share a run's folder with others.
    enum Command: String, CaseIterable, Sendable {
      case work, merge

      /// How it ends where nothing goes wrong; of the rows, one fails for want of its picture.
      var well: Int32 { self == .work ? 0 : 1 }

      func start(_ run: FaultyRun, _ environment: [String: String] = [:]) throws -> Program.Result {
        self == .work ? try run.work(environment) : try run.merge(environment)
      }
    }

    /// Puts the run's folder back to where the command began.
    private static func restore(_ run: FaultyRun, from copy: URL) throws {
      try FileManager.default.removeItem(at: run.disk)
      try FileManager.default.copyItem(at: copy, to: run.disk)
    }

    @Test(arguments: Command.allCases, FaultLibrary.Kind.allCases)
    func `a command whose disk goes wrong at any change loses nothing and is given again`(
      command: Command, kind: FaultLibrary.Kind
    ) async throws {
      let run = try await FaultyRun()
      try run.prepare()
      if command == .merge { #expect(try run.work().code == 0) }
      let copy = run.folder.appending(path: "before")
      try FileManager.default.copyItem(at: run.disk, to: copy)
      let log = run.folder.appending(path: "changes.txt")
      let undisturbed = try command.start(run, try FaultLibrary.watching(run.disk, log: log))
      #expect(undisturbed.code == command.well, "\(undisturbed.errors)")
      if command == .work { #expect(try run.merge().code == Command.merge.well) }
      let tables = try run.tables()
      let changes = try FaultLibrary.changes(log)

      for change in FaultLibrary.tried(of: changes.count, kind) {
        try Self.restore(run, from: copy)
        let asked = run.server.bodies.count
        let broken = try command.start(
          run, try FaultLibrary.environment(kind, at: change, below: run.disk))
        let place = "\(command), \(kind) at \(change) of \(changes.count), \(changes[change - 1])"
        FaultLibrary.judge(broken, kind, well: command.well, place)
        if let predictions = run.predictions {
          #expect(predictions == tables[0], "a table is there whole or not at all: \(place)")
        }
        let again = try command.start(run)
        #expect(again.code == command.well, "\(place): \(again.errors)")
        if command == .work { #expect(try run.merge().code == Command.merge.well, "\(place)") }
        #expect(try run.tables() == tables, "\(place)")
        // Five questions and a canary a start, and what was in flight at the fault once more.
        let questions = run.server.bodies.count - asked
        #expect(questions <= (command == .work ? 2 * 6 : 0), "\(place): \(questions)")
      }
    }
  }
#endif
