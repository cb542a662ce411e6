#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Why a file or a folder could not be written: what the system said, and what to do about it.
public struct WriteError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The path as it was given.
  public let file: String
  /// The system's number for what happened (`errno`).
  public let number: Int32

  public init(file: String, number: Int32) {
    self.file = file
    self.number = number
  }

  /// What the system's last call has met.
  public init(file: String) { self.init(file: file, number: errno) }

  /// One sentence: the file, what happened, what to do.
  public var description: String { "\(file): cannot be written: \(reason)" }

  /// What happened and what to do, without the file.
  public var reason: String { "\(systemErrorText(number)); \(remedy)" }

  /// Whether the disk is at fault and not what was asked: once it is well again, the same command goes
  /// on where it was.
  public var isPassing: Bool {
    switch number {
    case ENOSPC, EDQUOT, EIO, ESTALE, ETIMEDOUT: true
    default: false
    }
  }

  private var remedy: String {
    switch number {
    case ENOSPC: "make room on the disk and run the same command again"
    case EDQUOT: "make room in your quota and run the same command again"
    case EIO, ESTALE, ETIMEDOUT: "check the disk and run the same command again"
    case EROFS, EACCES, EPERM: "change its folder's permissions, or name another place"
    case ENOENT, ENOTDIR: "make its folder, or name another place"
    case EMFILE, ENFILE: "raise the limit of open files (ulimit -n)"
    default: "name another place"
    }
  }
}

/// The system's words for an error number: `No such file or directory`.
func systemErrorText(_ number: Int32) -> String {
  String(cString: strerror(number))
}
