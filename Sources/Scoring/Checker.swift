public import Catalogue

/// The rule book of predictions, after the challenge's README: every index of the catalogue exactly
/// once, each prediction blank or `number unit`, the unit allowed. Stricter than the challenge: the
/// unit must be allowed for the row's own attribute.
///
///     var checker = Checker(schema: .challenge, expecting: rows)
///     for (index, prediction) in predictions { checker.check(index: index, prediction: prediction) }
///     let report = checker.finish()
public struct Checker {
  /// A row that needs a prediction.
  public struct Expected: Hashable, Sendable {
    public var index: String
    /// `nil` for a bad row whose attribute is not known: any unit will do.
    public var attribute: String?

    public init(index: String, attribute: String?) {
      self.index = index
      self.attribute = attribute
    }
  }

  private let expected: [Expected]
  private let unitsByAttribute: [String: Set<String>]
  private let allUnits: Set<String>
  private var report = CheckReport()
  private var isSeen: [Bool]
  /// The place at which the next prediction stands if the order is the catalogue's.
  private var next = 0
  /// Made when a prediction first stands elsewhere.
  private var places: [String: Int]?

  /// - Parameter expected: the catalogue's rows, each index once, in any order.
  public init(schema: Schema, expecting expected: [Expected]) {
    self.expected = expected
    unitsByAttribute = Dictionary(
      uniqueKeysWithValues: schema.attributes.map { ($0.name, Set($0.units)) })
    allUnits = schema.allUnits
    isSeen = Array(repeating: false, count: expected.count)
  }

  /// Checks one prediction.
  ///
  /// - Parameter line: the one-based line of the table on which it stands, where there is one.
  public mutating func check(index: String, prediction: String, line: Int? = nil) {
    report.countRow()
    let place = place(of: index)
    if let place {
      if isSeen[place] {
        add(.duplicateIndex, line, index, "the index stands in an earlier line; keep one")
      }
      isSeen[place] = true
    } else {
      add(.unknownIndex, line, index, "the catalogue has no such index")
    }
    checkValue(prediction, place.flatMap { expected[$0].attribute }, index: index, line: line)
  }

  /// A record of the predictions that cannot be read.
  public mutating func add(_ fault: CSVFault) {
    report.countRow()
    add(.unreadable, fault.line, nil, fault.description)
  }

  /// Whether predictions were missing, and everything that was found before.
  public consuming func finish() -> CheckReport {
    for (place, row) in expected.enumerated() where !isSeen[place] {
      add(.missingIndex, nil, row.index, "the catalogue's row has no prediction")
    }
    return report
  }

  private mutating func add(
    _ kind: Violation.Kind, _ line: Int?, _ index: String?, _ reason: @autoclosure () -> String
  ) {
    report.add(kind, line: line, index: index, reason())
  }

  private mutating func place(of index: String) -> Int? {
    if next < expected.count, expected[next].index == index {
      next += 1
      return next - 1
    }
    if places == nil {
      places = Dictionary(
        expected.enumerated().map { ($1.index, $0) }, uniquingKeysWith: { first, _ in first })
    }
    guard let place = places?[index] else { return nil }
    next = place + 1
    return place
  }

  private mutating func checkValue(
    _ prediction: String, _ attribute: String?, index: String, line: Int?
  ) {
    switch PredictionFormat.finding(prediction) {
    case .blank: return
    case .malformed:
      add(
        .format, line, index,
        "`\(prediction.prefix(60))` is not blank and not like `12.5 gram`")
    case .unit(let unit):
      if !allUnits.contains(unit) {
        guard let mended = PredictionFormat.repaired(unit, among: allUnits) else {
          return add(
            .unknownUnit, line, index,
            "no attribute has the unit `\(unit.prefix(60))`; units are written out, singular")
        }
        report.warn(
          Violation(
            kind: .mendedUnit, line: line, index: index,
            reason: "`\(unit)` is taken for `\(mended)`"))
        checkUnit(mended, attribute, index: index, line: line)
      } else {
        checkUnit(unit, attribute, index: index, line: line)
      }
    }
  }

  private mutating func checkUnit(
    _ unit: String, _ attribute: String?, index: String, line: Int?
  ) {
    guard let attribute, let units = unitsByAttribute[attribute], !units.contains(unit) else {
      return
    }
    add(
      .foreignUnit, line, index,
      "`\(unit)` is no unit of `\(attribute)`; it has \(units.sorted().joined(separator: ", "))")
  }
}

extension Checker {
  /// Checks a file of predictions (`index,prediction`) against a catalogue's file.
  ///
  /// Throws where a file cannot be read or lacks a column; whatever else is wrong is in the report.
  public static func check(
    predictions path: String, catalogue: String, columns: CatalogueColumns = CatalogueColumns(),
    schema: Schema
  ) throws(TableError) -> CheckReport {
    let table = try CSVReader(path: path)
    let header = try CSVHeader(readingFrom: table)
    let index = try header.required("index")
    let prediction = try header.required("prediction")
    let reader = try CatalogueReader(path: catalogue, columns: columns, schema: schema)
    var checker = Checker(schema: schema, expecting: try expected(reader))

    if !path.lowercased().hasSuffix(".csv") {
      checker.add(.fileName, nil, nil, "the name `\(path)` must end in .csv")
    }
    while let step = try table.next() {
      switch step {
      case .bad(let fault): checker.add(fault)
      case .record where table.fieldCount != header.names.count:
        checker.add(
          .unreadable, table.line, nil,
          "the line has \(table.fieldCount) fields and the header \(header.names.count)")
      case .record:
        checker.check(
          index: table.text(index), prediction: table.text(prediction), line: table.line)
      }
    }
    return checker.finish()
  }

  /// Every row of the catalogue that has an index, good or bad.
  private static func expected(_ reader: CatalogueReader) throws(TableError) -> [Expected] {
    var rows: [Expected] = []
    while let entry = try reader.next() {
      switch entry {
      case .row(let row): rows.append(Expected(index: row.index, attribute: row.attribute))
      case .bad(let row):
        if let index = row.index { rows.append(Expected(index: index, attribute: nil)) }
      }
    }
    return rows
  }
}
