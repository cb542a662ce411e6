/// One way in which rows are told apart, with a few values; each is a filter and a list of counts.
enum Facet: Int, CaseIterable, Sendable {
  /// What is asked.
  case attribute
  /// How the row ended: `value`, `abstained`, `failed`, `waiting`.
  case status
  /// The value's unit.
  case unit
  /// Component and category of a failed row.
  case failure
  /// How the answer compares with what is known to be right: `right`, an error's kind, `unknown`.
  case truth
  /// What people said: `open`, `accepted`, `corrected`, `disputed`.
  case review
  /// What a second look gave: `none`, `confirmed`, `unconfirmed`.
  case look
  /// The reader that the answer comes from, where several were asked.
  case reader
  /// What a refiner said of the raw answer: `value`, `nothing`, `rejected`.
  case refined
  /// How the other run answers: `same`, `differs`, `only_here`, `only_there`, `absent`.
  case other

  /// The name in an address.
  var name: String { "\(self)" }

  /// The bit of a row that this facet's filter does not let through.
  var bit: UInt16 { 1 << UInt16(rawValue) }

  /// The code of a row that has no value of this facet; never a filter.
  static let none: UInt8 = 255
  /// The code of all values beyond the 254th.
  static let rest: UInt8 = 254
}

/// What is known of a row's answer, in the order of its codes.
enum Verdict: UInt8, CaseIterable, Sendable {
  case right
  case wrongUnit, otherAttribute, wrongNumber, missing, shouldBeEmpty
  case unknown

  var name: String {
    switch self {
    case .right: "right"
    case .wrongUnit: "wrong_unit"
    case .otherAttribute: "other_attribute"
    case .wrongNumber: "wrong_number"
    case .missing: "missing"
    case .shouldBeEmpty: "should_be_empty"
    case .unknown: "unknown"
    }
  }
}

/// What people said of a row, in the order of its codes.
enum ReviewState: UInt8, CaseIterable, Sendable {
  case open, accepted, corrected, disputed
}

/// How the other run answers, in the order of its codes.
enum Comparison: UInt8, CaseIterable, Sendable {
  case same, differs, onlyHere, onlyThere, absent

  var name: String {
    switch self {
    case .same: "same"
    case .differs: "differs"
    case .onlyHere: "only_here"
    case .onlyThere: "only_there"
    case .absent: "absent"
    }
  }
}
