/// What is wrong with a setting, where it was set, and what would be right.
public struct SettingsError: Error, CustomStringConvertible, Sendable {
  /// `measurand.yaml:12`, `--refine`, `MEASURAND_REFINE`.
  public var place: String
  /// The setting, `engines.minicpm.slots`; empty for a file as a whole.
  public var key: String
  public var reason: String

  public var description: String {
    "\(place): " + (key.isEmpty ? "" : "\(key): ") + reason
  }
}
