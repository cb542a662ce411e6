import Foundation
import Serving
import Testing

@testable import Review

struct PageFileTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Sources/Review/Resources/page").standardizedFileURL

  @Test func `the program's page is the one in Resources`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(
      Set(PageFile.review.map(\.path)) == Set(names.map { $0 == "index.html" ? "/" : "/\($0)" }))
    for file in PageFile.review {
      let name = file.path == "/" ? "index.html" : String(file.path.dropFirst())
      let text = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
      #expect(file.text == text, "\(name): run Scripts/generate-page.py")
    }
  }

  @Test func `nothing of the page comes from elsewhere or becomes markup`() {
    for file in PageFile.review {
      let text = file.text.replacing("http://www.w3.org/2000/svg", with: "")
      for word in ["http:", "https:", "innerHTML", "insertAdjacentHTML", "eval(", "document.write"]
      {
        #expect(!text.contains(word), "\(file.path) has \(word)")
      }
    }
  }
}
