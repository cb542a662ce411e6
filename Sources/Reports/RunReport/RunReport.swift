public import Pipeline
public import Readings
import Scoring

/// What a run came to, counted: how much it answered, how sure it is, what it cost, and, where the
/// truth of some rows is known, how good it is.
public struct RunReport {
  /// The rows of one attribute.
  public struct Attribute: Hashable, Sendable {
    public var name: String
    public var value = 0
    public var abstained = 0
    public var failed = 0
    public var waiting = 0
    /// Answered rows by unit.
    public var units: [String: Int] = [:]

    public var rows: Int { value + abstained + failed + waiting }
  }

  /// Answers by how sure the reader was, in twenty steps of 0.05.
  public struct Confidences: Hashable, Sendable {
    public static let steps = 20
    public var right = [Int](repeating: 0, count: steps)
    public var wrong = [Int](repeating: 0, count: steps)
    public var unknown = [Int](repeating: 0, count: steps)

    public init() {}

    mutating func add(_ confidence: Double, isRight: Bool?) {
      let step = min(max(Int(confidence * Double(Self.steps)), 0), Self.steps - 1)
      switch isRight {
      case true?: right[step] += 1
      case false?: wrong[step] += 1
      case nil: unknown[step] += 1
      }
    }
  }

  /// What a stage asked of models.
  public struct Stage: Hashable, Sendable {
    public var name: String
    public var usage: Usage
    /// In the engines' currency; `nil` where no engine has a price.
    public var price: Double?
  }

  public var name: String
  public var catalogue: String
  public var reader: String
  public var images: Int
  /// By name.
  public var attributes: [Attribute] = []
  public var confidences = Confidences()
  /// Most first.
  public var failures: [RunStatus.FailureCount] = []
  /// Empty where no model was asked.
  public var stages: [Stage] = []
  /// `nil` where no record is left.
  public var times: RunTimes?
  /// `nil` where no truth is known.
  public var judged: JudgedRun?
  /// The wrong rows that are shown.
  public var shown: [WrongRow] = []

  public init(name: String, catalogue: String, reader: String, images: Int) {
    self.name = name
    self.catalogue = catalogue
    self.reader = reader
    self.images = images
  }

  /// One line: what the page is about.
  public var summary: String {
    let rows = attributes.reduce(0) { $0 + $1.rows }
    guard let judged else { return "\(rows) rows, no truth known" }
    let figures = judged.score.whole.figures
    let f1 = (figures.f1 * 1000).rounded() / 1000
    return "\(rows) rows, F1 \(f1) on \(judged.score.whole.tally.rows) with a known truth, "
      + "\(judged.wrong.count) wrong"
  }

  /// Rows of all attributes that `count` counts.
  func sum(_ count: (Attribute) -> Int) -> Int { attributes.reduce(0) { $0 + count($1) } }
}
