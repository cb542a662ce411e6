import Catalogue
import Foundation
import Ledger
import Readings
import Testing

/// Who may write a part, told by its file alone.
@Suite struct LeaseTests {
  let folder = FileManager.default.temporaryDirectory.appending(
    path: "lease-\(UUID().uuidString)")
  var path: String { folder.appending(path: "000.ledger").path }

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Ledger.create(at: path, run: "r", rows: [LedgerTests.row(0), LedgerTests.row(1)])
  }

  /// Each worker opens the file anew, as processes do.
  func open() throws -> Ledger { try Ledger.open(at: path, run: "r") }

  /// A process of another machine: nobody here can tell whether it lives.
  static func stranger(_ host: String) throws -> LeaseHolder {
    try JSONDecoder().decode(
      LeaseHolder.self,
      from: Data(#"{"host": "\#(host)", "process": 7, "since": "2026-01-02T03:04:05Z"}"#.utf8))
  }

  func taken(_ claim: Ledger.Claim) throws -> Ledger {
    guard case .taken(let ledger) = claim else {
      throw LedgerError(file: path, reason: "the part is held", kind: .taken)
    }
    return ledger
  }

  func entry(_ position: Int, _ value: String) -> LedgerEntry {
    LedgerEntry(
      position: position, answer: LedgerTests.answer, reader: "reader-1", outcome: .value(value),
      rules: "rules-1")
  }

  @Test func `a free part is taken once; the second sees who has it`() throws {
    _ = try taken(open().claim(as: Self.stranger("node1"), seconds: 60))
    guard case .held(let state) = try open().claim(as: Self.stranger("node2"), seconds: 60) else {
      Issue.record("taken twice")
      return
    }
    #expect(state.holder?.host == "node1" && state.attempt == 1)
    #expect(state.holder?.words == "process 7 on node1 (since 2026-01-02T03:04:05Z)")
  }

  @Test func `a part that was given back is taken under the next attempt`() throws {
    let first = try taken(open().claim(as: Self.stranger("node1"), seconds: 60))
    try first.release()
    #expect(try open().lease().holder == nil)
    _ = try taken(open().claim(as: Self.stranger("node2"), seconds: 60))
    #expect(try open().lease().attempt == 2)
  }

  @Test func `the journal's file stays while a part is held and goes when it is given back`()
    async throws
  {
    let journal = path + "-journal"
    let held = try taken(open().claim(as: Self.stranger("node1"), seconds: 60))
    #expect(!FileManager.default.fileExists(atPath: journal))
    for position in 0..<2 {
      try await held.record([entry(position, "1 gram")])
      #expect(FileManager.default.fileExists(atPath: journal))
    }
    try held.release()
    #expect(!FileManager.default.fileExists(atPath: journal))
    #expect(try open().counts().value == 2)
  }

  @Test func `a holder writes on when its journal between two transactions was deleted`()
    async throws
  {
    let held = try taken(open().claim(as: Self.stranger("node1"), seconds: 60))
    try await held.record([entry(0, "1 gram")])
    try open().deleteDeadJournal()
    try await held.record([entry(1, "2 gram")])
    let outcomes = try open().rows(from: 0, limit: 2).map(\.outcome)
    #expect(outcomes == [.value("1 gram"), .value("2 gram")])
  }

  @Test func `a silent holder's part is taken over, a beating one's is not`() async throws {
    let first = try taken(open().claim(as: Self.stranger("node1"), seconds: 60))
    let seen = try open().lease()
    try await first.beat(worked: 15, settled: 30)
    guard
      case .held(let state) = try open().claim(
        as: Self.stranger("node2"), seconds: 60, over: seen)
    else {
      Issue.record("a living holder's part was taken over")
      return
    }
    #expect(state.beat == 1 && state.worked == 15 && state.settled == 30)
    _ = try taken(open().claim(as: Self.stranger("node2"), seconds: 60, over: state))
  }

  @Test func `a late twin writes nothing, by whatever way, and says who has the part`()
    async throws
  {
    let late = try taken(open().claim(as: Self.stranger("node1"), seconds: 60))
    try await late.record([entry(0, "5 centimetre")])
    let next = try taken(
      open().claim(as: Self.stranger("node2"), seconds: 60, over: open().lease()))
    try await next.record([entry(1, "7 centimetre")])

    let refused: [() async throws -> Void] = [
      { try await late.record([entry(1, "9 centimetre")]) },
      {
        try await late.record([
          RefinedEntry(
            position: 1, refinement: nil, refiner: "gemma", outcome: .abstained, rules: "rules-1")
        ])
      },
      {
        try late.apply([RuledOutcome(position: 1, outcome: .abstained, rules: "rules-2")])
      },
      { try late.noteVerified([1: false]) },
      { try await late.beat(worked: 1, settled: 1) },
    ]
    for write in refused {
      let error = await #expect(throws: LedgerError.self) { try await write() }
      #expect(error?.kind == .taken && error?.reason.contains("process 7 on node2") == true)
    }
    // Giving back what is lost gives nothing back.
    try late.release()
    #expect(try open().lease().holder?.host == "node2")
    let rows = try open().rows(from: 0, limit: 10)
    #expect(rows.map(\.outcome) == [.value("5 centimetre"), .value("7 centimetre")])
    #expect(rows.allSatisfy { $0.attempts == 1 && $0.isVerified == nil })
  }

  @Test func `who holds nothing writes while nobody does, and not while somebody does`() throws {
    try open().noteVerified([0: true])
    let holder = try taken(open().claim(as: Self.stranger("node1"), seconds: 60))
    let error = #expect(throws: LedgerError.self) { try open().noteVerified([0: false]) }
    #expect(error?.kind == .taken && error?.reason.contains("node1") == true)
    try holder.release()
    try open().noteVerified([1: true])
    #expect(try open().rows(from: 0, limit: 10).map(\.isVerified) == [true, true])
  }

  @Test func `a process that ended on this machine holds nothing`() throws {
    var gone = LeaseHolder.here(at: Date(timeIntervalSince1970: 0))
    guard !gone.isGone, FileManager.default.fileExists(atPath: "/proc/self/stat") else { return }
    // One more than the most processes that Linux can number.
    gone.process = 4_194_305
    #expect(gone.isGone)
    _ = try taken(open().claim(as: gone, seconds: 3_600))
    #expect(try open().lease().isFree)
    try open().noteVerified([0: true])
    _ = try taken(open().claim(as: Self.stranger("node2"), seconds: 60))
  }

  @Test func `a number that another process has now is not the holder`() throws {
    let here = LeaseHolder.here(at: Date(timeIntervalSince1970: 0))
    var text = String(decoding: try JSONEncoder().encode(here), as: UTF8.self)
    guard let started = text.firstMatch(of: /"started":"(\d+)"/) else { return }
    text = text.replacing(started.output.1, with: "1")
    #expect(try JSONDecoder().decode(LeaseHolder.self, from: Data(text.utf8)).isGone)
  }

  @Test func `eight workers that want one part at the same time: one gets it`() async throws {
    for _ in 0..<10 {
      let path = folder.appending(path: "\(UUID().uuidString).ledger").path
      try Ledger.create(at: path, run: "r", rows: [])
      let taken = try await withThrowingTaskGroup(of: Bool.self) { group in
        for number in 0..<8 {
          group.addTask {
            let ledger = try Ledger.open(at: path, run: "r")
            let claim = try ledger.claim(as: Self.stranger("node\(number)"), seconds: 60)
            if case .taken = claim { return true }
            return false
          }
        }
        return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
      }
      #expect(taken == 1)
    }
  }
}

/// The watcher's decisions, by a clock that the test turns.
@Suite struct LeaseWatchTests {
  func state(attempt: Int = 1, beat: Int, seconds: Double = 60) throws -> LeaseState {
    LeaseState(
      attempt: attempt, beat: beat, seconds: seconds, holder: try LeaseTests.stranger("node1"),
      worked: 0, settled: 0)
  }

  @Test func `a heart that does not beat for the lease is still, and not a moment before`() throws {
    var watch = LeaseWatch(try state(beat: 3), at: .seconds(1_000))
    #expect(watch.look(try state(beat: 3), at: .seconds(1_059.9)) == .unsure)
    #expect(watch.look(try state(beat: 3), at: .seconds(1_060)) == .still)
  }

  @Test func `each beat begins the lease anew`() throws {
    var watch = LeaseWatch(try state(beat: 3), at: .seconds(0))
    #expect(watch.look(try state(beat: 4), at: .seconds(59)) == .beating)
    #expect(watch.look(try state(beat: 4), at: .seconds(118)) == .unsure)
    #expect(watch.look(try state(beat: 4), at: .seconds(119)) == .still)
  }

  @Test func `another attempt is another holder`() throws {
    var watch = LeaseWatch(try state(beat: 3), at: .seconds(0))
    #expect(watch.look(try state(attempt: 2, beat: 3), at: .seconds(70)) == .beating)
  }

  @Test func `the holder's own lease counts, not the watcher's`() throws {
    var watch = LeaseWatch(try state(beat: 0, seconds: 5), at: .seconds(0))
    #expect(watch.look(try state(beat: 0, seconds: 5), at: .seconds(5)) == .still)
  }

  @Test func `a part that is given back is free at once`() throws {
    var watch = LeaseWatch(try state(beat: 3), at: .seconds(0))
    var free = try state(beat: 3)
    free.holder = nil
    #expect(watch.look(free, at: .seconds(1)) == .free)
  }
}
