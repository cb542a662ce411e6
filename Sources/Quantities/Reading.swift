/// One text while it is read: its glyphs, the numbers found so far, and what the idioms make of
/// them. Each file in `Idioms` adds one step.
struct Reading {
  let reader: QuantityReader
  var glyphs: Glyphs
  var numbers: [Number] = []
  /// A quotation mark stands open before the place that is read now.
  var quoteIsOpen = false
  /// Languages that the words of the text speak for, once asked.
  var knownLanguage: Int?
  var products = 0

  /// A number, with the unit that stands behind it if there is one.
  struct Number {
    var value: Rational
    var upper: Rational?
    /// The number's own place.
    var start: Int
    var end: Int
    /// The unit's index in the table, -1 without one.
    var unit = -1
    var unitStart = 0
    /// Behind the unit, and behind its closing bracket.
    var unitEnd = 0
    /// The unit is another number's, further right.
    var isBorrowed = false
    /// Written as words.
    var isWord = false
    var isArticle = false
    /// A fraction or a scale word such as `million` stands at its end.
    var takesOf = false
    /// The alias is a mark: `"`, `'`.
    var isMark = false
    /// Swallowed by another number: the upper end of a range, the inches of feet and inches.
    var isPart = false
    /// Cannot carry a unit: part of a code, a date, a price.
    var isRefused = false
    var isGuessed = false
    var isTolerance = false
    var tolerance: Rational?
    var letter: Character?
    var product: ProductPlace?

    var last: Int { unit >= 0 && !isBorrowed ? unitEnd : end }
  }

  init(_ text: String, reader: QuantityReader) {
    self.reader = reader
    glyphs = Glyphs(text)
  }

  mutating func quantities() -> [Quantity] {
    read()
    guard numbers.contains(where: { $0.unit >= 0 && !$0.isPart }) else { return [] }
    var found: [Quantity] = []
    for number in numbers where number.unit >= 0 && !number.isPart {
      found.append(
        Quantity(
          value: number.value, upper: number.upper, unit: reader.units.units[number.unit],
          range: number.start..<number.last, numberRange: number.start..<number.end,
          tolerance: number.tolerance, isTolerance: number.isTolerance, product: number.product,
          letter: number.letter, isGuessed: number.isGuessed))
    }
    if found.count > 1 { Reading.pair(&found) }
    return found
  }

  mutating func bareNumbers() -> [BareNumber] {
    read()
    return numbers.compactMap { number in
      guard number.unit < 0, !number.isPart, !number.isRefused, !number.isWord else { return nil }
      return BareNumber(
        value: number.value, upper: number.upper, range: number.start..<number.end,
        letter: number.letter, product: number.product)
    }
  }

  /// The idioms, in the order in which they build on each other.
  private mutating func read() {
    if glyphs.hasDigit { repairDigits() }
    findNumbers()
    guard !numbers.isEmpty else { return }
    readUnitsBefore()
    readTolerances()
    readRanges()
    readCompounds()
    readLetters()
    readProducts()
    readLists()
    readGuessedInches()
  }

  /// Every number with the unit right behind it.
  private mutating func findNumbers() {
    var place = 0
    while place < glyphs.count {
      let byte = glyphs.bytes[place]
      var found: Number?
      if Glyphs.isDigit(byte) || byte == Glyphs.Code.vulgar
        || (byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")) && startsWithPoint(place)
      {
        found = number(at: place)
        if found == nil {
          // Too long or no number: the whole run of digits is skipped.
          while glyphs.isDigit(place) || glyphs[place] == Glyphs.Code.vulgar { place += 1 }
        }
      } else if Glyphs.isLetter(byte) {
        if !glyphs.isLetter(place - 1), !glyphs.isDigit(place - 1) {
          found = numberWords(at: place)
          if found == nil {
            place = glyphs.endOfWord(place)
            continue
          }
        }
      } else if byte == UInt8(ascii: "\"") {
        quoteIsOpen = !quoteIsOpen && !glyphs.isDigit(place - 1) && opensQuote(place)
      }
      guard var number = found else {
        place += 1
        continue
      }
      number.isRefused = isPrice(number.start) || isCode(number)
      if !number.isRefused { matchUnit(behind: &number) }
      if number.unit < 0, number.isWord {
        // Words alone are no measure; their unit may stand behind a range, though.
        number.isRefused = number.isRefused || number.isArticle
      }
      if number.unit >= 0, !acceptsGlue(before: number) {
        number.unit = -1
        number.isRefused = true
      }
      place = max(number.last, place + 1)
      if !(number.isArticle && number.unit < 0) { numbers.append(number) }
    }
  }

  /// Whether the mark at `place` opens a quotation, rather than standing behind a number.
  private func opensQuote(_ place: Int) -> Bool {
    let before = glyphs[place - 1]
    return (before == 0 || Glyphs.isSpace(before) || before == UInt8(ascii: "("))
      && !glyphs.isSpace(place + 1) && place + 1 < glyphs.count
      && !(place > 1 && glyphs.isDigit(place - 2))
  }

  /// `.75` or `,75` where nothing before the point speaks against it.
  private func startsWithPoint(_ place: Int) -> Bool {
    guard glyphs.isDigit(place + 1) else { return false }
    let before = glyphs[place - 1]
    return before == 0 || Glyphs.isSpace(before) || before == UInt8(ascii: "(")
      || before == UInt8(ascii: "-") || before == UInt8(ascii: "~") || before == UInt8(ascii: "/")
      || before == Glyphs.Code.plusMinus
  }

  /// The language that most words of the text speak for; English where none does.
  mutating func language() -> Int {
    if let knownLanguage { return knownLanguage }
    var votes = [Int](repeating: 0, count: Vocabulary.languages.count)
    var place = 0
    while place < glyphs.count {
      guard glyphs.isLetter(place) else {
        place += 1
        continue
      }
      let end = glyphs.endOfWord(place)
      reader.vocabulary.wordTrie.forEachMatch(in: glyphs, at: place) { value, matched in
        guard matched == end else { return }
        var index = value
        while index >= 0 {
          let word = reader.vocabulary.words[Int(index)]
          if word.kind == .stop { votes[word.language] += 1 }
          index = word.next
        }
      }
      place = end
    }
    let best = votes.indices.max { votes[$0] < votes[$1] } ?? 0
    let language = votes[best] > votes[0] ? best : 0
    knownLanguage = language
    return language
  }
}
