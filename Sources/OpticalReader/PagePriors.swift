import Catalogue
import Foundation
import Readings

/// How usual units and magnitudes are on one page: by the priors in use, for its product group.
struct PagePriors: Sendable {
  /// `nil` for the shipped ones, which know the built-in attributes and no groups.
  let loaded: Priors?
  let groupID: String?

  init(_ loaded: Priors? = nil, groupID: String? = nil) {
    self.loaded = loaded
    self.groupID = groupID
  }

  /// How usual a magnitude (in the base unit) is, -1 … 1; `nil` for an attribute that was not
  /// counted, or whose meaning is another than the shipped priors'.
  func size(_ magnitude: Double, of attribute: Attribute) -> Double? {
    guard let priors = priors(for: attribute), magnitude > 0 else { return nil }
    let place = 4 * log10(magnitude) - 0.5
    // Between the middles of two quarters, so that a step of a millimetre is none of probability.
    let low = place.rounded(.down)
    guard let below = priors.share(ofQuarter: Int(low), attribute: attribute.name, group: groupID),
      let above = priors.share(ofQuarter: Int(low) + 1, attribute: attribute.name, group: groupID)
    else { return nil }
    return Self.squeezed(below * (low + 1 - place) + above * (place - low), usual: 0.03)
  }

  /// How usual a unit is, -1 … 1; `nil` as for `size`.
  func unit(_ name: String, of attribute: Attribute) -> Double? {
    priors(for: attribute)?.share(ofUnit: name, attribute: attribute.name, group: groupID)
      .map { Self.squeezed($0, usual: 0.1) }
  }

  private func priors(for attribute: Attribute) -> Priors? {
    if let loaded { return loaded }
    return Schema.challenge[attribute.name] == attribute ? .challenge : nil
  }

  private static func squeezed(_ share: Double, usual: Double) -> Double {
    min(max(log((share + 0.0005) / usual) / 4, -1), 1)
  }
}
