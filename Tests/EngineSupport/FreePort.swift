import Foundation

/// A port of the loopback address that was free a moment ago.
public enum FreePort {
  public static func find() throws -> Int {
    let listener = socket(AF_INET, streamType, 0)
    guard listener >= 0 else { throw EngineSupportError("no socket: \(errno)") }
    defer { close(listener) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let code = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { general in
        let bound = bind(listener, general, length)
        return bound == 0 ? getsockname(listener, general, &length) : bound
      }
    }
    guard code == 0 else { throw EngineSupportError("no free port: \(errno)") }
    return Int(UInt16(bigEndian: address.sin_port))
  }

  #if canImport(Glibc)
    private static let streamType = Int32(SOCK_STREAM.rawValue)
  #else
    private static let streamType = SOCK_STREAM
  #endif
}
