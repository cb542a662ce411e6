import Analysis
import Catalogue
import Foundation
import Testing

@testable import Reports

struct AnalysisPageTests {
  private static func analysis(_ rows: [String]) throws -> Analysis {
    let text = (["image_link,group_id,entity_name,entity_value"] + rows).joined(separator: "\n")
    return try AnalysisPass.run(
      CSVReader(MemoryByteSource(Array(text.utf8)), name: "t"), schema: .challenge, name: "<t>.csv"
    ).analysis
  }

  private static let rows = [
    "a.jpg,1,width,10 centimetre", "b.jpg,1,width,2 metre", "c.jpg,2,item_weight,1 kilogram",
    "d.jpg,2,item_weight,</script><b>3", "e<i>.jpg,2,width,1 inch", "e<i>.jpg,2,width,2 inch",
  ]

  @Test func `every chart has a specification, a drawing and a file of its own`() throws {
    let page = AnalysisPage(try Self.analysis(Self.rows), vega: nil)
    let names = page.charts.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names.contains("magnitudes-width") && names.contains("units-item-weight"))
    for chart in page.charts {
      let parsed = try JSONSerialization.jsonObject(with: Data(chart.vegaLite.utf8))
      #expect((parsed as? [String: Any])?["encoding"] != nil)
      #expect(chart.svgFile().hasPrefix("<svg") && chart.svgFile().contains("<rect"))
      #expect(XMLShape.isBalanced(chart.svgFile()), "\(chart.name)")
    }
  }

  @Test func `nothing in the table becomes markup, and the page fetches nothing`() throws {
    let page = AnalysisPage(try Self.analysis(Self.rows), vega: nil).html()
    for markup in ["</script><b>", "<i>", "<t>"] { #expect(!page.contains(markup), "\(markup)") }
    #expect(page.contains("&lt;/script&gt;&lt;b&gt;3"))
    #expect(page.contains("default-src 'none'"))
    for fetch in ["src=\"http", "href=\"http", "@import", "url("] { #expect(!page.contains(fetch)) }
  }

  @Test func `the library is embedded where there is one, and only then may scripts run`() throws {
    let file = FileManager.default.temporaryDirectory.appending(
      path: "vega-\(UUID().uuidString).js")
    try "window.vegaEmbed = 2".write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    let analysis = try Self.analysis(Self.rows)
    let drawn = AnalysisPage(analysis, vega: nil).html()
    let live = AnalysisPage(
      analysis, vega: .locate(environment: ["MEASURAND_VEGA": file.path])
    ).html()
    #expect(live.contains("window.vegaEmbed = 2") && live.contains("'unsafe-eval'"))
    #expect(!drawn.contains("<script>") && drawn.contains("script-src 'none'"))
  }

  @Test func `an empty table makes a page, too`() throws {
    let page = AnalysisPage(try Self.analysis([]), vega: nil)
    #expect(page.html().contains("<b>0</b>rows"))
  }
}

/// Whether every tag that is opened is closed, in order.
enum XMLShape {
  static func isBalanced(_ text: String) -> Bool {
    var open: [Substring] = []
    for piece in text.split(separator: "<").map({ $0.prefix { $0 != ">" } }) where !piece.isEmpty {
      let name = piece.drop { $0 == "/" }.prefix { $0.isLetter }
      if piece.hasPrefix("/") {
        guard open.popLast() == name else { return false }
      } else if !piece.hasSuffix("/") {
        open.append(name)
      }
    }
    return open.isEmpty
  }
}
