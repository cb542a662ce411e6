import Catalogue
import Quantities
import Readings

/// Counts over the rows of one attribute while the table is read: each different text once, and of a
/// row no more than two numbers.
struct AttributeTally {
  /// A text with what it says and how often it stands there.
  struct Entry {
    var text: String
    var reading: TrainingValue.Reading
    var rows = 0
    /// In base units; 0 where nothing was measured.
    var magnitude = 0.0
    var quarter = 0
  }

  /// A row that measures something.
  struct Measured {
    var entry: Int32
    /// The group's number, -1 for none.
    var group: Int32
  }

  let attribute: Attribute
  /// The unit that magnitudes are in.
  let baseUnit: String
  private(set) var rows = 0
  private(set) var blank = 0
  private(set) var entries: [Entry] = []
  private(set) var measured: [Measured] = []
  private var placeOfText: [String: Int] = [:]
  private let reader: TrainingValue.Reader

  init(_ attribute: Attribute, units: UnitTable = .standard) {
    self.attribute = attribute
    reader = TrainingValue.Reader(attribute, units: units)
    let bases = units.units.filter {
      $0.dimension.rawValue == attribute.dimension && $0.factor == .one && $0.offset == .zero
    }
    // The unit table has the cubic metre after the kilolitre, which is as large.
    baseUnit =
      (bases.first { attribute.units.contains($0.name) } ?? bases.last)?.name ?? attribute.dimension
  }

  mutating func add(_ text: String, group: Int32) {
    rows += 1
    if text.allSatisfy(\.isWhitespace) {
      blank += 1
      return
    }
    let place = place(of: text)
    entries[place].rows += 1
    if case .measured = entries[place].reading {
      measured.append(Measured(entry: Int32(place), group: group))
    }
  }

  private mutating func place(of text: String) -> Int {
    if let place = placeOfText[text] { return place }
    var entry = Entry(text: text, reading: reader.read(text))
    if case .measured(let value, let unit, _) = entry.reading {
      entry.magnitude = value * unit.factor.double
      if let quarter = Priors.quarter(of: entry.magnitude) {
        entry.quarter = quarter
      } else {
        entry.reading = .refused(.notPositive)
      }
    }
    placeOfText[text] = entries.count
    entries.append(entry)
    return entries.count - 1
  }

  func unit(of row: Measured) -> String {
    guard case .measured(_, let unit, _) = entries[Int(row.entry)].reading else { return "" }
    return unit.name
  }

  /// The counts of all rows, or of some.
  func counts(_ rows: some Sequence<Measured>) -> Priors.Counts {
    var counts = Priors.Counts()
    for row in rows {
      counts.rows += 1
      counts.units[unit(of: row), default: 0] += 1
      counts.magnitudes[entries[Int(row.entry)].quarter, default: 0] += 1
    }
    return counts
  }
}
