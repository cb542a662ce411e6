#if os(Linux)
  import EngineSupport
  import Foundation

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
      var environment = ["LD_PRELOAD": try built.get().path, "FAULT_FOLDER": folder.path]
      if let log { environment["FAULT_LOG"] = log.path }
      return environment
    }

    /// What makes a program's wall clock wrong from its `reading`-th reading on.
    static func clock(wrongBy seconds: Int, from reading: Int) throws -> [String: String] {
      [
        "LD_PRELOAD": try built.get().path, "CLOCK_SECONDS": "\(seconds)",
        "CLOCK_AT": "\(reading)",
      ]
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
