import ArgumentParser
import Foundation
import OpticalReader
import Pipeline
import Readings
import Teaching

struct LearnCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "learn",
    abstract: "Teach a run's choice what people corrected, and tell what would change.",
    discussion: """
      Retrains the optical reader's choice from the rows that people accepted or corrected in review, on \
      top of the weights that it had, and chooses every row anew from the candidates that the ledgers \
      keep: no picture is read. Without --take it only tells what would change, with F1 on the \
      corrected rows cross-validated by picture. With --take the weights go into the run \
      (weights.yaml) and predictions.csv is written anew.
      """)

  @Argument(help: "The run's folder.")
  var run: String

  @Flag(help: "Make the change.")
  var take = false

  @Option(help: "Where the predictions go besides the run's own predictions.csv. (with --take)")
  var out: String?

  @Option(help: "Where the weights go, for `run --weights` (YAML).")
  var weights: String?

  @Flag(help: "Print one JSON object.")
  var json = false

  func validate() throws {
    if out != nil, !take { throw ValidationError("--out writes what --take changes; add --take") }
    if let out { try requireTable(out) }
  }

  func run() async throws {
    let opened = try Run.open(RunFolder(absolutePath(run)))
    let proposal: Proposal
    let teacher: Teacher
    do {
      teacher = try Teacher(opened, policy: try ChoicePolicy(opened.configuration.choice))
      proposal = try await teacher.propose { _ in }
    } catch let error as TeachingError {
      throw CommandFailure("\(run): \(error)", .wrongUsage)
    }
    if let weights {
      do {
        try proposal.weights.write(toFile: weights, atomically: true, encoding: .utf8)
      } catch {
        throw CommandFailure(
          "\(weights) cannot be written: \(error.localizedDescription)", .wrongUsage)
      }
    }
    let summary =
      take
      ? try await teacher.take(
        proposal, outputs: out.map { [absolutePath($0)] } ?? []) : nil
    if json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      print(String(decoding: try encoder.encode(proposal), as: UTF8.self))
    } else {
      tell(proposal)
      if let summary { print("taken; \(summary.predictions): \(summary.value) values") }
    }
  }

  private func tell(_ proposal: Proposal) {
    let figure = { (value: Double) in String(format: "%.3f", value) }
    print("learned from \(proposal.corrected) corrected rows in \(figure(proposal.learning)) s")
    if proposal.unusable > 0 {
      print(
        "  \(proposal.unusable) corrected rows cannot be used: nothing was kept of their picture")
    }
    let interval =
      proposal.low.flatMap { low in
        proposal.high.map { ", 95 % interval \(figure(low)) to \(figure($0))" }
      } ?? ""
    print(
      "  F1 on them: \(figure(proposal.before)) before, \(figure(proposal.after)) cross-validated; "
        + "difference \(figure(proposal.after - proposal.before))\(interval)")
    let counts = proposal.counts
    print(
      "  \(counts.changed) of \(counts.rows) rows would change: \(counts.toValue) from blank to a "
        + "value, \(counts.toBlank) to blank")
    if counts.unkept > 0 {
      print("  \(counts.unkept) rows stay: nothing was kept of their picture")
    }
    for change in proposal.changes.prefix(10) {
      print(
        "    \(change.index) \(change.attribute): \(change.before ?? "blank") → "
          + (change.after ?? "blank"))
    }
    if !take, counts.changed > 0 { print("make the change: measurand learn \(run) --take") }
  }
}
