import ArgumentParser
import Catalogue
import Foundation
import Imaging
import Ledger
import OpticalReader
import Pipeline
import Readings
import TextRecognition

struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Read every value's place in its picture again; doubt what is not confirmed.",
    discussion: """
      Each value's evidence is read a second time, alone and at another scale, and must give the \
      same value. Those that do not are listed, and their confidence in the run falls; predictions \
      stay as they are. Asking twice changes nothing more.
      """)

  @Argument(help: "The run's folder.")
  var run: String

  @OptionGroup
  var jobs: JobsOption

  @Flag(help: "Print one JSON object.")
  var json = false

  func run() async throws {
    let opened = try Run.open(RunFolder(absolutePath(run)))
    let source = try ImageSource(opened.description.configuration, inFlight: jobs.inFlight)
    let verifier: Verifier
    do {
      verifier = Verifier(
        recogniser: try TextRecogniser(
          models: try .locate(), parallelism: jobs.parallelism))
    } catch {
      throw CommandFailure(error.description, .dependencyMissing)
    }
    let quiet = json
    let summary = try await opened.verify(
      inFlight: jobs.parallelism, image: { try await source.image(for: $0) },
      proves: { try await Self.proofs(of: $1, in: $0, by: verifier) },
      told: { row in
        guard !quiet, case .value(let value) = row.outcome else { return }
        let text = row.answer?.evidence?.text ?? ""
        print("not confirmed: \(row.row.index) \(row.row.attribute) \(value), read as \"\(text)\"")
      })
    if json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys]
      print(String(decoding: try encoder.encode(summary), as: UTF8.self))
    } else {
      print(
        "\(summary.confirmed) confirmed, \(summary.unconfirmed) not confirmed, "
          + "\(summary.unchecked) without a place to look at")
    }
  }

  // A plain throwing function around the typed errors: a closure of them crashes the optimiser of
  // Swift 6.3.1.
  @inline(never)
  private static func proofs(
    of answers: [Answer], in image: Image, by verifier: Verifier
  ) async throws -> [Bool?] {
    let pixels = try image.pixels(longestSide: TextRecogniser.longestSide)
    var verdicts: [Bool?] = []
    for answer in answers {
      verdicts.append(try await verifier.proof(of: answer, in: pixels)?.isConfirmed)
    }
    return verdicts
  }
}
