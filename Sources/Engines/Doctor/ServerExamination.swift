internal import Foundation

/// The look at one server. Each step is a finding; what a later step needs and an earlier one did not
/// find is left out.
struct ServerExamination {
  private let configuration: EngineConfiguration
  private let client: ChatClient
  private var report: EngineReport.Server
  private var isLlama = false

  init(_ configuration: EngineConfiguration, _ url: String, _ client: ChatClient) {
    self.configuration = configuration
    self.client = client
    report = EngineReport.Server(url: url, findings: [])
  }

  func server() async -> EngineReport.Server {
    var copy = self
    await copy.examine()
    return copy.report
  }

  private mutating func examine() async {
    guard let facts = await reach() else { return }
    isLlama = facts.isLlama
    lookForModel(facts)
    lookAtSlots(facts)
    guard let reply = await ask() else { return }
    lookForThinking(reply)
    lookForProbabilities(reply)
    await lookForSchema()
    if configuration.sees { await lookForVision(facts) }
  }

  private mutating func note(
    _ what: String, _ mark: EngineReport.Mark, _ says: String, _ advice: String? = nil
  ) {
    report.findings.append(
      EngineReport.Finding(what: what, mark: mark, says: says, advice: advice))
  }

  private mutating func reach() async -> ServerFacts? {
    switch await ServerFacts.look(at: report.url, client) {
    case .facts(let facts):
      note("reachable", .ok, facts.isLlama ? "llama.cpp answers" : "a server answers")
      return facts
    case .notYet(let what):
      let health = await client.status(of: "/health", on: report.url)?.0
      note(
        "reachable", .fail, health == 503 ? "the server still loads its model" : what,
        health == 503
          ? "wait until it is loaded, then ask again"
          : "start the engine, or correct `url`; `measurand engine list --commands` has commands")
    case .wrong(let failure): note("reachable", .fail, failure.what, failure.advice)
    }
    return nil
  }

  private mutating func lookForModel(_ facts: ServerFacts) {
    let model = configuration.model
    let names = facts.models.prefix(8).joined(separator: ", ")
    if facts.isLlama {
      note("model", .ok, "\(names) (llama.cpp answers with it, whatever it is called)")
    } else if facts.models.contains(where: { $0 == model || $0 == model + ":latest" }) {
      note("model", .ok, model)
    } else {
      note(
        "model", .fail, "there is no `\(model)`; there are \(names.isEmpty ? "none" : names)",
        "set `model` to one of these, or fetch it (`ollama pull \(model)`; vLLM: "
          + "--served-model-name)")
    }
  }

  private mutating func lookAtSlots(_ facts: ServerFacts) {
    (report.slots, report.context) = (facts.slots, facts.context)
    if let context = facts.context, context < configuration.context {
      note(
        "context", .warn,
        "a slot has \(context) tokens, and \(configuration.context) were planned for",
        "give the server more (--ctx-size is shared out over the slots), or set `context: "
          + "\(context)` and smaller pictures (`image_pixels`)")
    } else {
      note(
        "context", .ok,
        facts.context.map { "\($0) tokens a slot" } ?? "the server does not tell")
    }
    guard let slots = facts.slots else {
      let used = configuration.slots ?? 4
      return note("slots", .ok, "the server does not tell; \(used) requests go at once")
    }
    if let wanted = configuration.slots, wanted > slots {
      note(
        "slots", .warn, "\(wanted) requests go at once, and the server has \(slots) slots",
        "the others wait there: set `slots: \(slots)`, or start it with --parallel \(wanted)")
    } else {
      note("slots", .ok, "\(slots)")
    }
  }

  private func send(_ request: ChatRequest) async throws -> ChatReply {
    do {
      return try await client.send(request, to: report.url, keeps: !isLlama)
    } catch let failure as EngineFailure {
      throw failure
    } catch {
      throw EngineFailure(.brokenReply, "the question was broken off")
    }
  }

  private mutating func ask() async -> ChatReply? {
    let request = ChatRequest(
      messages: [ChatRequest.Message(.user, [.text("How many grams are in a kilogram?")])],
      maximumTokens: 64)
    let began = ContinuousClock.now
    do {
      let reply = try await send(request)
      let milliseconds = Int((ContinuousClock.now - began) / .milliseconds(1))
      report.promptTokens = reply.promptTokens
      report.completionTokens = reply.completionTokens
      report.milliseconds = milliseconds
      note(
        "a question", .ok,
        "\(milliseconds) ms, \(reply.promptTokens) tokens in, \(reply.completionTokens) out")
      return reply
    } catch {
      let failure = error as? EngineFailure
      note("a question", .fail, failure?.what ?? "\(error)", failure?.advice)
      return nil
    }
  }

  private mutating func lookForThinking(_ reply: ChatReply) {
    let spelt = reply.text + reply.tokens.map(\.text).joined()
    guard spelt.contains("<think>") || (reply.isCut && reply.text.isEmpty) else { return }
    note(
      "thinking", configuration.thinks ? .fail : .warn,
      "the model thinks before it answers, which costs time and tokens and cuts answers",
      configuration.thinks
        ? "the server does not turn it off (chat_template_kwargs); take a model that does not think"
        : "set `thinks: true`, so that it is told not to")
  }

  private mutating func lookForProbabilities(_ reply: ChatReply) {
    guard configuration.tellsProbabilities else { return }
    if reply.tokens.isEmpty {
      note(
        "probabilities", .warn, "the server tells none: all answers count as equally sure",
        "set `tells_probabilities: false`, and do not rely on thresholds")
    } else {
      note("probabilities", .ok, "told for every token")
    }
  }

  private mutating func lookForSchema() async {
    guard configuration.followsSchema else { return }
    let schema =
      #"{"type":"object","properties":{"unit":{"type":"string","enum":["kilogram"]}},"#
      + #""required":["unit"],"additionalProperties":false}"#
    let request = ChatRequest(
      messages: [ChatRequest.Message(.user, [.text("Say hello.")])], schema: schema,
      maximumTokens: 64)
    do {
      let text = try await send(request).text
      let object = try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: String]
      if object == ["unit": "kilogram"] {
        note("schema", .ok, "answers are held to it")
      } else {
        note(
          "schema", .warn, "the server takes a schema and does not keep to it",
          "set `follows_schema: false`: what the model writes is read all the same")
      }
    } catch {
      let failure = error as? EngineFailure
      note(
        "schema", .fail, failure?.what ?? "\(error)",
        "set `follows_schema: false`, or take a newer server")
    }
  }

  private mutating func lookForVision(_ facts: ServerFacts) async {
    guard let canary = Canary.random() else {
      return note("vision", .warn, "no picture could be made here: this machine has no font")
    }
    do {
      let reply = try await send(canary.request)
      if canary.isRead(in: reply) {
        note("vision", .ok, "it read the number in a made picture")
      } else {
        let said = reply.text.prefix(40).split(whereSeparator: \.isNewline).joined(separator: " ")
        note(
          "vision", .warn,
          "it takes pictures, and did not read the number \(canary.number) in a made one "
            + "(it said: \(said.isEmpty ? "nothing" : said))",
          "expect little of it; `measurand compare` tells how much")
      }
    } catch {
      let failure = error as? EngineFailure
      note("vision", .fail, failure?.what ?? "\(error)", failure?.advice)
    }
  }
}
