public import Foundation

/// Vega-Embed, with Vega and Vega-Lite, as one script, which set-up takes out of the PyPI wheel `vl-convert-python`.
public struct VegaBundle: Sendable, Hashable {
  /// Defines `vegaEmbed`; holds no `</script`.
  let script: String

  /// The bundle, from any working directory: the file that `MEASURAND_VEGA` names, else
  /// `share/measurand/vega/vega.js` beside the installed program's `bin`, else the nearest
  /// `.dependencies/vega/vega.js` above the program. `nil` where there is none: charts are then
  /// pictures that do not answer the pointer, and nothing else is missing.
  public static func locate(
    environment: [String: String] = ProcessInfo.processInfo.environment,
    executable: URL? = Bundle.main.executableURL
  ) -> VegaBundle? {
    if let path = environment["MEASURAND_VEGA"], !path.isEmpty {
      return VegaBundle(file: URL(fileURLWithPath: path))
    }
    guard
      var folder = executable?.resolvingSymlinksInPath().deletingLastPathComponent()
    else { return nil }
    let installed = folder.deletingLastPathComponent()
    if let bundle = VegaBundle(file: installed.appending(path: "share/measurand/vega/vega.js")) {
      return bundle
    }
    while folder.path != "/" && !folder.path.isEmpty {
      if let bundle = VegaBundle(file: folder.appending(path: ".dependencies/vega/vega.js")) {
        return bundle
      }
      folder.deleteLastPathComponent()
    }
    return nil
  }

  init?(file: URL) {
    guard let script = try? String(contentsOf: file, encoding: .utf8), !script.isEmpty,
      !script.lowercased().contains("</script")
    else { return nil }
    self.script = script
  }
}
