import ArgumentParser
import Foundation
import Imaging
import Pipeline

/// Where images come from and what they may cost.
struct ImageOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      Look image names up in this folder; a URL whose last part is a file there is not fetched. \
      (default: links are URLs, or paths beside the catalogue)
      """,
      valueName: "folder"))
  var images: String?

  @Option(
    help: ArgumentHelp(
      "Keep fetched images here; shared by runs. (default: measurand in the user's cache folder)",
      valueName: "folder"))
  var cache: String?

  @Flag(help: "Keep no fetched images.")
  var noCache = false

  @Flag(help: "Let links reach loopback, private and link-local addresses.")
  var allowPrivateAddresses = false

  /// The cache folder, absolute; `nil` keeps nothing.
  var cacheFolder: String? {
    if noCache { return nil }
    if let cache { return absolutePath(cache) }
    let environment = ProcessInfo.processInfo.environment
    if let folder = environment["XDG_CACHE_HOME"], !folder.isEmpty { return folder + "/measurand" }
    return environment["HOME"].map { $0 + "/.cache/measurand" }
  }
}
