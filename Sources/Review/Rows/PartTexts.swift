internal import Ledger

/// The texts of one part's rows, folded, one behind the other: looked through byte by byte, which is
/// exact and for a million rows quick enough.
///
/// Rows of an image share its link: a link stands once and counts for all of them.
struct PartTexts: Sendable {
  private static let end: UInt8 = 0

  private var positions: [UInt32] = []
  private var links: [UInt32] = []
  private var rowTexts = Run()
  private var linkTexts = Run()
  /// Only while texts are added.
  private var placesOfLinks: [String: UInt32] = [:]

  /// Texts with an end byte behind each.
  private struct Run: Sendable {
    var bytes: [UInt8] = []
    var starts: [UInt32] = []

    mutating func append(_ texts: [String]) {
      starts.append(UInt32(bytes.count))
      for text in texts {
        bytes.append(contentsOf: text.lowercased().utf8)
        bytes.append(PartTexts.end)
      }
    }

    /// Gives back the room that growing took.
    mutating func finish() {
      bytes = bytes.withUnsafeBufferPointer { Array($0) }
      starts = starts.withUnsafeBufferPointer { Array($0) }
    }

    /// Calls `body` with the number of each text in which `needle` stands.
    func forEach(containing needle: [UInt8], _ body: (Int) -> Void) {
      bytes.withUnsafeBytes { bytes in
        let search = ByteSearch(needle, in: bytes)
        var from = 0
        while let place = search.next(from: from) {
          let number = text(at: place)
          body(number)
          guard number + 1 < starts.count else { return }
          from = Int(starts[number + 1])
        }
      }
    }

    /// The number of the text that the byte stands in.
    private func text(at offset: Int) -> Int {
      var low = 0
      var high = starts.count
      while low + 1 < high {
        let middle = (low + high) / 2
        if Int(starts[middle]) <= offset { low = middle } else { high = middle }
      }
      return low
    }
  }

  mutating func add(_ row: RowSummary) {
    positions.append(UInt32(clamping: row.position))
    if let place = placesOfLinks[row.imageLink] {
      links.append(place)
    } else {
      let place = UInt32(linkTexts.starts.count)
      placesOfLinks[row.imageLink] = place
      links.append(place)
      linkTexts.append([row.imageLink])
    }
    rowTexts.append([row.index, row.value ?? "", row.evidenceText ?? "", row.groupID ?? ""])
  }

  /// Call after the last row was added.
  mutating func finish() {
    placesOfLinks = [:]
    positions = positions.withUnsafeBufferPointer { Array($0) }
    links = links.withUnsafeBufferPointer { Array($0) }
    rowTexts.finish()
    linkTexts.finish()
  }

  /// Calls `body` with the position of each row whose texts contain `needle`, folded as they are.
  func forEach(containing needle: [UInt8], _ body: (Int) -> Void) {
    guard !needle.isEmpty, !needle.contains(Self.end) else { return }
    rowTexts.forEach(containing: needle) { body(Int(positions[$0])) }
    var isFound = [Bool](repeating: false, count: linkTexts.starts.count)
    var isAnyFound = false
    linkTexts.forEach(containing: needle) {
      isFound[$0] = true
      isAnyFound = true
    }
    guard isAnyFound else { return }
    for (place, link) in links.enumerated() where isFound[Int(link)] { body(Int(positions[place])) }
  }
}
