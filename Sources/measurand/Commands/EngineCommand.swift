import ArgumentParser

/// The engines that presets name, and the server that can be installed for them.
struct EngineCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "engine",
    abstract: "List the engines that are built in; install a server.",
    subcommands: [EngineListCommand.self, EngineInstallCommand.self],
    defaultSubcommand: EngineListCommand.self)
}
