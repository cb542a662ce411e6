public import Catalogue
public import Imaging

/// One image with all the attributes that the catalogue asks of it: what a reader is given.
public struct Question: Sendable {
  public var image: Image
  /// In the catalogue's order, each once.
  public var attributes: [Attribute]
  /// The product group, where the catalogue has one.
  public var groupID: String?

  public init(image: Image, attributes: [Attribute], groupID: String? = nil) {
    self.image = image
    self.attributes = attributes
    self.groupID = groupID
  }
}
