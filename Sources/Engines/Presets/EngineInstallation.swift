import Foundation
import Subprocess

/// Installs llama.cpp's server from the Python package xllamacpp, for the presets `…@xllamacpp`.
///
/// The folder gets a Python environment of its own with the one package in it, pinned by hash, and
/// the script that serves a model. Nothing outside the folder is changed.
public struct EngineInstallation: Sendable {
  public let folder: EngineFolder
  private let python: String
  private let told: @Sendable (String) -> Void

  /// - Parameters:
  ///   - python: The Python that makes the environment, 3.10 or later.
  ///   - told: Is told what is being done, a sentence at a time.
  public init(
    into folder: EngineFolder = .standard, python: String = "python3",
    told: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    self.folder = folder
    self.python = python
    self.told = told
  }

  /// Whether this version's server is installed whole.
  public var isComplete: Bool {
    (try? String(contentsOfFile: folder.stamp, encoding: .utf8)) == Self.stamp
      && (try? String(contentsOfFile: folder.script, encoding: .utf8)) == Self.serverScript
      && LaunchCommand.isProgram(folder.python)
  }

  /// Installs it; where it is installed already, nothing is done.
  ///
  /// - Throws: `EngineInstallationError`.
  public func install() async throws {
    if isComplete {
      told("\(Self.version) is installed in \(folder.path)")
      return
    }
    try await checkPython()
    try prepareFolder()
    told("fetching \(Self.version) into \(folder.path) (34 MB, 106 MB installed)")
    try await installPackage()
    let loaded = try await run(folder.python, ["-c", "import xllamacpp"])
    guard loaded.isSuccess else {
      throw EngineInstallationError(
        happened: "the package was installed and does not load", output: loaded.output,
        advice: "It needs a processor with AVX2, and glibc 2.17 or macOS 13; build llama.cpp's "
          + "llama-server otherwise")
    }
    try write(Self.serverScript, to: folder.script)
    try write(Self.stamp, to: folder.stamp)
    told("done; `measurand engine list` shows what can start")
  }

  /// `xllamacpp 2026.10.11549`.
  static var version: String {
    requirements.split(separator: "\n").first { $0.contains("==") }
      .map { String($0.split(separator: " ")[0]).replacing("==", with: " ") } ?? "xllamacpp"
  }

  private static var stamp: String { requirements }
}

// MARK: - Steps

extension EngineInstallation {
  private func checkPython() async throws {
    let asked = try await run(
      python, ["-c", "import sys; print('%d.%d' % sys.version_info[:2])"])
    let version = asked.output.split(whereSeparator: \.isWhitespace).last.map(String.init) ?? ""
    let numbers = version.split(separator: ".").compactMap { Int($0) }
    guard asked.isSuccess, numbers.count == 2 else {
      throw EngineInstallationError(
        happened: "\(python) does not run", output: asked.output,
        advice: "Install Python 3.10 or later, or name one: --python /path/to/python3")
    }
    guard (numbers[0], numbers[1]) >= (3, 10) else {
      throw EngineInstallationError(
        happened: "\(python) is Python \(version), and 3.10 or later is needed",
        advice: "Name another one: --python /path/to/python3")
    }
  }

  private func prepareFolder() throws {
    do {
      try FileManager.default.createDirectory(
        atPath: folder.path, withIntermediateDirectories: true)
      if FileManager.default.fileExists(atPath: folder.stamp) {
        try FileManager.default.removeItem(atPath: folder.stamp)
      }
    } catch {
      throw EngineInstallationError(
        happened: "the folder \(folder.path) cannot be written (\(error.localizedDescription))",
        advice: "Name another one: --into DIR")
    }
    try write(Self.requirements, to: requirementsFile)
  }

  private var requirementsFile: String { "\(folder.path)/engine-requirements.txt" }

  /// With the environment's own pip; Debian's Python makes none without the package python3-venv,
  /// then the pip outside installs into the environment.
  private func installPackage() async throws {
    let environment = "\(folder.path)/python"
    var pip = [folder.python, "-m", "pip"]
    let whole = try await run(python, ["-m", "venv", "--clear", environment])
    if !whole.isSuccess {
      let bare = try await run(python, ["-m", "venv", "--clear", "--without-pip", environment])
      let outside = try await run(python, ["-m", "pip", "--version"])
      guard bare.isSuccess, outside.isSuccess else {
        throw EngineInstallationError(
          happened: "\(python) cannot make an environment", output: whole.output,
          advice: "On Debian and Ubuntu: apt-get install python3-venv")
      }
      pip = [python, "-m", "pip", "--python", folder.python]
    }
    let installed = try await run(
      pip[0],
      pip.dropFirst() + [
        "install", "--quiet", "--disable-pip-version-check", "--require-hashes",
        "--only-binary=:all:", "--requirement", requirementsFile,
      ])
    guard !installed.isSuccess else { return }
    let isAltered = installed.output.contains("DO NOT MATCH")
    throw EngineInstallationError(
      happened: isAltered
        ? "what was fetched is not the file that this version of Measurand knows"
        : "pip could not install \(Self.version)",
      output: installed.output,
      advice: isAltered
        ? "Do not use it: it was changed on its way or at its source"
        : "Is the network there (a proxy: HTTPS_PROXY, a mirror: PIP_INDEX_URL)? There are packages "
          + "for Linux (x86-64, arm64) and macOS (arm64)")
  }

  private func run(
    _ program: String, _ arguments: [String]
  ) async throws -> (isSuccess: Bool, output: String) {
    do {
      // Through the shell, which takes a name and a path alike.
      let result = try await Subprocess.run(
        .name("sh"), arguments: Arguments(["-c", #"exec "$@""#, "sh", program] + arguments),
        output: .string(limit: 1 << 20),
        error: .combinedWithOutput)
      return (result.terminationStatus.isSuccess, result.standardOutput)
    } catch {
      throw EngineInstallationError(
        happened: "\(program) could not be run (\(error))",
        advice: "Run the command again")
    }
  }

  private func write(_ text: String, to path: String) throws {
    do {
      try text.write(toFile: path, atomically: true, encoding: .utf8)
    } catch {
      throw EngineInstallationError(
        happened: "\(path) cannot be written (\(error.localizedDescription))",
        advice: "Is the disk full? Name another folder: --into DIR")
    }
  }
}
