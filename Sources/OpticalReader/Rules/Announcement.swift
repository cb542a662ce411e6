import Foundation
import Quantities
import Readings

/// Words beside a value say what it is (`Net weight: 500 g`), what it is not (`per serving`), or
/// that it is another attribute's (`max load`). Before the value they say it loudest, then after it,
/// in the line to the left, above, below, to the right.
struct Announcement: Rule {
  func note(_ candidate: Int, for attribute: Int, on page: Page, in features: inout Features) {
    let announced = strength(page.announced[attribute], candidate, page)
    features[.announced] = announced
    features[.denied] = strength(page.denied[attribute], candidate, page)
    let others = page.attributes.indices.filter { $0 != attribute }
      .map { strength(page.announced[$0], candidate, page) }
      .max()
    features[.otherAnnounced] = max(0, (others ?? 0) - 0.5 * announced)
  }

  /// - Parameter places: where the words stand, by line.
  private func strength(_ places: [[Range<Int>]], _ candidate: Int, _ page: Page) -> Double {
    let mentions = page.candidates[candidate].mentions
    let own = Set(mentions.map(\.line))
    var best = 0.0
    for mention in mentions {
      for word in places[mention.line] {
        best = max(best, inLine(word, mention, page))
      }
      let near = page.neighbours[mention.line]
      for (line, loudness) in [
        (near.left, 0.9), (near.above, 0.8), (near.below, 0.5), (near.right, 0.45),
      ] {
        guard let line, !own.contains(line), !places[line].isEmpty else { continue }
        // A line with a value of its own speaks of that one, and a sentence of many things.
        let counts = places[line].allSatisfy { leadsToDigit($0, page.lines[line].text) }
        let taken = page.mentions[line] == nil && !counts ? 1 : 0.2
        let words = Double(page.folded[line].startsWord.count { $0 })
        best = max(best, loudness * taken * min(1, 4 / max(words, 1) + 0.3))
      }
    }
    return best
  }

  /// `Capacity: 20 cans`: the word has its number, though not one with a unit.
  private func leadsToDigit(_ word: Range<Int>, _ text: String) -> Bool {
    let behind = text.unicodeScalars.dropFirst(word.upperBound).prefix(3)
    guard let colon = behind.firstIndex(of: ":") else { return false }
    return behind[colon...].contains { $0.properties.numericType != nil }
  }

  private func inLine(_ word: Range<Int>, _ mention: Mention, _ page: Page) -> Double {
    let range = mention.quantity.range
    // Words inside the measure itself (`10 x 5 inch wide`) are not counted.
    let isBefore = word.upperBound <= range.lowerBound
    guard isBefore || word.lowerBound >= range.upperBound else { return 0 }
    let gap = isBefore ? range.lowerBound - word.upperBound : word.lowerBound - range.upperBound
    let others = (page.mentions[mention.line] ?? []).filter { other in
      other != mention
        && !(other.quantity.pair != nil && other.quantity.pair == mention.quantity.pair)
    }
    let between = others.count { other in
      let start = other.quantity.range.lowerBound
      return isBefore
        ? start >= word.upperBound && start < range.lowerBound
        : start >= range.upperBound && start < word.lowerBound
    }
    var loudness = (isBefore ? 1 : 0.85) * pow(0.985, Double(gap)) * pow(0.35, Double(between))
    if !isBefore {
      // `Height 30 cm Width 20 cm`: the word after a value announces the next one.
      let isTaken = others.contains { other in
        let start = other.quantity.range.lowerBound
        return start >= word.upperBound && start - word.upperBound <= gap + 4
      }
      if isTaken { loudness *= 0.35 }
    }
    return loudness
  }
}
