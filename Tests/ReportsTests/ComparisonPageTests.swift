import Foundation
import Readings
import Scoring
import Testing

@testable import Reports

struct ComparisonPageTests {
  private static let truth = [
    TruthRow(index: "1", imageLink: "<a>.jpg", attribute: "width", answers: ["5 metre"]),
    TruthRow(index: "2", imageLink: "<a>.jpg", attribute: "height", answers: ["6 metre"]),
    TruthRow(index: "3", imageLink: "b.jpg", attribute: "width", answers: ["7 metre"]),
  ]

  private static func page(most: Int = 10) -> String {
    let comparison = Comparison(
      [
        Comparison.Entry(
          name: "old <one>",
          predictions: Predictions(["1": "5 metre", "2": "<b>1", "3": "7 metre"])),
        Comparison.Entry(
          name: "new",
          predictions: Predictions(["1": "4 metre", "2": "6 metre", "3": "7.0 metre"]),
          cost: RunCost(seconds: 1.5, calls: 12, promptTokens: 34, completionTokens: 56, price: 7)),
      ], truth: truth)
    return ComparisonPage(
      title: "x", comparison: comparison,
      exhibits: [
        "1": ComparisonPage.Exhibit(answers: [
          nil, Answer(attribute: "width", text: "4 metre", confidence: 0.8),
        ])
      ], most: most, vega: nil
    ).html()
  }

  @Test func `the rows that differ are shown by image, with what each said and what is right`() {
    let page = Self.page()
    #expect(page.contains("Where they differ: 2 of 3 rows"))
    #expect(page.components(separatedBy: "<article>").count == 2)
    #expect(page.contains("✗ 4 metre (80 % sure)") && page.contains("✓ 6 metre"))
    #expect(!page.contains("b.jpg"))
  }

  @Test func `costs stand beside the figures, and no name or prediction becomes markup`() {
    let page = Self.page()
    for cell in ["<td>2.0</td>", "<td>12</td>", "<td>34</td>", "<td>56</td>", "<td>7.00</td>"] {
      #expect(page.contains(cell), "\(cell)")
    }
    for markup in ["<one>", "<b>1", "<a>"] { #expect(!page.contains(markup), "\(markup)") }
  }

  @Test func `no more is shown than asked for, and the page says so`() {
    let page = Self.page(most: 1)
    #expect(page.contains("The first 1 are shown.") && !page.contains("✓ 6 metre"))
  }
}
