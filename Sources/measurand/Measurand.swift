import ArgumentParser
import Catalogue
import Clusters
import Engines
import Ledger
import Pipeline

@main
struct Measurand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measurand",
    abstract: "Reads measured values out of product images, with evidence.",
    version: Run.version,
    subcommands: [
      RunCommand.self, PrepareCommand.self, WorkCommand.self, AskCommand.self, RefineCommand.self,
      ReadCommand.self,
      TextCommand.self, QuantitiesCommand.self,
      NormaliseCommand.self, ScoreCommand.self, CheckCommand.self, StatusCommand.self,
      RetryCommand.self, SubmitCommand.self, CancelCommand.self, VerifyCommand.self,
      ErrorsCommand.self, ReportCommand.self, TrainCommand.self,
      EngineCommand.self, ConfigCommand.self, PlanCommand.self, RescoreCommand.self,
      DoctorCommand.self,
      ReviewCommand.self, LearnCommand.self, ServeCommand.self, ExportCommand.self,
      ImportCommand.self,
      SplitCommand.self, MergeCommand.self, PartCommand.self, CompareCommand.self,
      AnalyseCommand.self,
    ])

  /// Parses, runs, and ends with the codes of `ExitCodes.swift`, which are not the parser's own.
  static func main() async {
    HeapMemory.limitHeaps()
    var (sentence, code) = await ending()
    do {
      try StandardOutput.finish()
    } catch {
      sentence = sentence ?? error.description
      if code == .success { code = .stopped }
    }
    if let sentence { StandardError.write("Error: \(sentence)") }
    exit(withError: code)
  }

  /// How the command ends: what to say about it, and the code.
  private static func ending() async -> (sentence: String?, code: ExitCode) {
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      return (nil, .success)
    } catch let code as ExitCode {
      return (nil, code)
    } catch let failure as CommandFailure {
      return (failure.description, failure.code)
    } catch let error as RunError {
      return (error.description, error.exitCode)
    } catch let error as ClusterError {
      return (error.description, error.exitCode)
    } catch let error as EngineGone {
      return ("\(error.description) (run again to resume)", .dependencyMissing)
    } catch let error as EngineStartError {
      return (error.description, .dependencyMissing)
    } catch let error as LedgerError {
      return (error.description, error.isPassing ? .stopped : .wrongUsage)
    } catch let error as WriteError {
      return (error.description, error.isPassing ? .stopped : .wrongUsage)
    } catch  where exitCode(for: error) == .success {
      print(fullMessage(for: error))  // help and version
      return (nil, .success)
    } catch  where exitCode(for: error) == .validationFailure {
      StandardError.write(fullMessage(for: error))
      return (nil, .wrongUsage)
    } catch {
      // What commands throw on their own are unusable tables and schemas.
      return ("\(error)", .wrongUsage)
    }
  }
}
