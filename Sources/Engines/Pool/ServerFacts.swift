internal import Foundation

/// What a server tells about itself: llama.cpp a lot, others at least its models.
struct ServerFacts: Sendable, Hashable {
  /// The models it answers for.
  var models: [String]
  /// Requests it answers at once; `nil` where it does not tell.
  var slots: Int?
  /// Tokens of one slot.
  var context: Int?
  /// Whether its model looks at pictures.
  var sees: Bool?
  /// Whether its answers come from llama.cpp.
  var isLlama: Bool

  /// What is found at an address.
  enum Look: Sendable, Hashable {
    case facts(ServerFacts)
    /// Nobody listens, or not yet with a model.
    case notYet(String)
    /// Somebody is there, and waiting makes no engine of it.
    case wrong(EngineFailure)
  }

  /// Looks at the server at an address.
  static func look(at server: String, _ client: ChatClient) async -> Look {
    guard let (status, bytes) = await client.status(of: "/v1/models", on: server) else {
      return .notYet("nobody answers at \(server)")
    }
    switch status {
    case 200:
      guard let list = try? JSONDecoder().decode(Models.self, from: Data(bytes)) else { break }
      return .facts(await ServerFacts(list, server, client))
    case 401, 403: return .wrong(EngineFailure(status: status, body: bytes, retryAfter: nil))
    case 429, 500...: return .notYet("\(server) answers \(status)")
    default: break
    }
    return .wrong(
      EngineFailure(
        .notFound,
        "what listens at \(server) is no engine: it answers GET /v1/models with \(status) and no "
          + "list of models"))
  }

  /// `nil` while the server is away or loads its model.
  init?(of server: String, _ client: ChatClient) async {
    guard case .facts(let facts) = await Self.look(at: server, client) else { return nil }
    self = facts
  }

  private init(_ list: Models, _ server: String, _ client: ChatClient) async {
    models = list.data.map(\.id)
    context = list.data.first?.meta?.context ?? list.data.first?.context
    isLlama = false
    let properties = await client.get("/props", of: server).flatMap {
      try? JSONDecoder().decode(Properties.self, from: Data($0))
    }
    if let properties {
      isLlama = properties.slots != nil
      slots = properties.slots
      sees = properties.modalities?.vision
      context = properties.generation?.context ?? context
    }
  }

  /// Whether a server takes questions: its health where it has such a page, else its list of models.
  static func isReady(_ server: String, _ client: ChatClient) async -> Bool {
    guard let (status, _) = await client.status(of: "/health", on: server) else { return false }
    if status == 404 || status == 405 {
      return await client.get("/v1/models", of: server) != nil
    }
    return status == 200
  }

  private struct Models: Decodable {
    struct Model: Decodable {
      struct Meta: Decodable {
        var context: Int?

        enum CodingKeys: String, CodingKey {
          case context = "n_ctx"
        }
      }
      var id: String
      var meta: Meta?
      var context: Int?

      enum CodingKeys: String, CodingKey {
        case id, meta
        case context = "max_model_len"
      }
    }
    var data: [Model]
  }

  private struct Properties: Decodable {
    struct Modalities: Decodable {
      var vision: Bool?
    }
    struct Generation: Decodable {
      var context: Int?

      enum CodingKeys: String, CodingKey {
        case context = "n_ctx"
      }
    }
    var slots: Int?
    var modalities: Modalities?
    var generation: Generation?

    enum CodingKeys: String, CodingKey {
      case modalities
      case slots = "total_slots"
      case generation = "default_generation_settings"
    }
  }
}
