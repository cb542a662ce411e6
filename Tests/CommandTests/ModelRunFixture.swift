import EngineSupport
import Foundation
import Imaging

/// A catalogue of made pictures in a folder, and runs over it with made models behind the real server.
struct ModelRunFixture {
  let folder: URL
  /// The picture of each row, and what is asked of it.
  let rows: [(colour: String, attribute: String)]

  /// Bytes for the pictures: what leads in them decides a made model's answer; grey gives the
  /// default.
  private static let colours: [String: [UInt8]] = [
    "red": [210, 60, 60], "green": [60, 210, 60], "blue": [60, 60, 210], "grey": [128, 128, 128],
  ]

  /// Each row has a picture of its own.
  init(_ rows: [(colour: String, attribute: String)], size: Int = 32) throws {
    self.rows = rows
    folder = try Program.makeFolder()
    let images = folder.appending(path: "images")
    try FileManager.default.createDirectory(at: images, withIntermediateDirectories: true)
    var table = "index,image_link,group_id,entity_name\n"
    for (number, row) in rows.enumerated() {
      let name = "\(number)-\(row.colour).jpg"
      // A pixel more here or there, so that pictures differ.
      let (width, height) = (size + number % 7, size + number / 7 % 16)
      let bytes = (0..<height * width).flatMap { _ in Self.colours[row.colour] ?? [0, 0, 0] }
      let picture = Canvas(
        Pixels(
          width: width, height: height, bytes: bytes, sourceWidth: width, sourceHeight: height))
      try Data(try picture.encoded(as: .jpeg)).write(to: images.appending(path: name))
      table += "\(number),\(name),,\(row.attribute)\n"
    }
    try write(table, to: "catalogue.csv")
  }

  func write(_ text: String, to name: String) throws {
    try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
  }

  static let arguments = [
    "run", "catalogue.csv", "--images", "images", "--out", "out.csv", "--config", "config.yaml",
  ]

  func run(_ extra: [String] = []) throws -> Program.Result {
    try Program.run(Self.arguments + extra, in: folder)
  }

  /// The predictions by row, in order; checks that the indices are the catalogue's.
  func predictions() throws -> [String] {
    let text = try String(contentsOf: folder.appending(path: "out.csv"), encoding: .utf8)
    let lines = text.split(separator: "\n").dropFirst().map {
      $0.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    }
    return lines.enumerated().map { number, fields in
      fields[0] == "\(number)" ? fields[1] : "row \(fields[0]) at \(number)"
    }
  }

  /// Copies the built-in prompt into the folder `prompt`.
  func copyPrompt() throws {
    try FileManager.default.copyItem(
      at: Program.package.appending(path: "Sources/ModelReader/Resources/prompts/standard"),
      to: folder.appending(path: "prompt"))
  }

  /// Waits until so many pictures are answered and on disk, as a run with `--json` tells it.
  func waitUntilAnswered(_ count: Int, _ process: Process) {
    let events = folder.appending(path: "stdout.txt")
    while process.isRunning {
      let text = (try? String(contentsOf: events, encoding: .utf8)) ?? ""
      if text.components(separatedBy: #""event":"answered""#).count > count { return }
      Thread.sleep(forTimeInterval: 0.01)
    }
  }
}

extension ModelServer {
  /// Questions that the server has begun to answer since it was started, after its own log.
  var questions: Int { log.components(separatedBy: "slot launch_slot_").count - 1 }
}
