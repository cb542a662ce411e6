internal import Engines
internal import Foundation

/// How likely a model held a piece of its answer: the product of the probabilities of the tokens
/// that lie in it.
struct TokenPlaces {
  private var places: [(range: Range<Int>, logProbability: Double)] = []

  /// Tokens may begin before the answer's text (thinking is among them): its place is looked up in
  /// what they spell together.
  init(_ reply: ChatReply) {
    guard !reply.tokens.isEmpty else { return }
    let spelt = reply.tokens.map(\.text).joined()
    guard let found = spelt.utf8Range(of: reply.text) else { return }
    var start = -found
    for token in reply.tokens {
      let end = start + token.text.utf8.count
      if end > 0 { places.append((start..<end, token.logProbability)) }
      start = end
    }
  }

  /// 0 … 1 for the given places in the answer's UTF-8; `nil` where the server told no probabilities.
  func probability(of ranges: [Range<Int>]) -> Double? {
    guard !places.isEmpty else { return nil }
    var sum = 0.0
    for place in places where ranges.contains(where: { $0.overlaps(place.range) }) {
      sum += min(place.logProbability, 0)
    }
    return exp(sum)
  }
}

extension String {
  /// Where `other` starts, in UTF-8.
  fileprivate func utf8Range(of other: String) -> Int? {
    let (all, part) = (Array(utf8), Array(other.utf8))
    guard !part.isEmpty, all.count >= part.count else { return nil }
    return (0...(all.count - part.count)).first { all[$0..<$0 + part.count].elementsEqual(part) }
  }
}
