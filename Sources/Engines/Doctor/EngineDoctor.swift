public import Foundation

/// Looks an engine over before a run spends hours on it: is it there, does it hold the model, does it
/// see, does it keep to a schema, what does a question cost.
public struct EngineDoctor: Sendable {
  private let configuration: EngineConfiguration
  private let environment: [String: String]
  private let told: @Sendable (String) -> Void

  /// - Parameter told: told in words how a launched server comes up.
  public init(
    _ configuration: EngineConfiguration,
    environment: [String: String] = ProcessInfo.processInfo.environment,
    told: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    self.configuration = configuration
    self.environment = environment
    self.told = told
  }

  /// Asks each server of the engine a handful of short questions. A launched one is started for that
  /// and stopped again.
  public func examine() async -> EngineReport {
    var report = EngineReport(engine: configuration.name, servers: [])
    if let variable = configuration.apiKeyVariable, environment[variable] ?? "" == "" {
      report.starting.append(
        EngineReport.Finding(
          what: "key", mark: .warn, says: "the variable \(variable) is not set",
          advice: "export \(variable)=…, if the server asks for a key"))
    }
    let client = ChatClient(configuration, environment: environment)
    guard configuration.launch != nil else {
      for url in configuration.urls {
        report.servers.append(
          await ServerExamination(configuration, Engine.trimmed(url), client).server())
      }
      return report
    }
    let launched = LaunchedServer(configuration, slots: configuration.slots ?? 4, told: told)
    do {
      let url = try await launched.start()
      report.servers.append(await ServerExamination(configuration, url, client).server())
    } catch {
      let error = error as? EngineStartError
      report.starting.append(
        EngineReport.Finding(
          what: "starts", mark: .fail,
          says: error.map { "\($0.happened)" } ?? "it could not be started",
          advice: error.map { ([$0.advice] + $0.log.suffix(5)).joined(separator: "\n      | ") }))
    }
    await launched.stop()
    return report
  }
}
