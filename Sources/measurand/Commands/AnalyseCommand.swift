import Analysis
import ArgumentParser
import Reports

struct AnalyseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyse",
    abstract:
      "Tell what a training table holds: units, magnitudes, oddities, groups, as a page and as priors.",
    discussion: """
      Reads a table with a column of values (packed with gzip or not) and writes a folder: \
      analysis.html, a page that needs no network, with charts; the same numbers as analysis.json; \
      each chart as charts/NAME.svg; and priors.json, which units and magnitudes each attribute takes, \
      in all and by product group, for `measurand run --priors`.
      """)

  @Argument(help: "The table: image, attribute and value of each row (CSV, CSV.gz).")
  var table: String

  @Option(help: ArgumentHelp("The folder that gets the files.", valueName: "folder"))
  var out: String

  @Option(help: "The column with the value.")
  var valueColumn = "entity_value"

  @Option(help: "The column with the image's link.")
  var imageColumn = "image_link"

  @Option(help: "The column with the product group. (default: group_id where there is one)")
  var groupColumn: String?

  @Option(help: "The column with the attribute.")
  var attributeColumn = "entity_name"

  @OptionGroup(title: "Attributes")
  var schemaOptions: SchemaOptions

  @Flag(help: "Print the analysis as one JSON object.")
  var json = false

  func run() throws {
    let result = try AnalysisPass.run(
      table,
      columns: AnalysisPass.Columns(
        imageLink: imageColumn, groupID: groupColumn, attribute: attributeColumn,
        value: valueColumn), schema: schemaOptions.schemaValue())
    let files = AnalysisFiles(folder: absolutePath(out))
    let vega = VegaBundle.locate()
    let charts = try files.write(result.analysis, result.priors, vega: vega)
    if vega == nil {
      StandardError.write(
        "the charts do not answer the pointer: the Vega-Lite script is not there (`make setup`)")
    }
    if json {
      print(String(decoding: try result.analysis.json(), as: UTF8.self))
    } else {
      print(result.analysis.summary)
      print("\(files.page): the page; \(charts) charts in \(files.charts)")
      print("use what it learned: measurand run … --priors \(files.priors)")
    }
  }
}
