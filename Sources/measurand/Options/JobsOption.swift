import ArgumentParser
import Foundation

/// How many pictures are worked on at once.
struct JobsOption: ParsableArguments {
  @Option(help: "Pictures read at once, each on one core. (default: the number of cores)")
  var jobs: Int?

  mutating func validate() throws {
    if let jobs, !(1...1024).contains(jobs) {
      throw ValidationError("--jobs must be 1 to 1024, not \(jobs)")
    }
  }

  var parallelism: Int { jobs ?? ProcessInfo.processInfo.activeProcessorCount }

  /// One question a core is read while the next is fetched and decoded.
  var inFlight: Int { parallelism + 1 }
}
