import ArgumentParser
import Pipeline

/// What `run` and `ask` have in common: what a catalogue is, who answers it and where from.
struct RunOptions: ParsableArguments {
  @OptionGroup(title: "Images")
  var images: ImageOptions

  @OptionGroup(title: "Catalogue")
  var columns: ColumnOptions

  @OptionGroup(title: "Attributes")
  var schema: SchemaOptions

  @OptionGroup(title: "Models")
  var models: ModelOptions

  @OptionGroup(title: "Reading")
  var reader: ReaderOptions

  @OptionGroup(title: "Reading")
  var jobs: JobsOption

  @Option(help: "The run's folder. (default: the output's name with .run)")
  var run: String?

  @Option(help: "Parts to split the rows into. (default: one for every 1,500 rows, at most 100)")
  var parts: Int?

  @Option(
    help: ArgumentHelp(
      "Make the parts so long that each is expected to take so many seconds.", valueName: "seconds")
  )
  var partSeconds: Double?

  @Option(
    help: ArgumentHelp(
      "For --part-seconds: how long one picture is expected to take, with all that is asked of it. "
        + "(default: 0.3, with a model 5.5)", valueName: "seconds"))
  var secondsPerPicture: Double?

  mutating func validate() throws {
    guard parts == nil || partSeconds == nil else {
      throw ValidationError("--parts and --part-seconds both say how many parts there are")
    }
    guard partSeconds != nil || secondsPerPicture == nil else {
      throw ValidationError("--seconds-per-picture is for --part-seconds")
    }
    for (name, value) in [
      ("--part-seconds", partSeconds), ("--seconds-per-picture", secondsPerPicture),
    ] {
      guard let value, !(0.001...1e7).contains(value) else { continue }
      throw ValidationError("\(name) must be 0.001 to 10000000 seconds, not \(value)")
    }
    if let parts, !(1...100_000).contains(parts) {
      throw ValidationError("--parts must be 1 to 100000, not \(parts)")
    }
  }

  /// The run that the options describe.
  ///
  /// - Parameter settings: those of `models`, read once.
  func configuration(of catalogue: String, _ settings: Settings) throws -> RunConfiguration {
    RunConfiguration(
      catalogue: absolutePath(catalogue), columns: columns.columns,
      images: images.images.map(absolutePath), schema: try schema.text(),
      schemaFile: schema.schema, reader: settings.readers.joined(separator: ","),
      choice: try reader.choiceSettings(), models: try settings.models(), parts: parts,
      cache: images.cacheFolder, allowPrivateAddresses: images.allowPrivateAddresses)
  }

  /// How long the parts are to be, where that is said.
  ///
  /// - Parameter settings: those of `models`.
  func length(_ settings: Settings) throws -> Run.PartLength? {
    // What the optical reader takes on one core, and what the original took with its model.
    let usual = try settings.models() == nil ? 0.3 : 5.5
    return partSeconds.map {
      Run.PartLength(seconds: $0, secondsPerImage: secondsPerPicture ?? usual)
    }
  }

  /// The run's folder, beside an output where none is named.
  func folder(beside output: String) -> RunFolder {
    RunFolder(absolutePath(run ?? String(output.dropLast(".csv".count)) + ".run"))
  }
}

extension ParsableCommand {
  /// - Throws: `ValidationError` where an output is no CSV file by its name.
  func requireTable(_ path: String) throws {
    guard path.hasSuffix(".csv") else {
      throw ValidationError("--out must end in .csv, not '\(path)'")
    }
  }
}
