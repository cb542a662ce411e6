public import Foundation

/// Where the text models lie.
public struct TextModels: Sendable, Hashable {
  /// The folder with `detection.onnx`, `recognition.onnx` and `characters.txt`, as set-up makes it.
  public var folder: URL

  public init(folder: URL) {
    self.folder = folder
  }

  /// Finds the models from any working directory: the folder that `MEASURAND_MODELS` names, else
  /// `share/measurand/models` beside the installed program's `bin`, else the nearest
  /// `.dependencies/models` above the program, which is where a build in the repository finds them.
  ///
  /// - Throws: `modelsMissing`, which says to run set-up.
  public static func locate(
    environment: [String: String] = ProcessInfo.processInfo.environment,
    executable: URL? = Bundle.main.executableURL
  ) throws(RecognitionError) -> TextModels {
    if let path = environment["MEASURAND_MODELS"], !path.isEmpty {
      let models = TextModels(folder: URL(fileURLWithPath: path, isDirectory: true))
      if let missing = models.missingFile {
        throw RecognitionError(
          .modelsMissing, "MEASURAND_MODELS names \(path), but there is no \(missing) in it")
      }
      return models
    }
    let program = executable?.resolvingSymlinksInPath()
    for folder in places(above: program) {
      let models = TextModels(folder: folder)
      if models.missingFile == nil { return models }
    }
    throw RecognitionError(
      .modelsMissing,
      """
      the text models are not there (looked in share/measurand/models beside the program's folder \
      and for .dependencies/models above \(program?.path ?? "the program")): run `make setup` in \
      the repository, or set MEASURAND_MODELS to their folder
      """)
  }

  private static func places(above program: URL?) -> [URL] {
    guard var folder = program?.deletingLastPathComponent() else { return [] }
    var places = [
      folder.deletingLastPathComponent().appending(
        path: "share/measurand/models", directoryHint: .isDirectory)
    ]
    while folder.path != "/" && !folder.path.isEmpty {
      places.append(folder.appending(path: ".dependencies/models", directoryHint: .isDirectory))
      folder.deleteLastPathComponent()
    }
    return places
  }

  var detection: URL { folder.appending(path: "detection.onnx") }
  var recognition: URL { folder.appending(path: "recognition.onnx") }
  var characters: URL { folder.appending(path: "characters.txt") }

  private var missingFile: String? {
    for file in [detection, recognition, characters]
    where !FileManager.default.fileExists(atPath: file.path) {
      return file.lastPathComponent
    }
    return nil
  }
}
