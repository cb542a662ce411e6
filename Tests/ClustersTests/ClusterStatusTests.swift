import Clusters
import Foundation
import Pipeline
import Testing

@Suite struct ClusterStatusTests {
  private func submitted(_ parts: Int) async throws -> PreparedRun {
    let fixture = try PreparedRun(parts: parts)
    _ = try await SlurmSubmitterTests.submitter(
      fixture, "  slurm: {}", SlurmSubmitterTests.slurm()
    ).submit(PartRanges(0..<parts))
    return fixture
  }

  @Test func `a run that was not submitted has no scheduler`() async throws {
    #expect(
      try await ClusterStatus.of(
        PreparedRun(parts: 1).run, waiting: PartRanges([0]),
        slurm: Slurm(FakeTool { _ in nil }.tool))
        == nil)
  }

  @Test func `missing is where rows wait and no element works or will`() async throws {
    let fixture = try await submitted(6)
    let tool = FakeTool { call in
      switch call[0] {
      case "squeue":
        Tool.Result(
          output: """
            100|0|RUNNING|None
            100|1|PENDING|JobArrayTaskLimit
            100|2|TIMEOUT|None
            100|3|COMPLETED|None
            101|N/A|PENDING|Dependency
            """)
      case "sacct":
        Tool.Result(
          output: "100_3|RUNNING\n100_4|FAILED\n100_4.batch|FAILED\n100_5|CANCELLED by 1000\n")
      default: nil
      }
    }
    let status = try #require(
      try await ClusterStatus.of(
        fixture.run, waiting: PartRanges([0, 1, 2, 4]), slurm: Slurm(tool.tool)))
    #expect(
      status.states.mapValues(\.numbers) == [
        "RUNNING": [0], "PENDING (JobArrayTaskLimit)": [1], "TIMEOUT": [2], "COMPLETED": [3],
        "FAILED": [4],
        "CANCELLED": [5],
      ])
    #expect(status.merge == "PENDING (Dependency)")
    #expect(status.live.numbers == [0, 1])
    #expect(status.missing.numbers == [2, 4])
    #expect(status.gaps.isEmpty)
  }

  @Test func `where nobody can be asked, the ledgers alone tell, and that is said`() async throws {
    let fixture = try await submitted(2)
    let none = try #require(
      try await ClusterStatus.of(
        fixture.run, waiting: PartRanges([1]), slurm: Slurm(FakeTool { _ in nil }.tool)))
    #expect(none.missing.numbers == [1])
    #expect(none.gaps == ["there is no `squeue` here: only what the ledgers know is told"])
    let aged = FakeTool { call in
      call[0] == "squeue"
        ? Tool.Result(
          isSuccess: false, errors: "slurm_load_jobs error: Invalid job id specified\n")
        : Tool.Result(isSuccess: false, errors: "Slurm accounting storage is disabled")
    }
    let forgotten = try #require(
      try await ClusterStatus.of(
        fixture.run, waiting: PartRanges([1]), slurm: Slurm(aged.tool)))
    #expect(
      forgotten.gaps == ["job 100 is neither in the queue nor in the accounting any more"])
    #expect(!none.isSilent && !forgotten.isSilent)
  }

  @Test func `a queue that does not answer is told apart from one that has forgotten`() async throws
  {
    let fixture = try await submitted(2)
    let tool = FakeTool { call in
      call[0] == "squeue"
        ? Tool.Result(isSuccess: false, errors: "slurm_load_jobs error: Unable to contact\n") : nil
    }
    func status() async throws -> ClusterStatus? {
      try await ClusterStatus.of(
        fixture.run, waiting: PartRanges([0, 1]), slurm: Slurm(tool.tool))
    }
    let silent = try #require(try await status())
    #expect(silent.isSilent && silent.missing.numbers == [0, 1])
    _ = try await Cancellation(slurm: Slurm(SlurmSubmitterTests.slurm().tool)).cancel(fixture.run)
    #expect(try await status()?.isSilent == false, "of what was cancelled nothing is on its way")
  }

  @Test func `what was cancelled may be submitted again, and is cancelled once`() async throws {
    let fixture = try await submitted(2)
    let tool = SlurmSubmitterTests.slurm()
    let cancellation = Cancellation(slurm: Slurm(tool.tool))
    #expect(try await cancellation.cancel(fixture.run) == ["100", "101"])
    #expect(try await cancellation.cancel(fixture.run).isEmpty)
    #expect(tool.all(of: "scancel") == [["scancel", "100", "101"]])
    await #expect(throws: ClusterError.self) {
      try await cancellation.cancel(PreparedRun(parts: 1).run)
    }
  }

  @Test func `a number that another job has now is neither told nor cancelled`() async throws {
    let fixture = try await submitted(2)
    let name = "measurand-\(fixture.run.description.id.prefix(8))"
    let tool = FakeTool { call in
      guard call[0] == "squeue" else { return Tool.Result() }
      return Tool.Result(
        output: call.contains("--jobs=100")
          ? "100|0|RUNNING|None|\(name)\n100|1|RUNNING|None|\(name)\n"
          : "101|N/A|RUNNING|None|somebody|else's\n")
    }
    let cancelled = try await Cancellation(slurm: Slurm(tool.tool)).cancel(fixture.run)
    #expect(cancelled == ["100"])
    #expect(tool.all(of: "scancel") == [["scancel", "100"]])
    let strange = FakeTool { call in
      call[0] == "squeue" ? Tool.Result(output: "100|0|RUNNING|None|my-job\n") : nil
    }
    let status = try #require(
      try await ClusterStatus.of(
        fixture.run, waiting: PartRanges([0]), slurm: Slurm(strange.tool)))
    #expect(status.live.isEmpty && status.missing.numbers == [0])
  }

  @Test func `a copy of a submitted run has no jobs, a run that was moved has its own`()
    async throws
  {
    let fixture = try await submitted(2)
    let copy = fixture.folder.appending(path: "copy")
    try FileManager.default.copyItem(atPath: fixture.run.folder.path, toPath: copy.path)
    let copied = try Run.open(RunFolder(copy.path))
    #expect(try SubmissionRecord.read(copied).submissions.isEmpty)
    await #expect(throws: ClusterError.self) { try await Cancellation().cancel(copied) }
    let link = fixture.folder.appending(path: "link")
    try FileManager.default.createSymbolicLink(
      atPath: link.path, withDestinationPath: fixture.run.folder.path)
    #expect(
      try SubmissionRecord.read(Run.open(RunFolder(link.path))).submissions.count == 1)
    try FileManager.default.removeItem(atPath: fixture.run.folder.path)
    #expect(try SubmissionRecord.read(copied).submissions.count == 1)
  }

  @Test func `a job that ended long ago keeps no other from being cancelled`() async throws {
    let fixture = try await submitted(2)
    let gone = "scancel: error: Kill job error on job id 100: Invalid job id specified\n"
    func cancel(_ errors: String) async throws -> [String] {
      let tool = FakeTool { call in
        call[0] == "scancel" ? Tool.Result(isSuccess: false, errors: errors) : Tool.Result()
      }
      return try await Cancellation(slurm: Slurm(tool.tool)).cancel(fixture.run)
    }
    await #expect(throws: ClusterError.self) { try await cancel(gone + "scancel: error: no\n") }
    #expect(try await cancel(gone) == ["100", "101"])
  }
}
