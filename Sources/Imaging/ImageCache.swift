internal import Crypto
internal import Foundation

/// Fetched pictures on disk: `content/ab/abcd…` holds bytes under their SHA-256, `links/12/1234…`
/// holds the digest that a link led to, under the SHA-256 of the link. Equal pictures are kept once.
///
/// Files come into place by renaming, so that processes can share a cache and none sees half a file.
/// A cache that cannot be written costs time and nothing else.
struct ImageCache: Sendable {
  let folder: String

  /// The bytes kept for a link; `nil` where there are none or they are not what was stored.
  func bytes(of link: WebLink, limit: Int) -> [UInt8]? {
    guard let data = FileManager.default.contents(atPath: place(of: link)) else { return nil }
    let digest = String(decoding: data, as: UTF8.self)
    guard digest.utf8.count == 64, digest.utf8.allSatisfy(Self.isHexadecimal),
      let bytes = try? LocalFile(path: place(ofContent: digest)).bytes(limit: limit),
      hexadecimal(SHA256.hash(data: bytes)) == digest
    else { return nil }
    return bytes
  }

  /// Keeps what a link led to.
  func store(_ image: Image, of link: WebLink) {
    let content = place(ofContent: image.digest)
    // Content of the right length under its own digest is there already; damage is found by reading.
    let known = try? FileManager.default.attributesOfItem(atPath: content)[.size] as? Int
    guard known == image.bytes.count || write(Data(image.bytes), to: content) else { return }
    _ = write(Data(image.digest.utf8), to: place(of: link))
  }

  private func write(_ data: Data, to path: String) -> Bool {
    let url = URL(fileURLWithPath: path)
    do {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try data.write(to: url, options: .atomic)
      return true
    } catch {
      return false
    }
  }

  private func place(of link: WebLink) -> String {
    let name = hexadecimal(SHA256.hash(data: Data(link.text.utf8)))
    return "\(folder)/links/\(name.prefix(2))/\(name)"
  }

  private func place(ofContent digest: String) -> String {
    "\(folder)/content/\(digest.prefix(2))/\(digest)"
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
  }
}
