/// What a person said about one row: never changed, never deleted, only followed by another.
public struct Correction: Sendable, Hashable, Codable {
  /// Grows with time; 0 before it is recorded.
  public var id: Int64
  /// The row, told in three ways so that the correction is understood also away from its run.
  public var position: Int
  public var index: String
  public var attribute: String
  public var imageLink: String
  /// Who said it.
  public var who: String
  /// When, ISO 8601 in UTC.
  public var at: String
  /// What is right, canonical; `nil`: the picture does not show it.
  public var value: String?
  /// What the run answered at that time; `nil` for a blank.
  public var prediction: String?
  /// The correction that this one takes back; it says nothing else then.
  public var undoes: Int64?

  public init(
    id: Int64 = 0, position: Int, index: String, attribute: String, imageLink: String, who: String,
    at: String, value: String?, prediction: String?, undoes: Int64? = nil
  ) {
    self.id = id
    self.position = position
    self.index = index
    self.attribute = attribute
    self.imageLink = imageLink
    self.who = who
    self.at = at
    self.value = value
    self.prediction = prediction
    self.undoes = undoes
  }

  /// Whether the person agreed with the run.
  public var isAcceptance: Bool { value == prediction }
}
