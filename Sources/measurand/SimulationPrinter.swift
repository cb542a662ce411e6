import Clusters
import Foundation

/// Prints what a run on many nodes would do to a shared folder.
enum SimulationPrinter {
  static func tell(_ settings: ClusterSimulation.Settings, json: Bool) throws {
    let simulation = ClusterSimulation(settings)
    if json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      print(String(decoding: try encoder.encode(simulation), as: UTF8.self))
      return
    }
    let duration = ProgressPrinter.duration
    print("\(settings.rows) rows in \(simulation.parts) parts on \(settings.nodes) nodes")
    print("  files            \(simulation.files)")
    print("  ledgers          \(amount(simulation.bytes))bytes")
    print("  time             \(duration(simulation.seconds))")
    print("  first node idle  after \(duration(simulation.secondsUntilFirstIdle))")
    print(
      "  metadata         \(amount(simulation.metadataMean))operations a second, in the busiest "
        + "minute \(amount(simulation.metadataPeak))")
    print("  slurm arrays     \(simulation.slurmArrays), one after the other")
    print("  preparing        \(amount(simulation.prepareOperations))metadata operations")
    print(
      "  merge            \(duration(simulation.mergeSeconds)), in one process; "
        + "\(amount(simulation.mergeOperations))metadata operations")
    print("  what breaks first (share of its limit; over 100 % it breaks):")
    for load in simulation.loads {
      print(
        String(format: "  %9.1f %%  ", 100 * load.share)
          + "\(load.what): \(amount(load.needed).trimmed) of \(amount(load.limit).trimmed)")
    }
    print(
      """
        assumed: every row is a question and a transaction of its own, \
      \(settings.secondsPerQuestion) s each on a node; parts are up to twice as slow or fast as the \
      middle one; leases of \(Int(settings.lease)) s; one queue (several arrays add a slow tail each)
        assumed: the shared folder bears \(Int(settings.metadataLimit)) metadata operations a second
        counted: operations, bytes and merge time, by Benchmarks/cluster_costs.py
      """)
  }

  /// `12.3 G `, `847 `: a figure and what it is thousands of.
  private static func amount(_ number: Double) -> String {
    for (factor, letter) in [(1e12, "T"), (1e9, "G"), (1e6, "M"), (1e3, "k")]
    where number >= factor {
      return String(format: "%.1f %@ ", number / factor, letter)
    }
    return String(format: "%.0f ", number)
  }
}

extension String {
  fileprivate var trimmed: String { trimmingCharacters(in: .whitespaces) }
}
