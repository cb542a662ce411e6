import Synchronization

/// What was told, in order.
final class Told: Sendable {
  private let state = Mutex<[String]>([])
  var sentences: [String] { state.withLock { $0 } }
  func take(_ sentence: String) { state.withLock { $0.append(sentence) } }
}
