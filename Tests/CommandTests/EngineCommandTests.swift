import Foundation
import Testing

struct EngineCommandTests {
  @Test func `the engines are listed, for people and for machines`() throws {
    let folder = try Program.makeFolder()
    let people = try Program.run(["engine", "list"], in: folder)
    #expect(people.code == 0)
    #expect(people.output.contains("minicpm-v-2.6: MiniCPM-V 2.6, 8 billion parameters"))
    #expect(people.output.contains("  @ollama"))
    let machines = try Program.run(["engine", "list", "--json"], in: folder)
    let listing = try #require(
      try JSONSerialization.jsonObject(with: Data(machines.output.utf8)) as? [String: Any])
    let entries = try #require(listing["entries"] as? [[String: Any]])
    #expect(entries.contains { $0["name"] as? String == "gemma-2-9b@vllm" })
    #expect(entries.allSatisfy { $0["how"] is String && $0["isThere"] is Bool })
  }

  @Test func `a server that cannot be installed ends with 3 and says what to do`() throws {
    let folder = try Program.makeFolder()
    let result = try Program.run(
      ["engine", "install", "--into", "engines", "--python", "no-such-python"], in: folder)
    #expect(result.code == 3)
    #expect(result.errors.contains("no-such-python does not run"), "\(result.errors)")
    #expect(result.errors.contains("--python"), "\(result.errors)")
  }
}
