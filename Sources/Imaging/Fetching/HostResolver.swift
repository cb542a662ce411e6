internal import NIOPosix

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Names to addresses, by the system's resolver.
enum HostResolver {
  /// The addresses of a host, the best first; none where the name is not known.
  static func addresses(of host: String) async throws -> [IPAddress] {
    // The system's call blocks, so it gets a thread that may wait.
    try await NIOThreadPool.singleton.runIfActive { lookUp(host) }
  }

  private static func lookUp(_ host: String) -> [IPAddress] {
    var list: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(host, nil, nil, &list) == 0, let first = list else { return [] }
    defer { freeaddrinfo(first) }
    var found: [IPAddress] = []
    var next: UnsafeMutablePointer<addrinfo>? = first
    while let entry = next {
      if let address = numeric(entry.pointee), !found.contains(address) { found.append(address) }
      next = entry.pointee.ai_next
    }
    return found
  }

  private static func numeric(_ entry: addrinfo) -> IPAddress? {
    var text = [CChar](repeating: 0, count: Int(NI_MAXHOST))
    let code = getnameinfo(
      entry.ai_addr, entry.ai_addrlen, &text, socklen_t(text.count), nil, 0, NI_NUMERICHOST)
    guard code == 0 else { return nil }
    return IPAddress(
      String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self))
  }
}
