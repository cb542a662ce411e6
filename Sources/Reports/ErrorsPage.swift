public import Imaging
public import Readings
public import Scoring

/// Every wrong row of a run on one page that is one file: the picture with the evidence drawn on it,
/// what was answered and why, what would have been right, sorted by cause.
public struct ErrorsPage {
  /// A wrong row with what the run knows of it.
  public struct Entry {
    public var row: JudgedRow
    public var answer: Answer?
    /// `nil` where the picture cannot be had any more.
    public var image: Image?
    public var cause: ErrorCause

    public init(row: JudgedRow, answer: Answer?, image: Image?) {
      self.row = row
      self.answer = answer
      self.image = image
      cause = ErrorCause(row, answer)
    }
  }

  private let title: String
  private let score: Score
  private let entries: [Entry]

  public init(title: String, score: Score, entries: [Entry]) {
    self.title = title
    self.score = score
    self.entries = entries
  }

  /// The page as HTML, pictures included.
  public func html() -> String {
    var body = "<pre>\(HTML.text(score.table()))</pre>\n<nav><ul>\n"
    let causes = ErrorCause.allCases.map { cause in
      (cause: cause, entries: entries.filter { $0.cause == cause })
    }
    .filter { !$0.entries.isEmpty }
    for (number, group) in causes.enumerated() {
      body +=
        "<li><a href=\"#cause-\(number)\">\(HTML.text(group.cause.rawValue))</a>: "
        + "\(group.entries.count)</li>\n"
    }
    body += "</ul></nav>\n<main>\n"
    for (number, group) in causes.enumerated() {
      body += "<h2 id=\"cause-\(number)\">\(HTML.text(group.cause.rawValue))</h2>\n"
      body += group.entries.map(card).joined()
    }
    if entries.isEmpty { body += "<p>Every row is right.</p>\n" }
    return Page(title: title, body: body + "</main>").html()
  }

  private func card(_ entry: Entry) -> String {
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

  private func picture(_ entry: Entry) -> String {
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
