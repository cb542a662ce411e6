import Catalogue
import Foundation
import Imaging
import Pipeline
import Readings

@testable import Review

/// A run over a made catalogue, answered at once by a made reader.
struct MadeRun {
  let folder: URL
  let run: Run

  /// Answers by attribute: width is right and sure, height unsure with a rival, depth blank.
  struct MadeReader: Reader {
    let name = "made"
    let fingerprint = "made-1"

    func read(_ question: Question) async throws -> [Answer] {
      question.attributes.map { attribute in
        switch attribute.name {
        case "width":
          Answer(
            attribute: attribute.name, text: "12 centimetre",
            evidence: Evidence(
              text: "W 12 cm <script>alert(1)</script>", quadrilateral: Self.place,
              textConfidence: 0.98, because: ["lineAgrees"]), confidence: 0.95)
        case "height":
          Answer(
            attribute: attribute.name, text: "30 inch", confidence: 0.5,
            alternatives: [Alternative(text: "31 inch", confidence: 0.45)])
        default: Answer(attribute: attribute.name, text: nil, confidence: 0.7)
        }
      }
    }

    static let place = Quadrilateral(
      topLeft: Point(x: 10, y: 10), topRight: Point(x: 60, y: 10),
      bottomRight: Point(x: 60, y: 30), bottomLeft: Point(x: 10, y: 30))
  }

  /// - Parameters:
  ///   - images: how many; each is asked for width, height and depth. The last one fails.
  ///   - isAnswered: whether the reader has been asked.
  init(images: Int = 10, parts: Int = 3, isAnswered: Bool = true) async throws {
    folder = FileManager.default.temporaryDirectory.appending(
      path: "review-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var table = "index,image_link,group_id,entity_name\n"
    for image in 0..<images {
      let link = image == 1 ? "<script>alert(2)</script>.png" : "picture-\(image).png"
      for (place, attribute) in ["width", "height", "depth"].enumerated() {
        table += "\(3 * image + place),\(link),g\(image % 2),\(attribute)\n"
      }
    }
    let catalogue = folder.appending(path: "catalogue.csv")
    try table.write(to: catalogue, atomically: true, encoding: .utf8)
    run = try Run.prepare(
      RunConfiguration(
        catalogue: catalogue.path,
        columns: RunConfiguration.Columns(
          index: nil, imageLink: "image_link", groupID: nil, attribute: "entity_name"),
        reader: "made", parts: parts), in: RunFolder(folder.appending(path: "made.run").path))
    if isAnswered { try await answer() }
  }

  func answer() async throws {
    _ = try await run.work(
      readers: RunReaders(MadeReader()), outputs: [], options: Run.Options(inFlight: 2)
    ) { link in
      if link == "picture-9.png" { throw Self.missing }
      return Self.image
    }
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  func routes() async throws -> ReviewRoutes {
    ReviewRoutes(
      store: try await ReviewStore(run: run),
      pictures: PictureStore(folder: nil, atOnce: 1) { link in
        if link == "picture-9.png" { throw Self.missing }
        return Self.image
      }, reviewer: "ann")
  }

  static let image = Image(
    bytes: Array(
      (try? Data(
        contentsOf: URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(
          path: "../../Sample/images/001-front.png"))) ?? Data()))

  static let missing: ImageError = {
    do throws(ImageError) {
      _ = try Image(path: "/nowhere/picture.png")
      fatalError("there is a picture where none should be")
    } catch {
      return error
    }
  }()
}
