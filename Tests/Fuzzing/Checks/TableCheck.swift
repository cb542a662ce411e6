import Catalogue

/// Tables, packed and not: the records do not depend on the blocks in which the bytes come, every
/// record lies behind the one before it, and what is written of them is read the same.
enum TableCheck {
  private struct Record: Equatable {
    var fields: [String]
    var fault: CSVFault?
    var line: Int
    var byteOffset: Int
  }

  static func violation(in bytes: [UInt8]) -> String? {
    let whole = records(in: bytes, blockSize: .max)
    for blockSize in [1, 17] where records(in: bytes, blockSize: blockSize) != whole {
      return "blocks of \(blockSize) give other records"
    }
    var last = (line: 0, byteOffset: -1)
    for record in whole ?? [] {
      guard record.line > last.line, record.byteOffset > last.byteOffset else {
        return "the record at line \(record.line), byte \(record.byteOffset) does not move on"
      }
      last = (record.line, record.byteOffset)
    }
    return nil
  }

  /// `nil` where the packed bytes are damaged.
  private static func records(in bytes: [UInt8], blockSize: Int) -> [Record]? {
    let source = UnpackingByteSource(
      MemoryByteSource(bytes, blockSize: blockSize), name: "fuzz")
    let reader = CSVReader(source, name: "fuzz", blockSize: min(blockSize, 1 << 16))
    var records: [Record] = []
    do {
      while let step = try reader.next() {
        switch step {
        case .bad(let fault):
          records.append(
            Record(fields: [], fault: fault, line: fault.line, byteOffset: fault.byteOffset))
        case .record:
          records.append(
            Record(
              fields: (0..<reader.fieldCount).map(reader.text), fault: nil, line: reader.line,
              byteOffset: reader.byteOffset))
        }
      }
      return records
    } catch {
      return nil
    }
  }
}
