import Catalogue
import Foundation
import ModelReader
import Pipeline

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
