import Catalogue

/// Where several measures run in one direction the biggest is the whole, the others are parts, or
/// the second view's; and its dimension line is the longest.
struct SizeInDirection: Rule {
  func note(_ candidate: Int, for attribute: Int, on page: Page, in features: inout Features) {
    guard page.attributes[attribute].axis != nil,
      let direction = page.direction(of: candidate)
    else { return }
    let own = page.candidates[candidate].magnitude
    let others = page.candidates.indices.filter {
      $0 != candidate && page.beside[$0] < 1 && page.direction(of: $0) == direction
    }
    let bigger = others.count { page.candidates[$0].magnitude > own * 1.005 }
    features[.biggerBeside] = Double(min(bigger, 3)) / 3
    // Views stand side by side or one below the other: the first is the front.
    let place = page.places[candidate].center
    let before = others.count {
      let other = page.places[$0].center
      return direction == .vertical ? other.x < place.x : other.x + other.y < place.x + place.y
    }
    features[.behindBeside] = Double(min(before, 3)) / 3
    let length = page.lineVotes[candidate][direction]?.segment?.length ?? 0
    let longest = others.compactMap { page.lineVotes[$0][direction]?.segment?.length }.max() ?? 0
    if length > 0, longest > length { features[.shorterLine] = 1 - length / longest }
  }
}
