import Catalogue
import Foundation
import Imaging
import Ledger
import OpticalReader
import Pipeline
import Readings
import Teaching
import Testing

/// A run over labels that print two weights, of which the right one is not what the choice takes.
struct TaughtRun {
  let folder = FileManager.default.temporaryDirectory.appending(
    path: "teaching-\(UUID().uuidString)")
  let run: Run
  static let images = 24

  /// - Parameter isForgetful: whether the reader keeps nothing.
  init(isForgetful: Bool = false) async throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var rows = "index,image_link,entity_name\n"
    for image in 0..<Self.images { rows += "\(image),\(image).png,item_weight\n" }
    let catalogue = folder.appending(path: "catalogue.csv")
    try rows.write(to: catalogue, atomically: true, encoding: .utf8)
    run = try Run.prepare(
      RunConfiguration(
        catalogue: catalogue.path,
        columns: RunConfiguration.Columns(
          index: nil, imageLink: "image_link", groupID: nil, attribute: "entity_name"),
        reader: "optical", choice: RunConfiguration.ChoiceSettings(weights: "rules"), parts: 3),
      in: RunFolder(folder.appending(path: "made.run").path))
    try await work(PrintedReader(policy: try Self.policy(run), isForgetful: isForgetful))
  }

  static func policy(_ run: Run) throws -> ChoicePolicy {
    try ChoicePolicy(run.configuration.choice)
  }

  func work(_ reader: any Reader, of run: Run? = nil) async throws {
    _ = try await (run ?? self.run).work(
      readers: RunReaders(reader), outputs: [], options: Run.Options(inFlight: 2)
    ) { link in Image(bytes: Array(Self.print(Int(link.prefix { $0 != "." }) ?? 0).utf8)) }
  }

  /// What the picture of a row prints: the product's weight small and late, as this maker has it.
  static func print(_ image: Int) -> String {
    "Brand\nNet Wt. \(900 + image) g\nin the box\n\(300 + image) g"
  }

  static func right(_ image: Int) -> String { "\(300 + image) gram" }

  func correct(_ images: Range<Int>, value: (Int) -> String? = { right($0) }) async throws {
    let corrections = images.map { image in
      Correction(
        position: image, index: "\(image)", attribute: "item_weight", imageLink: "\(image).png",
        who: "ann", at: "2026-01-01T00:00:00Z", value: value(image), prediction: nil)
    }
    _ = try await run.corrections().add(corrections)
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  func answers(_ run: Run? = nil) throws -> [String] {
    var answers: [String] = []
    try (run ?? self.run).forEachRow { row in
      if case .value(let value) = row.outcome { answers.append(value) } else { answers.append("") }
    }
    return answers
  }
}

struct TeacherTests {
  @Test func `a few corrections change what the rest is answered, and nothing is written before`()
    async throws
  {
    let made = try await TaughtRun()
    defer { made.remove() }
    let before = try made.answers()
    #expect(before.allSatisfy { $0.hasPrefix("9") }, "the announced weight is taken")
    try await made.correct(0..<12)
    let teacher = try Teacher(made.run, policy: TaughtRun.policy(made.run))
    let proposal = try await teacher.propose { _ in }
    #expect(proposal.corrected == 12 && proposal.unusable == 0)
    #expect(proposal.before == 0 && proposal.after == 1, "cross-validated")
    #expect(proposal.gained == 12 && proposal.lost == 0)
    #expect(proposal.counts.rows == TaughtRun.images)
    #expect(proposal.counts.changed == TaughtRun.images && proposal.counts.unkept == 0)
    #expect(proposal.changes.last?.after == TaughtRun.right(23))
    #expect(try made.answers() == before)

    let summary = try await teacher.take(proposal)
    #expect(summary.value == TaughtRun.images)
    #expect(try made.answers() == (0..<TaughtRun.images).map(TaughtRun.right))
    let taken = try String(contentsOfFile: made.run.folder.predictions, encoding: .utf8)
    #expect(taken.contains("23,323 gram"))
  }

  @Test func `a run that was taught is resumed with what it learned, and reads nothing again`()
    async throws
  {
    let made = try await TaughtRun()
    defer { made.remove() }
    try await made.correct(0..<12)
    let teacher = try Teacher(made.run, policy: TaughtRun.policy(made.run))
    _ = try await teacher.take(try await teacher.propose { _ in })
    // The same command as before: it names the weights that the run had.
    let again = try Run.prepare(made.run.description.configuration, in: made.run.folder)
    #expect(again.configuration.choice.weights != "rules")
    try await made.work(NeverAsked(PrintedReader(policy: try TaughtRun.policy(again))), of: again)
    #expect(try made.answers(again) == (0..<TaughtRun.images).map(TaughtRun.right))
  }

  @Test func `a choice that learned nothing new answers as it did`() async throws {
    let made = try await TaughtRun()
    defer { made.remove() }
    let same = OpticalRechooser(schema: .challenge, policy: try TaughtRun.policy(made.run))
    let counts = try made.run.foreseen(by: same, told: { _ in }, changed: { _, _, _ in })
    #expect(counts.changed == 0 && counts.rows == TaughtRun.images)
  }

  @Test func `what cannot be taught says why`() async throws {
    let made = try await TaughtRun()
    defer { made.remove() }
    let teacher = try Teacher(made.run, policy: TaughtRun.policy(made.run))
    await #expect(throws: TeachingError.nothingCorrected) { try await teacher.propose { _ in } }

    let forgetful = try await TaughtRun(isForgetful: true)
    defer { forgetful.remove() }
    try await forgetful.correct(0..<3)
    let other = try Teacher(forgetful.run, policy: TaughtRun.policy(forgetful.run))
    await #expect(throws: TeachingError.nothingKept(rows: 3)) { try await other.propose { _ in } }
  }

  @Test func `rows on which nothing is shown teach silence`() async throws {
    let made = try await TaughtRun()
    defer { made.remove() }
    try await made.correct(0..<12) { _ in nil }
    let teacher = try Teacher(made.run, policy: TaughtRun.policy(made.run))
    let proposal = try await teacher.propose { _ in }
    #expect(proposal.counts.toBlank > 12)
  }
}

/// Fails the run where it is asked.
private struct NeverAsked: Reader {
  let reader: PrintedReader
  var name: String { reader.name }
  var fingerprint: String { reader.fingerprint }

  init(_ reader: PrintedReader) { self.reader = reader }

  struct Asked: Error {}

  func read(_ question: Question) async throws -> [Answer] { throw Asked() }
}
