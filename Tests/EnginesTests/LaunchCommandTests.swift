import EngineSupport
import Foundation
import Testing

@testable import Engines

struct LaunchCommandTests {
  @Test func `every placeholder is filled once, and a value that looks like one stays`() throws {
    let folder = try TemporaryFolder()
    let model = try folder.write("weights", to: "{port}.gguf").path
    let command = try LaunchCommand(
      EngineConfiguration(
        name: "e",
        launch: .init(
          command: [
            "sh", "--port={port}", "-np", "{slots}", "-c", "{context}", "{model}", "{other}",
          ],
          model: model), model: "m", context: 4_096), port: 4711, slots: 3)
    #expect(command.program.hasSuffix("/sh"))
    #expect(
      command.arguments == ["--port=4711", "-np", "3", "-c", "12288", model, "{other}"])
  }

  @Test func `the command is told as one would type it`() throws {
    let command = try LaunchCommand(
      EngineConfiguration(
        name: "e", launch: .init(command: ["/bin/sh", "-c", "echo 'a b'", ""]), model: "m"),
      port: 1, slots: 1)
    #expect(command.words == #"/bin/sh -c 'echo '\''a b'\''' ''"#)
  }

  @Test func `a key in a command is not told`() throws {
    let command = try LaunchCommand(
      EngineConfiguration(
        name: "e", launch: .init(command: ["/bin/sh", "--api-key", "s3cret", "--hf-token=s3cret"]),
        model: "m"), port: 1, slots: 1)
    #expect(command.words == "/bin/sh --api-key *** --hf-token=***")
    #expect(command.arguments.contains("s3cret"))
  }

  @Test func `how a process ended is told in words`() {
    #expect(ProcessEnding(shellCode: 3).words == "ended with code 3")
    #expect(ProcessEnding(shellCode: 137).words.contains("memory ran out"))
    #expect(ProcessEnding(shellCode: 255).words == "ended with code 255")
  }

  @Test func `each restart waits twice as long, up to half a minute`() {
    let timing = LaunchedServer.Timing()
    #expect(
      (1...7).map { timing.pause(beforeRestart: $0) / .seconds(1) } == [1, 2, 4, 8, 16, 30, 30])
  }
}
