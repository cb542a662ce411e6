/// The rows of a table of specifications: names in one column, values in another. What stands in the
/// name's cell says alone what the value is; the table's rules are no dimension lines.
struct SpecificationTable {
  /// By the value's line, the name's line.
  let names: [Int: Int]

  /// Fewer rows may stand beside each other by chance.
  private static let fewestRows = 3

  init(boxes: [TextBox], neighbours: [Neighbours], hasNumber: [Bool]) {
    let bounds = boxes.map(\.bounds)
    var rows: [(name: Int, value: Int)] = []
    for value in boxes.indices {
      guard let name = neighbours[value].left, !hasNumber[name], boxes[value].tilt < 10,
        abs(bounds[name].center.y - bounds[value].center.y) < 0.5 * boxes[value].height
      else { continue }
      rows.append((name, value))
    }
    var names: [Int: Int] = [:]
    for row in rows {
      let alike = rows.filter { other in
        let print = max(boxes[row.value].height, boxes[other.value].height)
        return abs(bounds[row.value].left - bounds[other.value].left) < 0.8 * print
          && abs(bounds[row.name].left - bounds[other.name].left) < 0.8 * print
      }
      if alike.count >= SpecificationTable.fewestRows { names[row.value] = row.name }
    }
    self.names = names
  }
}
