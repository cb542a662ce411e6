import Catalogue
import Foundation
internal import Yams

extension Weights {
  /// Why a file of weights cannot be used.
  public struct FileError: Error, CustomStringConvertible {
    public var file: String
    public var reason: String
    public var description: String { "\(file): \(reason)" }
  }

  private static let format = 1

  /// Reads what `yaml` writes.
  ///
  /// - Throws: `FileError` for another format, a feature that this program does not have, or text
  ///   that is no YAML.
  public init(yaml: String, file: String) throws(FileError) {
    let stored: Stored
    do {
      stored = try YAMLDecoder().decode(Stored.self, from: yaml)
    } catch {
      throw FileError(file: file, reason: "is no file of weights: \(error)")
    }
    guard stored.format == Self.format else {
      throw FileError(
        file: file,
        reason: "has format \(stored.format), this program reads \(Self.format); train anew")
    }
    tables = [:]
    for kind in WeightKind.allCases {
      guard let named = stored.tables[kind.rawValue] else {
        throw FileError(file: file, reason: "lacks the table \(kind.rawValue); train anew")
      }
      var table: [Feature: Double] = [:]
      for (name, worth) in named {
        guard let feature = Feature(name: name) else {
          throw FileError(
            file: file,
            reason: "tables.\(kind.rawValue): no feature '\(name)'; the file was trained with "
              + "another version; train anew")
        }
        table[feature] = worth
      }
      tables[kind] = WeightTable(table)
    }
    answered = stored.calibration.answered.calibration
    blank = stored.calibration.blank.calibration
    emptyShares = stored.emptyShares
    operatingPoints = stored.precision.map {
      OperatingPoint(precision: $0.wanted, confidence: $0.confidence, recall: $0.recall)
    }
    .sorted { $0.precision < $1.precision }
    // YAML ends a block of text with a newline of its own.
    report = stored.report.hasSuffix("\n") ? String(stored.report.dropLast()) : stored.report
  }

  /// The readable form: tables, calibration, the training report. No picture and no text of one.
  public var yaml: String {
    var lines = [
      "# What the choice has learned; made by `measurand train`. Worth is in log-odds that a",
      "# candidate is the answer rather than nothing; a feature that is not named is worth nothing.",
      "format: \(Self.format)", "tables:",
    ]
    for kind in WeightKind.allCases {
      lines.append("  \(kind.rawValue):")
      let values = tables[kind]?.values ?? []
      for feature in Feature.allCases where feature.rawValue < values.count {
        let worth = Self.decimal(values[feature.rawValue])
        if Double(worth) != 0 { lines.append("    \(feature.name): \(worth)") }
      }
    }
    lines.append("calibration:")
    for (name, line) in [("answered", answered), ("blank", blank)] {
      lines.append(
        "  \(name): {slope: \(Self.decimal(line.slope)), intercept: \(Self.decimal(line.intercept))}"
      )
    }
    lines.append(emptyShares.isEmpty ? "empty_shares: {}" : "empty_shares:")
    for (name, share) in emptyShares.sorted(by: { $0.key < $1.key }) {
      lines.append("  \(name): \(Self.decimal(share))")
    }
    lines.append(operatingPoints.isEmpty ? "precision: []" : "precision:")
    for point in operatingPoints {
      lines.append(
        "  - {wanted: \(Self.decimal(point.precision)), confidence: "
          + "\(Self.decimal(point.confidence)), recall: \(Self.decimal(point.recall))}")
    }
    lines.append("report: |")
    lines += report.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.isEmpty ? "" : "  \($0)"
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func decimal(_ value: Double) -> String { String(format: "%.3f", value) }

  private struct Stored: Decodable {
    struct Line: Decodable {
      var slope: Double
      var intercept: Double
      var calibration: Calibration { Calibration(slope: slope, intercept: intercept) }
    }
    struct Lines: Decodable {
      var answered: Line
      var blank: Line
    }
    struct Point: Decodable {
      var wanted: Double
      var confidence: Double
      var recall: Double
    }
    var format: Int
    var tables: [String: [String: Double]]
    var calibration: Lines
    var emptyShares: [String: Double]
    var precision: [Point]
    var report: String

    enum CodingKeys: String, CodingKey {
      case format, tables, calibration, precision, report
      case emptyShares = "empty_shares"
    }
  }
}
