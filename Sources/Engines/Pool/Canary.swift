internal import Imaging

/// A picture whose answer is known, to find a server that answers about the picture of another
/// slot (ggml-org/llama.cpp#4194): a number drawn large on one colour.
package struct Canary: Sendable, Hashable {
  /// Four digits.
  package let number: String
  package let jpeg: [UInt8]

  /// Requests that a server answers between two canaries.
  static let every = 200
  /// Canaries in a row that name another number, after which a server is not used any more.
  static let tolerance = 2

  /// A new one; `nil` where the machine has no font.
  package static func random() -> Canary? {
    var colour: [UInt8] = [70, 70, 70]
    colour[Int.random(in: 0..<3)] = 210
    return Canary(number: Int.random(in: 1_000...9_999), colour: colour)
  }

  package init?(number: Int, colour: [UInt8]) {
    let side = 336
    let bytes = [[UInt8]](repeating: colour, count: side * side).flatMap(\.self)
    let pixels = Pixels(
      width: side, height: side, bytes: bytes, sourceWidth: side, sourceHeight: side)
    var canvas = Canvas(pixels)
    let isDrawn = canvas.label(
      "\(number)", above: (x: 40, y: Double(side - 90)), size: 96,
      colour: Colour(red: 0, green: 0, blue: 0))
    guard isDrawn != nil, let jpeg = try? canvas.encoded(as: .jpeg) else { return nil }
    self.number = "\(number)"
    self.jpeg = jpeg
  }

  var request: ChatRequest {
    ChatRequest(
      messages: [
        ChatRequest.Message(
          .user,
          [
            .jpeg(jpeg),
            .text("Which number is written in this picture? Answer with its four digits alone."),
          ])
      ], maximumTokens: 24)
  }

  /// Whether the reply names the number; models put spaces and commas into it.
  func isRead(in reply: ChatReply) -> Bool {
    reply.text.filter { !$0.isWhitespace && $0 != "," }.contains(number)
  }
}

/// Which answers of one server are followed by a canary, and what canaries say of it.
struct CanaryWatch: Sendable, Hashable {
  /// Whether the server read a canary when it was asked alone; without that, none says anything.
  var isOn = false
  private var answers = 0
  private var wrongInARow = 0

  init(isOn: Bool = false) { self.isOn = isOn }

  /// Counts an answer; whether a canary is due.
  mutating func answered() -> Bool {
    guard isOn else { return false }
    answers += 1
    // After a wrong one the next is due at once.
    guard answers >= Canary.every || wrongInARow > 0 else { return false }
    answers = 0
    return true
  }

  /// Whether the server is to be left out from now on.
  mutating func told(isRead: Bool) -> Bool {
    wrongInARow = isRead ? 0 : wrongInARow + 1
    return wrongInARow >= Canary.tolerance
  }
}
