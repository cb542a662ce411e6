/// The names of the columns that a catalogue's rows are read from.
public struct CatalogueColumns: Hashable, Sendable {
  /// The row's identity. `nil`: the column `index` where there is one, else the row's number.
  public var index: String?
  /// The image.
  public var imageLink: String
  /// The product group. `nil`: the column `group_id` where there is one.
  public var groupID: String?
  /// The attribute that is asked.
  public var attribute: String

  public init(
    index: String? = nil, imageLink: String = "image_link", groupID: String? = nil,
    attribute: String = "entity_name"
  ) {
    self.index = index
    self.imageLink = imageLink
    self.groupID = groupID
    self.attribute = attribute
  }
}
