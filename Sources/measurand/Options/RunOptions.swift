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

  mutating func validate() throws {
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
