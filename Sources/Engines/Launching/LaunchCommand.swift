import Foundation

/// A command with its placeholders filled in, whose program and files are there.
struct LaunchCommand: Sendable, Hashable {
  /// The program's path, and its arguments.
  let program: String
  let arguments: [String]

  /// Fills in `{port}`, `{slots}`, `{context}` (of all slots together), `{slot_context}` (of one),
  /// `{model}` and `{mmproj}`.
  ///
  /// - Throws: `EngineStartError` when the program or a file is not there.
  init(
    _ configuration: EngineConfiguration, port: Int, slots: Int,
    path: String? = ProcessInfo.processInfo.environment["PATH"]
  ) throws {
    guard let launch = configuration.launch, let first = launch.command.first, !first.isEmpty else {
      throw EngineStartError(
        kind: .nothingToLaunch, engine: configuration.name,
        happened: "its configuration has no command to launch", log: [],
        advice: "Give it `launch: [program, argument, …]`, or `url:` of a running server")
    }
    var values = [
      "{port}": "\(port)", "{slots}": "\(slots)", "{context}": "\(slots * configuration.context)",
      "{slot_context}": "\(configuration.context)",
    ]
    for (placeholder, field, file) in [
      ("{model}", "model_file", launch.model), ("{mmproj}", "mmproj", launch.mmproj),
    ] where file != nil || launch.command.contains(where: { $0.contains(placeholder) }) {
      values[placeholder] = try Self.existing(file, field: field, of: configuration.name)
    }
    let filled = launch.command.map { Self.fill($0, with: values) }
    program = try Self.find(
      filled[0], path: launch.environment["PATH"] ?? path, engine: configuration.name)
    arguments = Array(filled.dropFirst())
  }

  /// Options whose value nobody may read.
  private static let secrets = ["--api-key", "--hf-token", "-hft"]

  /// What is typed into a shell to run it, without its secrets; for people.
  var words: String {
    zip([program] + arguments, [""] + [program] + arguments).map { word, before in
      if Self.secrets.contains(before) { return "***" }
      if let option = Self.secrets.first(where: { word.hasPrefix("\($0)=") }) {
        return "\(option)=***"
      }
      return word.allSatisfy { $0.isLetter || $0.isNumber || "-_./:=,@+".contains($0) }
        && !word.isEmpty
        ? word : "'\(word.replacing("'", with: #"'\''"#))'"
    }.joined(separator: " ")
  }

  /// Every placeholder once, from left to right: a value that looks like one stays what it is.
  private static func fill(_ word: String, with values: [String: String]) -> String {
    var (result, rest) = ("", word[...])
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      rest = rest[open...]
      if let (placeholder, value) = values.first(where: { rest.hasPrefix($0.key) }) {
        result += value
        rest = rest.dropFirst(placeholder.count)
      } else {
        result.append(rest.removeFirst())
      }
    }
    return result + rest
  }

  private static func existing(_ file: String?, field: String, of engine: String) throws -> String {
    guard let file else {
      throw EngineStartError(
        kind: .noModelFile, engine: engine,
        happened: "its command needs a file that nobody named: `\(field)`", log: [],
        advice: "Name it in the configuration, `\(field): /path/to/file.gguf`")
    }
    let path = NSString(string: file).expandingTildeInPath
    var folder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &folder), !folder.boolValue
    else {
      throw EngineStartError(
        kind: .noModelFile, engine: engine,
        happened: folder.boolValue
          ? "`\(field)` names a folder, not a file: \(path)"
          : "the file that `\(field)` names is not there: \(path)",
        log: [], advice: "Correct the path, or fetch the file")
    }
    return path
  }

  private static func find(_ program: String, path: String?, engine: String) throws -> String {
    let expanded = NSString(string: program).expandingTildeInPath
    let places =
      expanded.contains("/")
      ? [expanded]
      : (path ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":").map { "\($0)/\(expanded)" }
    if let found = places.first(where: { isProgram($0) }) { return found }
    let there = places.first { FileManager.default.fileExists(atPath: $0) }
    throw EngineStartError(
      kind: .noCommand, engine: engine,
      happened: there.map { "\($0) is not a program that can be run" }
        ?? (expanded.contains("/")
          ? "the program \(expanded) is not there" : "there is no `\(expanded)` on the PATH"),
      log: [],
      advice: "Install it, or name it with its path in `launch:`; "
        + "`measurand engine list` shows which presets can start here")
  }

  static func isProgram(_ path: String) -> Bool {
    var folder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &folder) && !folder.boolValue
      && FileManager.default.isExecutableFile(atPath: path)
  }
}
