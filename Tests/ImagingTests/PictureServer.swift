import EngineSupport
import Foundation
import Synchronization

@testable import Imaging

/// A server on loopback that gives one picture and any fault (`Fixtures/server.py`).
final class PictureServer: Sendable {
  let picture: [UInt8]
  private let port: Int
  private let process: Process
  private let input = Pipe()

  static let isThere =
    FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")
    || ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":").contains {
      FileManager.default.isExecutableFile(atPath: $0 + "/python3")
    } == true

  init() throws {
    picture = try TestPictures.encoded(
      TestPictures.halves(width: 40, height: 30), width: 40, height: 30, as: ".png")
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString + ".png")
    try Data(picture).write(to: file)
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/server.py")
    let output = Pipe()
    process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", script.path, file.path]
    process.standardInput = input
    process.standardOutput = output
    try process.start()
    var line: [UInt8] = []
    while let byte = try output.fileHandleForReading.read(upToCount: 1)?.first, byte != 0x0A {
      line.append(byte)
    }
    port = Int(String(decoding: line, as: UTF8.self)) ?? 0
  }

  deinit { try? input.fileHandleForWriting.close() }

  func link(_ path: String) -> String { "http://pictures.example:\(port)\(path)" }

  /// How often a path was asked for.
  func count(_ path: String) async throws -> Int? { try await number("/count" + path) }

  /// The most requests that were answered at once.
  func peak() async throws -> Int? { try await number("/peak") }

  private func number(_ path: String) async throws -> Int? {
    let source = ImageSource(Self.quick, network: Self.network())
    let bytes = try await source.image(for: link(path)).bytes
    return Int(String(decoding: bytes, as: UTF8.self))
  }

  static var quick: ImageSource.Configuration {
    var configuration = ImageSource.Configuration()
    configuration.byteLimit = 1 << 20
    configuration.readTimeout = .seconds(2)
    return configuration
  }

  /// A network in which `pictures.example` is this machine, loopback is allowed and nothing else of
  /// it, and no pause takes time.
  static func network(pauses: Pauses = Pauses()) -> Network {
    Network(
      resolve: { host in
        host == "pictures.example" ? [IPAddress("127.0.0.1")].compactMap(\.self) : []
      },
      allows: { $0.isPublic || $0 == IPAddress("127.0.0.1") },
      sleep: { duration in
        try Task.checkCancellation()
        pauses.add(duration)
      }, random: { 0.5 })
  }
}

/// The pauses that a fetch would have made.
final class Pauses: Sendable {
  private let made = Mutex<[Duration]>([])

  func add(_ duration: Duration) { made.withLock { $0.append(duration) } }
  var all: [Duration] { made.withLock { $0 } }
}
