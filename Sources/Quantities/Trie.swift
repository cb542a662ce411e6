/// Spellings as a tree of folded bytes; the nodes carry a number each.
///
/// A space in a spelling stands for up to three of space, full stop or hyphen in the text, or for
/// nothing, so `fl oz` also finds `fl.oz`, `Fl. Oz` and `floz`.
struct Trie {
  private var child: [Int32] = [-1]
  private var sibling: [Int32] = [-1]
  private var byte: [UInt8] = [0]
  private var values: [Int32] = [-1]
  /// The first level, by byte: most places of a text end here.
  private var roots = [Int32](repeating: -1, count: 256)

  /// The number kept for a spelling, -1 when it is new; stores `value`.
  mutating func exchange(_ spelling: [UInt8], for value: Int32) -> Int32 {
    var node: Int32 = 0
    for next in spelling { node = step(node, next) ?? grow(node, next) }
    let old = values[Int(node)]
    values[Int(node)] = value
    return old
  }

  /// A spelling's bytes as they are kept: runs of space, full stop and hyphen are one space.
  static func spelling(_ glyphs: Glyphs) -> [UInt8] {
    var result: [UInt8] = []
    for byte in glyphs.bytes where byte != Glyphs.Code.mark {
      if isJoint(byte) {
        if result.last != 0x20, !result.isEmpty { result.append(0x20) }
      } else {
        result.append(byte)
      }
    }
    while result.last == 0x20 { result.removeLast() }
    return result
  }

  private static func isJoint(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }

  private func step(_ node: Int32, _ next: UInt8) -> Int32? {
    if node == 0 {
      let found = roots[Int(next)]
      return found < 0 ? nil : found
    }
    var candidate = child[Int(node)]
    while candidate >= 0 {
      if byte[Int(candidate)] == next { return candidate }
      candidate = sibling[Int(candidate)]
    }
    return nil
  }

  private mutating func grow(_ node: Int32, _ next: UInt8) -> Int32 {
    let new = Int32(child.count)
    child.append(-1)
    sibling.append(child[Int(node)])
    byte.append(next)
    values.append(-1)
    child[Int(node)] = new
    if node == 0 { roots[Int(next)] = new }
    return new
  }

  /// Calls `visit` with the number and the end of each spelling that starts at `start`.
  func forEachMatch(in glyphs: Glyphs, at start: Int, _ visit: (Int32, Int) -> Void) {
    descend(0, glyphs, start, visit)
  }

  private func descend(_ from: Int32, _ glyphs: Glyphs, _ start: Int, _ visit: (Int32, Int) -> Void)
  {
    var node = from
    var place = start
    while true {
      if values[Int(node)] >= 0 { visit(values[Int(node)], place) }
      if node != 0, let space = step(node, 0x20) {
        var skipped = place
        while skipped < place + 3, Trie.isJoint(glyphs[skipped]) { skipped += 1 }
        descend(space, glyphs, skipped, visit)
      }
      let next = glyphs[place]
      if next == Glyphs.Code.mark, node != 0 {
        place += 1
        continue
      }
      guard next != 0, next != 0x20, let following = step(node, next) else { return }
      node = following
      place += 1
    }
  }
}
