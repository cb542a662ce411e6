import Readings
import Testing

struct PriorsTests {
  private static let priors = Priors(
    whole: [
      "width": Priors.Counts(rows: 100, units: ["metre": 20, "inch": 80], magnitudes: [-4: 100])
    ],
    groups: [
      "width": ["77": Priors.Counts(rows: 10, units: ["metre": 10], magnitudes: [0: 9, -4: 1])]
    ], strength: Priors.Strength(units: 10, magnitudes: 5))

  @Test func `a group leans on its attribute, and without a group the attribute speaks alone`() {
    let priors = Self.priors
    #expect(priors.share(ofUnit: "metre", attribute: "width") == 0.2)
    #expect(priors.share(ofUnit: "metre", attribute: "width", group: "unseen") == 0.2)
    // (10 + 10 × 0.2) / (10 + 10)
    #expect(priors.share(ofUnit: "metre", attribute: "width", group: "77") == 0.6)
    // (1 + 5 × 1) / (10 + 5)
    #expect(priors.share(ofQuarter: -4, attribute: "width", group: "77") == 0.4)
    #expect(priors.share(ofUnit: "yard", attribute: "width") == 0)
    #expect(priors.share(ofUnit: "metre", attribute: "height") == nil)
  }

  @Test func `what is written is read again, and any change changes the fingerprint`() throws {
    var other = Self.priors
    other.groups["width"]?["77"]?.units["metre"] = 9
    #expect(try Priors(json: Self.priors.json, file: "p.json") == Self.priors)
    #expect(Self.priors.fingerprint != other.fingerprint)
  }

  @Test(arguments: [
    ("", "no file of priors"), ("{}", "no `format`"),
    (#"{"format":9,"unit_strength":1,"magnitude_strength":1,"attributes":{}}"#, "format 9"),
    (#"{"format":1,"unit_strength":0,"magnitude_strength":1,"attributes":{}}"#, "above 0"),
    (
      #"{"format":1,"unit_strength":1,"magnitude_strength":1,"attributes":{"w":{"rows":1,"units":{"metre":2},"magnitudes":{}}}}"#,
      "attributes.w.units"
    ),
    (
      #"{"format":1,"unit_strength":1,"magnitude_strength":1,"attributes":{"w":{"rows":1,"units":{},"magnitudes":{"x":1}}}}"#,
      "`x` is no whole number"
    ),
  ])
  func `a file that cannot be used is told with its name and what is wrong`(
    text: String, word: String
  ) {
    let error = #expect(throws: Priors.FileError.self) { try Priors(json: text, file: "p.json") }
    #expect(error?.description.hasPrefix("p.json: ") == true)
    #expect(error?.description.contains(word) == true, "\(error as Any)")
  }

  @Test func `a quarter of a decade is what the shipped priors mean by it`() {
    #expect(Priors.quarter(of: 1) == 0)
    #expect(Priors.quarter(of: 0.1) == -4)
    #expect(Priors.quarter(of: 0.9999) == -1)
    #expect(Priors.quarter(of: 0) == nil)
    #expect(Priors.quarter(of: -1) == nil)
  }
}
