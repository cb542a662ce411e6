internal import Foundation
internal import HeapModule

/// Sorts any number of small records in little memory: what does not fit is sorted a run at a time,
/// lies in one temporary file without a name, and is merged as it is read (external merge sort; Knuth,
/// The Art of Computer Programming, volume 3, 5.4).
struct ExternalSort<Record: BitwiseCopyable & Comparable & Sendable>: ~Copyable {
  /// How many records are in memory at once.
  private let capacity: Int
  private let folder: String
  private var records: [Record] = []
  private var file: SpillFile<Record>?

  /// - Parameter folder: where the temporary file is made, if one is needed.
  init(capacity: Int = 1 << 16, in folder: String = NSTemporaryDirectory()) {
    self.capacity = max(1, capacity)
    self.folder = folder
  }

  mutating func add(_ record: Record) throws(WriteError) {
    if records.count == capacity { try spill() }
    records.append(record)
  }

  /// The records in ascending order, equal ones in any. Nothing can be added after it.
  consuming func sorted() throws(WriteError) -> SortedRecords<Record> {
    records.sort()
    guard let file else { return SortedRecords(records) }
    return try SortedRecords(file, records)
  }

  private mutating func spill() throws(WriteError) {
    if file == nil { file = try SpillFile(in: folder) }
    records.sort()
    try file?.append(records)
    records.removeAll(keepingCapacity: true)
  }
}

/// What `ExternalSort` gives back: the smallest record that is left, one after the other.
struct SortedRecords<Record: BitwiseCopyable & Comparable & Sendable> {
  /// The next record of a run, and which run it is.
  private struct Head: Comparable {
    var record: Record
    var run: Int

    static func < (a: Head, b: Head) -> Bool { a.record < b.record }
    static func == (a: Head, b: Head) -> Bool { a.record == b.record }
  }

  private let file: SpillFile<Record>?
  private var runs: [SpillFile<Record>.Run] = []
  private var heads = Heap<Head>()
  private var last: ArraySlice<Record>

  /// - Parameter records: sorted.
  init(_ records: [Record]) {
    file = nil
    last = records[...]
  }

  /// - Parameters:
  ///   - file: runs that are sorted.
  ///   - records: a last run, sorted, that is in memory.
  init(_ file: SpillFile<Record>, _ records: [Record]) throws(WriteError) {
    self.file = file
    last = records[...]
    runs = file.runs
    for run in runs.indices {
      if let record = try file.next(&runs[run]) { heads.insert(Head(record: record, run: run)) }
    }
    if let record = last.popFirst() { heads.insert(Head(record: record, run: -1)) }
  }

  /// - Throws: where the temporary file cannot be read again.
  mutating func next() throws(WriteError) -> Record? {
    guard let file else { return last.popFirst() }
    guard let head = heads.min else { return nil }
    let record = head.run < 0 ? last.popFirst() : try file.next(&runs[head.run])
    if let record {
      heads.replaceMin(with: Head(record: record, run: head.run))
    } else {
      heads.removeMin()
    }
    return head.record
  }
}
