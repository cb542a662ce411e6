/// What a training table tells: how often each attribute is asked, in which units and magnitudes, what
/// is odd about its values, and how much a product group tells about them.
public struct Analysis: Codable, Sendable, Hashable {
  /// A word or number with how many rows it has.
  public struct Count: Codable, Sendable, Hashable {
    public var name: String
    public var rows: Int
  }

  /// A quarter of a decade of the attribute's base unit.
  public struct Bin: Codable, Sendable, Hashable {
    /// -4 is 0.1 up to 0.178; see `Priors`.
    public var quarter: Int
    /// In base units, half-open.
    public var from: Double
    public var to: Double
    public var rows: Int
    /// Most first.
    public var units: [Count]
  }

  /// A value that says less than it should, with how often it stands there.
  public struct Oddity: Codable, Sendable, Hashable {
    public var value: String
    public var reason: String
    public var rows: Int
  }

  /// How many bits it takes to tell a row's unit, or its quarter decade, when the other rows are known:
  /// of the attribute alone, and of the row's group too, leaning on the attribute (leave-one-out
  /// log loss, base 2). The difference is what the group tells.
  public struct Telling: Codable, Sendable, Hashable {
    public var attributeBits: Double
    public var groupBits: Double
  }

  /// One attribute.
  public struct Section: Codable, Sendable, Hashable {
    public var name: String
    /// The base unit that magnitudes are in: `kilogram`.
    public var baseUnit: String
    /// The unit that most rows are written in, and one of it in base units; charts measure in it.
    public var commonUnit: String
    public var commonUnitInBase: Double
    public var rows: Int
    /// Of the rows that could be read.
    public var share: Double
    /// Rows without a value.
    public var blank: Int
    /// Most first.
    public var units: [Count]
    /// Ascending, gaps left out.
    public var magnitudes: [Bin]
    /// The magnitudes below which 1, 5, 50, 95 and 99 % of the rows lie, in base units; empty without rows.
    public var quantiles: [Double]
    /// Rows by how the value is written: plain, range, fraction, exponent, several values.
    public var forms: [Count]
    /// Rows whose value no allowed unit covers, and why; the most frequent first, at most fifty.
    public var uncovered: [Oddity]
    public var uncoveredRows: Int
    /// Values more than a hundred times above the 99 % quantile or below the 1 % quantile, at most twenty.
    public var outliers: [Oddity]
    public var groups: Int
    public var unitTelling: Telling?
    public var magnitudeTelling: Telling?
  }

  /// The same image asked the same attribute again.
  public struct Repetition: Codable, Sendable, Hashable {
    public var image: String
    public var attribute: String
    public var values: [String]
  }

  /// A group whose values are far from usual for the attribute.
  public struct TellingGroup: Codable, Sendable, Hashable {
    public var group: String
    public var attribute: String
    public var rows: Int
    /// Its commonest unit and that unit's share in the group and in the attribute.
    public var unit: String
    public var share: Double
    public var usualShare: Double
    /// The median magnitude in base units, in the group and in the attribute.
    public var median: Double
    public var usualMedian: Double
  }

  public var table: String
  public var rows: Int
  /// Rows that cannot be read or ask for an attribute that the schema does not have.
  public var unusable: [Oddity]
  public var images: Int
  /// Images by the number of rows that ask them.
  public var rowsPerImage: [Count]
  /// Images that more than one row asks.
  public var imagesAskedAgain: Int
  /// Rows that repeat an earlier row's image and attribute, with an equal and with another value.
  public var repeatedRows: Int
  public var contradictingRows: Int
  /// The first twenty contradictions.
  public var contradictions: [Repetition]
  public var groups: Int
  /// Groups by their number of rows: 1, 2-4, 5-9, 10-19, ….
  public var groupSizes: [Count]
  /// Most rows first.
  public var attributes: [Section]
  /// Those that tell most, at most twenty.
  public var tellingGroups: [TellingGroup]
  /// How many rows of the attribute a group leans on; see `Priors`.
  public var unitStrength: Double
  public var magnitudeStrength: Double
}
