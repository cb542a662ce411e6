#if os(Linux)
  import EngineSupport
  import Foundation
  import Testing

  /// A disk of a size of its own; only root may mount one.
  private final class SmallDisk {
    private let folder: URL
    private var isMounted = false

    /// `nil` where this machine lets nobody mount.
    init?(_ folder: URL, kilobytes: Int) {
      self.folder = folder
      guard mount(["-t", "tmpfs", "-o", "size=\(kilobytes)k", "tmpfs", folder.path]) else {
        return nil
      }
      isMounted = true
    }

    deinit { if isMounted { _ = Self.run("umount", [folder.path]) } }

    /// Changes how it is mounted: `size=10m`, `ro`.
    func change(_ option: String) -> Bool { mount(["-o", "remount,\(option)", folder.path]) }

    private func mount(_ arguments: [String]) -> Bool { Self.run("mount", arguments) }

    private static func run(_ command: String, _ arguments: [String]) -> Bool {
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments = [command] + arguments
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      guard (try? process.start()) != nil else { return false }
      process.waitUntilExit()
      return process.terminationStatus == 0
    }
  }

  /// Real disks that are full or may not be written.
  @Suite(.serialized) struct FullDiskTests {
    static let mayMount =
      geteuid() == 0
      && (try? TemporaryFolder()).flatMap { SmallDisk($0.url, kilobytes: 64) } != nil

    @Test(.enabled(if: mayMount, "only root may mount a small disk"), arguments: [8, 24, 48])
    func `a full disk stops a run with 75, and with more room the same command goes on`(
      kilobytes: Int
    ) async throws {
      let run = try await FaultyRun()
      #expect(try run.start().code == 1)
      let tables = try run.tables()
      try run.clear()
      let disk = try #require(SmallDisk(run.disk, kilobytes: kilobytes))
      let result = try run.start()
      #expect(result.code == 75, "\(result.errors)")
      #expect(
        result.errors.contains("disk") && result.errors.contains("run"), "\(result.errors)")
      #expect(disk.change("size=10m"))
      let resumed = try run.start()
      #expect(resumed.code == 1, "\(resumed.errors)")
      #expect(try run.tables() == tables)
    }

    @Test(.enabled(if: mayMount, "only root may mount a disk read-only"))
    func `a disk that turns read-only is told, with 2, and mended the run goes on`() async throws {
      let run = try await FaultyRun()
      let disk = try #require(SmallDisk(run.disk, kilobytes: 10_240))
      #expect(try run.start().code == 1)
      let tables = try run.tables()
      // The answers are there, the tables are to be written again.
      try FileManager.default.removeItem(at: run.disk.appending(path: "out.csv"))
      #expect(disk.change("ro"))
      let result = try run.start()
      #expect(result.code == 2, "\(result.errors)")
      #expect(result.errors.contains("permissions"), "\(result.errors)")
      #expect(disk.change("rw"))
      #expect(try run.start().code == 1)
      #expect(try run.tables() == tables)
    }

    @Test func `a folder that may not be written is told with 2, and nothing is made`() throws {
      let folder = try Program.makeFolder()
      try "index,image_link,entity_name\n0,a.jpg,width\n".write(
        to: folder.appending(path: "catalogue.csv"), atomically: true, encoding: .utf8)
      // Nobody, not even root, makes folders here.
      let result = try Program.run(
        ["run", "catalogue.csv", "--images", ".", "--out", "/proc/nowhere/out.csv"], in: folder)
      #expect(result.code == 2, "\(result.errors)")
      #expect(result.errors.contains("/proc/nowhere"), "\(result.errors)")
      #expect(result.errors.contains("name another place"), "\(result.errors)")
    }
  }
#endif
