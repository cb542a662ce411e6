internal import Foundation

/// Holds a run for one process. The system lets go of it when the process ends, however it ends.
struct RunLock: ~Copyable {
  private let descriptor: Int32

  /// - Throws: `.stopped` when another process works on the run; `.unusable` when there is no folder to
  ///   write to.
  init(_ folder: RunFolder) throws(RunError) {
    descriptor = open(folder.lock, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw .unusable("\(folder.lock) cannot be written: \(String(cString: strerror(errno)))")
    }
    // Whoever only looks whether the run is worked on holds the lock for a moment.
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0 { usleep(50_000) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw .stopped("another process works on the run \(folder.path); wait for it or stop it")
    }
  }

  deinit { close(descriptor) }

  /// Whether any process holds the run; looking takes a lock beside others' looking for a moment.
  static func isHeld(_ folder: RunFolder) -> Bool {
    let descriptor = open(folder.lock, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return flock(descriptor, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK
  }
}
