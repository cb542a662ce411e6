import Foundation

/// Where `measurand engine install` puts the server, and where files of weights are looked for.
public struct EngineFolder: Sendable, Hashable {
  public let path: String

  public init(path: String) {
    self.path = path
  }

  /// `MEASURAND_ENGINES`, else the user's data folder.
  public static let standard = EngineFolder(environment: ProcessInfo.processInfo.environment)

  init(environment: [String: String]) {
    let home = environment["HOME"] ?? NSHomeDirectory()
    if let path = environment["MEASURAND_ENGINES"], !path.isEmpty {
      self.init(path: path)
      return
    }
    #if os(macOS)
      self.init(path: "\(home)/Library/Application Support/measurand/engines")
    #else
      let data = environment["XDG_DATA_HOME"] ?? ""
      self.init(path: (data.isEmpty ? "\(home)/.local/share" : data) + "/measurand/engines")
    #endif
  }

  /// The Python of the installed server, and its script.
  var python: String { "\(path)/python/bin/python3" }
  var script: String { "\(path)/llama_server.py" }
  /// Says which installation is whole.
  var stamp: String { "\(path)/installed" }

  /// Where a model's files are looked for: `models/REPOSITORY/FILE`, the repository without its owner.
  func files(_ model: PresetModel, from source: String) -> (model: String?, mmproj: String?) {
    let repository = source.split(separator: "/").last.map(String.init) ?? source
    let paths = model.files.map { "\(path)/models/\(repository)/\($0)" }
    return (paths.first, paths.count > 1 ? paths[1] : nil)
  }
}
