public import Catalogue

/// Chooses anew among what a reader found in pictures before, without the pictures.
public protocol Rechooser: Sendable {
  /// The fingerprint of the reader whose answers these are.
  func fingerprint(of attribute: String) -> String

  /// One answer an attribute, in the order asked.
  ///
  /// - Parameter kept: what the reader kept of the picture.
  /// - Returns: `nil` where it was kept by another reader or another version of it.
  func answers(_ attributes: [Attribute], kept: [UInt8]) -> [Answer]?
}
