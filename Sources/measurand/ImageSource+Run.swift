import Foundation
import Imaging
import Pipeline

extension ImageSource {
  /// The source of a run's images.
  ///
  /// - Parameter inFlight: how many questions are worked on at once; no more images are fetched.
  init(_ run: RunConfiguration, inFlight: Int) throws {
    var configuration = Configuration()
    if let folder = run.images {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder),
        isFolder.boolValue
      else {
        throw CommandFailure(
          "there is no folder of images at \(folder); where a run was moved, `measurand prepare "
            + "CATALOGUE --images FOLDER --run RUN` tells it where they are now", .wrongUsage)
      }
    }
    configuration.imagesFolder = run.images
    configuration.baseFolder =
      URL(fileURLWithPath: run.catalogue).deletingLastPathComponent().path(percentEncoded: false)
    configuration.cacheFolder = run.cache
    configuration.allowPrivateAddresses = run.allowPrivateAddresses
    configuration.connections = max(inFlight, 1)
    self.init(configuration)
  }
}
