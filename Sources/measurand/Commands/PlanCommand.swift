import ArgumentParser
import Catalogue
import Foundation
import ModelReader
import Pipeline

struct PlanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Tell what a run would ask and what that may cost, before anything is spent.",
    discussion: """
      Questions are exact; tokens, time and cost are intervals, and what they rest on is told. \
      Nothing is fetched, started or written. `run --dry-run` tells the same.
      """)

  @Argument(help: "The table: one row asks for one attribute of one image (CSV).")
  var catalogue: String

  @Option(
    help: ArgumentHelp(
      "Seconds that one question takes one server: one number, or two with a comma between them.",
      valueName: "low,high"))
  var secondsPerQuestion: String?

  @OptionGroup(title: "Catalogue")
  var columns: ColumnOptions

  @OptionGroup(title: "Attributes")
  var schemaOptions: SchemaOptions

  @OptionGroup(title: "Models")
  var modelOptions: ModelOptions

  @Flag(help: "Print one JSON object.")
  var json = false

  func run() async throws {
    try PlanPrinter.tell(
      catalogue: catalogue, columns: columns, schema: schemaOptions.schemaValue(),
      models: modelOptions.settings().models(), seconds: interval(), json: json)
  }

  private func interval() throws -> RunPlan.Interval? {
    guard let text = secondsPerQuestion else { return nil }
    let numbers = text.split(separator: ",").map { Double($0.trimmingCharacters(in: .whitespaces)) }
    guard (1...2).contains(numbers.count), let low = numbers[0],
      let high = numbers[numbers.count - 1],
      low > 0, high >= low
    else {
      throw CommandFailure(
        "--seconds-per-question must be one number or two in order, not `\(text)`", .wrongUsage)
    }
    return RunPlan.Interval(low, high)
  }
}

/// Makes a plan and prints it; for `plan` and for `run --dry-run`.
enum PlanPrinter {
  static func tell(
    catalogue: String, columns: ColumnOptions, schema: Schema, models: ModelSettings?,
    seconds: RunPlan.Interval? = nil, json: Bool
  ) throws {
    let reader = try CatalogueReader(
      path: catalogue, columns: columns.columns.names, schema: schema)
    var rows: [Row] = []
    var rejected = 0
    while let entry = try reader.next() {
      if case .row(let row) = entry { rows.append(row) } else { rejected += 1 }
    }
    let plan = RunPlan(
      rows: rows, schema: schema, models: models,
      prompt: try models.map { try ReaderAssembly.prompt($0.prompt) },
      speed: RunPlan.Speed(
        reader: seconds,
        opticalPerSecond: Double(ProcessInfo.processInfo.activeProcessorCount) / 0.3))
    if json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      print(String(decoding: try encoder.encode(plan), as: UTF8.self))
      return
    }
    print(
      "\(plan.rows) rows, \(plan.images) images" + (rejected > 0 ? ", \(rejected) bad rows" : ""))
    if models != nil {
      print("  questions        \(plan.questions)")
      print("  reader's calls   \(whole(plan.readerCalls))")
      print("  refiner's calls  \(whole(plan.refinerCalls))")
      print("  tokens in        \(whole(plan.promptTokens))")
      print("  tokens out       \(whole(plan.completionTokens))")
    }
    print(
      "  time             \(ProgressPrinter.duration(plan.seconds.low)) to "
        + ProgressPrinter.duration(plan.seconds.high))
    if let cost = plan.cost {
      print(String(format: "  cost             %.2f to %.2f", cost.low, cost.high))
    }
    for assumption in plan.assumptions { print("  assumed: \(assumption)") }
  }

  private static func whole(_ interval: RunPlan.Interval) -> String {
    interval.low.rounded() == interval.high.rounded()
      ? "\(Int(interval.low.rounded()))"
      : "\(Int(interval.low.rounded())) to \(Int(interval.high.rounded()))"
  }
}
