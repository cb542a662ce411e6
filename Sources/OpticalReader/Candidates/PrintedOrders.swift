import Readings

/// The orders that a picture prints for its products: `(L x W x H)`, `W*D*H`, `Length × Width`.
struct PrintedOrders {
  /// By line, the initials in their order.
  let orders: [(line: Int, letters: [Character])]

  private static let initials: Set<Character> = ["L", "W", "H", "D", "B", "T"]
  private static let separators: Set<Character> = ["X", "×", "*", "✕", "/", "-", "·"]

  init(lines: [Line]) {
    orders = lines.enumerated().flatMap { index, line in
      PrintedOrders.runs(in: line.text).map { (index, $0) }
    }
  }

  /// The order with as many places that is printed in the line or nearest to it.
  func nearest(to line: Int, count: Int, on page: Page) -> [Character]? {
    let home = page.boxes[line].bounds
    return orders.filter { $0.letters.count == count }
      .min {
        (home.distance(to: page.boxes[$0.line].bounds), $0.line)
          < (home.distance(to: page.boxes[$1.line].bounds), $1.line)
      }?.letters
  }

  /// Two or three words in a row, each an initial or a word of length, width, height or depth, with
  /// multiplication signs between.
  private static func runs(in text: String) -> [[Character]] {
    var result: [[Character]] = []
    var run: [Character] = []
    var expectsWord = true
    func close() {
      if run.count >= 2, Set(run).count == run.count { result.append(run) }
      run = []
      expectsWord = true
    }
    for token in tokens(of: text) {
      if expectsWord, let letter = initial(of: token) {
        run.append(letter)
        expectsWord = false
      } else if !expectsWord, token.count == 1, token.first.map(separators.contains) == true {
        expectsWord = true
      } else {
        close()
        if let letter = initial(of: token) {
          run = [letter]
          expectsWord = false
        }
      }
    }
    close()
    return result
  }

  private static func initial(of token: String) -> Character? {
    if token.count == 1 { return token.first.flatMap { initials.contains($0) ? $0 : nil } }
    switch token {
    case "LENGTH", "LONG", "LÄNGE": return "L"
    case "WIDTH", "WIDE": return "W"
    case "HEIGHT", "HIGH", "HÖHE": return "H"
    case "DEPTH", "DEEP", "TIEFE": return "D"
    case "BREITE", "BREADTH": return "B"
    default: return nil
    }
  }

  /// Upper-case words and signs. An `x` glued between initials (`LxWxH`) is a sign of its own.
  private static func tokens(of text: String) -> [String] {
    var result: [String] = []
    var word = ""
    func close() {
      guard !word.isEmpty else { return }
      let parts = word.split(separator: "X", omittingEmptySubsequences: false)
      if parts.count > 1, parts.allSatisfy({ $0.count == 1 && initials.contains($0.first ?? "?") })
      {
        result += parts.map(String.init).flatMap { ["X", $0] }.dropFirst()
      } else {
        result.append(word)
      }
      word = ""
    }
    for character in text.uppercased() {
      if character.isLetter && character != "×" {
        word.append(character)
      } else {
        close()
        if separators.contains(character) || character.isNumber { result.append(String(character)) }
      }
    }
    close()
    return result
  }
}
