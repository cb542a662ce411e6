import ArgumentParser
import Foundation
import Imaging
import Readings
import TextRecognition

struct TextCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "text",
    abstract: "Read the lines of text in images.",
    discussion: """
      Prints the lines of each image in reading order, as soon as the image and those before it are \
      read. With --json one JSON object a line and image: {"image","lines":[{"text","quad",\
      "confidence"}]}; quad are the corners in pixels of the upright image, clockwise in reading \
      direction. An image that cannot be read is named on standard error, and the others go on.
      """)

  @Argument(help: "Image files.")
  var images: [String]

  @Flag(help: "Print one JSON object for each image.")
  var json = false

  @OptionGroup
  var jobs: JobsOption

  func run() async throws {
    let workers = jobs.parallelism
    let recogniser: TextRecogniser
    do {
      recogniser = try TextRecogniser(
        models: try .locate(), parallelism: min(workers, images.count))
    } catch {
      throw CommandFailure(error.description, .dependencyMissing)
    }
    let failed = try await withThrowingTaskGroup { group in
      var done: [Int: Result<[Line], any Error>] = [:]
      var started = 0
      var running = 0
      var failed = false
      for (turn, image) in images.enumerated() {
        // Images after this one are read meanwhile; some results wait until it is their turn.
        while done[turn] == nil {
          while started < images.count, running < workers, started < turn + 2 * workers {
            let (index, next) = (started, images[started])
            group.addTask { (index, await Self.result(of: next, with: recogniser)) }
            started += 1
            running += 1
          }
          guard let (index, result) = try await group.next() else { break }
          running -= 1
          done[index] = result
        }
        if let result = done.removeValue(forKey: turn), try !report(result, of: image) {
          failed = true
        }
      }
      return failed
    }
    if failed { throw ExitCode.someRowsFailed }
  }

  /// Prints the lines, or why there are none; says whether there are.
  private func report(
    _ result: Result<[Line], any Error>, of image: String
  ) throws -> Bool {
    switch result {
    case .success(let lines):
      let text = json ? try Self.json(image: image, lines: lines) : Self.plain(image, lines)
      try StandardOutput.write(text + "\n")
      return true
    case .failure(let failure):
      StandardError.write("\(image): \(failure)")
      return false
    }
  }

  @concurrent
  private static func result(
    of image: String, with recogniser: TextRecogniser
  ) async -> Result<[Line], any Error> {
    do {
      return .success(try await lines(of: image, with: recogniser))
    } catch {
      return .failure(error)
    }
  }

  // Inlined into a task, the typed error of `lines(in:)` crashes the optimiser of Swift 6.3.1.
  @inline(never)
  private static func lines(
    of image: String, with recogniser: TextRecogniser
  ) async throws -> [Line] {
    let pixels = try Image(path: image).pixels(longestSide: TextRecogniser.longestSide)
    return try await recogniser.lines(in: pixels)
  }

  private static func json(image: String, lines: [Line]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let record = ImageText(image: image, lines: lines.map(\.rounded))
    return String(decoding: try encoder.encode(record), as: UTF8.self)
  }

  private static func plain(_ image: String, _ lines: [Line]) -> String {
    (["\(image): \(lines.count) lines"]
      + lines.map { String(format: "  %3.0f %%  ", 100 * $0.confidence) + $0.text })
      .joined(separator: "\n")
  }
}
