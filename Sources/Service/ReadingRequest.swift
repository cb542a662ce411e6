internal import Foundation

/// What somebody wants read: pictures with attributes.
struct ReadingRequest: Sendable {
  /// One picture.
  struct Item: Sendable, Hashable {
    enum Source: Sendable, Hashable {
      case bytes([UInt8])
      case link(String)
    }

    /// What the answer calls it.
    var name: String
    var source: Source
    /// All of the schema where none is named.
    var attributes: [String]
  }

  var items: [Item]
  /// Whether a list is answered, also for one picture.
  var isBatch: Bool

  private static let mostItems = 32

  private struct Body: Decodable {
    var image: String
    var attributes: [String]?
    var name: String?
  }

  /// - Throws: `RequestProblem` with a sentence for whoever asked.
  init(_ body: [UInt8], contentType: String) throws(RequestProblem) {
    let type = contentType.prefix { $0 != ";" }.trimmingCharacters(in: .whitespaces).lowercased()
    if type == "multipart/form-data" {
      try self.init(form: body, contentType)
    } else {
      try self.init(json: body)
    }
    guard !items.isEmpty else { throw RequestProblem("there is no picture in the request") }
    guard items.count <= Self.mostItems else {
      throw RequestProblem("at most \(Self.mostItems) pictures are read at once")
    }
  }

  private init(json body: [UInt8]) throws(RequestProblem) {
    let data = Data(body)
    let bodies: [Body]
    do {
      if body.first(where: { !" \n\r\t".utf8.contains($0) }) == UInt8(ascii: "[") {
        bodies = try JSONDecoder().decode([Body].self, from: data)
        isBatch = true
      } else {
        bodies = [try JSONDecoder().decode(Body.self, from: data)]
        isBatch = false
      }
    } catch {
      throw RequestProblem(
        #"the body must be JSON like {"image": "…base64…", "attributes": ["width"]}, or a list of that"#
      )
    }
    items = []
    for (number, body) in bodies.enumerated() { items.append(try Self.item(body, number)) }
  }

  private static func item(_ body: Body, _ number: Int) throws(RequestProblem) -> Item {
    let text = body.image
    let lowered = text.prefix(8).lowercased()
    if lowered.hasPrefix("http://") || lowered.hasPrefix("https://") {
      return Item(
        name: body.name ?? text, source: .link(text), attributes: body.attributes ?? [])
    }
    var encoded = text[...]
    if text.hasPrefix("data:"), let comma = text.firstIndex(of: ",") {
      encoded = text[text.index(after: comma)...]
    }
    guard let data = Data(base64Encoded: String(encoded)), !data.isEmpty else {
      throw RequestProblem("image \(number + 1) is neither base64 nor an http or https address")
    }
    return Item(
      name: body.name ?? "image", source: .bytes(Array(data)), attributes: body.attributes ?? [])
  }

  private init(form body: [UInt8], _ contentType: String) throws(RequestProblem) {
    guard let form = MultipartForm(body, contentType: contentType) else {
      throw RequestProblem("the body is no multipart form as its content type says")
    }
    if let stray = form.parts.first(where: { !["image", "attribute"].contains($0.name) }) {
      throw RequestProblem(
        "the form has a part `\(stray.name.prefix(40))`; parts are `image` and `attribute`")
    }
    let attributes = form.parts.filter { $0.name == "attribute" }.map {
      String(decoding: $0.bytes, as: UTF8.self)
    }
    let images = form.parts.filter { $0.name == "image" }
    isBatch = images.count > 1
    items = images.map {
      Item(name: $0.fileName ?? "image", source: .bytes($0.bytes), attributes: attributes)
    }
  }
}

/// Why a request cannot be answered, for whoever made it.
struct RequestProblem: Error, Hashable, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
