import ArgumentParser
import Clusters
import Foundation
import Pipeline

/// Hands parts of a run to a scheduler and tells what was handed over; for `submit` and `retry`.
struct Handover {
  let run: Run
  let parts: PartRanges
  let isDryRun: Bool

  func toSlurm(_ settings: SlurmSettings) async throws {
    let submitter = SlurmSubmitter(
      try SlurmScript(run, settings, program: Self.program))
    if isDryRun {
      for line in try await submitter.write(parts) { print(line) }
    } else {
      tell(try await submitter.submit(parts))
    }
  }

  func toKubernetes(_ settings: KubernetesSettings) async throws {
    let submitter = KubernetesSubmitter(try KubernetesManifest(run, settings))
    if isDryRun {
      for line in try submitter.write(parts) { print(line) }
    } else {
      tell(try await submitter.submit(parts))
    }
  }

  /// This program, as a node with the same file system finds it.
  private static var program: String {
    Bundle.main.executablePath ?? absolutePath(CommandLine.arguments[0])
  }

  private func tell(_ submission: Submission) {
    for job in submission.jobs {
      print("\(submission.scheduler.rawValue) \(job.id): parts \(job.parts) (\(job.parts.count))")
    }
    if let merge = submission.merge {
      print("\(submission.scheduler.rawValue) \(merge): merges and checks after them")
    }
    let folder = ShellWord(run.folder.path)
    print("follow it: measurand status \(folder)")
    print("end it:    measurand cancel \(folder)")
  }
}

extension Run {
  /// The parts in which rows wait for a reader or a refiner, after the ledgers.
  func waitingParts() throws -> PartRanges { PartRanges(try status().unfinished) }
}

extension ClusterStatus {
  /// What a scheduler still works on must not be submitted beside it.
  ///
  /// - Throws: `CommandFailure` where a scheduler did not answer.
  func requireAnswers(dryRun: Bool) throws {
    guard isSilent, !dryRun else { return }
    throw CommandFailure(
      "nothing was submitted: what is still on its way is not known (\(gaps.joined(separator: "; "))); "
        + "try again, or move cluster.json away if those jobs are gone", .dependencyMissing)
  }
}
