import Quantities
import Readings

/// Numbers whose unit stands somewhere else: on the next line (`10` / `kg`), in a headline
/// (`Dimensions (inch)`, `Unit: cm`), or on the other measures of the drawing (`69` among centimetres).
struct UnitBorrowing {
  let lines: [Line]
  let boxes: [TextBox]
  let reader: QuantityReader
  /// A number in a table is what its row says: `Material | 304` is no length.
  let table: SpecificationTable
  /// What the lines say by themselves.
  let mentions: [Mention]

  func borrowed() -> [Mention] {
    let taken = Set(mentions.filter { !$0.quantity.isTolerance }.map(\.line))
    let loose = lines.indices.filter { !taken.contains($0) }
    var units = unitLines(among: loose)
    // `750` above `± 50 g`
    for mention in mentions where !taken.contains(mention.line) {
      units[mention.line] = mention.quantity.unit
    }
    let headline = headlineUnit(units)
    let common = commonUnit()
    var result: [Mention] = []
    for i in loose where units[i] == nil {
      let numbers = reader.bareNumbers(in: lines[i].text)
      guard !numbers.isEmpty, isMostlyNumber(lines[i].text, numbers) else { continue }
      let beside =
        units.filter { adjoins($0.key, i) }.min { $0.key < $1.key }?.value
        ?? units.filter { standsAbove($0.key, i) }.min { $0.key < $1.key }?.value
      let lent = numbers.count == 1 && table.names[i] == nil ? common : nil
      for number in numbers {
        guard let unit = beside ?? headline ?? lent else { continue }
        if beside == nil, isOutOfScale(number, unit) { continue }
        result.append(
          Mention(quantity: Quantity(number, unit: unit), line: i, isBorrowed: true))
      }
    }
    return result
  }

  /// Lines that hold a unit and no number: `kg`, `(inches)`, `Unit: cm`. The reader is asked what
  /// it would make of their last word behind a number.
  private func unitLines(among loose: [Int]) -> [Int: Unit] {
    var result: [Int: Unit] = [:]
    for i in loose {
      let text = lines[i].text
      guard text.unicodeScalars.count <= 40, !text.contains(where: \.isNumber) else { continue }
      let words = text.split { !$0.isLetter && $0 != "\"" && $0 != "″" }
      guard let last = words.last, words.count <= 5 else { continue }
      let quantities = reader.quantities(in: "2 \(last)")
      guard quantities.count == 1, let quantity = quantities.first,
        quantity.range.upperBound == 2 + last.unicodeScalars.count
      else { continue }
      // A lone letter is a unit only when nothing else stands there.
      if last.count > 1 || words.count == 1 { result[i] = quantity.unit }
    }
    return result
  }

  /// A length unit announced once for the whole picture.
  private func headlineUnit(_ units: [Int: Unit]) -> Unit? {
    let lengths = Set(units.values.filter { $0.dimension == .length })
    return lengths.count == 1 ? lengths.first : nil
  }

  /// The unit that the picture's own lengths are in, where they agree and are several.
  private func commonUnit() -> Unit? {
    let lengths = mentions.filter { $0.quantity.unit.dimension == .length }
    var counts: [Unit: Int] = [:]
    for mention in lengths { counts[mention.quantity.unit, default: 0] += 1 }
    let best = counts.max { ($0.value, $1.key.id) < ($1.value, $0.key.id) }
    guard let best, best.value * 2 > lengths.count else { return nil }
    return best.key
  }

  /// A label that is a number, or a number with a letter (`H 6.0`, `W: 30`).
  private func isMostlyNumber(_ text: String, _ numbers: [BareNumber]) -> Bool {
    // `x2` counts things; a dashed line is read as `----1`.
    let isCount = text.first.map { "x×X".contains($0) } ?? false
    if isCount || text.contains("--") { return false }
    let others = text.unicodeScalars.count { $0.properties.isAlphabetic }
    return others <= max(1, numbers.count)
  }

  /// Serial numbers and the digits on a dial are no size beside those of the drawing.
  private func isOutOfScale(_ number: BareNumber, _ unit: Unit) -> Bool {
    let lengths = mentions.filter { $0.quantity.unit.dimension == .length && $0.magnitude > 0 }
      .map(\.magnitude)
    guard let least = lengths.min(), let most = lengths.max() else { return false }
    let own = number.value.double * unit.factor.double
    return own > 8 * most || own < least / 8
  }

  /// The unit's line goes on from the number's, to the right or below, in print of like size.
  private func adjoins(_ unit: Int, _ number: Int) -> Bool {
    let (a, b) = (boxes[number], boxes[unit])
    guard b.height < 2 * a.height, a.height < 4 * b.height else { return false }
    let offset = b.center - a.center
    guard offset.dot(a.along) > -a.length / 2, offset.dot(a.across) > -a.height else {
      return false
    }
    return a.bounds.distance(to: b.bounds) < 0.8 * max(a.height, b.height)
  }

  /// The unit is the head of what stands below it: `KG` above the `10` in a weight's sign.
  private func standsAbove(_ unit: Int, _ number: Int) -> Bool {
    let (a, b) = (boxes[number].bounds, boxes[unit].bounds)
    let print = max(boxes[number].height, boxes[unit].height)
    guard min(boxes[number].height, boxes[unit].height) > 0.3 * print else { return false }
    let gap = a.top - b.bottom
    return gap > -0.5 * print && gap < 0.8 * print && b.center.y < a.center.y
      && abs(a.center.x - b.center.x) < 0.5 * max(a.width, b.width)
  }
}
