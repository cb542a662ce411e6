import Foundation
import Imaging
import Testing

@Suite struct FileLinkTests {
  let folder: URL
  let picture: [UInt8]

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(
      at: folder.appending(path: "images/inner"), withIntermediateDirectories: true)
    picture = try TestPictures.encoded(
      TestPictures.halves(width: 4, height: 4), width: 4, height: 4, as: ".png")
    for name in ["images/a.png", "images/inner/b.png", "outside.png", "images/c d+é.png"] {
      try Data(picture).write(to: folder.appending(path: name))
    }
  }

  private func source(images: Bool) -> ImageSource {
    var configuration = ImageSource.Configuration()
    configuration.imagesFolder = images ? folder.appending(path: "images").path : nil
    configuration.baseFolder = folder.path
    return ImageSource(configuration)
  }

  @Test(arguments: [
    "a.png", " a.png ", "inner/b.png", "c d+é.png", "https://host.invalid/x/a.png?b=1",
  ])
  func `a name is looked up in the folder of images`(link: String) async throws {
    #expect(try await source(images: true).image(for: link).bytes == picture)
  }

  @Test(arguments: [
    "../outside.png", "inner/../../outside.png", "/etc/hostname", "file:///etc/hostname",
  ])
  func `a name does not leave the folder of images`(link: String) async {
    let error = await #expect(throws: ImageError.self) {
      try await source(images: true).image(for: link)
    }
    #expect(error?.category == .badLink)
  }

  @Test(arguments: ["outside.png", "images/a.png"])
  func `without the folder a path starts at the catalogue`(link: String) async throws {
    let source = source(images: false)
    #expect(try await source.image(for: link).bytes == picture)
    let absolute = folder.appending(path: link)
    #expect(try await source.image(for: absolute.path).bytes == picture)
    #expect(try await source.image(for: absolute.absoluteString).bytes == picture)
  }

  @Test func `what is no readable file is told apart`() async throws {
    let pipe = folder.appending(path: "pipe.png").path
    mkfifo(pipe, 0o600)
    for (link, category) in [
      ("none.png", ImageError.Category.notFound), ("images", .unreadable),
      ("pipe.png", .unreadable),
      ("outside.png/a.png", .notFound), (String(repeating: "x", count: 5000), .notFound),
    ] {
      let error = await #expect(throws: ImageError.self) {
        try await source(images: false).image(for: link)
      }
      #expect(error?.category == category, "\(link.prefix(40))")
    }
  }
}
