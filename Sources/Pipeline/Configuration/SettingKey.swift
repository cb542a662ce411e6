internal import Foundation
internal import Readings

/// A setting that a file, the environment or a flag may give; the raw value is its name in a file.
public enum SettingKey: String, CaseIterable, Sendable {
  case strategy, reader, refiner, refine, ask, prompt, threshold, prove, together
  case partsAtOnce = "parts_at_once"

  /// The value where nobody says anything; `nil` where that means none, or follows from others.
  var fallback: String? {
    switch self {
    case .reader: "optical"
    case .refine: RefinePolicy.unclear.rawValue
    case .ask: "per-image"
    case .prompt: "standard"
    case .threshold: "0.6"
    case .prove, .together: "false"
    case .strategy, .refiner, .partsAtOnce: nil
    }
  }

  /// `MEASURAND_PARTS_AT_ONCE`.
  public var variable: String { "MEASURAND_" + rawValue.uppercased() }

  /// `--parts-at-once`.
  public var flag: String { "--" + rawValue.replacing("_", with: "-") }
}
