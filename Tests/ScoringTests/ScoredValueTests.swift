import Scoring
import Testing

struct ScoredValueTests {
  @Test(arguments: [
    ("1.50 gram", "1.5 gram"), ("1.5  gram", "1.5 gram"), (" 2 volt ", "2.0 volt"),
    ("15e-1 gram", "1.5 gram"), ("-0 volt", "0.00 volt"), (".5 inch", "0.5 inch"),
    ("500 gram", "5E2 gram"), ("100.0 watt", "100 watt"), ("big", "big"),
  ])
  func `spellings of one number with one unit are equal`(left: String, right: String) {
    #expect(ScoredValue(left) == ScoredValue(right))
  }

  @Test(arguments: [
    ("1.5 gram", "1.5 Gram"), ("1.5 gram", "-1.5 gram"), ("10 gram", "1 gram"),
    ("1 gram", "1 ounce"), ("1,5 gram", "1.5 gram"), ("1gram", "1 gram"),
    ("0.1 volt", "0.10000000000000001 volt"),
  ])
  func `another number, unit or letter is another answer`(left: String, right: String) {
    #expect(ScoredValue(left) != ScoredValue(right))
  }

  @Test(arguments: ["", " ", "\t\n"])
  func `white space is a blank`(text: String) {
    #expect(ScoredValue(text) == nil)
  }
}
