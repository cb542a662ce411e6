import Foundation

/// What a chart shows as a table, which a page offers as a CSV file.
public struct ChartTable: Sendable, Hashable {
  public var header: [String]
  public var rows: [[String]]

  public init(_ header: [String], _ rows: [[String]]) {
    self.header = header
    self.rows = rows
  }

  /// RFC 4180, lines end with a line feed.
  public var csv: String {
    ([header] + rows).map { $0.map(Self.field).joined(separator: ",") + "\n" }.joined()
  }

  /// A link that holds the file, since a page that is one file has nowhere to fetch it from.
  func link(name: String) -> String {
    let bytes = Data(csv.utf8).base64EncodedString()
    return "<a class=\"data\" download=\"\(HTML.text(name)).csv\" "
      + "href=\"data:text/csv;charset=utf-8;base64,\(bytes)\">data (CSV)</a>"
  }

  static func number(_ value: Double) -> String {
    guard value.isFinite else { return "" }
    let whole = value.rounded()
    return value == whole && abs(value) < 1e15 ? String(Int(whole)) : String(format: "%.6g", value)
  }

  private static func field(_ text: String) -> String {
    guard text.contains(where: { ",\"\n\r".contains($0) }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
