#if os(Linux)
  import EngineSupport
  import Foundation
  import Testing

  /// Every change that a run makes on disk goes wrong once, in every way: nothing is lost, the run says
  /// what happened, and the same command brings it to the same end.
  ///
  /// `make test` tries a sample of the changes, `make test-faults` all of them.
  @Suite(.serialized, .enabled(if: FaultLibrary.isThere, "clang builds the faults"))
  struct DiskFaultTests {
    /// The missing picture's row fails.
    private static let well: Int32 = 1

    /// What an undisturbed run writes, and the changes that it makes: `write path`.
    private static func undisturbed(
      _ run: FaultyRun
    ) throws -> (tables: [String], changes: [String]) {
      let log = run.folder.appending(path: "changes.txt")
      let result = try run.start(try FaultLibrary.watching(run.disk, log: log))
      #expect(result.code == well, "\(result.errors)")
      return (try run.tables(), try FaultLibrary.changes(log))
    }

    @Test(arguments: FaultLibrary.Kind.allCases)
    func `a run whose disk goes wrong at any change loses nothing and is resumed`(
      kind: FaultLibrary.Kind
    ) async throws {
      let run = try await FaultyRun()
      let (tables, changes) = try Self.undisturbed(run)
      for change in FaultLibrary.tried(of: changes.count, kind) {
        try run.clear()
        let broken = try run.start(
          try FaultLibrary.environment(kind, at: change, below: run.disk))
        let place = "\(kind) at change \(change) of \(changes.count), \(changes[change - 1])"
        FaultLibrary.judge(broken, kind, well: Self.well, place)
        if let predictions = run.predictions {
          #expect(predictions == tables[0], "a table is there whole or not at all: \(place)")
        }
        let resumed = try run.start()
        #expect(resumed.code == Self.well, "\(place): \(resumed.errors)")
        #expect(try run.tables() == tables, "\(place)")
      }
    }

    @Test func `what is renamed into its place has been brought to disk before`() async throws {
      let run = try await FaultyRun()
      let (_, changes) = try Self.undisturbed(run)
      var unsafe: Set<String> = []
      var names: [String] = []
      for change in changes {
        let words = change.split(separator: " ", maxSplits: 1).map(String.init)
        let file = words[1].replacing("/\(run.disk.path)/", with: "")
        switch words[0] {
        case "write", "writev", "pwrite": unsafe.insert(file)
        case "fsync", "unlink": unsafe.remove(file)
        case "rename":
          names.append(file)
          // A draft's name begins with that of the file that it becomes.
          #expect(!unsafe.contains { $0 != file && $0.hasPrefix(file) }, "\(file)")
        default: break
        }
      }
      // What the process tells of itself is written by the clock, so nobody knows how often.
      names.removeAll { $0.hasSuffix("activity.json") }
      #expect(names.count == 2 + 1 + 3, "two ledgers, run.json, three tables: \(names)")
    }
  }
#endif
