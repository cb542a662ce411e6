internal import Foundation
internal import HeapModule

/// A run on many nodes before it is made: what it does to the shared folder, and what breaks first.
///
/// Costs are counted (`CountedCosts`); the course of the run is simulated, part by part, with a fixed
/// seed: equal settings give equal figures.
public struct ClusterSimulation: Codable, Sendable, Hashable {
  /// What is simulated.
  public struct Settings: Sendable {
    public var rows: Int
    public var nodes: Int
    public var parts: Int
    /// Of one question on one node; every row is a question here, the worst case.
    public var secondsPerQuestion: Double
    /// Seconds after which a silent worker's part is taken over; renewed four times as often.
    public var lease: Double
    /// Metadata operations that the shared folder bears in a second.
    public var metadataLimit: Double

    public init(
      rows: Int, nodes: Int, parts: Int, secondsPerQuestion: Double, lease: Double,
      metadataLimit: Double
    ) {
      self.rows = rows
      self.nodes = nodes
      self.parts = parts
      self.secondsPerQuestion = secondsPerQuestion
      self.lease = lease
      self.metadataLimit = metadataLimit
    }
  }

  /// Something that has a bound, and how much of it the run needs.
  public struct Load: Codable, Sendable, Hashable {
    public var what: String
    public var needed: Double
    public var limit: Double

    /// Over 1, it breaks.
    public var share: Double { needed / limit }
  }

  public var parts: Int
  public var files: Int
  /// Of all ledgers.
  public var bytes: Double
  /// Until the last part ends, and from when on a node has nothing to do.
  public var seconds: Double
  public var secondsUntilFirstIdle: Double
  /// A second, on the mean and in the busiest minute.
  public var metadataMean: Double
  public var metadataPeak: Double
  /// Arrays at Slurm's own limit of elements; they run one after the other.
  public var slurmArrays: Int
  public var prepareOperations: Double
  public var mergeSeconds: Double
  public var mergeOperations: Double
  /// Most strained first.
  public var loads: [Load]

  /// How much slower or faster a part may be than the middle one, both ways.
  static let spread = 2.0
  /// Seconds within which a scheduler has started every node's first element.
  static let startSeconds = 60.0

  public init(_ settings: Settings) {
    let course = Course(settings)
    parts = settings.parts
    // A ledger and a log a part; run.json, run.lock, cluster.json, two scripts, two tables, events.
    files = 2 * settings.parts + 8
    bytes = Double(settings.rows) * CountedCosts.bytesPerRow
    seconds = course.end
    secondsUntilFirstIdle = course.firstIdle
    metadataMean = course.operations / max(course.end, 1)
    metadataPeak = course.peak
    slurmArrays = (settings.parts - 1) / Slurm.usualArrayLimit + 1
    prepareOperations = Double(settings.parts) * CountedCosts.preparePerPart
    mergeSeconds =
      (Double(settings.rows) * CountedCosts.mergeMicrosecondsPerRow
        + Double(settings.parts) * CountedCosts.mergeMicrosecondsPerPart) / 1e6
    mergeOperations = Double(settings.parts) * CountedCosts.mergePerPart
    loads = [
      Load(
        what: "metadata operations a second on the shared folder", needed: course.peak,
        limit: settings.metadataLimit),
      Load(what: "parts of a run", needed: Double(settings.parts), limit: 100_000),
    ].sorted { $0.share > $1.share }
  }
}

/// The parts, taken one by one by whichever node is free.
private struct Course {
  var end = 0.0
  var firstIdle = Double.infinity
  var operations = 0.0
  var peak = 0.0

  init(_ settings: ClusterSimulation.Settings) {
    let work = ClusterSimulation.spread * Double(settings.rows) * settings.secondsPerQuestion
    let step = max(60, (work / Double(settings.nodes) + work / Double(settings.parts)) / 1e6)
    var random = SplitMix(state: 12)
    // When each node is free.
    var free = Heap(
      (0..<settings.nodes).map { _ in random.unit() * ClusterSimulation.startSeconds })
    var timeline = Timeline(step: step)
    let rows = Double(settings.rows) / Double(settings.parts)
    for _ in 0..<settings.parts {
      let began = free.removeMin()
      let pace = pow(ClusterSimulation.spread, 2 * random.unit() - 1)
      let length = rows * settings.secondsPerQuestion * pace
      let renewals = length / (settings.lease / 4)
      let transactions = rows + renewals + CountedCosts.transactionsPerPart
      let taken = CountedCosts.workPerPart + transactions * CountedCosts.perTransaction
      operations += taken
      timeline.add(taken, from: began, to: began + length)
      free.insert(began + length)
      end = max(end, began + length)
    }
    firstIdle = settings.parts < settings.nodes ? 0 : free.min ?? 0
    peak = timeline.peak
  }
}

/// Operations over time, summed by steps.
private struct Timeline {
  /// Seconds: a minute, of a run of years more, so that steps stay few.
  let step: Double
  /// What fell into a step at the edge of a part.
  private var edges: [Double] = []
  /// By how much a step within parts has more than the one before.
  private var rises: [Double] = []

  init(step: Double) { self.step = step }

  /// Spreads operations evenly over a part, however long.
  mutating func add(_ operations: Double, from began: Double, to ended: Double) {
    let (first, last) = (Int(began / step), Int(ended / step))
    if edges.count <= last {
      let more = Array(repeating: 0.0, count: last + 1 - edges.count)
      edges += more
      rises += more
    }
    guard first < last else {
      edges[first] += operations
      return
    }
    let rate = operations / (ended - began)
    edges[first] += rate * (Double(first + 1) * step - began)
    edges[last] += rate * (ended - Double(last) * step)
    rises[first + 1] += rate * step
    rises[last] -= rate * step
  }

  /// Operations a second in the busiest step.
  var peak: Double {
    var (within, most) = (0.0, 0.0)
    for (edge, rise) in zip(edges, rises) {
      within += rise
      most = max(most, within + edge)
    }
    return most / step
  }
}

/// Numbers between 0 and 1 that are the same on every machine (Steele, Lea and Flood, 2014).
private struct SplitMix {
  var state: UInt64

  mutating func unit() -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Double((mixed ^ (mixed >> 31)) >> 11) * 0x1p-53
  }
}
