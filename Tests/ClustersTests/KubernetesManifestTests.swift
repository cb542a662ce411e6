import Clusters
import Engines
import Foundation
import Pipeline
import Testing

/// The manifests against files that people have read, and the pods' command lines as a shell runs them.
/// Set `UPDATE_GOLDEN=1` to write the files anew; a test run with it set fails.
@Suite struct KubernetesManifestTests {
  static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures")

  static func models(_ names: [String] = ["minicpm"]) -> ModelSettings {
    ModelSettings(
      strategy: names.count == 1 ? .model : .vote, readers: names,
      engines: names.map {
        var engine = EngineConfiguration(name: $0, model: $0)
        engine.urls = ["http://127.0.0.1:1"]
        return engine
      })
  }

  static func lines(_ fixture: PreparedRun, _ section: String, _ parts: PartRanges) throws -> String
  {
    let manifest = try KubernetesManifest(
      fixture.run, fixture.settings("  kubernetes:\n\(section)").kubernetes())
    let told = try KubernetesSubmitter(manifest, Kubernetes(FakeTool { _ in nil }.tool))
      .write(parts)
    #expect(told.count == 1 && told[0].hasPrefix("kubectl apply --filename="))
    return try fixture.text("kubernetes/job-1.yaml")
  }

  static func plain(_ fixture: PreparedRun) -> String {
    """
        image: registry.example/measurand:0.1.0
        claim: catalogue
        mount: '\(fixture.folder.path.replacing("'", with: "''"))'

    """
  }

  /// The text without what differs from one test run to the next.
  private static func steady(_ text: String, _ fixture: PreparedRun) -> String {
    let id = fixture.run.description.id
    return text.replacing(fixture.folder.path, with: "/data/catalogue")
      // An id is quoted where it begins with a digit.
      .replacing("\"\(id)\"", with: id).replacing(id, with: "RUN-ID").replacing(
        String(id.prefix(8)), with: "00000000")
  }

  private func hold(_ text: String, to name: String) throws {
    let golden = Self.fixtures.appending(path: name)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try text.write(to: golden, atomically: true, encoding: .utf8)
      Issue.record("UPDATE_GOLDEN is set: \(name) was written")
    }
    #expect(try text == String(contentsOf: golden, encoding: .utf8))
  }

  @Test func `a hundred parts with a sidecar that holds the model`() throws {
    let fixture = try PreparedRun(parts: 100, named: "plain", models: Self.models())
    let text = try Self.lines(
      fixture,
      Self.plain(fixture) + """
            namespace: readings
            cpu: 4
            memory: 16Gi
            gpus: 1
            engine_image: ghcr.io/ggml-org/llama.cpp:server-cuda
            engine_command: [/app/llama-server, -m, /data/models/minicpm.gguf, --port, "8080"]
        """, PartRanges(0..<100))
    try hold(Self.steady(text, fixture), to: "sidecar.yaml")
  }

  @Test func `scattered parts with a service, and no more pods than parts`() throws {
    let fixture = try PreparedRun(parts: 9, named: "plain", models: Self.models())
    let text = try Self.lines(
      fixture,
      Self.plain(fixture)
        + "    gpus: 1\n    engine_url: http://llm.readings.svc:8000\n    backoff_limit_per_index: 5",
      PartRanges([1, 2, 7]))
    try hold(Self.steady(text, fixture), to: "service.yaml")
  }

  @Test func `the optical reader alone, in a folder with an unhandy name`() throws {
    let fixture = try PreparedRun(parts: 2)
    let text = try Self.lines(fixture, Self.plain(fixture), PartRanges([1]))
    // The path is one text of YAML, and no variable for Kubernetes.
    let expected = fixture.run.folder.path.replacing("\\", with: "\\\\")
      .replacing("\"", with: "\\\"").replacing("$(", with: "$$(")
    let value = try #require(text.split(separator: "\n").first { $0.contains("a run's") })
    #expect(
      value.replacing("\\xE9", with: "é").contains("value: \"\(expected)\""), "\(value)")
  }

  @Test func `a run beside the volume, or an engine that nobody can tell, is refused`() throws {
    let outside = try PreparedRun(parts: 1)
    for (models, extra, reason) in [
      (nil, "", "does not lie under /data"),
      (nil, "MOUNT\n    engine_url: http://e", "asks no engine"),
      (Self.models(["a", "b"]), "MOUNT\n    engine_url: http://e", "a, b"),
      (Self.models(["a"]), "MOUNT\n    engine: c\n    engine_url: http://e", "a"),
    ] as [(ModelSettings?, String, String)] {
      let fixture = try models.map { try PreparedRun(parts: 1, models: $0) } ?? outside
      let section = extra.replacing(
        "MOUNT", with: "    mount: '\(fixture.folder.path.replacing("'", with: "''"))'")
      let settings = try fixture.settings(
        "  kubernetes:\n    image: i\n    claim: c\n\(section)"
      ).kubernetes()
      let error = #expect(throws: ClusterError.self) {
        try KubernetesManifest(fixture.run, settings)
      }
      #expect(error.map { "\($0)".contains(reason) } == true)
    }
  }

  @Test func `what was submitted is known, followed and deleted by its names`() async throws {
    let fixture = try PreparedRun(parts: 5)
    let tool = FakeTool { call in
      call[1] == "get"
        ? Tool.Result(
          output: #"{"status": {"active": 1, "completedIndexes": "0,2", "failedIndexes": "1"}}"#)
        : Tool.Result()
    }
    let kubernetes = Kubernetes(tool.tool)
    let manifest = try KubernetesManifest(
      fixture.run,
      fixture.settings("  kubernetes:\n\(Self.plain(fixture))    namespace: readings").kubernetes())
    let submission = try await KubernetesSubmitter(manifest, kubernetes)
      .submit(PartRanges([0, 2, 3, 4]))
    let name = "measurand-\(fixture.run.description.id.prefix(8))-1"
    #expect(submission.ids == [name, name + "-merge"])
    #expect(tool.all[0].prefix(2) == ["kubectl", "apply"])
    let status = try #require(
      try await ClusterStatus.of(
        fixture.run, waiting: PartRanges([2, 4]), kubernetes: kubernetes))
    #expect(
      status.states.mapValues(\.numbers) == [
        "Complete": [0, 3], "Failed": [2], "Active": [4],
      ])
    #expect(status.missing.numbers == [2])
    #expect(try await Cancellation(kubernetes: kubernetes).cancel(fixture.run) == submission.ids)
    #expect(tool.all.last?.suffix(2) == [name, name + "-merge"])
    #expect(tool.all.last?.contains("--namespace=readings") == true)
  }
}
