/// A hash that is the same in every process and on every machine, for fingerprints; not for secrets.
/// FNV-1a, 64 bits (Fowler, Noll, Vo; IETF draft-eastlake-fnv).
public enum StableHash {
  public static func hex(_ texts: String...) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for text in texts {
      for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
      hash = (hash ^ 0xff) &* 0x0000_0100_0000_01b3
    }
    return String(hash, radix: 16)
  }
}
