/// Room for a bounded number of things at once; who comes first is served first.
package actor Slots {
  private var free: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []
  private var served = 0

  package init(_ count: Int) { free = max(count, 1) }

  package func take() async {
    if free > 0 {
      free -= 1
    } else {
      await withCheckedContinuation { waiting.append($0) }
    }
  }

  package func give() {
    guard served < waiting.count else {
      free += 1
      return
    }
    // The head moves along, so that a long queue is not copied for each who leaves it.
    waiting[served].resume()
    served += 1
    if served == waiting.count {
      waiting.removeAll()
      served = 0
    }
  }
}
