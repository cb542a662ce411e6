import Foundation

extension Priors {
  /// Why a file of priors cannot be used.
  public struct FileError: Error, CustomStringConvertible, Sendable {
    public var file: String
    public var reason: String
    public var description: String { "\(file): \(reason)" }
  }

  private static let format = 1

  /// Reads what `json` writes.
  ///
  /// - Parameter file: the name under which errors speak of it.
  /// - Throws: `FileError` for text that is no such JSON, another format, or counts that cannot be.
  public init(json: String, file: String) throws(FileError) {
    let stored: Stored
    do {
      stored = try JSONDecoder().decode(Stored.self, from: Data(json.utf8))
    } catch {
      throw FileError(
        file: file,
        reason: "is no file of priors, as `measurand analyse` writes: \(Self.words(error))")
    }
    guard stored.format == Self.format else {
      throw FileError(
        file: file,
        reason: "has format \(stored.format), this program reads \(Self.format); analyse again")
    }
    guard stored.unitStrength > 0, stored.magnitudeStrength > 0 else {
      throw FileError(file: file, reason: "unit_strength and magnitude_strength must be above 0")
    }
    self.init(
      strength: Strength(units: stored.unitStrength, magnitudes: stored.magnitudeStrength))
    for (name, attribute) in stored.attributes {
      whole[name] = try Self.counts(attribute.counts, file, "attributes.\(name)")
      for (group, counts) in attribute.groups ?? [:] {
        groups[name, default: [:]][group] =
          try Self.counts(counts, file, "attributes.\(name).groups.\(group)")
      }
    }
  }

  private static func counts(
    _ stored: StoredCounts, _ file: String, _ place: String
  ) throws(FileError) -> Counts {
    var magnitudes: [Int: Double] = [:]
    for (quarter, count) in stored.magnitudes {
      guard let quarter = Int(quarter) else {
        throw FileError(file: file, reason: "\(place).magnitudes: `\(quarter)` is no whole number")
      }
      magnitudes[quarter] = count
    }
    for (what, counts) in [
      ("units", Array(stored.units.values)), ("magnitudes", Array(magnitudes.values)),
    ] {
      guard counts.allSatisfy({ $0 >= 0 }), counts.reduce(0, +) <= stored.rows * 1.01 else {
        throw FileError(
          file: file, reason: "\(place).\(what): the counts do not add up to at most `rows`")
      }
    }
    return Counts(rows: stored.rows, units: stored.units, magnitudes: magnitudes)
  }

  /// The readable form, keys sorted: an attribute a block, a group a line. JSON, and so YAML too.
  public var json: String {
    let attributes = whole.sorted { $0.key < $1.key }.map { name, counts in
      let own = (groups[name] ?? [:]).sorted { $0.key < $1.key }.map { group, counts in
        "        \(Self.quoted(group)): {\(Self.fields(counts))}"
      }
      let list = own.isEmpty ? "{}" : "{\n\(own.joined(separator: ",\n"))\n      }"
      return
        "    \(Self.quoted(name)): {\n      \(Self.fields(counts)),\n      \"groups\": \(list)\n    }"
    }
    return """
      {
        "format": \(Self.format),
        "about": "rows by unit and by quarter decade of the base unit; made by measurand analyse",
        "unit_strength": \(Self.number(strength.units)),
        "magnitude_strength": \(Self.number(strength.magnitudes)),
        "attributes": {
      \(attributes.joined(separator: ",\n"))
        }
      }

      """
  }

  /// Changes with every count that can change an answer.
  public var fingerprint: String { StableHash.hex(json) }

  private static func fields(_ counts: Counts) -> String {
    let units = counts.units.sorted { $0.key < $1.key }.map {
      "\(quoted($0.key)): \(number($0.value))"
    }
    let sizes = counts.magnitudes.sorted { $0.key < $1.key }.map {
      "\"\($0.key)\": \(number($0.value))"
    }
    return "\"rows\": \(number(counts.rows)), \"units\": {\(units.joined(separator: ", "))}, "
      + "\"magnitudes\": {\(sizes.joined(separator: ", "))}"
  }

  private static func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
  }

  private static func quoted(_ text: String) -> String {
    let data = (try? JSONEncoder().encode(text)) ?? Data("\"\"".utf8)
    return String(decoding: data, as: UTF8.self)
  }

  private static func words(_ error: any Error) -> String {
    guard let error = error as? DecodingError else { return "\(error)" }
    switch error {
    case .keyNotFound(let key, let context): return "no `\(key.stringValue)` in \(path(context))"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      return "\(path(context)) is of another kind"
    case .dataCorrupted(let context): return "\(context.debugDescription)"
    @unknown default: return "\(error)"
    }
  }

  private static func path(_ context: DecodingError.Context) -> String {
    let path = context.codingPath.map(\.stringValue).joined(separator: ".")
    return path.isEmpty ? "the file" : path
  }

  private struct StoredCounts: Decodable {
    var rows: Double
    var units: [String: Double]
    var magnitudes: [String: Double]
  }

  private struct StoredAttribute: Decodable {
    var counts: StoredCounts
    var groups: [String: StoredCounts]?

    init(from decoder: any Decoder) throws {
      counts = try StoredCounts(from: decoder)
      groups = try decoder.container(keyedBy: Key.self).decodeIfPresent(
        [String: StoredCounts].self, forKey: .groups)
    }

    enum Key: String, CodingKey { case groups }
  }

  private struct Stored: Decodable {
    var format: Int
    var unitStrength: Double
    var magnitudeStrength: Double
    var attributes: [String: StoredAttribute]

    enum CodingKeys: String, CodingKey {
      case format, attributes
      case unitStrength = "unit_strength"
      case magnitudeStrength = "magnitude_strength"
    }
  }
}
