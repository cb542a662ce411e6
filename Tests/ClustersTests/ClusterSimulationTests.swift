import Clusters
import Testing

@Suite struct ClusterSimulationTests {
  private func settings(rows: Int, nodes: Int, parts: Int) -> ClusterSimulation.Settings {
    ClusterSimulation.Settings(
      rows: rows, nodes: nodes, parts: parts, secondsPerQuestion: 1, lease: 60,
      metadataLimit: 1_000)
  }

  @Test func `one part on one node takes its rows' seconds, give or take the pace`() {
    let simulation = ClusterSimulation(settings(rows: 3_600, nodes: 1, parts: 1))
    #expect((1_800.0...7_260.0).contains(simulation.seconds))
    #expect(simulation.files == 10 && simulation.slurmArrays == 1)
    // A transaction a row, some for the lease: over the mean of the busiest minute nothing can be.
    #expect(simulation.metadataPeak >= simulation.metadataMean)
  }

  @Test func `more nodes take less time and do more to the folder, and the same twice`() {
    let (few, many) = (
      ClusterSimulation(settings(rows: 1_000_000, nodes: 10, parts: 1_000)),
      ClusterSimulation(settings(rows: 1_000_000, nodes: 100, parts: 1_000))
    )
    #expect(few.seconds > 8 * many.seconds && few.seconds < 10.5 * many.seconds)
    #expect(many.metadataPeak > 8 * few.metadataPeak)
    #expect(many == ClusterSimulation(settings(rows: 1_000_000, nodes: 100, parts: 1_000)))
    #expect(many.secondsUntilFirstIdle < many.seconds)
  }

  @Test func `a run of centuries is simulated as well as one of hours`() {
    let ages = ClusterSimulation(
      ClusterSimulation.Settings(
        rows: 1_000_000_000, nodes: 1, parts: 1, secondsPerQuestion: 1e6, lease: 60,
        metadataLimit: 1_000))
    #expect(ages.seconds >= 5e14 && ages.seconds <= 2e15 + 60)
    #expect(ages.metadataPeak >= ages.metadataMean && ages.metadataPeak < 2 * ages.metadataMean)
  }

  @Test func `what is most strained stands first`() {
    let crowded = ClusterSimulation(settings(rows: 10_000_000, nodes: 100, parts: 10_000))
    #expect(crowded.loads[0].what == "metadata operations a second on the shared folder")
    #expect(crowded.loads[0].share > 1)
    let divided = ClusterSimulation(settings(rows: 1_000_000, nodes: 1, parts: 90_000))
    #expect(divided.loads[0].what == "parts of a run" && divided.loads[0].share == 0.9)
    for loads in [crowded.loads, divided.loads] {
      #expect(loads.map(\.share) == loads.map(\.share).sorted(by: >))
    }
  }
}
