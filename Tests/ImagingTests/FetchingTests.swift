import Foundation
import Imaging
import Testing

@Suite(.enabled(if: PictureServer.isThere, "needs python3 for its server"), .serialized)
struct FetchingTests {
  let server: PictureServer

  init() throws { server = try PictureServer() }

  private func source(
    _ pauses: Pauses = Pauses(), change: (inout ImageSource.Configuration) -> Void = { _ in }
  ) -> ImageSource {
    var configuration = PictureServer.quick
    change(&configuration)
    return ImageSource(configuration, network: PictureServer.network(pauses: pauses))
  }

  @Test(arguments: ["/ok.png", "/redirect", "/zipped", "/ok.png?size=2#part"])
  func `a picture arrives as it is stored`(path: String) async throws {
    let image = try await source().image(for: server.link(path))
    #expect(image.bytes == server.picture)
  }

  @Test(arguments: [
    ("/status/404", ImageError.Category.notFound), ("/status/410", .notFound),
    ("/status/403", .httpStatus), ("/status/418", .httpStatus), ("/status/503", .httpStatus),
    ("/loop", .redirect), ("/nowhere", .redirect), ("/file", .redirect),
    ("/inside", .forbiddenAddress), ("/rebound", .forbiddenAddress),
    ("/huge", .tooManyBytes), ("/endless", .tooManyBytes), ("/bomb", .tooManyBytes),
    ("/always-cut", .unreachable), ("/stall", .timedOut), ("/impatience", .httpStatus),
  ])
  func `a fault ends with its reason`(path: String, category: ImageError.Category) async throws {
    let error = await #expect(throws: ImageError.self) {
      try await source().image(for: server.link(path))
    }
    #expect(error?.category == category, "\(error?.reason ?? "")")
    #expect(error?.reason.isEmpty == false)
  }

  @Test(arguments: [
    ("/status/404", 1), ("/status/403", 1), ("/status/503", 4), ("/status/429", 4), ("/huge", 1),
    ("/bomb", 1), ("/always-cut", 4), ("/impatience", 1), ("/twice/500", 3), ("/cut", 2),
  ])
  func `what may go better is tried again, and nothing else`(path: String, times: Int) async throws
  {
    _ = try? await source().image(for: server.link(path))
    #expect(try await server.count(path) == times)
  }

  @Test func `pauses grow, and a server's wish comes first`() async throws {
    let pauses = Pauses()
    _ = try? await source(pauses).image(for: server.link("/status/503"))
    #expect(pauses.all == [.milliseconds(250), .milliseconds(500), .seconds(1)])
    let patience = Pauses()
    _ = try await source(patience).image(for: server.link("/patience"))
    #expect(patience.all == [.seconds(7)])
  }

  @Test func `a reason says how often it was tried`() async throws {
    let error = await #expect(throws: ImageError.self) {
      try await source().image(for: server.link("/status/503"))
    }
    #expect(error?.reason.contains("4 times") == true)
  }

  @Test func `a page under a picture's name is fetched and refused by decoding`() async throws {
    for (path, category) in [
      ("/page.jpg", ImageError.Category.notAnImage), ("/empty", .empty),
    ] {
      let image = try await source().image(for: server.link(path))
      let error = #expect(throws: ImageError.self) { try image.pixels() }
      #expect(error?.category == category)
    }
  }

  @Test func `many who ask for one link cause one request`() async throws {
    let source = source()
    let link = server.link("/slow.png")
    try await withThrowingTaskGroup { group in
      for _ in 0..<20 { group.addTask { try await source.image(for: link).digest } }
      var digests: Set<String> = []
      for try await digest in group { digests.insert(digest) }
      #expect(digests.count == 1)
    }
    #expect(try await server.count("/slow.png") == 1)
  }

  @Test func `one who gives up takes nothing from the others`() async throws {
    let source = source { $0.readTimeout = .seconds(300) }
    let link = server.link("/held.png")
    let first = Task { try await source.image(for: link) }
    while try await server.count("/held.png") == 0 {}
    let second = Task { try await source.image(for: link) }
    // Whether the second has come to wait for the first's fetch or not, it gets its picture.
    await Task.yield()
    first.cancel()
    #expect(try await second.value.bytes == server.picture)
    await #expect(throws: ImageError.self) { try await first.value }
  }

  @Test func `no more are fetched at once than allowed`() async throws {
    let source = source { $0.connections = 3 }
    let server = server
    try await withThrowingTaskGroup { group in
      for number in 0..<12 {
        group.addTask { _ = try await source.image(for: server.link("/slow-\(number).png")) }
      }
      try await group.waitForAll()
    }
    #expect(try await server.peak() == 3)
  }

  @Test func `a picture in the cache is not asked for again, unless it was damaged`() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let link = server.link("/cached.png")
    for _ in 0..<2 {
      _ = try await source { $0.cacheFolder = folder.path }.image(for: link)
    }
    #expect(try await server.count("/cached.png") == 1)

    let contents = folder.appending(path: "content")
    let files = try #require(
      FileManager.default.enumerator(at: contents, includingPropertiesForKeys: nil))
    for case let file as URL in files where !file.hasDirectoryPath {
      try Data("damage".utf8).write(to: file)
    }
    let image = try await source { $0.cacheFolder = folder.path }.image(for: link)
    #expect(image.bytes == server.picture)
    #expect(try await server.count("/cached.png") == 2)
    _ = try await source { $0.cacheFolder = folder.path }.image(for: link)
    #expect(try await server.count("/cached.png") == 2)
  }

  @Test func `a cache that cannot be written costs time and nothing else`() async throws {
    let image = try await source { $0.cacheFolder = "/proc/nowhere" }
      .image(for: server.link("/ok.png"))
    #expect(image.bytes == server.picture)
  }

  @Test(arguments: [
    "http://127.0.0.1/", "http://localhost/", "http://[::1]/", "http://10.1.2.3/a.png",
    "http://192.168.0.1/", "http://169.254.169.254/latest/meta-data", "http://[fe80::1]/",
    "http://[::ffff:10.0.0.1]/", "http://0.0.0.0/", "http://100.64.0.1/", "http://[fd00::1]/",
    "http://2130706433/", "http://0x7f.1/",
  ])
  func `private and local addresses are not reached`(link: String) async {
    let error = await #expect(throws: ImageError.self) {
      try await ImageSource(PictureServer.quick).image(for: link)
    }
    #expect(
      [.forbiddenAddress, .badLink, .unreachable].contains(error?.category),
      "\(String(describing: error))")
    #expect(error?.category != .timedOut)
  }

  @Test(arguments: [
    "ftp://pictures.example/a.png", "http://", "http://user:secret@pictures.example/a.png",
    "http://pictures.example:99999/", "http://pic tures/", "", "   ", "javascript://x",
  ])
  func `a link that is none is refused with its reason`(link: String) async {
    let error = await #expect(throws: ImageError.self) { try await source().image(for: link) }
    #expect(error?.category == .badLink, "\(String(describing: error))")
  }
}
