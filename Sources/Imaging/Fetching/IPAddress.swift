#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// An IPv4 (4 bytes) or IPv6 (16 bytes) address in network order.
package struct IPAddress: Hashable, Sendable {
  package let bytes: [UInt8]
  /// The numeric form that a connection is made to.
  package let text: String

  /// From the numeric form: dotted decimal or colons; nothing else.
  package init?(_ text: String) {
    var four = in_addr()
    var six = in6_addr()
    if inet_pton(AF_INET, text, &four) == 1 {
      bytes = withUnsafeBytes(of: &four) { Array($0) }
    } else if inet_pton(AF_INET6, text, &six) == 1 {
      bytes = withUnsafeBytes(of: &six) { Array($0) }
    } else {
      return nil
    }
    self.text = text
  }

  /// Whether anybody on the Internet may be reached there, by the special-purpose address registries
  /// of IANA (RFC 6890 and its updates).
  package var isPublic: Bool {
    if bytes.count == 4 { return Self.isPublicIPv4(bytes) }
    // 64:ff9b::/96 carries an IPv4 address through a translator (RFC 6052).
    if Self.prefix(bytes, [0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0], 96) {
      return Self.isPublicIPv4(Array(bytes.suffix(4)))
    }
    // 2000::/3 is all that is given out; loopback, mapped IPv4, local and multicast lie outside.
    return Self.prefix(bytes, [0x20], 3)
      && !Self.specialIPv6.contains { Self.prefix(bytes, $0.0, $0.1) }
  }

  private static func isPublicIPv4(_ bytes: [UInt8]) -> Bool {
    !specialIPv4.contains { prefix(bytes, $0.0, $0.1) }
  }

  private static let specialIPv4: [([UInt8], Int)] = [
    ([0], 8), ([10], 8), ([100, 64], 10), ([127], 8), ([169, 254], 16), ([172, 16], 12),
    ([192, 0, 0], 24), ([192, 0, 2], 24), ([192, 88, 99], 24), ([192, 168], 16), ([198, 18], 15),
    ([198, 51, 100], 24), ([203, 0, 113], 24), ([224], 4), ([240], 4),
    // Azure answers its machines' questions there, in the midst of public addresses.
    ([168, 63, 129, 16], 32),
  ]

  private static let specialIPv6: [([UInt8], Int)] = [
    // Protocol assignments with Teredo, documentation, 6to4, documentation.
    ([0x20, 0x01, 0x00], 23), ([0x20, 0x01, 0x0D, 0xB8], 32), ([0x20, 0x02], 16),
    ([0x3F, 0xFF, 0x00], 20),
  ]

  /// Whether the first `length` bits of `address` are those of `start`, which has at least as many.
  private static func prefix(_ address: [UInt8], _ start: [UInt8], _ length: Int) -> Bool {
    let (whole, rest) = length.quotientAndRemainder(dividingBy: 8)
    guard address.prefix(whole) == start.prefix(whole) else { return false }
    guard rest > 0 else { return true }
    return (address[whole] ^ start[whole]) >> (8 - rest) == 0
  }
}
