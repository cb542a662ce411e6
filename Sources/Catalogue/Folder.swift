#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What is done to a folder so that files may be made in it and last.
public enum Folder {
  /// Makes a folder, and those that it lies in.
  public static func make(_ path: String) throws(WriteError) {
    if mkdir(path, 0o777) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
      throw WriteError(file: path)
    }
    try make(String(path[..<slash]))
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw WriteError(file: path) }
  }

  /// Makes the names in a folder last, as `fsync` makes bytes last. A file system that cannot do it
  /// has no more to give, so nothing is thrown.
  public static func synchronise(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    _ = fsync(descriptor)
    close(descriptor)
  }
}
