// launch-holder CONFIGURATION.json: starts the engine, prints its address, and waits to be killed.
// The tests of launching kill it, to see that its engine goes with it.
import Engines
import Foundation

let data = try Data(contentsOf: URL(filePath: CommandLine.arguments[1]))
let server = LaunchedServer(
  try JSONDecoder().decode(EngineConfiguration.self, from: data), slots: 1)
print(try await server.start())
fflush(nil)
try await Task.sleep(for: .seconds(600))
