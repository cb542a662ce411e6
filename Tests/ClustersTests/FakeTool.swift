import Clusters
import Synchronization

/// Commands of a scheduler that answer what a test says, and are remembered.
final class FakeTool: Sendable {
  private let calls = Mutex<[[String]]>([])
  private let answer: @Sendable ([String]) -> Tool.Result?

  /// - Parameter answer: to a command with its arguments; `nil`: there is no such command.
  init(_ answer: @escaping @Sendable ([String]) -> Tool.Result?) { self.answer = answer }

  var all: [[String]] { calls.withLock { $0 } }

  func all(of name: String) -> [[String]] { all.filter { $0[0] == name } }

  var tool: Tool {
    Tool { name, arguments in
      let call = [name] + arguments
      self.calls.withLock { $0.append(call) }
      return self.answer(call)
    }
  }
}
