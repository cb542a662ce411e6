import ArgumentParser

/// Parts of a run that travel to machines which share no disk with it.
struct PartCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "part",
    abstract: "Pack a part of a run into one file for another machine; take it back.",
    subcommands: [PartExportCommand.self, PartImportCommand.self])
}
