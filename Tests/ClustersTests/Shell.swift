import Foundation

/// Runs a script as a shell does, with commands of a test's own before those of the system.
enum Shell {
  struct Result {
    var code: Int32
    var output: String
    var errors: String
  }

  /// Foundation may start a process with signals blocked, which no shell can undo.
  private static let unblocked = """
    import os, signal, sys
    signal.pthread_sigmask(signal.SIG_SETMASK, [])
    os.execvp(sys.argv[1], sys.argv[1:])
    """

  /// - Parameters:
  ///   - commands: the text of each command's script, by its name.
  ///   - meanwhile: called with the shell while it runs.
  static func run(
    _ script: String, in folder: URL, environment: [String: String] = [:],
    commands: [String: String] = [:], program: String = "bash",
    meanwhile: (Process) throws -> Void = { _ in }
  ) throws -> Result {
    let bin = folder.appending(path: "bin-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: bin, withIntermediateDirectories: true)
    for (name, text) in commands {
      let path = bin.appending(path: name).path
      try "#!/bin/bash\n\(text)\n".write(toFile: path, atomically: true, encoding: .utf8)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", unblocked, program, "-c", script]
    process.currentDirectoryURL = folder
    var all = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    all["PATH"] = "\(bin.path):\(all["PATH"] ?? "/usr/bin:/bin")"
    process.environment = all
    let (output, errors) = (bin.appending(path: "out.txt"), bin.appending(path: "err.txt"))
    for file in [output, errors] {
      try Data().write(to: file)
    }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    try meanwhile(process)
    process.waitUntilExit()
    return Result(
      code: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
      errors: try String(contentsOf: errors, encoding: .utf8))
  }
}
