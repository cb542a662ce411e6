import Clusters
import Foundation
import Pipeline
import Testing

/// The script of an element, run by the shell as Slurm runs it, with commands that remember what they
/// were asked.
@Suite struct SlurmScriptTests {
  /// - Parameters:
  ///   - worker: what the program does, in a shell.
  ///   - state: what squeue says of the element.
  ///   - starts: how often the element was put back into the queue before.
  private func element(
    worker: String, state: String = "RUNNING", starts: Int? = nil, requeue: Int = 3,
    meanwhile: (PreparedRun, Process) throws -> Void = { _, _ in }
  ) async throws -> (fixture: PreparedRun, result: Shell.Result, asked: [String]) {
    let fixture = try PreparedRun(parts: 3)
    let asked = fixture.folder.appending(path: "asked").path
    let program = fixture.folder.appending(path: "the program").path
    try "#!/bin/bash\nprintf '<%s>' \"$@\" >> \"$ASKED\"; echo >> \"$ASKED\"\n\(worker)\n".write(
      toFile: program, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
    let script = try SlurmScript(
      fixture.run, fixture.settings("  slurm: {requeue: \(requeue)}").slurm, program: program)
    _ = try await SlurmSubmitter(script, Slurm(FakeTool { _ in nil }.tool))
      .write(PartRanges(0..<3))
    var environment = [
      "ASKED": asked, "SLURM_ARRAY_JOB_ID": "12", "SLURM_ARRAY_TASK_ID": "4",
      "MEASURAND_PART_OFFSET": "1000",
    ]
    if let starts { environment["SLURM_RESTART_COUNT"] = "\(starts)" }
    let result = try Shell.run(
      try fixture.text("slurm/work.sbatch"), in: fixture.folder, environment: environment,
      commands: [
        "squeue": "echo \(state)", "scontrol": #"echo "scontrol $*" >> "$ASKED""#,
      ]
    ) { try meanwhile(fixture, $0) }
    let lines = try String(contentsOfFile: asked, encoding: .utf8).split(separator: "\n")
    return (fixture, result, lines.map(String.init))
  }

  @Test func `an element works on its index and the offset, in whatever folder the run is`()
    async throws
  {
    let (fixture, result, asked) = try await element(worker: "exit 0")
    #expect(result.code == 0, "\(result.errors)")
    #expect(asked == ["<work><\(fixture.run.folder.path)><--part><1004>"])
    #expect(!FileManager.default.fileExists(atPath: fixture.folder.appending(path: "x").path))
  }

  @Test(arguments: [3, 75])
  func `what can go on later is requeued by its index, and keeps its code`(code: Int32) async throws
  {
    let (_, result, asked) = try await element(worker: "exit \(code)")
    #expect(result.code == code)
    #expect(asked.dropFirst() == ["scontrol requeue 12_4"])
  }

  @Test(arguments: [1, 2, 42, 137])
  func `what cannot go on is not requeued`(code: Int32) async throws {
    let (_, result, asked) = try await element(worker: "exit \(code)")
    #expect(result.code == code)
    #expect(asked.count == 1)
  }

  @Test func `requeues are bounded`() async throws {
    let (_, second, asked) = try await element(worker: "exit 75", starts: 2)
    #expect(second.code == 75 && asked.count == 2)
    let (_, third, last) = try await element(worker: "exit 75", starts: 3)
    #expect(third.code == 75 && last.count == 1)
    #expect(third.output.contains("not requeued: this was start 4"))
    let (_, none, never) = try await element(worker: "exit 75", requeue: 0)
    #expect(none.code == 75 && never.count == 1)
  }

  @Test func `an element that was cancelled stays cancelled`() async throws {
    let (_, result, asked) = try await element(worker: "exit 75", state: "COMPLETING")
    #expect(result.code == 75)
    #expect(asked.count == 1)
  }

  @Test func `the warning before the time limit reaches the worker, and its code is waited for`()
    async throws
  {
    let (_, result, asked) = try await element(
      worker: """
        trap 'sleep 0.2; echo stopped >> "$ASKED"; exit 75' TERM
        touch "$ASKED.ready"
        while :; do sleep 0.05; done
        """
    ) { fixture, shell in
      let ready = fixture.folder.appending(path: "asked.ready").path
      while shell.isRunning, !FileManager.default.fileExists(atPath: ready) { usleep(10_000) }
      shell.terminate()
    }
    #expect(result.code == 75, "\(result.errors)")
    #expect(asked.dropFirst() == ["stopped", "scontrol requeue 12_4"])
  }
}
