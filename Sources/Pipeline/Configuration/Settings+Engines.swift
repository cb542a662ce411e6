public import Engines

extension Settings {
  /// The engines that a file describes and names, in order of their names, or the one of that name.
  ///
  /// - Parameter name: an engine of the file, or a preset; `nil` for all of the file.
  /// - Throws: `SettingsError` where the file is wrong or there is no such engine.
  public static func engines(
    named name: String?, environment: [String: String], file: String?
  ) throws -> [EngineConfiguration] {
    // A name is looked up as a reader's is.
    let flags: [SettingKey: String] = name.map { [.reader: $0, .refiner: "none"] } ?? [:]
    let settings = try Settings(flags: flags, environment: environment, file: file)
    if let name { return [settings.engines[name]?.configuration].compactMap(\.self) }
    return settings.engines.sorted { $0.key < $1.key }.map(\.value.configuration)
  }
}
