internal import Foundation

/// A prompt's files, as they are when a run starts.
enum PromptFolder {
  /// - Parameter name: a built-in prompt's name, or a folder that holds a `prompt.yaml`.
  /// - Throws: `SettingsError` where a folder cannot be read.
  static func source(_ name: String) throws -> ModelSettings.PromptSource {
    guard FileManager.default.fileExists(atPath: name + "/prompt.yaml") else {
      return ModelSettings.PromptSource(name: name)
    }
    var files: [String: String] = [:]
    let folder = URL(fileURLWithPath: name)
    do {
      let all = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      for path in all where path.hasSuffix(".mustache") || path.hasSuffix(".yaml") {
        files[path] = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
      }
    } catch {
      throw SettingsError(
        place: name, key: "prompt", reason: "cannot be read: \(error.localizedDescription)")
    }
    return ModelSettings.PromptSource(name: name, files: files)
  }
}
