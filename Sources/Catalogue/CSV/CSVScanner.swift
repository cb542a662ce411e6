/// A field's bytes inside its record, half-open, without the quotes around it.
struct CSVField: Hashable, Sendable {
  var start: Int
  var end: Int
  /// `""` stands for a quote somewhere inside.
  var hasDoubledQuotes: Bool
}

/// Finds the end and the fields of the first record in a run of bytes. No allocation beyond the
/// list of fields, no I/O, no state: a record that is cut off is scanned again from its start.
enum CSVScanner {
  static let quote = UInt8(ascii: "\"")
  static let comma = UInt8(ascii: ",")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")

  enum Finding: Hashable {
    /// The bytes end before the record does; with `isWhole`, there is none.
    case needsMore
    /// A line without bytes, `length` with its end.
    case emptyLine(length: Int)
    /// `length` bytes with the line's end, over `lines` lines.
    case record(length: Int, lines: Int)
    case fault(CSVFault.Kind, field: Int?)
  }

  /// - Parameter isWhole: nothing follows `bytes`.
  static func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, isWhole: Bool, into fields: inout [CSVField]
  ) -> Finding {
    fields.removeAll(keepingCapacity: true)
    guard let base = bytes.baseAddress, !bytes.isEmpty else { return .needsMore }
    let end = bytes.count
    var index = 0
    var seen: UInt8 = 0
    var lines = 1

    while true {
      var field = CSVField(start: index, end: index, hasDoubledQuotes: false)
      if index < end, base[index] == quote {
        switch scanQuoted(base, end, isWhole: isWhole, &index, &field, &lines, &seen) {
        case .closed: break
        case .cut: return .needsMore
        case .fault(let kind): return .fault(kind, field: fields.count)
        }
      } else {
        // Every byte that means something is at most a comma, 0x2C.
        while index < end {
          let byte = base[index]
          if byte <= comma {
            if byte == comma || byte == lineFeed || byte == carriageReturn { break }
            if byte == quote { return .fault(.strayQuote, field: fields.count) }
            if byte == 0 { return .fault(.nul, field: fields.count) }
          }
          seen |= byte
          index += 1
        }
        field.end = index
      }
      fields.append(field)

      if index == end {
        guard isWhole else { return .needsMore }
        return finish(bytes, index, lines, seen, fields)
      }
      if base[index] == comma {
        index += 1
        continue
      }
      let hasPair = base[index] == carriageReturn && index + 1 < end && base[index + 1] == lineFeed
      // A carriage return at the end may be half of a CRLF.
      if base[index] == carriageReturn, index + 1 == end, !isWhole { return .needsMore }
      index += hasPair ? 2 : 1
      if fields.count == 1, field.start == field.end, base[0] != quote {
        return .emptyLine(length: index)
      }
      return finish(bytes, index, lines, seen, fields)
    }
  }

  private enum Quoted {
    case closed, cut
    case fault(CSVFault.Kind)
  }

  /// From an opening quote to behind its closing one.
  private static func scanQuoted(
    _ base: UnsafePointer<UInt8>, _ end: Int, isWhole: Bool, _ index: inout Int,
    _ field: inout CSVField, _ lines: inout Int, _ seen: inout UInt8
  ) -> Quoted {
    index += 1
    field.start = index
    while index < end {
      let byte = base[index]
      if byte > quote {
        seen |= byte
        index += 1
        continue
      }
      if byte == quote {
        if index + 1 == end, !isWhole { return .cut }
        if index + 1 < end, base[index + 1] == quote {
          field.hasDoubledQuotes = true
          index += 2
          continue
        }
        field.end = index
        index += 1
        guard index < end else { return .closed }
        let next = base[index]
        return next == comma || next == lineFeed || next == carriageReturn
          ? .closed : .fault(.textAfterQuote)
      }
      if byte == 0 { return .fault(.nul) }
      // CRLF counts at its LF; a CR counts where no LF follows.
      if byte == lineFeed {
        lines += 1
      } else if byte == carriageReturn, index + 1 < end, base[index + 1] != lineFeed {
        lines += 1
      }
      index += 1
    }
    return isWhole ? .fault(.unclosedQuote) : .cut
  }

  /// The record as found, unless its bytes are no UTF-8.
  private static func finish(
    _ bytes: UnsafeBufferPointer<UInt8>, _ length: Int, _ lines: Int, _ seen: UInt8,
    _ fields: [CSVField]
  ) -> Finding {
    if seen >= 0x80 {
      for (number, field) in fields.enumerated() {
        let part = UnsafeBufferPointer(rebasing: bytes[field.start..<field.end])
        if String(validating: part, as: UTF8.self) == nil {
          return .fault(.invalidUTF8, field: number)
        }
      }
    }
    return .record(length: length, lines: lines)
  }

  /// Whether the record in `bytes`, which has no end, is inside a quoted field at their end.
  static func opensQuote(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var quotes = 0
    for byte in bytes where byte == quote { quotes += 1 }
    return quotes % 2 == 1
  }
}
