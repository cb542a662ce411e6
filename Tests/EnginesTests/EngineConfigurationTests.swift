import Engines
import Foundation
import Testing

struct EngineConfigurationTests {
  @Test func `a configuration survives being written into a run`() throws {
    let configuration = EngineConfiguration(
      name: "made", launch: .init(command: ["server", "--port", "{port}"]), model: "made")
    let data = try JSONEncoder().encode(configuration)
    #expect(try JSONDecoder().decode(EngineConfiguration.self, from: data) == configuration)
  }
}
