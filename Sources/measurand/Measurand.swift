import ArgumentParser
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
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let code as ExitCode {
      exit(withError: code)
    } catch let failure as CommandFailure {
      end(failure.description, failure.code)
    } catch let error as RunError {
      end(error.description, error.exitCode)
    } catch let error as ClusterError {
      end(error.description, error.exitCode)
    } catch let error as EngineGone {
      end("\(error.description) (run again to resume)", .dependencyMissing)
    } catch let error as EngineStartError {
      end(error.description, .dependencyMissing)
    } catch let error as LedgerError {
      end(error.description, .stopped)
    } catch  where exitCode(for: error) == .success {
      exit(withError: error)  // help and version: printed, and well
    } catch  where exitCode(for: error) == .validationFailure {
      StandardError.write(fullMessage(for: error))
      exit(withError: ExitCode.wrongUsage)
    } catch {
      // What commands throw on their own are unusable tables and schemas.
      end("\(error)", .wrongUsage)
    }
  }

  private static func end(_ sentence: String, _ code: ExitCode) -> Never {
    StandardError.write("Error: \(sentence)")
    exit(withError: code)
  }
}
