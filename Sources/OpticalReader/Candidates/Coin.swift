/// A coin lies beside small things for scale, and its size is printed as well: what stands closer to
/// the thing that says `LIBERTY` or `COIN` than to any other is the coin's.
struct Coin {
  private static let words = ["coin", "liberty", "quarter dollar", "in god we trust", "god we"]
    .compactMap { Phrase($0) }
  /// The coin, and the parts of the picture that are not of it.
  private let place: Box
  private let others: [Box]

  /// - Returns: `nil` where no thing says that it is a coin, or nothing lies beside it.
  init?(on page: Page) {
    guard let parts = page.drawing?.object.parts else { return nil }
    let named = page.folded.indices.filter { line in
      Coin.words.contains { !$0.places(in: page.folded[line]).isEmpty }
    }.map { page.boxes[$0].bounds }
    guard let first = named.first else { return nil }
    // Its relief parts a coin into many; all that its words touch is of it.
    let words = named.dropFirst().reduce(first) { $0.union($1) }
    let own = parts.filter { $0.distance(to: words) == 0 }
    guard !own.isEmpty else { return nil }
    place = own.reduce(words) { $0.union($1) }
    let coin = place
    others = parts.filter { !coin.contains($0.center) }
    guard !others.isEmpty else { return nil }
  }

  func owns(_ label: TextBox) -> Bool {
    let bounds = label.bounds
    return others.allSatisfy { place.distance(to: bounds) < $0.distance(to: bounds) }
  }
}
