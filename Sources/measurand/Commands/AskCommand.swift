import ArgumentParser
import Foundation
import Pipeline
import Readings

struct AskCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask",
    abstract: "Let readers answer a catalogue and write their raw answers, as they gave them.",
    discussion: """
      The first half of `run`: every question is asked once and kept in the run's folder, so that \
      `run` with the same reader and folder goes on from there, and `refine` takes the table.
      """)

  @Argument(help: "The table: one row asks for one attribute of one image (CSV).")
  var catalogue: String

  @Option(help: "Where the raw answers go: index,image_link,entity_name,answer,… (CSV).")
  var out: String

  @OptionGroup
  var options: RunOptions

  func validate() throws { try requireTable(out) }

  func run() async throws {
    let settings = try options.models.settings()
    var configuration = try options.configuration(of: catalogue, settings)
    configuration.models?.refine = .never
    let signals = StopOnSignal()
    let prepared = try Run.prepare(
      configuration, in: options.folder(beside: out), length: options.length(settings))
    let conductor = RunConductor(
      run: prepared, jobs: options.jobs, json: false, partsAtOnce: try settings.partsAtOnce,
      signals: signals)
    let code = try await conductor.ending { try await conductor.conduct(.unsettled, output: nil) }
    if code == nil || code == .someRowsFailed {
      try AnswersTable.write(prepared, to: absolutePath(out))
      print("\(out): the raw answers")
    }
    if let code { throw code }
  }
}
