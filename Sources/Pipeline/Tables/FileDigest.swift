internal import Crypto
internal import Foundation

/// SHA-256 of a file's bytes, in hexadecimal.
enum FileDigest {
  /// - Throws: `.unusable` where the file cannot be read.
  static func hex(of path: String) throws(RunError) -> String {
    var hash = SHA256()
    do {
      let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      while let block = try file.read(upToCount: 1 << 20), !block.isEmpty {
        hash.update(data: block)
      }
    } catch {
      throw .unusable("\(path) cannot be read: \(error.localizedDescription)")
    }
    return hash.finalize().map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }
}
