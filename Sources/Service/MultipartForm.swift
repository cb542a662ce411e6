internal import Foundation

/// The parts of a `multipart/form-data` body (RFC 7578), found in its bytes.
struct MultipartForm: Hashable, Sendable {
  struct Part: Hashable, Sendable {
    var name: String
    /// Of a file part.
    var fileName: String?
    var bytes: [UInt8]
  }

  var parts: [Part]

  private static let mostParts = 256
  private static let newLine: [UInt8] = [0x0D, 0x0A]

  /// - Returns: `nil` where the body is not what its content type says.
  init?(_ body: [UInt8], contentType: String) {
    guard let boundary = Self.parameter("boundary", of: contentType),
      (1...70).contains(boundary.utf8.count)
    else { return nil }
    let delimiter = Array("--\(boundary)".utf8)
    guard body.starts(with: delimiter) else { return nil }
    parts = []
    var place = delimiter.count
    while true {
      // Two dashes behind the delimiter end the form; a new line begins a part.
      if body[place...].starts(with: [0x2D, 0x2D]) { return }
      guard parts.count < Self.mostParts, body[place...].starts(with: Self.newLine),
        let end = Self.find(Self.newLine + delimiter, in: body, from: place),
        let part = Self.part(body[(place + 2)..<max(place + 2, end)])
      else { return nil }
      parts.append(part)
      place = end + 2 + delimiter.count
    }
  }

  private static func part(_ bytes: ArraySlice<UInt8>) -> Part? {
    let whole = Array(bytes)
    guard let gap = find(newLine + newLine, in: whole, from: 0) else { return nil }
    let headers = String(decoding: whole[..<gap], as: UTF8.self).split(separator: "\r\n")
    let disposition = headers.first { $0.lowercased().hasPrefix("content-disposition:") }
    guard let disposition, let name = parameter("name", of: String(disposition)) else { return nil }
    return Part(
      name: name, fileName: parameter("filename", of: String(disposition)),
      bytes: Array(whole[(gap + 4)...]))
  }

  /// `name="value"` or `name=value` behind a semicolon.
  private static func parameter(_ name: String, of header: String) -> String? {
    for piece in header.split(separator: ";").dropFirst() {
      let sides = piece.split(separator: "=", maxSplits: 1)
      guard sides.count == 2, sides[0].trimmingCharacters(in: .whitespaces).lowercased() == name
      else { continue }
      return sides[1].trimmingCharacters(in: .whitespaces)
        .trimmingCharacters(in: CharacterSet(charactersIn: "\""))
    }
    return nil
  }

  private static func find(_ needle: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard start <= bytes.count else { return nil }
    return Data(bytes).range(of: Data(needle), in: start..<bytes.count)?.lowerBound
  }
}
