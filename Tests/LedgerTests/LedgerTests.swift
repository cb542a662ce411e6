import Catalogue
import Foundation
import Ledger
import Readings
import Testing

@Suite struct LedgerTests {
  let folder = FileManager.default.temporaryDirectory.appending(
    path: "ledger-\(UUID().uuidString)")
  var path: String { folder.appending(path: "000.ledger").path }

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  static func row(_ position: Int, _ image: String = "a.jpg") -> LedgerRow {
    LedgerRow(
      row: Row(
        position: position, index: "i\(position)", imageLink: image, groupID: nil,
        attribute: "height", line: position + 2))
  }

  static let answer = Answer(
    attribute: "height", text: "5 centimetre",
    evidence: Evidence(
      text: "H 5 cm",
      quadrilateral: Quadrilateral(
        topLeft: Point(x: 1, y: 2), topRight: Point(x: 9, y: 2), bottomRight: Point(x: 9, y: 4),
        bottomLeft: Point(x: 1, y: 4)), start: 2, end: 6, textConfidence: 0.98,
      because: ["letter"]),
    confidence: 0.9,
    alternatives: [Alternative(text: "9 centimetre", confidence: 0.05)])

  func opened(_ rows: [LedgerRow]) throws -> Ledger {
    try Ledger.create(at: path, run: "r", rows: rows)
    return try Ledger.open(at: path, run: "r")
  }

  func entry(_ position: Int, _ outcome: Outcome, reader: String = "reader-1") -> LedgerEntry {
    LedgerEntry(
      position: position, answer: Self.answer, reader: reader, outcome: outcome, rules: "rules-1")
  }

  @Test func `an answer comes back as it was recorded, evidence and alternatives too`() async throws
  {
    let ledger = try opened([Self.row(0)])
    try await ledger.record([entry(0, .value("5 centimetre"))])
    let row = try #require(try ledger.rows(from: 0, limit: 10).first)
    #expect(row.answer == Self.answer)
    #expect(row.outcome == .value("5 centimetre"))
    #expect(row.attempts == 1)
  }

  @Test func `a row is unsettled until it is recorded, and again for another reader`() async throws
  {
    let ledger = try opened([Self.row(0), Self.row(1), Self.row(2)])
    try await ledger.record([entry(0, .value("5 centimetre")), entry(1, .abstained)])
    #expect(try positions(.unsettled(readers: ["height": "reader-1"]), in: ledger) == [2])
    #expect(try positions(.unsettled(readers: ["height": "reader-2"]), in: ledger) == [0, 1, 2])
  }

  @Test func `a failed row waits for a retry and is not asked by a resume`() async throws {
    let ledger = try opened([Self.row(0)])
    let failure = Failure(component: .image, category: "not-found", reason: "a.jpg is not there")
    try await ledger.record([entry(0, .failed(failure))])
    #expect(try ledger.rows(.unsettled(readers: ["height": "reader-1"])).isEmpty)
    #expect(try ledger.rows(.failed).map(\.outcome) == [.failed(failure)])
    #expect(try ledger.failures().map(\.rows) == [1])
  }

  @Test func `a row that the catalogue reader rejected is never asked`() throws {
    var row = Self.row(0)
    row.outcome = .failed(Failure(component: .catalogue, category: "fields", reason: "2 fields"))
    row.rejection = LedgerRow.Rejection(byteOffset: 17, column: "image_link", hasIndex: false)
    let ledger = try opened([row])
    #expect(try ledger.rows(.unsettled(readers: ["height": "r"])).isEmpty)
    #expect(try ledger.rows(.failed).isEmpty)
    var pages = LedgerPages(ledger)
    let settled = try #require(try pages.pop())
    #expect(settled.isRejected && !settled.isInOutput && settled.byteOffset == 17)
  }

  private func positions(_ selection: RowSelection, in ledger: Ledger) throws -> [Int] {
    try ledger.rows(selection).map(\.row.position)
  }

  @Test func `changed rules replace the outcome and keep the answer`() async throws {
    let ledger = try opened([Self.row(0)])
    try await ledger.record([entry(0, .value("5 centimetre"))])
    #expect(try ledger.rows(.outdated(rules: "rules-1")).isEmpty)
    #expect(try ledger.rows(.outdated(rules: "rules-2")).count == 1)
    try ledger.apply([RuledOutcome(position: 0, outcome: .abstained, rules: "rules-2")])
    let row = try #require(try ledger.rows(from: 0, limit: 1).first)
    #expect(row.outcome == .abstained && row.answer == Self.answer)
    #expect(try ledger.rows(.outdated(rules: "rules-2")).isEmpty)
  }

  @Test(arguments: [1, 2, 3, 7, 1_000])
  func `pages give every row once, in order, whatever their size`(size: Int) throws {
    let ledger = try opened((0..<7).map { Self.row($0 * 3) })
    var pages = LedgerPages(ledger, longest: size)
    var positions: [Int] = []
    while let row = try pages.pop() { positions.append(row.position) }
    #expect(positions == (0..<7).map { $0 * 3 })
  }

  @Test func `an empty journal that a killed process has left is deleted`()
    throws
  {
    let ledger = try opened([Self.row(0)])
    let journal = path + "-journal"
    #expect(FileManager.default.createFile(atPath: journal, contents: nil))
    ledger.deleteDeadJournal()
    #expect(!FileManager.default.fileExists(atPath: journal))
    #expect(try ledger.rows(from: 0, limit: 2).count == 1)
    ledger.deleteDeadJournal()
  }

  @Test func `a ledger of another run is refused`() throws {
    try Ledger.create(at: path, run: "r", rows: [])
    #expect(throws: LedgerError.self) { try Ledger.open(at: path, run: "s") }
  }

  @Test func `a file that is no ledger is named, not crashed on`() throws {
    try Data("not a database, but long enough to be read as one".utf8).write(
      to: URL(fileURLWithPath: path))
    let error = #expect(throws: LedgerError.self) { try Ledger.open(at: path, run: "r") }
    #expect(error?.description.contains(path) == true)
  }

  @Test func `a refinement stands beside the raw answer, and another refiner has not seen it`()
    async throws
  {
    let ledger = try opened([Self.row(0), Self.row(1)])
    try await ledger.record([entry(0, .abstained), entry(1, .abstained)])
    #expect(try ledger.rows(.unrefined(refiner: "gemma-1", failed: false)).count == 2)
    let usage = Usage(calls: 1, promptTokens: 300, completionTokens: 12, milliseconds: 40)
    let refinement = Refinement(.value, text: "5 centimetre", usage: usage)
    try await ledger.record([
      RefinedEntry(
        position: 0, refinement: refinement, refiner: "gemma-1", outcome: .value("5 centimetre"),
        rules: "rules-1")
    ])
    let row = try #require(try ledger.rows(from: 0, limit: 1).first)
    #expect(row.refinement == refinement && row.answer == Self.answer)
    #expect(try positions(.unrefined(refiner: "gemma-1", failed: false), in: ledger) == [1])
    #expect(try positions(.unrefined(refiner: "gemma-2", failed: false), in: ledger) == [0, 1])
    #expect(try ledger.usage().refining == usage)
  }

  @Test func `an answer that only its refiner failed keeps its raw text and is refined by a retry`()
    async throws
  {
    let ledger = try opened([Self.row(0)])
    try await ledger.record([entry(0, .abstained)])
    let failure = Failure(component: .refiner, category: "timed-out", reason: "too slow")
    try await ledger.record([
      RefinedEntry(
        position: 0, refinement: nil, refiner: "gemma-1", outcome: .failed(failure),
        rules: "rules-1")
    ])
    #expect(try ledger.rows(.failed).isEmpty, "the reader is not asked again")
    #expect(try ledger.rows(.unrefined(refiner: "gemma-1", failed: false)).isEmpty)
    let waiting = try ledger.rows(.unrefined(refiner: "gemma-1", failed: true))
    #expect(waiting.map(\.answer) == [Self.answer])
  }

  @Test func `what changes one attribute's answers asks its rows alone`() async throws {
    var width = Self.row(1)
    width.row.attribute = "width"
    let ledger = try opened([Self.row(0), width])
    try await ledger.record([entry(0, .abstained), entry(1, .abstained)])
    let readers = ["height": "reader-1", "width": "reader-2"]
    #expect(try positions(.unsettled(readers: readers), in: ledger) == [1])
  }

  @Test func `counts tell every row once`() async throws {
    let ledger = try opened((0..<4).map { Self.row($0) })
    try await ledger.record([entry(0, .value("5 metre")), entry(1, .abstained)])
    let counts = try ledger.counts()
    #expect((counts.value, counts.abstained, counts.failed, counts.waiting) == (1, 1, 0, 2))
    #expect(counts.rows == 4)
  }
}
