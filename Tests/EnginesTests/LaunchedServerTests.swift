import AsyncHTTPClient
import EngineSupport
import Foundation
import NIOCore
import NIOHTTP1
import Testing

@testable import Engines

/// Launching against servers that go wrong, and against the real one.
@Suite(.serialized)
struct LaunchedServerTests {
  private func launched(
    _ configuration: EngineConfiguration, slots: Int = 1,
    told: @escaping @Sendable (String) -> Void = { _ in }
  ) -> LaunchedServer {
    LaunchedServer(configuration, slots: slots, timing: LaunchFake.timing, told: told)
  }

  private func error(
    _ body: () async throws -> some Any
  ) async throws -> EngineStartError {
    let thrown = await #expect(throws: EngineStartError.self) { _ = try await body() }
    return try #require(thrown)
  }

  @Test func `a server tells its start in words, is ready when it says so, and stops`() async throws
  {
    let (fake, told) = (try LaunchFake("--loading", "3"), Told())
    let server = launched(fake.configuration(), told: told.take)
    let url = try await server.start()
    #expect(url.hasPrefix("http://127.0.0.1:"))
    #expect(await server.url == url)
    let sentences = told.sentences
    #expect(sentences.first?.hasPrefix("fake: starting ") == true)
    #expect(sentences.contains { $0.contains("loading for") }, "\(sentences)")
    #expect(sentences.last?.hasPrefix("fake: ready after ") == true, "\(sentences)")
    await server.stop()
    #expect(await server.url == nil)
    #expect(try await LaunchFake.isGone(#require(fake.processes.first)))
  }

  @Test func `a server that ignores TERM is killed with its workers after the grace period`()
    async throws
  {
    let fake = try LaunchFake("--ignores-term", "--worker")
    let server = launched(fake.configuration())
    try await server.start()
    #expect(fake.processes.count == 2)
    let began = ContinuousClock.now
    await server.stop()
    #expect(.now - began > .seconds(0.9), "it had its grace period")
    for process in fake.processes { #expect(try await LaunchFake.isGone(process)) }
  }

  @Test func `a worker that a dead server left behind goes too`() async throws {
    let fake = try LaunchFake("--worker", "--lives", "0.5")
    let server = launched(fake.configuration(restarts: 0))
    try await server.start()
    for process in fake.processes { #expect(try await LaunchFake.isGone(process)) }
    await server.stop()
  }

  @Test func `a server that dies comes back at another address, which is told`() async throws {
    let (fake, told) = (try LaunchFake("--lives", "0.5", "--lives-once"), Told())
    let server = launched(fake.configuration(), told: told.take)
    let first = try await server.start()
    var changes = server.changes.makeAsyncIterator()
    let away = await changes.next()
    guard case .away(let reason) = away else {
      Issue.record("\(String(describing: away))")
      return
    }
    #expect(reason.contains("ended with code 3"), "\(reason)")
    let back = await changes.next()
    guard case .ready(let second) = back else {
      Issue.record("\(String(describing: back))")
      return
    }
    #expect(second != first)
    #expect(await server.url == second)
    #expect(told.sentences.contains { $0.contains("restarting in 0.1 s") }, "\(told.sentences)")
    await server.stop()
    #expect(await changes.next() == nil, "a stopped server has no more to tell")
  }

  @Test func `a server that dies too often is given up, with its last words`() async throws {
    let fake = try LaunchFake("--lives", "0.3")
    let server = launched(fake.configuration(restarts: 2))
    try await server.start()
    var last: LaunchedServer.Change?
    var returns = 0
    for await change in server.changes {
      if case .ready = change { returns += 1 }
      last = change
    }
    #expect(returns == 2)
    guard case .gaveUp(let error) = last else {
      Issue.record("\(String(describing: last))")
      return
    }
    #expect(error.kind == .diedTooOften)
    #expect(error.description.contains("fake server has had enough"), "\(error)")
    #expect(fake.processes.count == 3)
    await server.stop()
  }

  @Test func `a server that lives and falls silent is started again`() async throws {
    let fake = try LaunchFake()
    var configuration = fake.configuration()
    configuration.patience.outage = 2
    let server = launched(configuration)
    let first = try await server.start()
    let process = try #require(fake.processes.first)
    kill(process, SIGSTOP)
    var changes = server.changes.makeAsyncIterator()
    #expect(await changes.next() == .away("it did not answer for 2 s and was stopped"))
    guard case .ready(let second) = await changes.next() else {
      Issue.record("it did not come back")
      return
    }
    #expect(second != first)
    #expect(try await LaunchFake.isGone(process))
    await server.stop()
  }

  @Test func `a server that never gets ready is stopped, and its last words are told`() async throws
  {
    let fake = try LaunchFake("--never-ready", "--writes", "10000000")
    let server = launched(fake.configuration(readyWithin: 10))
    let error = try await error { try await server.start() }
    #expect(error.kind == .notReady)
    #expect(error.happened.contains("GET /health answers 503"), "\(error)")
    #expect(error.advice.contains("ready_within"))
    #expect(error.log.count == LogTail.limit)
    #expect(error.log.last == "fake server starts", "\(error.log)")
    #expect(try await LaunchFake.isGone(#require(fake.processes.first)))
  }

  @Test func `a server that wants a key it does not get is no reason to wait`() async throws {
    let fake = try LaunchFake("--locked")
    let error = try await error { try await launched(fake.configuration()).start() }
    #expect(error.kind == .locked)
    #expect(error.description.contains("`api_key_env:`"), "\(error)")
    #expect(try await LaunchFake.isGone(#require(fake.processes.first)))
  }

  @Test func `a command that ends at once is an error with its code and its words`() async throws {
    let configuration = EngineConfiguration(
      name: "short", launch: .init(command: ["sh", "-c", "echo no such device >&2; exit 7"]),
      model: "m")
    let error = try await error { try await launched(configuration).start() }
    #expect(error.kind == .ended)
    #expect(error.description.contains("ended with code 7"))
    #expect(error.log == ["no such device"])
  }

  @Test func `a command, a program and a file that are not there are named before anything starts`()
    async throws
  {
    let folder = try TemporaryFolder()
    let missing = folder.url.appending(path: "missing.gguf").path
    let plain = try folder.write("not a program", to: "plain").path
    for (command, model, kind, told) in [
      ([], nil, .nothingToLaunch, "no command"),
      (["no-such-server"], nil, .noCommand, "no `no-such-server` on the PATH"),
      ([missing], nil, .noCommand, "\(missing) is not there"),
      ([plain], nil, .noCommand, "is not a program"),
      (["sh", "{model}"], missing, .noModelFile, missing),
      (["sh"], folder.url.path, .noModelFile, "names a folder"),
      (["sh", "{mmproj}"], nil, .noModelFile, "nobody named: `mmproj`"),
    ] as [([String], String?, EngineStartError.Kind, String)] {
      let configuration = EngineConfiguration(
        name: "wrong", launch: .init(command: command, model: model), model: "m")
      let error = try await error { try await launched(configuration).start() }
      #expect(error.kind == kind)
      #expect(error.description.contains(told), "\(error)")
    }
  }

  @Test func `a port that somebody took meanwhile is another start, not a failure`() async throws {
    // The first start gives its port away and ends, as a server does that cannot bind it.
    let (fake, folder, told) = (try LaunchFake(), try TemporaryFolder(), Told())
    var configuration = fake.configuration()
    let first = folder.url.appending(path: "first").path
    let script = """
      if [ ! -e \(first) ]; then touch \(first)
        nohup "$PYTHON" -c 'import os, socket, sys, time; os.setsid()
      s = socket.create_server(("127.0.0.1", int(sys.argv[1]))); time.sleep(8)' "$1" >/dev/null 2>&1 &
        sleep 1; trap '' TERM; exit 1
      fi
      shift; exec "$@"
      """
    let command = try #require(configuration.launch).command
    configuration.launch?.environment = ["PYTHON": TestPython.interpreter.path]
    configuration.launch?.command = ["sh", "-c", script, "sh", "{port}"] + command
    let server = launched(configuration, told: told.take)
    try await server.start()
    #expect(told.sentences.contains { $0.contains("was taken") }, "\(told.sentences)")
    await server.stop()
  }

  @Test func `a start that is stopped ends at once`() async throws {
    let fake = try LaunchFake("--never-ready")
    let server = launched(fake.configuration())
    async let started = error { try await server.start() }
    while fake.processes.isEmpty { try await Task.sleep(for: .milliseconds(20)) }
    await server.stop()
    #expect(try await started.kind == .stopped)
    #expect(try await LaunchFake.isGone(#require(fake.processes.first)))
  }

  @Test(arguments: [[], ["--ignores-term", "--worker"]])
  func `an engine goes with the process that launched it, also after kill -9`(faults: [String])
    async throws
  {
    let folder = try TemporaryFolder()
    let fake = try LaunchFake()
    var configuration = fake.configuration()
    configuration.launch?.command += faults
    let file = folder.url.appending(path: "configuration.json")
    try JSONEncoder().encode(configuration).write(to: file)
    let holder = Process()
    holder.executableURL = Self.holder
    holder.arguments = [file.path]
    let output = Pipe()
    holder.standardOutput = output
    try holder.start()
    let address = try #require(
      String(bytes: output.fileHandleForReading.availableData, encoding: .utf8))
    #expect(address.hasPrefix("http://127.0.0.1:"))
    let processes = fake.processes
    #expect(processes.count == (faults.isEmpty ? 1 : 2))
    for process in processes { #expect(LaunchFake.isAlive(process)) }
    kill(holder.processIdentifier, SIGKILL)
    holder.waitUntilExit()
    // The grace period of one that ignores TERM is ten seconds here.
    for process in processes {
      if try await LaunchFake.isGone(process) { continue }
      #expect(try await LaunchFake.isGone(process))
    }
  }

  private static let holder: URL = {
    var folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    for _ in 0..<4 {
      let candidate = folder.appending(path: "launch-holder")
      if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
      folder = folder.deletingLastPathComponent()
    }
    return folder.appending(path: "launch-holder")
  }()

  @Test func `the real server is launched with its projector, slots and context`() async throws {
    let model = try await MadeModel(.minicpmV26, script: "{}")
    let configuration = EngineConfiguration(
      name: "made",
      launch: .init(
        command: [
          TestPython.interpreter.path, TestPython.server.path, "--port", "{port}", "--model",
          "{model}", "--mmproj", "{mmproj}", "--parallel", "{slots}", "--ctx-size", "{context}",
          "--threads", "1",
        ], model: model.model.path, mmproj: model.projector?.path), model: "made", context: 2_048,
      sees: true)
    let server = launched(configuration, slots: 3)
    let url = try await server.start()
    let reply = try await HTTPClient.shared.execute(
      HTTPClientRequest(url: "\(url)/props"), timeout: .seconds(30))
    let body = Data(try await reply.body.collect(upTo: 1 << 20).readableBytesView)
    let properties = try #require(
      try JSONSerialization.jsonObject(with: body) as? [String: Any])
    #expect(properties["total_slots"] as? Int == 3)
    #expect((properties["modalities"] as? [String: Any])?["vision"] as? Bool == true)
    let settings = try #require(properties["default_generation_settings"] as? [String: Any])
    #expect(settings["n_ctx"] as? Int == 2_048)
    await server.stop()
  }

  @Test func `the real server's reason for refusing a file of weights is among its last lines`()
    async throws
  {
    let folder = try TemporaryFolder()
    let weights = try folder.write("no weights at all", to: "broken.gguf")
    let configuration = EngineConfiguration(
      name: "broken",
      launch: .init(
        command: [
          TestPython.interpreter.path, TestPython.server.path, "--port", "{port}", "--model",
          "{model}",
        ], model: weights.path), model: "broken")
    let error = try await error { try await launched(configuration).start() }
    #expect(error.kind == .ended)
    #expect(error.description.contains("broken.gguf"), "\(error)")
    #expect(error.log.last?.contains("the server did not start") == true, "\(error)")
  }

  @Test func `a preset launches the installed server with the files in the engine folder`()
    async throws
  {
    let folder = try TemporaryFolder()
    let engines = EngineFolder(path: folder.url.path)
    try FileManager.default.createSymbolicLink(
      atPath: "\(engines.path)/python",
      withDestinationPath: TestPython.root.appending(path: ".dependencies/python").path)
    try folder.write(EngineInstallation.serverScript, to: "llama_server.py")
    let made = try await MadeModel(.minicpmLlama3V25, script: "{}")
    let place = folder.url.appending(path: "models/MiniCPM-Llama3-V-2_5-gguf")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    for (file, name) in [
      (made.model, "ggml-model-Q4_K_M.gguf"), (made.projector, "mmproj-model-f16.gguf"),
    ] {
      try FileManager.default.copyItem(
        at: #require(file), to: place.appending(path: name))
    }
    let configuration = try Presets.builtIn.configuration(
      named: "minicpm-llama3-v-2.5@xllamacpp", engines: engines)
    let server = launched(configuration, slots: 2)
    let url = try await server.start()
    let reply = try await HTTPClient.shared.execute(
      HTTPClientRequest(url: "\(url)/v1/models"), timeout: .seconds(30))
    let text = String(buffer: try await reply.body.collect(upTo: 1 << 20))
    #expect(text.contains(#""id":"minicpm-llama3-v-2.5""#), "\(text)")
    await server.stop()
  }
}
