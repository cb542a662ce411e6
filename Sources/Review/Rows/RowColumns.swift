internal import Ledger

/// What rows are filtered and sorted by, one array a property, the row's position its place: some
/// forty bytes a row, so that a million rows are looked through in milliseconds without an index
/// that could be out of date.
struct RowColumns: Sendable {
  /// The code of no confidence, beyond every confidence.
  static let noConfidence: UInt16 = .max
  /// How finely confidences are kept.
  static let scale = 10_000.0

  let count: Int
  /// The part whose ledger has the row; `UInt16.max` where none has it.
  private(set) var part: [UInt16]
  /// By facet, then by row.
  private(set) var codes: [[UInt8]]
  /// Confidence in ten-thousandths.
  private(set) var confidence: [UInt16]
  /// How far the answer's confidence is from its best alternative's, in ten-thousandths.
  private(set) var margin: [UInt16]
  private(set) var attempts: [UInt8]
  /// Hashes that tell groups, images and values apart; 0 for none.
  private(set) var group: [UInt64]
  private(set) var image: [UInt64]
  private(set) var value: [UInt64]
  private(set) var index: [UInt64]
  /// By facet.
  private(set) var names: [CodeNames]

  init(count: Int, attributes: [String]) {
    self.count = count
    part = Array(repeating: .max, count: count)
    codes = Facet.allCases.map { _ in Array(repeating: Facet.none, count: count) }
    confidence = Array(repeating: Self.noConfidence, count: count)
    margin = Array(repeating: Self.noConfidence, count: count)
    attempts = Array(repeating: 0, count: count)
    group = Array(repeating: 0, count: count)
    image = group
    value = group
    index = group
    names = Facet.allCases.map { facet in
      switch facet {
      case .attribute: CodeNames(attributes)
      case .status: CodeNames(["value", "abstained", "failed", "waiting"])
      case .unit, .failure, .reader, .refined: CodeNames()
      case .truth: CodeNames(Verdict.allCases.map(\.name))
      case .review: CodeNames(ReviewState.allCases.map { "\($0)" })
      case .look: CodeNames(["none", "confirmed", "unconfirmed"])
      case .other: CodeNames(Comparison.allCases.map(\.name))
      }
    }
    codes[Facet.truth.rawValue] = Array(repeating: Verdict.unknown.rawValue, count: count)
    codes[Facet.review.rawValue] = Array(repeating: ReviewState.open.rawValue, count: count)
  }

  /// Takes what a ledger says of a row; a position beyond the run's rows is left out.
  mutating func take(_ row: RowSummary, part number: Int) {
    let place = row.position
    guard place >= 0, place < count else { return }
    part[place] = UInt16(clamping: number)
    attempts[place] = UInt8(clamping: row.attempts)
    confidence[place] = row.confidence.map(Self.rounded) ?? Self.noConfidence
    margin[place] =
      row.confidence.map { Self.rounded(abs($0 - (row.rival ?? 0))) } ?? Self.noConfidence
    group[place] = row.groupID.map(Self.hash) ?? 0
    image[place] = row.imageLink.isEmpty ? 0 : Self.hash(row.imageLink)
    value[place] = row.value.map(Self.hash) ?? 0
    index[place] = Self.hash(row.index)
    set(.attribute, row.attribute.isEmpty ? nil : row.attribute, at: place)
    codes[Facet.status.rawValue][place] = row.ending.rawValue
    let unit = row.value.flatMap { value in
      value.firstIndex(of: " ").map { String(value[value.index(after: $0)...]) }
    }
    set(.unit, unit, at: place)
    set(.failure, row.failure, at: place)
    set(.reader, row.answeredBy, at: place)
    set(.refined, row.refined, at: place)
    let look: UInt8 = row.isVerified.map { $0 ? 1 : 2 } ?? 0
    codes[Facet.look.rawValue][place] = look
  }

  mutating func set(_ verdict: Verdict, at position: Int) {
    codes[Facet.truth.rawValue][position] = verdict.rawValue
  }

  mutating func set(_ state: ReviewState, at position: Int) {
    codes[Facet.review.rawValue][position] = state.rawValue
  }

  mutating func set(_ comparison: Comparison, at position: Int) {
    codes[Facet.other.rawValue][position] = comparison.rawValue
  }

  private mutating func set(_ facet: Facet, _ name: String?, at position: Int) {
    codes[facet.rawValue][position] =
      name.map { names[facet.rawValue].code(of: $0) } ?? Facet.none
  }

  /// The codes of one facet.
  func codes(_ facet: Facet) -> [UInt8] { codes[facet.rawValue] }

  /// The rows of the same image, this one too, in order.
  func rowsOfImage(at position: Int) -> [Int] {
    guard image[position] != 0 else { return [position] }
    return image.indices.filter { image[$0] == image[position] }
  }

  static func rounded(_ confidence: Double) -> UInt16 {
    UInt16((min(max(confidence, 0), 1) * scale).rounded())
  }

  /// FNV-1a, 64 bits, never 0: two of a million texts are alike with a chance of one in 10⁷.
  static func hash(_ text: String) -> UInt64 {
    var text = text
    let hash = text.withUTF8 { bytes in
      bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
    }
    return hash == 0 ? 1 : hash
  }
}
