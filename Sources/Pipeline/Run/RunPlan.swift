public import Catalogue
internal import Engines
public import ModelReader
internal import Readings

/// What a run will ask and what that may cost, before anything is spent: exact in questions, an
/// interval in everything that depends on pictures, answers and machines.
public struct RunPlan: Codable, Sendable, Hashable {
  /// A figure that is only known between two ends.
  public struct Interval: Codable, Sendable, Hashable {
    public var low: Double
    public var high: Double

    public init(_ low: Double, _ high: Double) {
      self.low = low
      self.high = high
    }

    static func + (a: Interval, b: Interval) -> Interval {
      Interval(a.low + b.low, a.high + b.high)
    }

    static func * (a: Interval, factor: Interval) -> Interval {
      Interval(a.low * factor.low, a.high * factor.high)
    }
  }

  public var rows: Int
  public var images: Int
  /// Questions to models: an image each, or a row each.
  public var questions: Int
  public var readerCalls: Interval
  public var refinerCalls: Interval
  public var promptTokens: Interval
  public var completionTokens: Interval
  public var seconds: Interval
  /// By the engines' prices; `nil` where none has one.
  public var cost: Interval?
  /// What the figures rest on, a sentence each.
  public var assumptions: [String]

  /// How long one question takes one server, in seconds; `nil`: as long as it took the original.
  public struct Speed: Sendable {
    public var reader: Interval?
    public var refiner: Interval?
    public var opticalPerSecond: Double

    public init(reader: Interval? = nil, refiner: Interval? = nil, opticalPerSecond: Double) {
      self.reader = reader
      self.refiner = refiner
      self.opticalPerSecond = opticalPerSecond
    }
  }

  /// GPU-seconds a row of the original: 131,187 rows in 10 hours and 2 hours on 20 free notebook GPUs.
  /// One question an image and several at a time make it less; slower cards make it more.
  private static let originalReader = Interval(5.5 / 5, 5.5 * 1.3)
  private static let originalRefiner = Interval(1.1 / 5, 1.1 * 1.3)
  /// Retries; see the fault tests.
  private static let retries = Interval(1, 1.05)
  /// Tokens of one attribute's answer: null, or a value with a long unit's name.
  private static let answerTokens = Interval(8, 26)
  private static let refineTokens = Interval(280, 420)

  /// - Parameters:
  ///   - rows: the catalogue's good rows.
  ///   - prompt: what models are told; `nil` where none is asked.
  public init(
    rows: [Row], schema: Schema, models: ModelSettings?, prompt: Prompt?, speed: Speed
  ) {
    var attributes: [String: [String]] = [:]
    for row in rows where attributes[row.imageLink]?.contains(row.attribute) != true {
      attributes[row.imageLink, default: []].append(row.attribute)
    }
    self.rows = rows.count
    images = attributes.count
    questions = 0
    readerCalls = Interval(0, 0)
    refinerCalls = Interval(0, 0)
    promptTokens = Interval(0, 0)
    completionTokens = Interval(0, 0)
    seconds = Interval(0, 0)
    assumptions = []
    let usesOptical = models.map { $0.readers.contains(Settings.optical) || $0.proves } ?? true
    if usesOptical {
      let time = Double(images) / speed.opticalPerSecond
      seconds = Interval(time * 0.7, time * 1.5)
      assumptions.append("the optical reader takes 0.3 CPU-seconds a picture")
    }
    guard let models, let prompt else { return }
    addReading(Array(attributes.values), schema, models, prompt, speed)
    addRefining(models, prompt, speed)
    addCost(models)
  }

  private mutating func addReading(
    _ groups: [[String]], _ schema: Schema, _ models: ModelSettings, _ prompt: Prompt,
    _ speed: Speed
  ) {
    let readers = models.readers.compactMap(models.engine)
    guard !readers.isEmpty else { return }
    let isByRow = prompt.isAskedByAttribute || models.asking == "per-attribute"
    let asked = isByRow ? groups.flatMap { $0.map { [$0] } } : groups
    questions = asked.count * readers.count
    var texts: [[String]: Int] = [:]
    var textTokens = 0
    for names in asked {
      let tokens =
        texts[names] ?? prompt.estimatedTokens(asking: names.compactMap { schema[$0] })
      texts[names] = tokens
      textTokens += tokens
    }
    // A cascade asks only where the optical reader is unsure.
    let share = models.strategy == .cascade ? Interval(0.1, 0.6) : Interval(1, 1)
    if models.strategy == .cascade {
      assumptions.append("the optical reader is unsure of a tenth to six tenths of the pictures")
    }
    let count = Double(asked.count)
    for reader in readers {
      let calls = Interval(count, count) * share * Self.retries
      readerCalls = readerCalls + calls
      // MiniCPM-V: an overview of 64 tokens and up to nine slices; 96 each for the older kind.
      let picture = reader.model.contains("2.5") ? Interval(98, 984) : Interval(66, 662)
      let text = Double(textTokens) / max(count, 1)
      promptTokens = promptTokens + calls * (picture + Interval(0.85 * text, 1.2 * text))
      completionTokens =
        completionTokens + Interval(Double(rows), Double(rows)) * share * Self.answerTokens
      let each = speed.reader ?? Self.originalReader
      let servers = Double(max(reader.urls.count, 1))
      seconds = seconds + calls * each * Interval(1 / servers, 1 / servers)
    }
    assumptions.append("a picture takes 66 to 662 tokens by its size (98 to 984 for V 2.5)")
    if speed.reader == nil {
      assumptions.append(
        "a question takes one server 1.1 to 7.2 s: the original took 5.5 GPU-seconds a row on free "
          + "notebook GPUs; `measurand doctor` measures yours, --seconds-per-question says it")
    }
  }

  private mutating func addRefining(_ models: ModelSettings, _ prompt: Prompt, _ speed: Speed) {
    guard let refiner = models.refiner.flatMap(models.engine) else { return }
    let count = Double(rows)
    // Equal raw answers to one attribute are refined once.
    switch models.refine {
    case .never: return
    case .always: refinerCalls = Interval(0.1 * count, count)
    case .unclear:
      refinerCalls = Interval(0, (prompt.isAskedByAttribute ? 0.15 : 0.02) * count)
    }
    promptTokens = promptTokens + refinerCalls * Self.refineTokens
    completionTokens = completionTokens + refinerCalls * Self.answerTokens
    let servers = Double(max(refiner.urls.count, 1))
    seconds =
      seconds + refinerCalls * (speed.refiner ?? Self.originalRefiner)
      * Interval(1 / servers, 1 / servers)
    assumptions.append("equal raw answers to one attribute are refined once")
  }

  private mutating func addCost(_ models: ModelSettings) {
    let prices = models.engines.compactMap(\.price)
    guard let dearest = prices.max(by: { $0.prompt < $1.prompt }) else { return }
    let prompt = Interval(dearest.prompt / 1e6, dearest.prompt / 1e6)
    let completion = Interval(dearest.completion / 1e6, dearest.completion / 1e6)
    cost = promptTokens * prompt + completionTokens * completion
  }
}
