import EngineSupport
import Foundation
import Testing

@testable import Engines

struct EngineListingTests {
  private static let yaml = """
    default_backend: launched
    backends:
      launched: {title: t, command: [sh], fetched: ["{source}"], asked_as: name, follows_schema: true, tells_probabilities: true}
      absent: {title: t, command: [no-such-server], fetched: [x], asked_as: name, follows_schema: true, tells_probabilities: true}
      files: {title: t, command: [sh], local: ["{model}"], asked_as: name, follows_schema: true, tells_probabilities: true}
      installed: {title: t, command: ["{engines}/python/bin/python3"], local: ["{model}"], asked_as: name, follows_schema: true, tells_probabilities: true}
      reached: {title: t, url: "URL", asked_as: source, follows_schema: true, tells_probabilities: true}
      silent: {title: t, url: "http://127.0.0.1:1", asked_as: source, follows_schema: true, tells_probabilities: true}
    models:
      m:
        title: Model
        slots: 1
        context: 4096
        sources: {launched: owner/m, absent: owner/m, files: owner/m, installed: owner/m, reached: SERVED, silent: m}
        files: [weights.gguf]
    """

  private func listing(url: String, served: String, engines: EngineFolder) async throws
    -> [String: EngineListing.Entry]
  {
    let yaml = Self.yaml.replacing("URL", with: url).replacing("SERVED", with: served)
    let listing = await EngineListing(of: try Presets(yaml: yaml, file: "p.yaml"), engines: engines)
    return Dictionary(uniqueKeysWithValues: listing.entries.map { ($0.name, $0) })
  }

  @Test func `each engine says what it lacks and what to do`() async throws {
    let folder = try TemporaryFolder()
    let engines = EngineFolder(path: folder.url.path)
    let server = try await ModelServer(MadeModel(.gemma2, script: "{}"), alias: "made:1b")
    let entries = try await listing(url: server.url, served: "made:1b", engines: engines)
    func remark(_ name: String) -> String { entries["m@\(name)"]?.remark ?? "not listed" }
    #expect(entries.values.filter(\.isThere).map(\.name).sorted() == ["m@launched", "m@reached"])
    #expect(remark("launched") == "fetches owner/m at its first start")
    #expect(remark("absent").contains("no `no-such-server` on the PATH"))
    #expect(remark("files").contains("https://huggingface.co/owner/m/resolve/main/weights.gguf"))
    #expect(remark("files").contains("\(engines.path)/models/m/weights.gguf"))
    #expect(remark("installed") == "not installed: `measurand engine install`")
    #expect(remark("reached").isEmpty)
    #expect(remark("silent").contains("nobody answers at http://127.0.0.1:1"))

    let lacking = try await listing(url: server.url, served: "other:2b", engines: engines)
    #expect(lacking["m@reached"]?.remark.contains("ollama pull other:2b") == true)
  }

  @Test func `the listing for people has the models, and under each its backends`() async throws {
    let folder = try TemporaryFolder()
    let yaml = Self.yaml.replacing("URL", with: "http://127.0.0.1:1").replacing("SERVED", with: "m")
    let text = await EngineListing(
      of: try Presets(yaml: yaml, file: "p.yaml"), engines: EngineFolder(path: folder.url.path)
    ).text(withCommands: true)
    #expect(
      text.hasPrefix(
        """
        m: Model
          @launched   ready: fetches owner/m at its first start
            sh owner/m
          @absent     lacking: there is no `no-such-server` on the PATH
            no-such-server x
          @files      lacking: its files are missing:
            curl -L --create-dirs -o '\(folder.url.path)/models/m/weights.gguf'
        """), "\(text)")
  }

  @Test func `the engine folder is the environment's, else the user's`() {
    #expect(EngineFolder(environment: ["MEASURAND_ENGINES": "/e", "HOME": "/h"]).path == "/e")
    #if os(Linux)
      #expect(
        EngineFolder(environment: ["HOME": "/h"]).path == "/h/.local/share/measurand/engines")
      #expect(
        EngineFolder(environment: ["XDG_DATA_HOME": "/d", "HOME": "/h"]).path
          == "/d/measurand/engines")
    #endif
  }
}
