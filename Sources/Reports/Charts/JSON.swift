import Foundation

/// Pieces of JSON for specifications that are written as text.
enum JSON {
  static func text(_ text: String) -> String {
    let data = (try? JSONEncoder().encode(text)) ?? Data("\"\"".utf8)
    return String(decoding: data, as: UTF8.self)
  }

  static func list(_ texts: [String]) -> String {
    "[" + texts.map(text).joined(separator: ",") + "]"
  }

  /// JSON knows no infinity and no NaN.
  static func number(_ value: Double) -> String { value.isFinite ? "\(value)" : "null" }
}
