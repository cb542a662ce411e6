public import Pipeline

/// What a run's corrections would teach its choice, before anybody takes it.
public struct Proposal: Codable, Sendable, Hashable {
  /// A row that would be answered otherwise.
  public struct Change: Codable, Sendable, Hashable {
    public var position: Int
    public var index: String
    public var attribute: String
    /// Canonical; `nil` for a blank.
    public var before: String?
    public var after: String?
    /// Of the new answer, 0 … 1.
    public var confidence: Double
  }

  /// Corrected rows that were learned from, and those that could not be: nothing was kept of their picture.
  public var corrected: Int
  public var unusable: Int
  /// F1 on the corrected rows: as answered now, and by weights that never saw the row's picture.
  public var before: Double
  public var after: Double
  /// The 95 % interval of the difference; `nil` where it cannot be told.
  public var low: Double?
  public var high: Double?
  /// Corrected rows that become right, and that become wrong.
  public var gained: Int
  public var lost: Int
  public var counts: RechosenCounts
  /// The first rows that would change, in the catalogue's order.
  public var changes: [Change]
  /// How long it took to learn, and to choose all rows anew, in seconds.
  public var learning: Double
  public var choosing: Double
  /// The weights (YAML), for `run --weights`.
  public var weights: String
}
