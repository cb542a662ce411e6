import Catalogue
import Readings
import Scoring

/// Wrong rows sorted by cause: a list of the causes, then a card for each row with its picture.
struct WrongRowList {
  /// The rows that are shown.
  let rows: [WrongRow]
  /// How many wrong rows there are by cause, shown or not.
  let counts: [ErrorCause: Int]

  /// - Parameter counts: `nil` where all wrong rows are shown.
  init(_ rows: [WrongRow], counts: [ErrorCause: Int]? = nil) {
    self.rows = rows
    self.counts = counts ?? Dictionary(rows.map { ($0.cause, 1) }, uniquingKeysWith: +)
  }

  private var causes: [ErrorCause] { ErrorCause.allCases.filter { counts[$0] ?? 0 > 0 } }

  /// Links to the causes' headings, with counts.
  func contents() -> String {
    let items = causes.enumerated().map { number, cause in
      "<li><a href=\"#cause-\(number)\">\(HTML.text(cause.rawValue))</a>: "
        + "\(counts[cause] ?? 0)</li>\n"
    }
    return "<nav><ul>\n\(items.joined())</ul></nav>\n"
  }

  /// The cards under the causes' headings.
  func cards() -> String {
    var text = ""
    for (number, cause) in causes.enumerated() {
      let shown = rows.filter { $0.cause == cause }
      text += "<h2 id=\"cause-\(number)\">\(HTML.text(cause.rawValue))</h2>\n"
      if let all = counts[cause], shown.count < all {
        text += "<p class=\"note\">\(shown.count) of \(all) rows are shown.</p>\n"
      }
      text += shown.map(card).joined()
    }
    return text
  }

  private func card(_ entry: WrongRow) -> String {
    let row = entry.row
    let answered = row.prediction.isEmpty ? "nothing" : row.prediction
    let right =
      row.truth.answers.isEmpty ? "nothing is shown" : row.truth.answers.joined(separator: " or ")
    var text = "<article><div>\(picture(entry))</div><div>\n"
    text +=
      "<h3>\(HTML.text(row.truth.attribute)) <small>row \(HTML.text(row.truth.index))</small></h3>"
    text += "<dl><dt>Answered</dt><dd>\(HTML.text(answered))"
    if let answer = entry.answer { text += " (\(Self.percent(answer.confidence)) sure)" }
    text += "</dd><dt>Right</dt><dd>\(HTML.text(right))</dd>"
    if let evidence = entry.answer?.evidence {
      text += "<dt>Read as</dt><dd>“\(HTML.text(evidence.text))”</dd>"
      if !evidence.because.isEmpty {
        let reasons = evidence.because.map(Self.words).joined(separator: ", ")
        text += "<dt>Because</dt><dd>\(HTML.text(reasons))</dd>"
      }
    }
    text += "</dl>"
    if let others = entry.answer?.alternatives, !others.isEmpty {
      text += "<p>Other candidates:</p><ul>"
      for other in others {
        text += "<li>\(HTML.text(other.text)), \(Self.percent(other.confidence))"
        if let line = other.evidence?.text { text += " – “\(HTML.text(line))”" }
        text += "</li>"
      }
      text += "</ul>"
    }
    if let link = row.truth.imageLink { text += "<p class=\"link\">\(HTML.text(link))</p>" }
    return text + "</div></article>\n"
  }

  private func picture(_ entry: WrongRow) -> String {
    var marks = (entry.answer?.alternatives ?? []).compactMap { other in
      other.evidence.map { EvidenceDrawing.Mark(label: "", evidence: $0, isFaint: true) }
    }
    if let evidence = entry.answer?.evidence, let text = entry.answer?.text {
      marks.append(EvidenceDrawing.Mark(label: text, evidence: evidence))
    }
    return HTML.picture(
      entry.image, marks, alternative: "The product picture of row \(entry.row.truth.index)")
  }

  private static func percent(_ probability: Double) -> String {
    "\(Int((100 * probability).rounded())) %"
  }

  /// `lineAgrees` as `line agrees`.
  private static func words(_ name: String) -> String {
    name.map { $0.isUppercase ? " " + $0.lowercased() : String($0) }.joined()
  }
}
