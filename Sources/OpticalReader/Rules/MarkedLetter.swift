import Catalogue
import Quantities

/// A letter at the number names the attribute: `W: 30cm`, `H 12"`, `Ø 8`. A length beside a width
/// and a height is the depth; without one of them it stands in for it.
struct MarkedLetter: Rule {
  func note(_ candidate: Int, for attribute: Int, on page: Page, in features: inout Features) {
    let letters = page.candidates[candidate].mentions.compactMap(\.quantity.letter)
    guard let letter = letters.first?.uppercased().first else { return }
    let reading = LetterReading(
      present: Set(
        page.candidates.flatMap(\.mentions).compactMap { $0.quantity.letter?.uppercased().first }))
    reading.note(
      letter, for: attribute, on: page, agrees: .letterAgrees, disagrees: .letterDisagrees,
      in: &features)
  }
}

/// What the letters of a label mean together.
struct LetterReading {
  /// The letters that stand beside the picture's numbers, or in an order (`L x W x H`).
  let present: Set<Character>

  func note(
    _ letter: Character, for attribute: Int, on page: Page, agrees: Feature, disagrees: Feature,
    in features: inout Features
  ) {
    let owners = owners(of: letter, on: page)
    if owners.contains(attribute) {
      features[agrees] = 1
    } else if !owners.isEmpty {
      features[disagrees] = 1
    }
  }

  /// The attributes that the letter stands for.
  private func owners(of letter: Character, on page: Page) -> [Int] {
    if letter == "L" {
      guard let axis = axisOfLength else { return [] }
      let owners = page.attributes.indices.filter { page.attributes[$0].axis == axis }
      if !owners.isEmpty { return owners }
    }
    return page.attributes.indices.filter { page.vocabularies[$0].letters.contains(letter) }
  }

  private var axisOfLength: Attribute.Axis? {
    LengthWords.axis(
      hasWidth: !present.isDisjoint(with: ["W", "B"]), hasHeight: present.contains("H"))
  }
}
