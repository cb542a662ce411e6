import Clusters
import Foundation
import Pipeline

/// A run whose every row has an image and a part of its own, in a folder with an unhandy name.
struct PreparedRun {
  let folder: URL
  let run: Run

  /// What a path may hold and a script must bear.
  static let unhandy = #"a run's "folder" é $(touch x) `ls` 100% & more"#

  init(parts: Int, named name: String = unhandy, images: Bool = false, models: ModelSettings? = nil)
    throws
  {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "measurand-clusters-\(UUID().uuidString)").appending(path: name)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let catalogue = folder.appending(path: "catalogue.csv")
    let rows = (0..<parts).map { "\($0),\($0).png,,width\n" }.joined()
    try "index,image_link,group_id,entity_name\n\(rows)".write(
      to: catalogue, atomically: true, encoding: .utf8)
    run = try Run.prepare(
      RunConfiguration(
        catalogue: catalogue.path, columns: .standard, images: images ? folder.path : nil,
        reader: "optical", models: models, parts: parts),
      in: RunFolder(folder.appending(path: "run").path))
  }

  /// The settings that a file with this section `cluster:` gives.
  func settings(_ section: String, environment: [String: String] = [:]) throws -> Settings {
    let file = folder.appending(path: "settings.yaml")
    try "cluster:\n\(section)\n".write(to: file, atomically: true, encoding: .utf8)
    return try Settings(environment: environment, file: file.path)
  }

  func text(_ path: String) throws -> String {
    try String(contentsOf: folder.appending(path: "run/\(path)"), encoding: .utf8)
  }
}
