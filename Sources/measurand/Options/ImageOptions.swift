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

  init() {}

  init(allowPrivateAddresses: Bool) {
    self.allowPrivateAddresses = allowPrivateAddresses
  }

  /// As the run was asked when it was made.
  init(_ configuration: RunConfiguration) {
    images = configuration.images
    cache = configuration.cache
    noCache = configuration.cache == nil
    allowPrivateAddresses = configuration.allowPrivateAddresses
  }

  /// - Parameters:
  ///   - catalogue: relative paths start in its folder; `nil`: in the working directory.
  ///   - inFlight: how many questions are worked on at once.
  func source(catalogue: String?, inFlight: Int) throws -> ImageSource {
    var configuration = ImageSource.Configuration()
    if let images {
      let folder = absolutePath(images)
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder),
        isFolder.boolValue
      else { throw CommandFailure("there is no folder of images at \(folder)", .wrongUsage) }
      configuration.imagesFolder = folder
    }
    configuration.baseFolder = catalogue.map {
      URL(fileURLWithPath: $0).deletingLastPathComponent().path(percentEncoded: false)
    }
    configuration.cacheFolder = cacheFolder
    configuration.allowPrivateAddresses = allowPrivateAddresses
    configuration.connections = max(inFlight, 1)
    return ImageSource(configuration)
  }
}
