#if os(Linux)
  import EngineSupport
  import Foundation
  import Testing

  /// `Library/faults.c`, built once by the system's compiler: what the program does on disk goes wrong
  /// where a test wants it to, and its clock jumps.
  enum FaultLibrary {
    /// How a change of the disk goes wrong; see the C source.
    enum Kind: String, CaseIterable, Sendable {
      case full, broken, torn, kill

      /// Whether the process lives on and can say what happened.
      var isTold: Bool { self == .full || self == .broken }
    }

    private static let folder = Result { try TemporaryFolder() }
    private static let built = Result { try build() }

    /// Why tests that need the library are skipped; `nil` where it can be built.
    static var isThere: Bool { (try? built.get()) != nil }

    /// What makes a program's `change`-th change below `folder` go wrong.
    static func environment(
      _ kind: Kind, at change: Int, below folder: URL
    ) throws -> [String: String] {
      try watching(folder).merging([
        "FAULT_KIND": kind.rawValue, "FAULT_AT": "\(change)",
      ]) { $1 }
    }

    /// What lets a program write each of its changes below `folder` into a log.
    static func watching(_ folder: URL, log: URL? = nil) throws -> [String: String] {
      var environment = ["LD_PRELOAD": try preloaded(), "FAULT_FOLDER": folder.path]
      if let log { environment["FAULT_LOG"] = log.path }
      return environment
    }

    private static let isWhole = ProcessInfo.processInfo.environment["MEASURAND_FAULTS"] == "all"
    /// How many changes of each kind are tried in `make test`.
    private static let sampled = 12

    /// Which of so many changes are to go wrong: all, or a sample.
    static func tried(of count: Int, _ kind: Kind) -> StrideThrough<Int> {
      let step = isWhole ? 1 : max(1, count / sampled)
      // Each kind begins elsewhere, so that a sample of all together is a wider one.
      let first = 1 + (isWhole ? 0 : kind.rawValue.utf8.count * 7 % step)
      return stride(from: first, through: count, by: step)
    }

    /// The changes that a watched program has made: `write path`.
    static func changes(_ log: URL) throws -> [String] {
      let lines = try String(contentsOf: log, encoding: .utf8).split(separator: "\n")
      return lines.map { $0.drop { $0 != " " }.dropFirst().description }
    }

    /// Expects that a program whose disk went wrong has said so, or has died where it was to.
    ///
    /// - Parameters:
    ///   - well: its exit code where nothing went wrong.
    ///   - place: where it went wrong, for whoever reads the test's words.
    static func judge(_ result: Program.Result, _ kind: Kind, well: Int32, _ place: String) {
      if result.signal {
        #expect(!kind.isTold && result.code == SIGKILL, "\(place): \(result.code) \(result.errors)")
        return
      }
      // Not every change is needed: a line of the log, or a folder that is made to last.
      if result.code == well { return }
      #expect(result.code == 75, "\(place): \(result.code) \(result.errors)")
      let sentence = result.errors.split(separator: "\n").last.map(String.init) ?? ""
      #expect(
        sentence.hasPrefix("Error: ") && sentence.contains("/disk/") && sentence.contains("run"),
        "the file and what to do: \(place): \(result.errors)")
    }

    /// What makes a program's wall clock wrong from its `reading`-th reading on.
    static func clock(wrongBy seconds: Int, from reading: Int) throws -> [String: String] {
      [
        "LD_PRELOAD": try preloaded(), "CLOCK_SECONDS": "\(seconds)", "CLOCK_AT": "\(reading)",
      ]
    }

    /// The library, after what is loaded before this process too.
    private static func preloaded() throws -> String {
      [ProcessInfo.processInfo.environment["LD_PRELOAD"], try built.get().path]
        .compactMap(\.self).joined(separator: ":")
    }

    private static func build() throws -> URL {
      let library = try folder.get().url.appending(path: "libfaults.so")
      let source = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Library/faults.c")
      let compiler = Process()
      compiler.executableURL = URL(filePath: "/usr/bin/env")
      compiler.arguments = ["clang", "-shared", "-fPIC", "-O1", "-o", library.path, source.path]
      compiler.standardInput = FileHandle.nullDevice
      try compiler.start()
      compiler.waitUntilExit()
      guard compiler.terminationStatus == 0 else {
        throw EngineSupportError("clang could not build \(source.path)")
      }
      return library
    }
  }
#endif
