#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The files beside a place in which its next content grows. Each is locked (`flock`) by the process that
/// writes it, so that those of dead processes are known on every machine that shares the folder.
enum PartialFiles {
  private static let suffix = ".partial"

  /// Makes a new one for the file at `path`, and locks it.
  ///
  /// - Returns: its path and its descriptor; a negative one where the system refuses, with `errno`.
  static func make(for path: String) -> (path: String, descriptor: Int32) {
    // Machines that share a folder have processes of one number.
    var copy = 0
    while true {
      let partial = "\(path).\(getpid())\(copy == 0 ? "" : "-\(copy)")\(suffix)"
      let descriptor = open(partial, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
      copy += 1
      if descriptor < 0, errno == EEXIST { continue }
      guard descriptor >= 0 else { return (partial, descriptor) }
      // Where nothing can be locked, nothing is deleted either.
      guard flock(descriptor, LOCK_EX) == 0 else { return (partial, descriptor) }
      var facts = stat()
      // Between the two calls another process may have taken it for one that was left.
      if fstat(descriptor, &facts) != 0 || facts.st_nlink > 0 { return (partial, descriptor) }
      close(descriptor)
    }
  }

  /// Deletes those that nobody writes any more. One that cannot be looked at or deleted stays.
  static func deleteLeft(of path: String) {
    let cut = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let (folder, name) = (String(path[..<cut]), path[cut...])
    guard let entries = opendir(folder.isEmpty ? "." : folder) else { return }
    defer { closedir(entries) }
    while let entry = readdir(entries) {
      let found = withUnsafePointer(to: &entry.pointee.d_name) {
        String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
      }
      if isPartial(found, of: name) { deleteIfLeft(folder + found) }
    }
  }

  /// Whether a name is that of the file, a process's number and the suffix.
  private static func isPartial(_ found: String, of name: Substring) -> Bool {
    guard found.hasPrefix(name + "."), found.hasSuffix(suffix) else { return false }
    let number = found.dropFirst(name.count + 1).dropLast(suffix.count)
    return !number.isEmpty && number.allSatisfy { ("0"..."9").contains($0) || $0 == "-" }
  }

  private static func deleteIfLeft(_ path: String) {
    let descriptor = open(path, O_WRONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { unlink(path) }
  }
}
