public import Catalogue
internal import Foundation

/// What `measurand split` did: `split.json`, the proof that a merge is held against.
public struct SplitManifest: Codable, Sendable, Hashable {
  /// Raised when the meaning of a field changes.
  static let format = 1
  /// How many of the rows left out are told with their place.
  static let told = 20

  /// A row that is in no part: it cannot be read, or has no index of its own.
  public struct LeftOut: Codable, Sendable, Hashable {
    public var line: Int
    public var byteOffset: Int
    public var reason: String
  }

  public var format = SplitManifest.format
  public var catalogue: String
  /// SHA-256 of the catalogue's bytes, as they lie on disk.
  public var catalogueDigest: String
  /// SHA-256 of `order.csv`.
  public var orderDigest = ""
  /// The catalogue's columns, in its order.
  public var columns: [String]
  /// The part files' column that identifies a row; added to them where the catalogue has none.
  public var indexColumn: String
  public var isIndexAdded: Bool
  public var imageColumn: String
  /// By what model the parts are even.
  public var work: ExpectedWork
  /// Rows in parts.
  public var rows = 0
  public var images = 0
  /// Rows by part.
  public var parts: [Int] = []
  public var leftOutCount = 0
  /// The first twenty.
  public var leftOut: [LeftOut] = []

  static func read(_ folder: PartFolder) throws(RunError) -> SplitManifest {
    guard FileManager.default.fileExists(atPath: folder.manifest) else {
      throw .unusable(
        "\(folder.path) is no folder that `measurand split` made: there is no \(folder.manifest)")
    }
    do {
      let data = try Data(contentsOf: URL(fileURLWithPath: folder.manifest))
      let manifest = try JSONDecoder().decode(SplitManifest.self, from: data)
      guard manifest.format == format else {
        throw RunError.unusable(
          "\(folder.manifest) has format \(manifest.format), this program reads \(format)")
      }
      return manifest
    } catch let error as RunError {
      throw error
    } catch {
      throw .unusable("\(folder.manifest) cannot be read: \(error)")
    }
  }

  func write(_ folder: PartFolder) throws(RunError) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      try encoder.encode(self).write(to: URL(fileURLWithPath: folder.manifest), options: .atomic)
    } catch {
      throw .unusable("\(folder.manifest) cannot be written: \(error.localizedDescription)")
    }
  }
}
