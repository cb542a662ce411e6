import Foundation
import Pipeline
import Testing

@Suite struct ClusterSettingsTests {
  @Test func `a file's section gives what a script needs, and says where each value stood`() throws
  {
    let fixture = try PreparedRun(parts: 1)
    let settings = try fixture.settings(
      """
        slurm:
          account: "my project"
          gpus: a100:1
          time: 04:00:00
          modules: [cuda/12, apptainer]
          options: [--constraint=a100]
      """, environment: ["MEASURAND_SLURM_PARTITION": "gpu", "MEASURAND_SLURM_MODULES": "a b"])
    let slurm = settings.slurm
    #expect(slurm.account == "my project")
    #expect(slurm.gpus == "a100:1")
    #expect(slurm.time == "04:00:00")
    #expect(slurm.modules == ["a", "b"], "the environment is stronger than a file")
    #expect(slurm.options == ["--constraint=a100"])
    #expect((slurm.parallelism, slurm.requeue, slurm.grace) == (20, 3, 60))
    #expect(slurm.arrayLimit == nil)
    let path = fixture.folder.appending(path: "settings.yaml").path
    #expect("\(settings.cluster[.slurmGPUs]!.origin)" == "\(path):4")
    #expect("\(settings.cluster[.slurmPartition]!.origin)" == "MEASURAND_SLURM_PARTITION")
    #expect("\(settings.cluster[.slurmParallelism]!.origin)" == "default")
  }

  @Test(arguments: [
    ("  slurm: {acount: x}", "acount"), ("  slum: {account: x}", "slum"),
    ("  slurm: {gpus: many}", "cluster.slurm.gpus"), ("  slurm: {time: 4h}", "cluster.slurm.time"),
    ("  slurm: {memory: 16 GB}", "cluster.slurm.memory"),
    ("  slurm: {requeue: -1}", "from 0 to 100"),
    ("  slurm: {parallelism: [1, 2]}", "not a list"),
    ("  slurm: {account: \"a\\nb\"}", "one line"),
    ("  slurm: {options: [-c]}", "long options"),
    ("  slurm: {options: [--array=1-3]}", "set by `measurand submit` itself"),
    ("  kubernetes: {namespace: My_Space}", "cluster.kubernetes.namespace"),
    ("  kubernetes: {cpu: lots}", "cluster.kubernetes.cpu"),
    ("  kubernetes: {engine_port: 70000}", "from 1 to 65535"),
    ("  kubernetes: {mount: data}", "must look like /data"),
  ])
  func `what cannot be is refused with file and line`(section: String, reason: String) throws {
    let fixture = try PreparedRun(parts: 1)
    let error = #expect(throws: SettingsError.self) { try fixture.settings(section) }
    #expect(error.map { "\($0)".contains(reason) && "\($0)".contains("settings.yaml:2") } == true)
  }

  @Test(arguments: [
    ("claim: c", "cluster.kubernetes.image"), ("image: i", "cluster.kubernetes.claim"),
    ("image: i, claim: c, engine_command: [a]", "engine_image is missing"),
    ("image: i, claim: c, engine_port: 1", "engine_image is missing"),
    ("image: i, claim: c, engine: e", "names an engine"),
    ("image: i, claim: c, engine_image: e, engine_url: \"http://e\"", "not both"),
  ])
  func `what Kubernetes lacks or is told twice is refused`(block: String, reason: String) throws {
    let settings = try PreparedRun(parts: 1).settings("  kubernetes: {\(block)}")
    let error = #expect(throws: SettingsError.self) { try settings.kubernetes() }
    #expect(error.map { "\($0)".contains(reason) } == true)
  }
}
