internal import Catalogue
internal import Dispatch
internal import Ledger
internal import Pipeline
internal import Readings
internal import Synchronization

/// A run's rows as they stand in its ledgers, in memory as far as lists need them; a part is read
/// again when its ledger has changed.
struct RunRows: Sendable {
  let run: Run
  private(set) var columns: RowColumns
  private let views: [LedgerView]
  private var texts: [PartTexts]
  private var stamps: [LedgerView.Stamp?]
  /// The positions of the rows that were settled last while somebody looked, latest last.
  private(set) var latest: [Int] = []
  /// Those of them that failed, kept for longer, latest last.
  private(set) var latestFailed: [Int] = []

  /// What asking models cost, by part; `nil` where none was asked.
  private var usages: [Usage?]
  /// The part of it that refining cost.
  private var refinings: [Usage?]

  private static let mostLatest = 12

  /// How many parts are read at once.
  private static let partsAtOnce = 2

  /// Opens the ledgers; `refresh` reads them.
  init(_ run: Run) throws {
    self.run = run
    views = try run.views()
    columns = RowColumns(
      count: run.description.rows, attributes: run.schema.attributes.map(\.name))
    texts = Array(repeating: PartTexts(), count: views.count)
    stamps = Array(repeating: nil, count: views.count)
    usages = Array(repeating: nil, count: views.count)
    refinings = usages
  }

  /// What is to be read: the parts whose ledgers have changed since they were read last.
  func changed() -> [(part: Int, view: LedgerView)] {
    views.enumerated().compactMap { part, view in
      view.stamp != stamps[part] || stamps[part] == nil ? (part, view) : nil
    }
  }

  /// What one part's ledger says.
  struct PartReading: Sendable {
    var part: Int
    var rows: [RowSummary] = []
    var texts = PartTexts()
    var stamp: LedgerView.Stamp?
  }

  /// Reads parts side by side and hands each to `take`.
  @concurrent
  static func read(
    _ parts: [(part: Int, view: LedgerView)], take: @Sendable (PartReading) async -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: PartReading.self) { group in
      var waiting = parts[...]
      for _ in 0..<partsAtOnce {
        if let next = waiting.popFirst() {
          group.addTask { try Self.read(next.part, next.view) }
        }
      }
      while let reading = try await group.next() {
        await take(reading)
        if let next = waiting.popFirst() {
          group.addTask { try Self.read(next.part, next.view) }
        }
      }
    }
  }

  @inline(never)
  private static func read(_ part: Int, _ view: LedgerView) throws -> PartReading {
    // The stamp from before: what is written meanwhile is read again.
    var reading = PartReading(part: part, stamp: view.stamp)
    try view.forEachSummary { row in
      reading.rows.append(row)
      reading.texts.add(row)
    }
    reading.texts.finish()
    return reading
  }

  mutating func take(_ reading: PartReading) {
    let waiting = RowSummary.Ending.waiting.rawValue
    for row in reading.rows {
      if stamps[reading.part] != nil, row.ending != .waiting, row.position < columns.count,
        columns.codes[Facet.status.rawValue][row.position] == waiting
      {
        latest.append(row.position)
        if row.ending == .failed { latestFailed.append(row.position) }
      }
      columns.take(row, part: reading.part)
    }
    latest = latest.suffix(Self.mostLatest)
    latestFailed = latestFailed.suffix(Self.mostLatest)
    texts[reading.part] = reading.texts
    usages[reading.part] = Self.sum(reading.rows.compactMap(\.usage))
    refinings[reading.part] = Self.sum(reading.rows.compactMap(\.refining))
    stamps[reading.part] = reading.stamp
  }

  /// What asking models cost in the whole run; `nil` where none was asked.
  var usage: Usage? { Self.sum(usages.compactMap(\.self)) }

  /// The part of it that refining cost; `nil` where no refiner was asked.
  var refining: Usage? { Self.sum(refinings.compactMap(\.self)) }

  private static func sum(_ usages: [Usage]) -> Usage? {
    usages.isEmpty ? nil : usages.reduce(Usage(), +)
  }

  /// By row, whether `text` stands in it, whatever the case.
  func rows(containing text: String) -> [Bool] {
    let needle = Array(text.lowercased().utf8)
    let places = Mutex([Bool](repeating: false, count: columns.count))
    let texts = self.texts
    // Parts are looked through side by side.
    DispatchQueue.concurrentPerform(iterations: texts.count) { part in
      var positions: [Int] = []
      texts[part].forEach(containing: needle) { positions.append($0) }
      places.withLock { found in
        for position in positions where position < found.count { found[position] = true }
      }
    }
    return places.withLock { $0 }
  }

  /// The rows at these positions, whole, in the order in which they are asked for.
  func rows(at positions: [Int]) throws -> [LedgerRow] {
    var found: [Int: LedgerRow] = [:]
    let known = positions.filter { Int(columns.part[$0]) < views.count }
    for (part, positions) in Dictionary(grouping: known, by: { Int(columns.part[$0]) }) {
      for row in try views[part].rows(at: positions) { found[row.row.position] = row }
    }
    return positions.compactMap { found[$0] }
  }

  /// The rows at these positions as lists show them, in the order in which they are asked for.
  func summaries(at positions: [Int]) throws -> [RowSummary] {
    var found: [Int: RowSummary] = [:]
    let known = positions.filter { Int(columns.part[$0]) < views.count }
    for (part, positions) in Dictionary(grouping: known, by: { Int(columns.part[$0]) }) {
      for row in try views[part].summaries(at: positions) { found[row.position] = row }
    }
    return positions.compactMap { found[$0] }
  }

  /// The row at a position with the fingerprint of its reader.
  func viewed(at position: Int) throws -> ViewedRow? {
    let part = Int(columns.part[position])
    return part < views.count ? try views[part].row(at: position) : nil
  }

  mutating func set(_ verdict: Verdict, at position: Int) { columns.set(verdict, at: position) }
  mutating func set(_ state: ReviewState, at position: Int) { columns.set(state, at: position) }

  /// Notes how `other` answers each row. Rows are the same where their index is.
  mutating func compare(with other: RunRows) {
    var places: [UInt64: Int32] = [:]
    let isSameCatalogue =
      run.description.catalogueDigest == other.run.description.catalogueDigest
    if !isSameCatalogue {
      for (place, index) in other.columns.index.enumerated() { places[index] = Int32(place) }
    }
    for position in 0..<columns.count {
      let place =
        isSameCatalogue ? position : places[columns.index[position]].map(Int.init) ?? .max
      columns.set(
        place < other.columns.count
          ? Self.comparison(columns.value[position], other.columns.value[place]) : .absent,
        at: position)
    }
  }

  private static func comparison(_ here: UInt64, _ there: UInt64) -> Comparison {
    switch (here, there) {
    case (0, 0): .same
    case (0, _): .onlyThere
    case (_, 0): .onlyHere
    default: here == there ? .same : .differs
    }
  }

  /// The position of the row with the index that the row at `position` of `other` has.
  func position(of other: RowColumns, _ position: Int) -> Int? {
    let index = other.index[position]
    if position < columns.count, columns.index[position] == index { return position }
    return columns.index.firstIndex(of: index)
  }
}
