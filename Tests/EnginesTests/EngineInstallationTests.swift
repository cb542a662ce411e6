import EngineSupport
import Foundation
import Testing

@testable import Engines

/// Installing with Pythons that tests write: the real one needs the network.
struct EngineInstallationTests {
  /// A Python that answers as told, and makes an environment with itself in it.
  private func python(_ folder: TemporaryFolder, _ cases: String) throws -> String {
    let file = try folder.write(
      """
      #!/bin/sh
      case "$*" in
      \(cases)
      *version_info*) echo 3.11;;
      *venv*) for last; do :; done; mkdir -p "$last/bin"; cp "$0" "$last/bin/python3";;
      esac
      """, to: "python")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
    return file.path
  }

  private func error(_ cases: String) async throws -> EngineInstallationError {
    let folder = try TemporaryFolder()
    let python = try python(folder, cases)
    let installation = EngineInstallation(
      into: EngineFolder(path: folder.url.appending(path: "e").path), python: python)
    let error = await #expect(throws: EngineInstallationError.self) {
      try await installation.install()
    }
    #expect(!installation.isComplete)
    return try #require(error)
  }

  @Test func `what is installed is whole, and a second time costs nothing`() async throws {
    let folder = try TemporaryFolder()
    let told = Told()
    let installation = EngineInstallation(
      into: EngineFolder(path: folder.url.appending(path: "a b/e").path),
      python: try python(folder, ""), told: told.take)
    #expect(!installation.isComplete)
    try await installation.install()
    #expect(installation.isComplete)
    #expect(
      try String(contentsOfFile: installation.folder.script, encoding: .utf8)
        == EngineInstallation.serverScript)
    try await installation.install()
    #expect(told.sentences.last?.hasPrefix("xllamacpp 2026.10.11549 is installed in") == true)
    try "broken".write(toFile: installation.folder.script, atomically: true, encoding: .utf8)
    #expect(!installation.isComplete)
  }

  @Test func `an old Python, none, and one without environments are told apart`() async throws {
    #expect(
      try await error("*version_info*) echo 3.9;;").description.contains("Python 3.9, and 3.10"))
    #expect(
      try await error("*venv*|*pip*) echo no ensurepip; exit 1;;").description
        .contains("apt-get install python3-venv"))
    let folder = try TemporaryFolder()
    let error = await #expect(throws: EngineInstallationError.self) {
      try await EngineInstallation(
        into: EngineFolder(path: folder.url.path), python: "no-such-python"
      ).install()
    }
    #expect(error?.description.contains("no-such-python does not run") == true)
  }

  @Test func `a file that is not the pinned one is not used`() async throws {
    let error = try await error(
      "*install*) echo 'THESE PACKAGES DO NOT MATCH THE HASHES'; exit 1;;")
    #expect(error.description.contains("not the file that this version of Measurand knows"))
    #expect(error.description.contains("Do not use it"))
  }

  @Test func `a package that does not load is told with what Python said`() async throws {
    let error = try await error("*'import xllamacpp'*) echo Illegal instruction; exit 132;;")
    #expect(error.description.contains("  | Illegal instruction"))
  }

  @Test func `where pip is only outside, it installs into the environment`() async throws {
    let folder = try TemporaryFolder()
    let log = folder.url.appending(path: "log").path
    let installation = EngineInstallation(
      into: EngineFolder(path: folder.url.appending(path: "e").path),
      python: try python(
        folder,
        """
        *--without-pip*) for last; do :; done; mkdir -p "$last/bin"; cp "$0" "$last/bin/python3";;
        *venv*) exit 1;;
        *install*) echo "$*" > '\(log)';;
        """))
    try await installation.install()
    #expect(try String(contentsOfFile: log, encoding: .utf8).contains("-m pip --python "))
  }
}
