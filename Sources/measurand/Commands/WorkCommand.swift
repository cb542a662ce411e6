import ArgumentParser
import Ledger
import Pipeline

struct WorkCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "work",
    abstract: "Work on one part of a run, or on all that wait, beside other workers.",
    discussion: """
      For schedulers and for machines that share the run's folder: each worker holds its part by a \
      lease, and as many may work as there are parts. A worker that dies leaves its part to the next; \
      one that was silent for longer than its lease can write no more. `measurand prepare` makes \
      the folder, `measurand merge` writes the output when all parts are done.

      A file that `measurand part export` wrote is worked on where it lies, without the run; bring it \
      back with `measurand part import`.

      Exit codes: 0 every row of the part has an outcome; 3 a model, a library or an engine is \
      missing; 42 the part can never succeed (no such part, a damaged run); 75 another worker holds \
      the part, or stopped: start it again; 130 interrupted.
      """)

  @Argument(help: "The run's folder, or the file of a part that travels.")
  var run: String

  @Option(help: "The part, counted from 0. (default: all that wait, one after the other)")
  var part: Int?

  @Option(
    help: ArgumentHelp(
      "How long this worker may be silent until another takes its part over, 1 to 86400.",
      valueName: "seconds"))
  var lease = Run.Options.standardLease

  @OptionGroup(title: "Reading")
  var jobs: JobsOption

  @Flag(help: "Write every event as a JSON line on standard output.")
  var json = false

  mutating func validate() throws {
    guard (1...86_400).contains(lease) else {
      throw ValidationError("--lease must be 1 to 86400 seconds, not \(lease)")
    }
  }

  func run() async throws {
    do {
      let path = absolutePath(run)
      if TravellingPart.isFile(path) {
        guard part == nil else {
          throw CommandFailure("\(run) is one part; leave --part out", .wrongUsage)
        }
        return try await RunConductor.conduct(
          TravellingPart(path), jobs: jobs, json: json, lease: lease)
      }
      let opened = try Run.open(RunFolder(path))
      try await RunConductor(run: opened, jobs: jobs, json: json, partsAtOnce: 1)
        .conduct(part: part, lease: lease)
    } catch RunError.unusable(let reason) {
      throw CommandFailure(reason, .neverSucceeds)
    } catch let error as LedgerError where error.kind == .unusable {
      throw CommandFailure(error.description, .neverSucceeds)
    }
  }
}
