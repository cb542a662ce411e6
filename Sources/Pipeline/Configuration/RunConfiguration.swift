public import Catalogue

/// What a run is asked to do, checked whole before any work and written into the run.
///
/// Two runs with equal configurations over equal catalogues give equal predictions. How fast a run
/// goes (questions in flight) is no part of it.
public struct RunConfiguration: Codable, Sendable, Hashable {
  /// The catalogue's path, absolute.
  public var catalogue: String
  /// The columns' names.
  public var columns: Columns
  /// The folder in which image names are looked up; `nil`: links are URLs or paths.
  public var images: String?
  /// The schema's YAML text; `nil` for the challenge's eight attributes.
  public var schema: String?
  /// The schema's file name, for messages.
  public var schemaFile: String?
  /// The reader's name.
  public var reader: String
  /// How candidates become answers.
  public var choice: ChoiceSettings
  /// What models are asked; `nil` for the optical reader alone.
  public var models: ModelSettings?
  /// How many parts the rows are split into; `nil`: one for every 1,500 rows, at most 100.
  public var parts: Int?
  /// The folder of fetched images; `nil` keeps none.
  public var cache: String?
  /// Whether links may reach loopback, private and link-local addresses.
  public var allowPrivateAddresses: Bool

  /// What the optical reader's choice is asked for.
  public struct ChoiceSettings: Codable, Sendable, Hashable {
    /// The text of a file of weights, or `rules`; `nil` for the shipped weights.
    public var weights: String?
    /// The file's name, for messages.
    public var weightsFile: String?
    /// The share of rows expected to show nothing.
    public var expectEmpty: Double?
    /// How often an answer is to be right.
    public var precision: Double?
    /// The text of a file of priors; `nil` for the shipped ones.
    public var priors: String?
    /// The file's name, for messages.
    public var priorsFile: String?

    public init(
      weights: String? = nil, weightsFile: String? = nil, expectEmpty: Double? = nil,
      precision: Double? = nil, priors: String? = nil, priorsFile: String? = nil
    ) {
      self.weights = weights
      self.weightsFile = weightsFile
      self.expectEmpty = expectEmpty
      self.precision = precision
      self.priors = priors
      self.priorsFile = priorsFile
    }
  }

  /// `index` and `groupID` are `nil` where the usual names are taken if the catalogue has them.
  public struct Columns: Codable, Sendable, Hashable {
    public var index: String?
    public var imageLink: String
    public var groupID: String?
    public var attribute: String

    public init(index: String?, imageLink: String, groupID: String?, attribute: String) {
      self.index = index
      self.imageLink = imageLink
      self.groupID = groupID
      self.attribute = attribute
    }

    /// The names that the challenge's tables have.
    public static let standard = Columns(
      index: nil, imageLink: "image_link", groupID: nil, attribute: "entity_name")

    public var names: CatalogueColumns {
      CatalogueColumns(
        index: index, imageLink: imageLink, groupID: groupID, attribute: attribute)
    }
  }

  public init(
    catalogue: String, columns: Columns, images: String? = nil, schema: String? = nil,
    schemaFile: String? = nil, reader: String,
    choice: ChoiceSettings = ChoiceSettings(), models: ModelSettings? = nil, parts: Int? = nil,
    cache: String? = nil,
    allowPrivateAddresses: Bool = false
  ) {
    self.catalogue = catalogue
    self.columns = columns
    self.images = images
    self.schema = schema
    self.schemaFile = schemaFile
    self.reader = reader
    self.choice = choice
    self.models = models
    self.parts = parts
    self.cache = cache
    self.allowPrivateAddresses = allowPrivateAddresses
  }
}
