internal import Foundation
package import HTTPTypes
package import Hummingbird

/// Why a request was not answered, for the person at the page.
package struct Problem: Codable, Sendable {
  package var problem: String
}

extension Response {
  package static func json(
    _ value: some Encodable, status: HTTPResponse.Status = .ok
  ) throws -> Response {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return bytes(
      try encoder.encode(value), type: "application/json", caching: "no-store", status: status)
  }

  package static func problem(_ status: HTTPResponse.Status, _ text: String) -> Response {
    (try? json(Problem(problem: text), status: status)) ?? Response(status: status)
  }

  package static func bytes(
    _ bytes: some Collection<UInt8>, type: String, caching: String,
    status: HTTPResponse.Status = .ok
  ) -> Response {
    Response(
      status: status, headers: [.contentType: type, .cacheControl: caching],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}
