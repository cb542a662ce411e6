#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// A picture that lies on this machine.
struct LocalFile {
  let path: String

  /// All its bytes.
  ///
  /// - Throws: `.notFound`, `.unreadable`, `.tooManyBytes`.
  func bytes(limit: Int) throws(ImageError) -> [UInt8] {
    // Without O_NONBLOCK, a named pipe would be waited for.
    let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { throw Self.failure(errno) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw Self.failure(errno) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw ImageError(.unreadable, "The link names a folder or a device; it must name a file.")
    }
    let size = Int(status.st_size)
    guard size <= limit else { throw ImageError.tooManyBytes(limit: limit) }
    var failed: CInt?
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let taken = read(file, buffer.baseAddress?.advanced(by: count), size - count)
        if taken < 0 && errno == EINTR { continue }
        if taken < 0 { failed = errno }
        // A file that was cut since it was asked for its size is short; decoding tells.
        guard taken > 0 else { return }
        count += taken
      }
    }
    if let failed { throw Self.failure(failed) }
    return bytes
  }

  private static func failure(_ code: CInt) -> ImageError {
    switch code {
    case ENOENT, ENOTDIR, ENAMETOOLONG:
      ImageError(
        .notFound, "There is no such file; check the catalogue's link and the folder of images.")
    case EACCES, EPERM:
      ImageError(.unreadable, "The file may not be read; change its permissions.")
    default:
      ImageError(
        .unreadable, "The file cannot be read: \(String(cString: strerror(code))); check the disk.")
    }
  }
}

extension ImageError {
  static func tooManyBytes(limit: Int) -> ImageError {
    ImageError(
      .tooManyBytes, "The file is larger than the limit of \(limit) bytes; store a smaller picture."
    )
  }
}
