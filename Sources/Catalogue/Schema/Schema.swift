/// What can be asked of images: the attributes, their units, and the words that announce them.
///
/// A schema is YAML. The challenge's eight attributes are built in; any other schema is a file:
///
///     name: lamps
///     attributes:
///       luminous_flux:
///         dimension: luminous flux
///         units: [lumen]
///         meaning: The light that the lamp gives.
///         announced_by:
///           en: [brightness, luminous flux]
///
/// `usual_unit`, `axis` (`horizontal`, `vertical`, `depth`), `letters`, `announced_by` and `denied_by`
/// may be left out. Whether the dimensions and units exist is for whoever brings a unit table to check.
public struct Schema: Sendable {
  /// A short name for reports: `challenge`.
  public let name: String
  /// In the file's order.
  public let attributes: [Attribute]
  /// The YAML text, for fingerprints and for keeping with a run.
  public let source: String
  private let places: [String: Int]

  /// Reads a schema.
  ///
  /// - Parameter file: the name under which errors speak of it.
  public init(yaml: String, file: String) throws(SchemaError) {
    let parsed = try SchemaParser(file: file).schema(yaml)
    name = parsed.name
    attributes = parsed.attributes
    source = yaml
    places = Dictionary(
      uniqueKeysWithValues: parsed.attributes.enumerated().map { ($1.name, $0) })
  }

  /// The attribute of this name, `nil` where the schema has none.
  public subscript(name: String) -> Attribute? {
    places[name].map { attributes[$0] }
  }

  /// The units that any of the attributes allows.
  public var allUnits: Set<String> { Set(attributes.flatMap(\.units)) }

  /// The eight attributes of the product-image challenge of 2024.
  public static let challenge: Schema = {
    do {
      return try Schema(yaml: challengeSource, file: "challenge.yaml")
    } catch {
      fatalError("the built-in schema is broken: \(error)")
    }
  }()
}
