public import Catalogue
public import Readings

/// Reads a training table once, as a stream, and says what it tells.
///
/// The table has the columns image_link, entity_name, entity_value and, where there is one, group_id
/// (other names by `Columns`). Memory holds every image's link and each different value once, and a few
/// bytes a row.
public struct AnalysisPass {
  /// The names of the table's columns.
  public struct Columns: Sendable, Hashable {
    public var imageLink: String
    /// `nil`: `group_id` where there is one.
    public var groupID: String?
    public var attribute: String
    public var value: String

    public init(
      imageLink: String = "image_link", groupID: String? = nil, attribute: String = "entity_name",
      value: String = "entity_value"
    ) {
      self.imageLink = imageLink
      self.groupID = groupID
      self.attribute = attribute
      self.value = value
    }
  }

  /// Groups with fewer rows of an attribute are left out of the priors: they say next to nothing.
  static let fewestRows = 3

  private var tallies: [AttributeTally]
  private var placeOfAttribute: [String: Int]
  private var groups = Numbering()
  private var images = ImageTally()
  private var rows = 0
  private var rowsOfGroup: [Int] = []
  private var unusable: [String: Analysis.Oddity] = [:]

  /// What a pass comes to.
  public struct Result: Sendable {
    public var analysis: Analysis
    public var priors: Priors
  }

  /// Reads the table at `path`, packed with gzip or not.
  ///
  /// - Throws: `TableError` where it cannot be read or lacks a column. Bad rows are counted.
  public static func run(
    _ path: String, columns: Columns = Columns(), schema: Schema
  ) throws(TableError) -> Result {
    try run(
      CSVReader(path: path), columns: columns, schema: schema,
      name: path.split(separator: "/").last.map(String.init) ?? path)
  }

  /// - Parameter name: what the analysis calls the table.
  public static func run(
    _ table: CSVReader, columns: Columns = Columns(), schema: Schema, name: String
  ) throws(TableError) -> Result {
    var pass = AnalysisPass(schema)
    try pass.read(table, columns)
    return pass.result(name)
  }

  private init(_ schema: Schema) {
    tallies = schema.attributes.map { AttributeTally($0) }
    placeOfAttribute = Dictionary(
      uniqueKeysWithValues: schema.attributes.enumerated().map { ($1.name, $0) })
  }

  private mutating func read(_ table: CSVReader, _ columns: Columns) throws(TableError) {
    let header = try CSVHeader(readingFrom: table)
    let image = try header.required(columns.imageLink)
    let attribute = try header.required(columns.attribute)
    let value = try header.required(columns.value)
    let group = try header.position(columns.groupID, orElse: "group_id")
    while let step = try table.next() {
      rows += 1
      if case .bad(let fault) = step {
        refuse("line \(fault.line)", fault.description)
        continue
      }
      guard table.fieldCount == header.names.count else {
        refuse(
          "line \(table.line)",
          "the row has \(table.fieldCount) fields and the header \(header.names.count)")
        continue
      }
      let name = table.text(attribute)
      guard let place = placeOfAttribute[name] else {
        refuse(String(name.prefix(80)), "the schema has no such attribute")
        continue
      }
      var number: Int32 = -1
      if let group, !table.isBlank(group) {
        number = Int32(groups.number(of: table.text(group)))
        if Int(number) == rowsOfGroup.count { rowsOfGroup.append(0) }
        rowsOfGroup[Int(number)] += 1
      }
      let text = table.text(value)
      tallies[place].add(text, group: number)
      images.add(table.text(image), attribute: place, value: text)
    }
  }

  private mutating func refuse(_ what: String, _ reason: String) {
    // Places are told for the first twenty; attribute names of their own kind all the way.
    let key = unusable.count < 20 || unusable[what] != nil ? what : "further rows"
    unusable[key, default: Analysis.Oddity(value: key, reason: reason, rows: 0)].rows += 1
  }

  private func result(_ name: String) -> Result {
    let units = tallies.map { $0.telling(byUnit: true) }
    let sizes = tallies.map { $0.telling(byUnit: false) }
    let strength = Priors.Strength(
      units: GroupTelling.bestStrength(units), magnitudes: GroupTelling.bestStrength(sizes))
    let usable = tallies.reduce(0) { $0 + $1.rows }
    let sections = tallies.indices.filter { tallies[$0].rows > 0 }.map { place in
      tallies[place].section(
        of: usable, unitTelling: units[place].telling(strength.units),
        magnitudeTelling: sizes[place].telling(strength.magnitudes))
    }
    let priors = priors(strength)
    let analysis = Analysis(
      table: name, rows: rows,
      unusable: unusable.values.sorted { ($1.rows, $0.value) < ($0.rows, $1.value) },
      images: images.count, rowsPerImage: images.rowsPerImage,
      imagesAskedAgain: images.askedAgain, repeatedRows: images.repeated,
      contradictingRows: images.contradicting,
      contradictions: images.contradictions.map {
        Analysis.Repetition(
          image: $0.image, attribute: tallies[$0.attribute].attribute.name, values: $0.values)
      },
      groups: groups.names.count, groupSizes: Self.sizes(rowsOfGroup),
      attributes: sections.sorted { ($1.rows, $0.name) < ($0.rows, $1.name) },
      tellingGroups: tallies.flatMap { $0.tellingGroups(groups.names, strength) }
        .sorted { $0.tells > $1.tells }.prefix(20).map(\.group),
      unitStrength: strength.units, magnitudeStrength: strength.magnitudes)
    return Result(analysis: analysis, priors: priors)
  }

  private func priors(_ strength: Priors.Strength) -> Priors {
    var priors = Priors(strength: strength)
    for tally in tallies where !tally.measured.isEmpty {
      let name = tally.attribute.name
      priors.whole[name] = tally.counts(tally.measured)
      for (group, rows) in Dictionary(grouping: tally.measured, by: \.group)
      where group >= 0 && rows.count >= Self.fewestRows {
        priors.groups[name, default: [:]][groups.names[Int(group)]] = tally.counts(rows)
      }
    }
    return priors
  }

  /// Groups by their number of rows: 1, 2-4, 5-9, 10-19, 20-49, 50-99, 100-199, ….
  private static func sizes(_ rowsOfGroup: [Int]) -> [Analysis.Count] {
    var steps = [1]
    var decade = 1
    while let last = steps.last, last <= rowsOfGroup.max() ?? 0 {
      steps += [2 * decade, 5 * decade, 10 * decade]
      decade *= 10
    }
    return zip(steps, steps.dropFirst()).compactMap { from, to in
      let count = rowsOfGroup.count { $0 >= from && $0 < to }
      let name = to - 1 == from ? "\(from)" : "\(from)-\(to - 1)"
      return count > 0 ? Analysis.Count(name: name, rows: count) : nil
    }
  }
}

/// Numbers for texts, from 0 in order of appearance.
struct Numbering {
  private(set) var names: [String] = []
  private var numbers: [String: Int] = [:]

  mutating func number(of name: String) -> Int {
    if let number = numbers[name] { return number }
    numbers[name] = names.count
    names.append(name)
    return names.count - 1
  }
}
