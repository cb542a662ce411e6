import ArgumentParser
import Catalogue
import Foundation
import OpticalReader
import Readings
import TextRecognition

/// Who reads, and on how many cores.
struct ReaderOptions: ParsableArguments {
  enum Name: String, ExpressibleByArgument, CaseIterable {
    case optical
  }

  @Option(help: "The reader: optical (text recognition and choice, in this process).")
  var reader = Name.optical

  @Option(
    name: .long,
    help: "Pictures read at once, each on one core. (default: the number of cores)")
  var jobs: Int?

  mutating func validate() throws {
    if let jobs, !(1...1024).contains(jobs) {
      throw ValidationError("--jobs must be 1 to 1024, not \(jobs)")
    }
  }

  var parallelism: Int { jobs ?? ProcessInfo.processInfo.activeProcessorCount }

  /// One question a core is read while the next is fetched and decoded.
  var inFlight: Int { parallelism + 1 }

  func makeReader(schema: Schema, parallelism: Int? = nil) throws -> any Reader {
    do {
      let recogniser = try TextRecogniser(
        models: try TextModels.locate(), parallelism: parallelism ?? self.parallelism)
      return OpticalReader(recogniser: recogniser, schema: schema)
    } catch {
      throw CommandFailure(error.description, .dependencyMissing)
    }
  }
}
