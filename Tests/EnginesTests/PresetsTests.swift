import EngineSupport
import Foundation
import Testing

@testable import Engines

struct PresetsTests {
  private static let resources = TestPython.root.appending(path: "Sources/Engines/Resources")

  @Test func `what the program holds is what the files say`() throws {
    for (file, literal) in [
      ("presets.yaml", Presets.source), ("llama_server.py", EngineInstallation.serverScript),
      ("engine-requirements.txt", EngineInstallation.requirements),
    ] {
      let text = try String(contentsOf: Self.resources.appending(path: file), encoding: .utf8)
      #expect(literal == text, "run Scripts/generate-presets.py")
    }
  }

  @Test func `six models stand on four backends each`() {
    #expect(
      Presets.builtIn.modelNames == [
        "minicpm-v-2.6", "minicpm-llama3-v-2.5", "minicpm-v-4.5", "gemma-2-2b", "gemma-2-9b",
        "gemma-2-27b",
      ])
    #expect(Presets.builtIn.names.count == 24)
  }

  @Test(arguments: Presets.builtIn.names)
  func `a preset is a whole configuration`(name: String) throws {
    let configuration = try Presets.builtIn.configuration(named: name)
    #expect(configuration.name == name)
    #expect((configuration.launch == nil) == !configuration.urls.isEmpty)
    #expect(configuration.sees == name.hasPrefix("minicpm"))
    #expect(configuration.thinks == name.hasPrefix("minicpm-v-4.5"))
    #expect(!configuration.stop.isEmpty && configuration.slots != nil)
    // A picture of the largest size, a prompt, and an answer.
    #expect(configuration.context >= 2_048)
    for word in configuration.launch?.command ?? [] {
      #expect(!word.contains("{source}") && !word.contains("{name}") && !word.contains("{engines}"))
    }
    #expect(Presets.builtIn.contains(name))
  }

  @Test func `a model without a backend is fetched by llama-server`() throws {
    let configuration = try Presets.builtIn.configuration(named: "minicpm-v-2.6")
    #expect(
      configuration.launch?.command == [
        "llama-server", "-hf", "openbmb/MiniCPM-V-2_6-gguf:Q4_K_M", "--alias", "minicpm-v-2.6",
        "--host", "127.0.0.1", "--port", "{port}", "--parallel", "{slots}", "--ctx-size",
        "{context}", "--n-gpu-layers", "99", "--jinja",
      ])
    #expect(configuration.model == "minicpm-v-2.6")
  }

  @Test func `named files take the place of fetching`() throws {
    let configuration = try Presets.builtIn.configuration(
      named: "minicpm-v-2.6", model: "/w.gguf", mmproj: "/p.gguf")
    #expect(
      configuration.launch?.command.prefix(5) == [
        "llama-server", "--model", "{model}", "--mmproj", "{mmproj}",
      ])
    #expect(configuration.launch?.mmproj == "/p.gguf")
    for (name, model, mmproj, told) in [
      ("minicpm-v-2.6", "/w", nil, "needs its projector's"),
      ("minicpm-v-2.6", nil, "/p", "needs the weights' file"),
      ("gemma-2-9b", "/w", "/p", "does not see"), ("gemma-2-9b@ollama", "/w", nil, "takes none"),
      ("gemma-2-9b@vllm", "/w", nil, "fetches its model itself"),
      ("gemma-3", nil, nil, "built in are minicpm-v-2.6,"),
      ("gemma-2-9b@", nil, nil, "there are llama-server, xllamacpp, ollama, vllm"),
    ] as [(String, String?, String?, String)] {
      let error = #expect(throws: PresetError.self) {
        try Presets.builtIn.configuration(named: name, model: model, mmproj: mmproj)
      }
      #expect(error?.description.contains(told) == true, "\(error?.description ?? "")")
    }
  }

  @Test func `Ollama and vLLM are asked by the names that they know`() throws {
    #expect(
      try Presets.builtIn.configuration(named: "minicpm-v-2.6@ollama").model == "minicpm-v:8b")
    #expect(try Presets.builtIn.configuration(named: "gemma-2-9b@ollama").model == "gemma2:9b")
    let vllm = try Presets.builtIn.configuration(named: "gemma-2-9b@vllm")
    #expect(vllm.model == "gemma-2-9b")
    #expect(vllm.launch?.command.contains("google/gemma-2-9b-it") == true)
    #expect(vllm.launch?.command.contains("--trust-remote-code") == false)
  }

  @Test(arguments: [
    ("backends: [", "p.yaml:", "is no YAML"), ("", "p.yaml: ", "is empty"),
    ("colour: red", "p.yaml:1: colour: ", "no such field"),
    (
      "backends: {a: {title: t, asked_as: name}}", "p.yaml:1: backends.a.follows_schema: ",
      "is missing"
    ),
    (
      "backends:\n  a:\n    title: t\n    asked_as: nobody\n", "p.yaml:4: backends.a.asked_as: ",
      "must be one of `name`, `source`"
    ),
    (
      good.replacing("context: 4096", with: "context: much"), "p.yaml:10: models.m.context: ",
      "whole number"
    ),
    (
      good.replacing("a: there", with: "b: there"), "p.yaml:12: models.m.sources.b: ",
      "no such backend"
    ),
    (good.replacing("files: [f]", with: "files: []"), "p.yaml:13: models.m.files: ", "weights"),
    (
      good.replacing("url: http://x", with: "local: [x]"), "p.yaml:3: backends.a: ",
      "`url` or `command`"
    ),
    (
      good.replacing("default_backend: a", with: "default_backend: c"),
      "p.yaml:1: default_backend: ", "`c`"
    ),
  ])
  func `a wrong file is told with file, line and field`(yaml: String, place: String, told: String)
    throws
  {
    let error = try #require(
      #expect(throws: PresetError.self) { try Presets(yaml: yaml, file: "p.yaml") })
    #expect(error.description.hasPrefix(place), "\(error)")
    #expect(error.description.contains(told), "\(error)")
  }

  @Test func `the file of the cases above is right without its faults`() throws {
    #expect(try Presets(yaml: Self.good, file: "p.yaml").names == ["m@a"])
  }

  private static let good = """
    default_backend: a
    backends:
      a: {title: t, url: http://x, asked_as: name, follows_schema: true, tells_probabilities: true}
    models:
      m:
        title: t
        stop: [x]
        slots: 1
        # tokens
        context: 4096
        sources:
          a: there
        files: [f]
    """
}
