internal import Foundation

/// A temporary file of runs of records, which nobody but its owner sees and the system deletes with it.
final class SpillFile<Record: BitwiseCopyable & Sendable> {
  /// What of a run is not read yet, and the piece that is.
  struct Run {
    fileprivate var offset: Int
    fileprivate var count: Int
    fileprivate var piece: ArraySlice<Record> = []
  }

  /// Records of a run that are read at once.
  private static var piece: Int { max(1, 4_096 / MemoryLayout<Record>.stride) }

  private(set) var runs: [Run] = []
  private let descriptor: Int32
  private let name: String
  private var end = 0

  init(in folder: String) throws(WriteError) {
    var template = Array((folder + "/measurand-sort.XXXXXX").utf8CString)
    descriptor = mkstemp(&template)
    name = folder + "/measurand-sort"
    guard descriptor >= 0 else { throw WriteError(file: name) }
    unlink(template)
  }

  deinit { close(descriptor) }

  func append(_ records: [Record]) throws(WriteError) {
    let length = records.count * MemoryLayout<Record>.stride
    var written = 0
    while written < length {
      let count = records.withUnsafeBytes {
        pwrite(descriptor, $0.baseAddress! + written, length - written, off_t(end + written))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw WriteError(file: name) }
      written += count
    }
    runs.append(Run(offset: end, count: records.count))
    end += length
  }

  /// The run's next record; `nil` at its end.
  func next(_ run: inout Run) throws(WriteError) -> Record? {
    if let record = run.piece.popFirst() { return record }
    guard run.count > 0 else { return nil }
    let count = min(run.count, Self.piece)
    run.piece = try read(count, at: run.offset)[...]
    run.offset += count * MemoryLayout<Record>.stride
    run.count -= count
    return run.piece.popFirst()
  }

  private func read(_ count: Int, at offset: Int) throws(WriteError) -> [Record] {
    let length = count * MemoryLayout<Record>.stride
    var failure: WriteError?
    let records = [Record](unsafeUninitializedCapacity: count) { buffer, initialized in
      let bytes = UnsafeMutableRawBufferPointer(buffer)
      var done = 0
      while done < length {
        let got = pread(descriptor, bytes.baseAddress! + done, length - done, off_t(offset + done))
        if got < 0, errno == EINTR { continue }
        guard got > 0 else {
          failure = WriteError(file: name, number: got == 0 ? EIO : errno)
          break
        }
        done += got
      }
      initialized = failure == nil ? count : 0
    }
    if let failure { throw failure }
    return records
  }
}
