internal import Catalogue
internal import Foundation
internal import Ledger
internal import Readings
internal import Synchronization

/// Tells what happens: to the caller as it happens, and to `events.jsonl` for machines.
///
/// The file is a record for people and tools; nothing is resumed from it, so an event that cannot be
/// written is dropped and the run goes on.
final class EventLog: Sendable {
  private let handle: FileHandle?
  private let tell: (@Sendable (RunEvent) -> Void)?
  private let order = Mutex<Void>(())

  /// - Parameter path: `nil` records nothing: of several workers on a folder none may write its log.
  init(_ path: String?, _ tell: (@Sendable (RunEvent) -> Void)?) {
    self.tell = tell
    guard let path else {
      handle = nil
      return
    }
    if !FileManager.default.fileExists(atPath: path) {
      _ = FileManager.default.createFile(atPath: path, contents: nil)
    }
    handle = FileHandle(forWritingAtPath: path)
    _ = try? handle?.seekToEnd()
  }

  func send(_ event: RunEvent) {
    order.withLock { _ in
      if let handle, event.isRecorded {
        try? handle.write(contentsOf: Data((event.json(at: Date()) + "\n").utf8))
      }
      tell?(event)
    }
  }

  /// An event is made only where somebody listens or a failed row is to be recorded.
  func answered(
    image: String, _ entries: [LedgerEntry], _ rows: [LedgerRow], _ progress: RunProgress
  ) {
    guard tell != nil || entries.contains(where: { $0.hasFailed }) else { return }
    send(.answered(image: image, entries, rows, progress))
  }

  func close() { try? handle?.close() }
}

extension LedgerEntry {
  fileprivate var hasFailed: Bool { if case .failed = outcome { true } else { false } }
}

extension RunEvent {
  /// An answered image stands in its ledger; the log keeps only those with a failed row, so that it
  /// stays small whatever the catalogue's size.
  fileprivate var isRecorded: Bool {
    switch self {
    case .answered(_, let outcomes, _): outcomes.contains { $0.failure != nil }
    case .refined(_, _, _, let failure): failure != nil
    default: true
    }
  }

  static func answered(
    image: String, _ entries: [LedgerEntry], _ rows: [LedgerRow], _ progress: RunProgress
  ) -> RunEvent {
    let outcomes = zip(entries, rows).map { entry, row in
      var settled = Settled(index: row.row.index, attribute: row.row.attribute)
      settled.confidence = entry.answer?.confidence
      switch entry.outcome {
      case .value(let value): settled.value = value
      case .abstained: break
      case .failed(let failure): settled.failure = failure.reason
      }
      return settled
    }
    return .answered(image: image, outcomes: outcomes, progress: progress)
  }
}
