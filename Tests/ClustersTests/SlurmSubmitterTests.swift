import Clusters
import Foundation
import Pipeline
import Testing

@Suite struct SlurmSubmitterTests {
  /// A Slurm that numbers jobs from 100, with arrays of at most `limit` elements.
  static func slurm(limit: Int? = nil) -> FakeTool {
    let next = Counter()
    return FakeTool { call in
      switch call[0] {
      case "sbatch": Tool.Result(output: "\(next.next());site\n")
      case "scontrol": limit.map { Tool.Result(output: "A = 1\nMaxArraySize            = \($0)\n") }
      default: Tool.Result()
      }
    }
  }

  static func submitter(
    _ fixture: PreparedRun, _ section: String, _ tool: FakeTool
  ) throws -> SlurmSubmitter {
    let script = try SlurmScript(
      fixture.run, fixture.settings(section).slurm, program: "/opt/measurand/bin/measurand")
    return SlurmSubmitter(script, Slurm(tool.tool))
  }

  @Test func `all parts go as one array, and a job that merges waits for it`() async throws {
    let fixture = try PreparedRun(parts: 100)
    let tool = Self.slurm()
    let submission = try await Self.submitter(fixture, "  slurm: {}", tool)
      .submit(PartRanges(0..<100))
    let run = fixture.run.folder.path
    let logs = run.replacing("%", with: "%%") + "/slurm/logs"
    let name = "measurand-\(fixture.run.description.id.prefix(8))"
    #expect(
      tool.all(of: "sbatch") == [
        [
          "sbatch", "--parsable", "--job-name=\(name)", "--array=0-99%20",
          "--export=ALL,MEASURAND_PART_OFFSET=0", "--output=\(logs)/%A_%a.log",
          "\(run)/slurm/work.sbatch",
        ],
        [
          "sbatch", "--parsable", "--job-name=\(name)-merge", "--output=\(logs)/merge-%j.log",
          "--dependency=afterany:100", "\(run)/slurm/merge.sbatch",
        ],
      ])
    #expect(submission.ids == ["100", "101"])
    #expect(try SubmissionRecord.read(fixture.run).submissions == [submission])
  }

  @Test func `parts over the site's limit go as arrays with an offset, one after the other`()
    async throws
  {
    let fixture = try PreparedRun(parts: 2)
    let tool = Self.slurm(limit: 1_000)
    let parts = PartRanges([3] + Array(998...1_001) + [2_500])
    let submission = try await Self.submitter(fixture, "  slurm: {parallelism: 7}", tool)
      .submit(parts)
    let options = tool.all(of: "sbatch").map { call in
      call.filter { $0.hasPrefix("--array") || $0.hasPrefix("--exp") || $0.hasPrefix("--dep") }
    }
    #expect(
      options == [
        ["--array=3,998-999%7", "--export=ALL,MEASURAND_PART_OFFSET=0"],
        [
          "--array=0-1%7", "--export=ALL,MEASURAND_PART_OFFSET=1000", "--dependency=afterany:100",
        ],
        ["--array=500%7", "--export=ALL,MEASURAND_PART_OFFSET=2000", "--dependency=afterany:101"],
        ["--dependency=afterany:100:101:102"],
      ])
    #expect(submission.jobs.flatMap(\.parts.numbers) == parts.numbers)
    #expect(submission.jobs[2].part(ofElement: 500) == 2_500)
    #expect(submission.jobs[2].part(ofElement: 501) == nil)
  }

  @Test func `a dry run writes the scripts and prints what a shell would have to do`() async throws
  {
    let fixture = try PreparedRun(parts: 3)
    let tool = Self.slurm()
    let lines = try await Self.submitter(fixture, "  slurm: {array_limit: 2}", tool)
      .write(PartRanges(0..<3))
    #expect(tool.all(of: "sbatch").isEmpty)
    #expect(lines.count == 3)
    // The shell itself reads them, with an sbatch that prints its arguments.
    let script =
      #"sbatch() { printf '<%s>' "$@" >&2; echo 7; }; set -e"# + "\n"
      + lines.joined(separator: "\n")
    let told = try Shell.run(script, in: fixture.folder)
    #expect(told.code == 0)
    #expect(told.errors.contains("<\(fixture.run.folder.path)/slurm/work.sbatch>"))
    #expect(told.errors.contains("<--dependency=afterany:7:7>"))
    #expect(!FileManager.default.fileExists(atPath: fixture.folder.appending(path: "x").path))
    #expect(try fixture.text("slurm/work.sbatch").hasPrefix("#!/bin/bash\n"))
  }

  @Test func `the scheduler's options stand in the script, quoted where they must be`() async throws
  {
    let fixture = try PreparedRun(parts: 1)
    _ = try await Self.submitter(
      fixture,
      """
        slurm:
          account: "my project"
          partition: gpu
          qos: long
          gpus: 1
          cpus: 8
          memory: 16G
          time: "04:00:00"
          modules: [cuda/12.4]
          options: [--constraint=a100]
          grace: 90
      """, Self.slurm()
    ).write(PartRanges([0]))
    let script = try fixture.text("slurm/work.sbatch")
    for line in [
      "#SBATCH \"--account=my project\"", "#SBATCH --partition=gpu", "#SBATCH --qos=long",
      "#SBATCH --gres=gpu:1", "#SBATCH --cpus-per-task=8", "#SBATCH --mem=16G",
      "#SBATCH --time=04:00:00", "#SBATCH --requeue", "#SBATCH --signal=B:TERM@90",
      "#SBATCH --constraint=a100", "module load cuda/12.4 || exit",
    ] {
      #expect(script.contains("\n\(line)\n"), "\(line)")
    }
    let merge = try fixture.text("slurm/merge.sbatch")
    #expect(merge.contains("\n#SBATCH --partition=gpu\n") && merge.contains("module load"))
    #expect(merge.contains("\n#SBATCH --time=04:00:00\n") && merge.contains("--mem=16G"))
    #expect(!merge.contains("--gres") && !merge.contains("--signal"), "merging needs no GPU")
  }

  @Test func `a container is given the folders that the work needs`() async throws {
    let fixture = try PreparedRun(parts: 1, named: "a folder", images: true)
    _ = try await Self.submitter(
      fixture, "  slurm: {container: /images/m.sif, gpus: 1}", Self.slurm()
    ).write(PartRanges([0]))
    let folder = fixture.folder.path
    #expect(
      try fixture.text("slurm/work.sbatch").contains(
        "\napptainer exec --nv --bind '\(folder)' --bind '\(folder)/run' /images/m.sif measurand "
          + #"work "$run" --part "$part" &"#))
    let odd = try PreparedRun(parts: 1, named: "a,b")
    #expect(throws: ClusterError.self) {
      try Self.submitter(odd, "  slurm: {container: /images/m.sif}", Self.slurm())
    }
  }

  @Test func `a job that Slurm took is known also when it refuses the next`() async throws {
    let fixture = try PreparedRun(parts: 1)
    let next = Counter()
    let tool = FakeTool { call in
      call[0] == "sbatch" && next.next() > 100
        ? Tool.Result(isSuccess: false, errors: "sbatch: error: QOSMaxSubmitJobPerUserLimit")
        : Tool.Result(output: "100\n")
    }
    let error = await #expect(throws: ClusterError.self) {
      try await Self.submitter(fixture, "  slurm: {}", tool).submit(PartRanges([0]))
    }
    let words = error.map { "\($0)" } ?? ""
    #expect(
      words.contains("QOSMaxSubmitJobPerUserLimit") && words.contains("submitted until then: 100")
        && words.contains("`measurand merge`"), "\(words)")
    #expect(try SubmissionRecord.read(fixture.run).submissions.map(\.ids) == [["100"]])
    let cancelled = try await Cancellation(slurm: Slurm(tool.tool)).cancel(fixture.run)
    #expect(cancelled == ["100"])
    #expect(tool.all(of: "scancel") == [["scancel", "100"]])
  }

  @Test func `without sbatch it is said what to do`() async throws {
    let fixture = try PreparedRun(parts: 1)
    let error = await #expect(throws: ClusterError.self) {
      try await Self.submitter(fixture, "  slurm: {}", FakeTool { _ in nil })
        .submit(PartRanges([0]))
    }
    #expect(error.map { "\($0)".contains("--dry-run") } == true)
  }
}
