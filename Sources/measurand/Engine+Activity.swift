import Engines
import Pipeline

extension [Engine] {
  /// What the engines do at this moment.
  func activity() async -> [RunActivity.Engine] {
    var activities: [RunActivity.Engine] = []
    for engine in self {
      let tally = engine.tally
      let load = await engine.load
      activities.append(
        RunActivity.Engine(
          name: engine.configuration.name, slots: await engine.slots, inFlight: load.inFlight,
          waiting: load.waiting, calls: tally.calls, promptTokens: tally.promptTokens,
          completionTokens: tally.completionTokens, failures: tally.failures,
          byAttempt: tally.byAttempt))
    }
    return activities
  }
}
