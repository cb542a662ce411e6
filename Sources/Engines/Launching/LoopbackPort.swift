import Foundation

/// Ports of the loopback address.
package enum LoopbackPort {
  /// A port that is free at this moment, and nobody's until somebody binds it; `nil` where the
  /// machine gives none.
  package static func free() -> Int? { bound(to: 0) }

  /// Whether somebody listens on the port.
  package static func isTaken(_ port: Int) -> Bool { bound(to: port) == nil }

  /// Binds for a moment and gives back the port that it was.
  private static func bound(to port: Int) -> Int? {
    let listener = socket(AF_INET, stream, 0)
    guard listener >= 0 else { return nil }
    defer { close(listener) }
    // Connections of a server that has just gone do not make its port taken.
    var reuse: Int32 = 1
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &reuse, socklen_t(MemoryLayout<Int32>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let code = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { general in
        let code = bind(listener, general, length)
        return code == 0 ? getsockname(listener, general, &length) : code
      }
    }
    return code == 0 ? Int(UInt16(bigEndian: address.sin_port)) : nil
  }

  #if canImport(Glibc)
    private static let stream = Int32(SOCK_STREAM.rawValue)
  #else
    private static let stream = SOCK_STREAM
  #endif
}
