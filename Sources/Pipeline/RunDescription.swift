internal import Foundation

/// What a run was asked to do: `run.json`.
public struct RunDescription: Codable, Sendable, Hashable {
  /// Raised when the meaning of a field changes.
  static let format = 1

  public var format: Int
  /// Tells the run's ledgers from another run's.
  public var id: String
  /// The program's version that made the run.
  public var version: String
  /// When the run was made, ISO 8601.
  public var created: String
  public var configuration: RunConfiguration
  /// SHA-256 of the catalogue's bytes.
  public var catalogueDigest: String
  public var rows: Int
  public var rejected: Int
  public var images: Int
  public var parts: Int

  static func read(_ folder: RunFolder) throws(RunError) -> RunDescription? {
    guard FileManager.default.fileExists(atPath: folder.description) else { return nil }
    do {
      let data = try Data(contentsOf: URL(fileURLWithPath: folder.description))
      let description = try JSONDecoder().decode(RunDescription.self, from: data)
      guard description.format == format else {
        throw RunError.unusable(
          "\(folder.description) has format \(description.format), this program reads \(format)")
      }
      return description
    } catch let error as RunError {
      throw error
    } catch {
      throw .unusable("\(folder.description) cannot be read: \(error)")
    }
  }

  func write(_ folder: RunFolder) throws(RunError) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      try encoder.encode(self).write(
        to: URL(fileURLWithPath: folder.description), options: .atomic)
    } catch {
      throw .unusable("\(folder.description) cannot be written: \(error.localizedDescription)")
    }
  }
}
