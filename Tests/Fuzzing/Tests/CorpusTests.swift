import Foundation
import FuzzChecks
import Testing

/// The kept corpus, in which every crash that was found has its file.
struct CorpusTests {
  static let corpus = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Corpus")

  @Test(arguments: FuzzCheck.allCases)
  func `what fuzzing has kept breaks nothing`(check: FuzzCheck) throws {
    let files = try FileManager.default.contentsOfDirectory(
      at: Self.corpus.appending(path: check.rawValue), includingPropertiesForKeys: nil)
    #expect(files.count > 5)
    for file in files {
      let violation = check.violation(in: [UInt8](try Data(contentsOf: file)))
      #expect(violation == nil, "\(file.lastPathComponent)")
    }
  }
}
