import Catalogue

/// The words of one attribute, ready to be looked for.
struct Vocabulary {
  let announcing: [Phrase]
  let denying: [Phrase]
  let letters: Set<Character>

  init(_ attribute: Attribute) {
    announcing = attribute.announcedBy.compactMap(Phrase.init)
    denying = attribute.deniedBy.compactMap(Phrase.init)
    letters = Set(attribute.letters.compactMap { $0.uppercased().first })
  }
}
