/// Until the presets land.
public struct EnginePresets: Sendable {
  public static let standard = EnginePresets()
  public let names: [String] = []
  public func engine(named name: String) throws -> EngineConfiguration? { nil }
}
