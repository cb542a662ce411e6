public import Scoring

/// Every wrong row of a run on one page that is one file: the picture with the evidence drawn on it,
/// what was answered and why, what would have been right, sorted by cause.
public struct ErrorsPage {
  private let title: String
  private let score: Score
  private let entries: [WrongRow]

  public init(title: String, score: Score, entries: [WrongRow]) {
    self.title = title
    self.score = score
    self.entries = entries
  }

  /// The page as HTML, pictures included.
  public func html() -> String {
    let list = WrongRowList(entries)
    var body = "<pre>\(HTML.text(score.table()))</pre>\n" + list.contents() + "<main>\n"
    body += entries.isEmpty ? "<p>Every row is right.</p>\n" : list.cards()
    return Page(title: title, body: body + "</main>").html()
  }
}
