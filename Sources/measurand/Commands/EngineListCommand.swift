import ArgumentParser
import Engines
import Foundation

struct EngineListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the engines that are built in, and what is there of each.")

  @Flag(help: "Print one JSON object.")
  var json = false

  @Flag(help: "Print each one's command or address too.")
  var commands = false

  func run() async throws {
    let listing = await EngineListing()
    if json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      print(String(decoding: try encoder.encode(listing), as: UTF8.self))
      return
    }
    print(listing.text(withCommands: commands))
  }
}
