internal import Foundation

/// A text file that is there whole or not at all: written beside its place and then put into it.
final class WholeFile {
  private let path: String
  private let draft: String
  private let handle: FileHandle
  private var isFinished = false

  init(_ path: String) throws {
    self.path = path
    draft = "\(path).\(ProcessInfo.processInfo.processIdentifier).partial"
    guard FileManager.default.createFile(atPath: draft, contents: nil),
      let handle = FileHandle(forWritingAtPath: draft)
    else { throw ExchangeError("\(path) cannot be written: \(String(cString: strerror(errno)))") }
    self.handle = handle
  }

  deinit {
    guard !isFinished else { return }
    try? handle.close()
    try? FileManager.default.removeItem(atPath: draft)
  }

  func write(_ text: String) throws {
    do { try handle.write(contentsOf: Data(text.utf8)) } catch {
      throw ExchangeError("\(path) cannot be written: \(error.localizedDescription)")
    }
  }

  func finish() throws {
    try handle.synchronize()
    try handle.close()
    guard rename(draft, path) == 0 else {
      throw ExchangeError("\(path) cannot be written: \(String(cString: strerror(errno)))")
    }
    isFinished = true
  }
}

/// Why a file of another tool cannot be written or read; the text is for the person who asked.
public struct ExchangeError: Error, CustomStringConvertible {
  public let description: String

  init(_ description: String) { self.description = description }
}
