public import Engines
public import Readings

/// What a run asks models, and how.
public struct ModelSettings: Codable, Sendable, Hashable {
  /// How several readers become one.
  public enum Strategy: String, Codable, Sendable, CaseIterable {
    /// The optical reader alone.
    case optical
    /// One model.
    case model
    /// The optical reader first, the model where that is not sure enough.
    case cascade
    /// Several readers; agreement decides.
    case vote
  }

  public var strategy: Strategy
  /// Names of engines, in order; `optical` among them is the optical reader.
  public var readers: [String]
  /// The refiner's engine.
  public var refiner: String?
  public var refine: RefinePolicy
  /// `per-image` or `per-attribute`.
  public var asking: String
  public var prompt: PromptSource
  /// Those that `readers` and `refiner` name.
  public var engines: [EngineConfiguration]
  /// The optical confidence by attribute under which a cascade asks the model, and that of the
  /// others.
  public var thresholds: [String: Double]
  public var threshold: Double
  /// Whether the optical reader's text goes along with every answer of a model, as proof.
  public var proves: Bool
  /// Whether reader and refiner are open at once.
  public var together: Bool

  /// A prompt by name, or a folder's files as they were when the run was started.
  public struct PromptSource: Codable, Sendable, Hashable {
    /// A built-in prompt's name, or the folder.
    public var name: String
    /// `nil` for a built-in prompt.
    public var files: [String: String]?

    public init(name: String, files: [String: String]? = nil) {
      self.name = name
      self.files = files
    }
  }

  public init(
    strategy: Strategy, readers: [String], refiner: String? = nil, refine: RefinePolicy = .unclear,
    asking: String = "per-image", prompt: PromptSource = PromptSource(name: "standard"),
    engines: [EngineConfiguration] = [], thresholds: [String: Double] = [:],
    threshold: Double = 0.6, proves: Bool = false,
    together: Bool = false
  ) {
    self.strategy = strategy
    self.readers = readers
    self.refiner = refiner
    self.refine = refine
    self.asking = asking
    self.prompt = prompt
    self.engines = engines
    self.thresholds = thresholds
    self.threshold = threshold
    self.proves = proves
    self.together = together
  }

  /// Questions that each part has in flight: enough that no slot waits for a picture to be decoded,
  /// few enough that pictures do not pile up.
  public func questionsInFlight(parts: Int, atLeast: Int) -> Int {
    let slots = readers.compactMap(engine).map(\.slotsToFill).max() ?? 0
    return max(1, (max(slots + slots / 2 + 1, atLeast) + parts - 1) / max(parts, 1))
  }

  /// Raw answers that each part has in flight.
  public func answersInFlight(parts: Int) -> Int {
    let slots = refiner.flatMap(engine)?.slotsToFill ?? 1
    return max(1, (2 * slots + parts - 1) / max(parts, 1))
  }

  /// What the tokens of a run cost by the engines' prices; `nil` where none has one. Readers that vote
  /// share a count of tokens: theirs is priced by the first reader that has a price.
  public func price(reading: Usage, refining: Usage) -> Double? {
    func price(_ usage: Usage, _ price: EngineConfiguration.Price?) -> Double {
      guard let price else { return 0 }
      return
        (Double(usage.promptTokens) * price.prompt
        + Double(usage.completionTokens) * price.completion) / 1e6
    }
    guard engines.contains(where: { $0.price != nil }) else { return nil }
    let reader = readers.compactMap(engine).compactMap(\.price).first
    return price(reading, reader) + price(refining, refiner.flatMap(engine)?.price)
  }

  public func engine(_ name: String) -> EngineConfiguration? { engines.first { $0.name == name } }
}

extension EngineConfiguration {
  /// Requests that its servers may answer at once, as far as is known before they are asked.
  fileprivate var slotsToFill: Int { (slots ?? 16) * max(urls.count, 1) }
}
