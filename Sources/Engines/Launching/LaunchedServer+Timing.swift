extension LaunchedServer {
  /// The pauses of launching; tests shorten them.
  package struct Timing: Sendable {
    /// Between two questions whether it is ready: at first, and at most.
    package var firstPoll: Duration = .milliseconds(50)
    package var slowestPoll: Duration = .milliseconds(500)
    /// Between two sentences that tell how long it has been loading.
    package var tellEvery: Duration = .seconds(15)
    /// Between two looks whether a server that was ready still answers.
    package var watchEvery: Duration = .seconds(5)
    /// Before the first restart; each further one waits twice as long, up to half a minute.
    package var firstRestart: Duration = .seconds(1)
    package var slowestRestart: Duration = .seconds(30)
    /// Whole seconds from TERM to KILL.
    package var grace = 10

    package init() {}

    /// The pause before restart number `count`, counted from 1.
    func pause(beforeRestart count: Int) -> Duration {
      var pause = firstRestart
      for _ in 1..<max(1, min(count, 16)) { pause = min(pause * 2, slowestRestart) }
      return min(pause, slowestRestart)
    }
  }
}
