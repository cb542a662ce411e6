import ArgumentParser
import Clusters
import Pipeline

/// A run on many nodes that is only simulated.
struct SimulationOptions: ParsableArguments {
  @Flag(help: "Simulate a run on a cluster; takes no catalogue.")
  var simulate = false

  @Option(help: "Rows of the simulated run.")
  var rows = 100_000_000

  @Option(help: "Nodes that work at once, one part each.")
  var nodes = 1_000

  @Option(help: "Parts. (default: one for every 1,500 rows, at most 100,000)")
  var simulatedParts: Int?

  @Option(help: "Metadata operations a second that the shared folder bears.")
  var metadataLimit = 20_000.0

  mutating func validate() throws {
    // Every node and every part is simulated.
    for (name, value, most) in [
      ("--rows", rows, 1_000_000_000), ("--nodes", nodes, 10_000_000),
      ("--simulated-parts", simulatedParts ?? 1, 10_000_000),
    ] where !(1...most).contains(value) {
      throw ValidationError("\(name) must be 1 to \(most), not \(value)")
    }
    guard (1...1e9).contains(metadataLimit) else {
      throw ValidationError("--metadata-limit must be 1 to 1000000000, not \(metadataLimit)")
    }
  }

  func settings(seconds: Double) -> ClusterSimulation.Settings {
    ClusterSimulation.Settings(
      rows: rows, nodes: nodes,
      parts: simulatedParts ?? min(100_000, max(1, (rows + 1_499) / 1_500)),
      secondsPerQuestion: seconds, lease: Run.Options.standardLease, metadataLimit: metadataLimit)
  }
}
