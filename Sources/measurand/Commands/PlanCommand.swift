import ArgumentParser
import Foundation
import Pipeline

struct PlanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Tell what a run would ask and what that may cost, before anything is spent.",
    discussion: """
      Questions are exact; tokens, time and cost are intervals, and what they rest on is told. \
      Nothing is fetched, started or written. `run --dry-run` tells the same. With --simulate: what a \
      run of so many rows on so many nodes would do to a shared folder, and what would break first.
      """)

  @Argument(help: "The table: one row asks for one attribute of one image (CSV).")
  var catalogue: String?

  @OptionGroup(title: "Simulation")
  var simulation: SimulationOptions

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

  func validate() throws {
    guard simulation.simulate != (catalogue != nil) else {
      throw ValidationError("plan takes a catalogue or --simulate, one of them")
    }
  }

  func run() async throws {
    if simulation.simulate {
      // The original's seconds a row on a notebook GPU, where nobody says better.
      let seconds = try interval().map { ($0.low + $0.high) / 2 } ?? 5.5
      return try SimulationPrinter.tell(simulation.settings(seconds: seconds), json: json)
    }
    guard let catalogue else { return }
    try PlanPrinter.tell(
      catalogue: catalogue, columns: columns, schema: schemaOptions.schemaValue(),
      models: modelOptions.settings().models(), seconds: interval(), json: json)
  }

  /// Eleven days of one question.
  private static let mostSeconds = 1e6

  private func interval() throws -> RunPlan.Interval? {
    guard let text = secondsPerQuestion else { return nil }
    let numbers = text.split(separator: ",").map { Double($0.trimmingCharacters(in: .whitespaces)) }
    guard (1...2).contains(numbers.count), let low = numbers[0],
      let high = numbers[numbers.count - 1],
      low > 0, high >= low, high <= Self.mostSeconds
    else {
      throw CommandFailure(
        "--seconds-per-question must be one number or two in order, over 0 and at most "
          + "\(Int(Self.mostSeconds)), not `\(text)`", .wrongUsage)
    }
    return RunPlan.Interval(low, high)
  }
}
