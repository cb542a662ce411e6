internal import Synchronization

extension Engine {
  /// Asks each server about a made picture before anything else is asked of it. One that reads it
  /// alone is asked again now and then; one that does not has no canary, whatever it says later.
  func releaseCanaries(at urls: [String], _ pool: EnginePool) async {
    guard configuration.sees else { return }
    for (place, url) in urls.enumerated() {
      guard let canary = nextCanary() else { return }
      guard let reply = try? await client.send(canary.request, to: url, keeps: false) else {
        continue
      }
      state.withLock { $0.tally.count(canary: reply) }
      await pool.canary(isOn: canary.isRead(in: reply), at: place)
    }
  }

  /// Asks a canary on the slot of a question that was just answered, while others are in flight.
  func askCanary(_ lease: EnginePool.Lease, _ pool: EnginePool) async {
    guard let canary = nextCanary(),
      let reply = try? await client.send(canary.request, to: lease.url, keeps: lease.keeps)
    else { return }
    let isRead = canary.isRead(in: reply)
    state.withLock { state in
      state.tally.count(canary: reply)
      if !isRead { state.tally.canaries.wrong += 1 }
    }
    if await pool.canary(isRead: isRead, of: lease) {
      told(
        "\(configuration.name): the server at \(lease.url) is left out from now on: it read a made "
          + "picture when it was asked alone, and under load answered twice in a row about another "
          + "one (ggml-org/llama.cpp#4194). Rows that it answered may be wrong; use another version "
          + "of the server, or one slot")
    }
  }
}
