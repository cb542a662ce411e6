/// Finds a text in bytes, eight places at a time: where its first and its last byte stand in the right
/// distance, the rest is compared.
///
/// A word has a zero byte where `(word - 0x01…) & ~word & 0x80…` is not zero (Warren, Hacker's Delight,
/// "Find first 0-byte").
struct ByteSearch {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  private let needle: [UInt8]
  private let bytes: UnsafeRawBufferPointer
  private let first: UInt64
  private let last: UInt64

  /// - Parameter needle: at least one byte.
  init(_ needle: [UInt8], in bytes: UnsafeRawBufferPointer) {
    self.needle = needle
    self.bytes = bytes
    first = Self.ones &* UInt64(needle.first ?? 0)
    last = Self.ones &* UInt64(needle.last ?? 0)
  }

  /// The first place from `start` on at which the needle begins.
  func next(from start: Int) -> Int? {
    let reach = needle.count - 1
    var place = start
    while let base = bytes.baseAddress, place + reach + 8 <= bytes.count {
      let head = UInt64(littleEndian: (base + place).loadUnaligned(as: UInt64.self))
      let tail = UInt64(littleEndian: (base + place + reach).loadUnaligned(as: UInt64.self))
      let difference = (head ^ first) | (tail ^ last)
      var zeros = (difference &- Self.ones) & ~difference & Self.highs
      while zeros != 0 {
        let candidate = place + zeros.trailingZeroBitCount / 8
        if stands(at: candidate) { return candidate }
        zeros &= zeros &- 1
      }
      place += 8
    }
    while place + reach < bytes.count {
      if stands(at: place) { return place }
      place += 1
    }
    return nil
  }

  private func stands(at place: Int) -> Bool {
    for (offset, byte) in needle.enumerated() where bytes[place + offset] != byte { return false }
    return true
  }
}
