internal import Catalogue
public import Foundation

/// What only the process that works on a run knows while it works: its engines and what waits at them.
///
/// Written to `RUN/activity.json` once a second, whole or not at all, for people who look; nothing is
/// resumed from it.
public struct RunActivity: Codable, Sendable, Hashable {
  /// One engine, since the process opened it.
  public struct Engine: Codable, Sendable, Hashable {
    public var name: String
    /// Requests that may go at once; 0 while it is closed.
    public var slots: Int
    /// Requests that are with its servers, and those that wait for a slot.
    public var inFlight: Int
    public var waiting: Int
    /// Requests sent, repeated ones too.
    public var calls: Int
    public var promptTokens: Int
    public var completionTokens: Int
    /// Failed requests by kind.
    public var failures: [String: Int]
    /// Requests by which attempt at their question they were, the first at 0.
    public var byAttempt: [Int]

    public init(
      name: String, slots: Int, inFlight: Int, waiting: Int, calls: Int, promptTokens: Int,
      completionTokens: Int, failures: [String: Int], byAttempt: [Int]
    ) {
      self.name = name
      self.slots = slots
      self.inFlight = inFlight
      self.waiting = waiting
      self.calls = calls
      self.promptTokens = promptTokens
      self.completionTokens = completionTokens
      self.failures = failures
      self.byAttempt = byAttempt
    }
  }

  /// Seconds after which what a process wrote says nothing about now.
  public static let freshFor = 10.0

  /// The process, and its machine's name.
  public var process: Int
  public var host: String
  /// When it was written, ISO 8601 in UTC.
  public var at: String
  /// Whether the process has ended its work since.
  public var hasEnded: Bool
  public var engines: [Engine]
  /// Seconds since it was written, by the clock of whoever reads; not in the file.
  public var age: Double?

  /// Whether nothing was written for so long that the process is likely gone, without having said so.
  public var isStale: Bool { !hasEnded && (age ?? 0) > Self.freshFor }

  init(engines: [Engine], hasEnded: Bool, at date: Date) {
    process = Int(ProcessInfo.processInfo.processIdentifier)
    host = ProcessInfo.processInfo.hostName
    at = date.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
    self.hasEnded = hasEnded
    self.engines = engines
  }

  /// What a run's folder says; `nil` where no process wrote anything that can be read.
  public init?(_ folder: RunFolder, now: Date = Date()) {
    guard let data = FileManager.default.contents(atPath: folder.activity),
      let found = try? JSONDecoder().decode(Self.self, from: data)
    else { return nil }
    self = found
    let written = try? Date(at, strategy: Date.ISO8601FormatStyle(includingFractionalSeconds: true))
    age = written.map { max(0, now.timeIntervalSince($0)) }
  }

  /// A file that cannot be written is no reason to stop a run.
  func write(_ folder: RunFolder) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    try? WholeFile.write(encoder.encode(self), to: folder.activity)
  }
}

extension Run {
  /// Tells in the run's folder, once a second while `body` works and at its end, what the engines do.
  public func telling<Result: Sendable>(
    _ engines: @escaping @Sendable () async -> [RunActivity.Engine],
    while body: () async throws -> Result
  ) async rethrows -> Result {
    let folder = folder
    let teller = Task {
      while !Task.isCancelled {
        RunActivity(engines: await engines(), hasEnded: false, at: Date()).write(folder)
        try? await Task.sleep(for: .seconds(1))
      }
    }
    do {
      let result = try await body()
      await Self.end(teller, engines, folder)
      return result
    } catch {
      await Self.end(teller, engines, folder)
      throw error
    }
  }

  private static func end(
    _ teller: Task<Void, Never>, _ engines: @Sendable () async -> [RunActivity.Engine],
    _ folder: RunFolder
  ) async {
    teller.cancel()
    await teller.value
    RunActivity(engines: await engines(), hasEnded: true, at: Date()).write(folder)
  }
}
