/// Something that can be asked of a product image, as a schema defines it.
public struct Attribute: Hashable, Sendable {
  /// Where a length lies in the picture; tells a height from a width when both are drawn.
  public enum Axis: String, Hashable, Sendable, CaseIterable {
    case horizontal, vertical, depth
  }

  /// The name used in the catalogue's attribute column, `item_weight`.
  public var name: String
  /// What it measures, a dimension of the unit table: `mass`, `length`, ….
  public var dimension: String
  /// The units an answer may have, by British name (`kilogram`), in the schema's order.
  public var units: [String]
  /// The unit that a number without one most likely has, one of `units`; `nil` where none does.
  public var usualUnit: String?
  /// One sentence for people and prompts: what the value means.
  public var meaning: String
  /// For lengths: the direction in which the value is measured.
  public var axis: Axis?
  /// Words that announce the value on a label (`net weight`), lower case, any language.
  public var announcedBy: [String]
  /// Words that say a value beside them is something else (`per serving`), lower case.
  public var deniedBy: [String]
  /// Letters that stand for the attribute beside a number (`W`, `H`).
  public var letters: [String]

  public init(
    name: String, dimension: String, units: [String], usualUnit: String? = nil, meaning: String,
    axis: Axis? = nil,
    announcedBy: [String] = [], deniedBy: [String] = [], letters: [String] = []
  ) {
    self.name = name
    self.dimension = dimension
    self.units = units
    self.usualUnit = usualUnit
    self.meaning = meaning
    self.axis = axis
    self.announcedBy = announcedBy
    self.deniedBy = deniedBy
    self.letters = letters
  }
}
