internal import Foundation

/// The names and values behind an address's question mark, as forms and pages write them.
package struct AddressQuery: Sendable {
  package let items: [(name: String, value: String)]

  package init(_ text: String?) {
    items = (text ?? "").split(separator: "&").map { item in
      let parts = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (Self.decoded(parts[0]), parts.count > 1 ? Self.decoded(parts[1]) : "")
    }
  }

  /// The first value of that name.
  package subscript(name: String) -> String? { items.first { $0.name == name }?.value }

  private static func decoded(_ text: Substring) -> String {
    let spaced = text.replacing("+", with: " ")
    return spaced.removingPercentEncoding ?? String(spaced)
  }
}
