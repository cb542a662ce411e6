import ArgumentParser
import Catalogue
import Foundation
import OpticalReader
import Readings
import TextRecognition

/// Who reads.
struct ReaderOptions: ParsableArguments {
  enum Name: String, ExpressibleByArgument, CaseIterable {
    case optical
  }

  @Option(help: "The reader: optical (text recognition and choice, in this process).")
  var reader = Name.optical

  func makeReader(schema: Schema, parallelism: Int) throws -> any Reader {
    do {
      let recogniser = try TextRecogniser(
        models: try TextModels.locate(), parallelism: parallelism)
      return OpticalReader(recogniser: recogniser, schema: schema)
    } catch {
      throw CommandFailure(error.description, .dependencyMissing)
    }
  }
}
