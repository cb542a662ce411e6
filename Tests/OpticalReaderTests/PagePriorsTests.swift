import Catalogue
import Readings
import Testing

@testable import OpticalReader

struct PagePriorsTests {
  private let width = Schema.challenge["width"]!

  /// Widths are metres in group 7 and inches elsewhere.
  private static let priors = Priors(
    whole: [
      "width": Priors.Counts(
        rows: 1_000, units: ["inch": 990, "metre": 10], magnitudes: [-4: 1_000])
    ],
    groups: [
      "width": ["7": Priors.Counts(rows: 500, units: ["metre": 500], magnitudes: [0: 500])]
    ])

  @Test func `a group makes usual what the attribute finds odd`() throws {
    let inGroup = PagePriors(Self.priors, groupID: "7")
    let elsewhere = PagePriors(Self.priors, groupID: "8")
    #expect(
      try #require(inGroup.unit("metre", of: width)) > #require(elsewhere.unit("metre", of: width)))
    #expect(try #require(inGroup.size(1.3, of: width)) > #require(elsewhere.size(1.3, of: width)))
    #expect(elsewhere.unit("metre", of: width) == PagePriors(Self.priors).unit("metre", of: width))
  }

  @Test
  func `the shipped priors know the built-in attributes only, and loaded ones those they counted`()
  {
    var other = width
    other.meaning = "The width of the crate."
    #expect(PagePriors().unit("centimetre", of: width) != nil)
    #expect(PagePriors().unit("centimetre", of: other) == nil)
    #expect(PagePriors(Self.priors).unit("inch", of: other) != nil)
    #expect(PagePriors(Self.priors).unit("gram", of: Schema.challenge["item_weight"]!) == nil)
  }

  @Test func `loaded priors are part of the fingerprint, and no priors change nothing`() {
    var changed = Self.priors
    changed.groups["width"]?["7"]?.rows = 501
    let prints = [nil, Self.priors, changed].map { ChoicePolicy(priors: $0).fingerprint }
    #expect(Set(prints).count == 3)
    #expect(prints[0] == ChoicePolicy().fingerprint)
  }
}
