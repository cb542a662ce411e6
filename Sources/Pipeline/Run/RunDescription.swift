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
}

extension RunDescription {
  static func read(_ folder: RunFolder) throws(RunError) -> RunDescription? {
    guard FileManager.default.fileExists(atPath: folder.description) else { return nil }
    let data: Data
    do {
      data = try Data(contentsOf: URL(fileURLWithPath: folder.description))
    } catch {
      throw .unusable("\(folder.description) cannot be read: \(error)")
    }
    return try RunDescription(json: data, file: folder.description)
  }

  /// - Parameter file: where the text stands, for messages.
  init(json: Data, file: String) throws(RunError) {
    do {
      self = try JSONDecoder().decode(RunDescription.self, from: json)
    } catch {
      throw .unusable("\(file) cannot be read: \(error)")
    }
    guard format == Self.format else {
      throw .unusable("\(file) has format \(format), this program reads \(Self.format)")
    }
  }

  func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self)
  }

  func write(_ folder: RunFolder) throws(RunError) {
    do {
      try json().write(to: URL(fileURLWithPath: folder.description), options: .atomic)
    } catch {
      throw .unusable("\(folder.description) cannot be written: \(error.localizedDescription)")
    }
  }
}
