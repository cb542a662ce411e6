import Foundation
import Testing

@testable import Ledger

struct CorrectionBookTests {
  private func correction(
    _ id: Int64, _ position: Int, _ who: String, _ value: String?, undoes: Int64? = nil
  ) -> Correction {
    Correction(
      id: id, position: position, index: "\(position)", attribute: "width", imageLink: "a.png",
      who: who, at: "2026-01-01T00:00:00Z", value: value, prediction: "1 metre", undoes: undoes)
  }

  @Test func `the latest word of a person stands until it is taken back`() {
    var book = CorrectionBook()
    book.add(correction(1, 5, "ann", "2 metre"))
    book.add(correction(2, 5, "ann", "3 metre"))
    #expect(book.answer(at: 5)?.value == "3 metre")
    #expect(book.lastStanding(of: "ann")?.id == 2)
    book.add(correction(3, 5, "ann", nil, undoes: 2))
    #expect(book.answer(at: 5)?.value == "2 metre")
    #expect(book.lastStanding(of: "ann")?.id == 1)
    book.add(correction(4, 5, "ann", nil, undoes: 1))
    #expect(book.answer(at: 5) == nil)
    #expect(book.lastStanding(of: "ann") == nil)
    #expect(book.history(of: 5).count == 4)
  }

  @Test func `an undo takes back one's own word, not another's`() {
    var book = CorrectionBook()
    book.add(correction(1, 5, "ann", "2 metre"))
    book.add(correction(2, 6, "bob", "2 metre"))
    #expect(book.lastStanding(of: "ann")?.position == 5)
  }

  @Test func `people who say different things are in dispute until one gives in`() {
    var book = CorrectionBook()
    book.add(correction(1, 5, "ann", "2 metre"))
    #expect(!book.isDisputed(at: 5))
    book.add(correction(2, 5, "bob", nil))
    #expect(book.isDisputed(at: 5))
    #expect(book.answer(at: 5)?.who == "bob")
    book.add(correction(3, 5, "bob", "2 metre"))
    #expect(!book.isDisputed(at: 5))
  }

  /// Cohen's own example counts, cut down: of 50 rows 20 are called right by both, 15 not shown by
  /// both, ann says right and bob nothing 5 times, the other way round 10 times; kappa is 0.4.
  @Test func `agreement is Cohen's kappa over the verdicts`() throws {
    var book = CorrectionBook()
    var id: Int64 = 0
    func say(_ count: Int, _ ann: String?, _ bob: String?) {
      for _ in 0..<count {
        book.add(correction(id + 1, Int(id), "ann", ann))
        book.add(correction(id + 2, Int(id), "bob", bob))
        id += 2
      }
    }
    say(20, "1 metre", "1 metre")
    say(5, "1 metre", nil)
    say(10, nil, "1 metre")
    say(15, nil, nil)
    let agreement = try #require(book.agreements.first)
    #expect(agreement.rows == 50)
    #expect(agreement.agreed == 35)
    #expect(abs(try #require(agreement.kappa) - 0.4) < 1e-9)
  }

  @Test func `corrections are there again when the ledger is opened again`() async throws {
    let path = FileManager.default.temporaryDirectory.appending(
      path: "corrections-\(UUID().uuidString).ledger"
    ).path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let ledger = try CorrectionLedger(at: path, run: "r")
    let added = try await ledger.add([correction(0, 5, "ann", "2 metre")])
    let again = try CorrectionLedger(at: path, run: "r")
    #expect(try again.corrections() == added)
    #expect(try again.corrections(after: added[0].id).isEmpty)
    #expect(throws: LedgerError.self) { try CorrectionLedger(at: path, run: "other") }
  }
}
