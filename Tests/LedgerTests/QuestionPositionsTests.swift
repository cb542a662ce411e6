import Catalogue
import Foundation
import Testing

@testable import Ledger

struct QuestionPositionsTests {
  @Test func `rows of an image are one question, images in order of their first row`()
    throws
  {
    let path = NSTemporaryDirectory() + UUID().uuidString + ".ledger"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let rows = ["b", "a", "b", "c", "a", "b"].enumerated().map { position, link in
      LedgerRow(
        row: Row(
          position: position * 10, index: "\(position)", imageLink: link, groupID: nil,
          attribute: "height", line: position + 2))
    }
    try Ledger.create(at: path, run: "r", rows: rows)
    let ledger = try Ledger.open(at: path, run: "r")
    let questions = try ledger.questions(.unsettled(readers: [:]))
    #expect((0..<questions.count).map { Array(questions[$0]) } == [[0, 20, 50], [10, 40], [30]])
    #expect(questions.rows == 6)
    #expect(try ledger.rows(at: questions[1]).map(\.row.index) == ["1", "4"])
    #expect(try ledger.questions(.failed).isEmpty)
  }

  @Test func `rows by themselves are a question each`() {
    let questions = QuestionPositions([3, 9])
    #expect((0..<questions.count).map { Array(questions[$0]) } == [[3], [9]])
  }

  @Test func `more ledgers than stay open are read and written in turn`() async throws {
    let folder = NSTemporaryDirectory() + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let ledgers = try (0..<60).map { number in
      let row = Row(
        position: number, index: "\(number)", imageLink: "a", groupID: nil, attribute: "height",
        line: 2)
      try Ledger.create(at: "\(folder)/\(number)", run: "r", rows: [LedgerRow(row: row)])
      return try Ledger.open(at: "\(folder)/\(number)", run: "r")
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for ledger in ledgers + ledgers {
        group.addTask {
          for attempt in 1...5 { try await ledger.beat(worked: Double(attempt), settled: 0) }
        }
      }
      try await group.waitForAll()
    }
    for (number, ledger) in ledgers.enumerated() {
      #expect(try ledger.lease().beat == 10)
      #expect(try ledger.rows(from: 0, limit: 2).map(\.row.position) == [number])
    }
  }
}
