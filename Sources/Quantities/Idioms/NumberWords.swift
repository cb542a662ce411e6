/// Numbers as words, and words that scale a number.
///
/// Reads `six`, `twenty-one`, `one hundred and two`, `three point five`, `achtzig Millionen`,
/// `2.4 billion`, `half a`, `demi-`, `medio`, `2 and a half`, and an article before a unit's name
/// (`a gallon`). The words of seven languages are data (`words.tsv`).
/// Refuses articles before a unit that is also an ordinary word (`a foot`, `a stone`).
extension Reading {
  func numberWords(at start: Int) -> Number? {
    let vocabulary = reader.vocabulary
    guard var found = vocabulary.word(.number, .scale, .half, .article, in: glyphs, at: start)
    else { return nil }
    var number = Number(value: found.word.value, start: start, end: found.end)
    number.isWord = true
    number.takesOf = found.word.kind == .scale || found.word.kind == .half
    number.isArticle = found.word.kind == .article || found.word.value == .one
    // What the words before the last one make; `total` has thousands, `current` is below them.
    var total = Rational.zero
    var current = found.word.value
    while let place = nextWord(number.end) {
      if let point = vocabulary.word(.point, in: glyphs, at: place),
        let digit = nextWord(point.end).flatMap({ vocabulary.word(.number, in: glyphs, at: $0) }),
        let tenth = digit.word.value.divided(by: Rational(10)), digit.word.value < Rational(10),
        let sum = current.adding(tenth)
      {
        current = sum
        number.end = digit.end
        number.isArticle = false
        break
      }
      var at = place
      if let and = vocabulary.word(.and, in: glyphs, at: place), !current.isBelowHundred,
        let behind = nextWord(and.end)
      {
        at = behind
      }
      guard let next = vocabulary.word(.number, .scale, .half, in: glyphs, at: at) else { break }
      switch next.word.kind {
      case .scale where current > .zero:
        guard let product = current.multiplied(by: next.word.value) else { return nil }
        current = product
        if next.word.value > Rational(100) {
          guard let sum = total.adding(current) else { return nil }
          total = sum
          current = .zero
        }
      case .number where fits(next.word.value, behind: current, found.word.value):
        guard let sum = current.adding(next.word.value) else { return nil }
        current = sum
      case .half where number.isArticle && at == place:
        current = next.word.value
      default:
        at = -1
      }
      guard at >= 0 else { break }
      found = next
      number.end = next.end
      number.isArticle = false
      number.takesOf = next.word.kind != .number
    }
    guard let value = total.adding(current) else { return nil }
    number.value = value
    readPlus(&number)
    return number
  }

  /// Whether a word can go on: tens take ones, hundreds take tens and ones, thousands anything.
  private func fits(_ value: Rational, behind current: Rational, _ last: Rational) -> Bool {
    if current == .zero { return true }
    if last >= Rational(100) { return value < Rational(100) }
    return last >= Rational(20) && last < Rational(100) && last.isTens && value < Rational(10)
  }

  /// Behind a number in digits: `million`, `mil`, `Millionen`, `k` before a unit's name, `and a
  /// half`.
  mutating func readScale(_ number: inout Number) {
    if glyphs[number.end] == UInt8(ascii: "k"), !glyphs.isLetter(number.end + 1),
      let thousand = number.value.multiplied(by: Rational(1000))
    {
      let behind = glyphs.skipSpaces(number.end + 1)
      if behind > number.end + 1, let unit = longestAlias(at: behind), unit.end - behind >= 4 {
        number.value = thousand
        number.end += 1
      }
      return
    }
    while let place = nextWord(number.end),
      let scale = reader.vocabulary.word(.scale, in: glyphs, at: place),
      let value = number.value.multiplied(by: longScale(scale.word.value, place, scale.end))
    {
      number.value = value
      number.end = scale.end
      number.takesOf = true
    }
    readPlus(&number)
  }

  /// `billion` is a million millions in French and German.
  private mutating func longScale(_ value: Rational, _ start: Int, _ end: Int) -> Rational {
    guard value == Rational(1_000_000_000), end - start == 7,
      glyphs[start] == UInt8(ascii: "b"), glyphs[end - 1] == UInt8(ascii: "n")
    else { return value }
    let code = Vocabulary.languages[language()]
    return code == "fr" || code == "de" ? Rational(1_000_000_000_000) : value
  }

  private func readPlus(_ number: inout Number) {
    guard let place = nextWord(number.end),
      let plus = reader.vocabulary.word(.plus, in: glyphs, at: place),
      let sum = number.value.adding(plus.word.value)
    else { return }
    number.value = sum
    number.end = plus.end
    number.isArticle = false
  }

  /// Where a word begins behind one space or hyphen.
  private func nextWord(_ end: Int) -> Int? {
    guard glyphs[end] == 0x20 || glyphs[end] == UInt8(ascii: "-") else { return nil }
    return glyphs.isLetter(end + 1) ? end + 1 : nil
  }
}

extension Rational {
  fileprivate var isBelowHundred: Bool { self < Rational(100) }
  fileprivate var isTens: Bool { isInteger && numerator % 10 == 0 }
}
