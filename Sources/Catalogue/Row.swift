/// One row of a catalogue: asks for one attribute of one image.
public struct Row: Hashable, Sendable {
  /// Zero-based place among the catalogue's good and bad rows; the order of the output.
  public var position: Int
  /// The row's identity in the output, verbatim (`index` column), or the row number from 0.
  public var index: String
  /// A URL, a path, or a name inside the images folder.
  public var imageLink: String
  /// The product group, where the catalogue has one.
  public var groupID: String?
  /// The attribute that is asked, a name of the schema.
  public var attribute: String
  /// The one-based line in the file on which the row starts.
  public var line: Int

  public init(
    position: Int, index: String, imageLink: String, groupID: String?, attribute: String, line: Int
  ) {
    self.position = position
    self.index = index
    self.imageLink = imageLink
    self.groupID = groupID
    self.attribute = attribute
    self.line = line
  }
}
