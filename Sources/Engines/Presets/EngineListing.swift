import AsyncHTTPClient
import Foundation
import NIOCore

/// Which engines could be used on this machine at this moment, and what the others lack.
public struct EngineListing: Sendable, Encodable {
  public struct Entry: Sendable, Encodable, Hashable {
    /// `minicpm-v-2.6@ollama`.
    public let name: String
    public let model: String
    public let backend: String
    /// The model, for people.
    public let title: String
    /// What is launched, with its placeholders, or the address that is reached.
    public let how: String
    /// Whether nothing is missing.
    public let isThere: Bool
    /// What is missing and what to do, or what the first start will do; empty when all is there.
    public let remark: String
  }

  public let entries: [Entry]

  /// Looks at the PATH, the engine folder and the addresses; starts nothing.
  public init(of presets: Presets = .builtIn, engines: EngineFolder = .standard) async {
    var entries: [Entry] = []
    var served: [String: Served] = [:]
    for name in presets.names {
      guard let (model, backend) = try? presets.find(name),
        let configuration = try? presets.configuration(named: name, engines: engines)
      else { continue }
      let how =
        configuration.launch.map { $0.command.joined(separator: " ") }
        ?? configuration.urls.joined(separator: ", ")
      let lack: String
      if let url = configuration.urls.first {
        if served[url] == nil { served[url] = await Self.models(at: url) }
        lack = Self.lack(of: configuration, at: url, served: served[url] ?? .nobody)
      } else {
        lack = Self.lack(of: configuration, model, backend, engines)
      }
      let isFetched = configuration.launch != nil && configuration.launch?.model == nil
      entries.append(
        Entry(
          name: name, model: model.name, backend: backend.name, title: model.title, how: how,
          isThere: lack.isEmpty,
          remark: lack.isEmpty && isFetched
            ? "fetches \(model.sources[backend.name] ?? "") at its first start" : lack))
    }
    self.entries = entries
  }

  /// For people: the models, under each its backends.
  ///
  /// - Parameter withCommands: Whether each one's command or address stands below it.
  public func text(withCommands: Bool = false) -> String {
    let width = entries.map(\.backend.count).max() ?? 0
    var (lines, model) = ([String](), "")
    for entry in entries {
      if entry.model != model {
        model = entry.model
        lines.append("\(model): \(entry.title)")
      }
      let backend = entry.backend.padding(toLength: width, withPad: " ", startingAt: 0)
      let remarks = entry.remark.split(separator: "\n")
      let first = remarks.first.map { ": \($0)" } ?? ""
      lines.append("  @\(backend)  \(entry.isThere ? "ready" : "lacking")\(first)")
      lines += remarks.dropFirst().map { "    \($0)" }
      if withCommands { lines.append("    \(entry.how)") }
    }
    return lines.joined(separator: "\n")
  }

  private enum Served: Sendable {
    case nobody
    case models([String])
  }

  private static func lack(
    of configuration: EngineConfiguration, at url: String, served: Served
  ) -> String {
    switch served {
    case .nobody:
      return "nobody answers at \(url): start it (`ollama serve`)"
    case .models(let models):
      let isThere = models.contains {
        $0 == configuration.model || $0 == "\(configuration.model):latest"
      }
      return isThere ? "" : "the server at \(url) lacks it: `ollama pull \(configuration.model)`"
    }
  }

  private static func lack(
    of configuration: EngineConfiguration, _ model: PresetModel, _ backend: PresetBackend,
    _ engines: EngineFolder
  ) -> String {
    if backend.command.contains(where: { $0.contains("{engines}") }),
      !EngineInstallation(into: engines).isComplete
    {
      return "not installed: `measurand engine install`"
    }
    do {
      _ = try LaunchCommand(configuration, port: 0, slots: 1)
      return ""
    } catch let error as EngineStartError where error.kind == .noModelFile {
      return missingFiles(of: configuration, model, backend)
    } catch let error as EngineStartError {
      return error.happened
    } catch {
      return "\(error)"
    }
  }

  private static func missingFiles(
    of configuration: EngineConfiguration, _ model: PresetModel, _ backend: PresetBackend
  ) -> String {
    let source = model.sources[backend.name] ?? ""
    let paths = [configuration.launch?.model, configuration.launch?.mmproj].compactMap { $0 }
    let missing = zip(model.files, paths).filter { !FileManager.default.fileExists(atPath: $0.1) }
    return "its files are missing:\n"
      + missing.map { file, path in
        "curl -L --create-dirs -o '\(path)' https://huggingface.co/\(source)/resolve/main/\(file)"
      }.joined(separator: "\n")
  }

  private struct ModelList: Decodable {
    struct Model: Decodable { var id: String }
    var data: [Model]?
  }

  private static func models(at url: String) async -> Served {
    do {
      let reply = try await Readiness.client.execute(
        HTTPClientRequest(url: "\(url)/v1/models"), timeout: .seconds(2))
      let body = try await reply.body.collect(upTo: 1 << 22)
      let list = try JSONDecoder().decode(ModelList.self, from: Data(body.readableBytesView))
      return .models((list.data ?? []).map(\.id))
    } catch {
      return .nobody
    }
  }
}
