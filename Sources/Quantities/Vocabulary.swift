/// How units are written and which words stand around numbers: the tables, ready for matching.
struct Vocabulary: Sendable {
  /// One way to write a unit.
  struct Alias: Sendable {
    let unit: Int
    let flags: Flags
    /// The scalars as they must stand, for `exact` only.
    let exact: [UInt32]
    /// The next alias with the same folded spelling, or -1.
    let next: Int32
  }

  struct Flags: OptionSet, Sendable {
    let rawValue: UInt8
    static let exact = Flags(rawValue: 1)
    static let glued = Flags(rawValue: 2)
    static let spaced = Flags(rawValue: 4)
    static let weak = Flags(rawValue: 8)
    static let word = Flags(rawValue: 16)
    static let clock = Flags(rawValue: 32)
    static let prep = Flags(rawValue: 64)
    static let digits = Flags(rawValue: 128)

    static let named: [Substring: Flags] = [
      "exact": .exact, "glued": .glued, "spaced": .spaced, "weak": .weak, "word": .word,
      "clock": .clock, "prep": .prep, "digits": .digits,
    ]
  }

  enum Kind: String, Sendable {
    case number, scale, half, plus, article, point, and, to, between, about, of, size, rate, glue
    case stop
  }

  struct Word: Sendable {
    let kind: Kind
    let value: Rational
    let language: Int
    let next: Int32
  }

  static let languages = ["en", "de", "fr", "es", "it", "pt", "nl"]

  private(set) var aliases: [Alias] = []
  private(set) var aliasTrie = Trie()
  private(set) var words: [Word] = []
  private(set) var wordTrie = Trie()

  /// The library's own tables over the given units; aliases of units that are not there are left
  /// out.
  init(units: UnitTable) throws(TableError) {
    for (language, text) in GeneratedTables.aliases {
      try addAliases(text, file: "aliases.\(language).tsv", units: units)
    }
    addNames(of: units)
    try addWords(GeneratedTables.words, file: "words.tsv")
  }

  private mutating func addAliases(
    _ text: String, file: String, units: UnitTable
  ) throws(TableError) {
    for row in TableRows(text, file: file) {
      let glyphs = Glyphs(try row.field(0, "spelling"))
      let name = try row.field(1, "unit")
      var flags: Flags = []
      if row.fields.count > 2 {
        for part in row.fields[2].split(separator: ",") {
          guard let flag = Flags.named[part] else {
            throw row.error("flags", "`\(part)` is no flag; the head of the file lists them")
          }
          flags.insert(flag)
        }
      }
      guard let unit = units.index(named: name) else {
        if UnitTable.standard.index(named: name) != nil { continue }
        throw row.error("unit", "`\(name)` is no unit of units.tsv")
      }
      let place = Int32(aliases.count)
      let next = aliasTrie.exchange(Trie.spelling(glyphs), for: place)
      let exact = flags.contains(.exact) ? glyphs.scalars : []
      aliases.append(Alias(unit: unit, flags: flags, exact: exact, next: next))
    }
  }

  /// Every unit by its British name, so that what is written canonically is read again.
  private mutating func addNames(of units: UnitTable) {
    for (index, unit) in units.units.enumerated() {
      let place = Int32(aliases.count)
      let next = aliasTrie.exchange(Trie.spelling(Glyphs(unit.name)), for: place)
      // A spelling of the tables says more, and stays in front.
      guard next < 0 else {
        _ = aliasTrie.exchange(Trie.spelling(Glyphs(unit.name)), for: next)
        continue
      }
      aliases.append(Alias(unit: index, flags: [], exact: [], next: -1))
    }
  }

  private mutating func addWords(_ text: String, file: String) throws(TableError) {
    for row in TableRows(text, file: file) {
      let name = try row.field(1, "kind")
      guard let kind = Kind(rawValue: name) else {
        throw row.error("kind", "`\(name)` is no kind; the head of the file lists them")
      }
      let value =
        row.fields.count > 2 && !row.fields[2].isEmpty ? try row.fraction(2, "value") : .zero
      let code = try row.field(3, "language")
      guard let language = Vocabulary.languages.firstIndex(of: code) else {
        throw row.error("language", "`\(code)` is none of \(Vocabulary.languages)")
      }
      let place = Int32(words.count)
      let spelling = Trie.spelling(Glyphs(try row.field(0, "word")))
      let next = wordTrie.exchange(spelling, for: place)
      words.append(Word(kind: kind, value: value, language: language, next: next))
    }
  }

  /// The longest word of one of the kinds that starts at `start` and ends where a word ends.
  func word(
    _ kinds: Kind..., in glyphs: Glyphs, at start: Int
  ) -> (word: Word, end: Int)? {
    guard glyphs.isLetter(start) || glyphs[start] == Glyphs.Code.diameter else { return nil }
    var best: (word: Word, end: Int)?
    wordTrie.forEachMatch(in: glyphs, at: start) { value, end in
      guard end > (best?.end ?? start), !glyphs.isLetter(end) else { return }
      var place = value
      while place >= 0 {
        let word = words[Int(place)]
        if kinds.contains(word.kind) { best = (word, end) }
        place = word.next
      }
    }
    return best
  }
}
