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
}
