import Catalogue

/// In a table of specifications the name in the same row decides: `Height | 22 cm` is a height
/// wherever the table stands and whatever rules are drawn around its cells.
struct TableRow: Rule {
  func note(_ candidate: Int, for attribute: Int, on page: Page, in features: inout Features) {
    let names = page.candidates[candidate].mentions.compactMap { page.table.names[$0.line] }
    guard !names.isEmpty else { return }
    func isNamed(_ attribute: Int) -> Bool {
      names.contains { !page.announced[attribute][$0].isEmpty }
        && names.allSatisfy { page.denied[attribute][$0].isEmpty }
    }
    if isNamed(attribute) {
      features[.tableAgrees] = 1
    } else if page.attributes.indices.contains(where: isNamed) {
      features[.tableDisagrees] = 1
    }
  }
}
