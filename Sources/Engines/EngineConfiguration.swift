/// How an engine is had, what it can do, and how patient one is with it.
///
/// An engine is a server that speaks the OpenAI-compatible HTTP interface (llama.cpp's
/// `llama-server`, Ollama, vLLM): *reached* at one or several addresses, or *launched* by a command.
/// Nothing here but `model` and what the model is asked changes an answer.
public struct EngineConfiguration: Codable, Sendable, Hashable {
  /// The name under which a configuration speaks of it, `minicpm-v-2.6`.
  public var name: String
  /// Addresses of servers that hold the same model, `http://127.0.0.1:8080`; empty when launched.
  public var urls: [String]
  /// The command that starts a server; `nil` when it is reached.
  public var launch: Launch?
  /// What requests call the model. llama.cpp ignores it, Ollama and vLLM do not.
  public var model: String
  /// The environment variable that holds the API key; never the key itself.
  public var apiKeyVariable: String?
  /// Requests that one server answers at once; `nil`: what the server tells, else 4.
  public var slots: Int?
  /// Tokens of one slot: the prompt with its picture, and the answer.
  public var context: Int
  /// Whether the model looks at pictures.
  public var sees: Bool
  /// The area in pixels over which a larger picture tells the model nothing more.
  public var imagePixels: Int
  /// Texts at which an answer ends, besides the model's own end of turn.
  public var stop: [String]
  /// Whether the server holds an answer to a JSON schema.
  public var followsSchema: Bool
  /// Whether the server tells the probabilities of tokens.
  public var tellsProbabilities: Bool
  /// Whether the model's template thinks before it answers, unless it is told not to.
  public var thinks: Bool
  public var patience: Patience
  /// What a million tokens cost, in any one currency; `nil` where nothing is paid by the token.
  public var price: Price?

  /// A command that starts a server on a loopback port.
  public struct Launch: Codable, Sendable, Hashable {
    /// The program and its arguments. `{port}`, `{slots}`, `{context}` (of all slots together),
    /// `{slot_context}` (of one), `{model}` and `{mmproj}` (the files below) are put in.
    public var command: [String]
    /// The weights' file, and the vision projector's; `nil` where the command fetches its own.
    public var model: String?
    public var mmproj: String?
    public var environment: [String: String]
    /// Seconds until it must be ready; the first start may fetch gigabytes.
    public var readyWithin: Double
    /// How often it is started again after it died, over the whole run.
    public var restarts: Int

    public init(
      command: [String], model: String? = nil, mmproj: String? = nil,
      environment: [String: String] = [:], readyWithin: Double = 1_800, restarts: Int = 5
    ) {
      self.command = command
      self.model = model
      self.mmproj = mmproj
      self.environment = environment
      self.readyWithin = readyWithin
      self.restarts = restarts
    }
  }

  /// How long one waits, in seconds, and how often one asks.
  public struct Patience: Codable, Sendable, Hashable {
    /// One request from its first to its last byte.
    public var request: Double
    /// The longest silence inside an answer, and before its first word.
    public var silence: Double
    /// How long an engine may be away or broken before the run stops.
    public var outage: Double
    /// How often a question is asked in all, 1 or more.
    public var attempts: Int

    public init(
      request: Double = 600, silence: Double = 180, outage: Double = 120, attempts: Int = 4
    ) {
      self.request = request
      self.silence = silence
      self.outage = outage
      self.attempts = attempts
    }
  }

  /// Per million tokens.
  public struct Price: Codable, Sendable, Hashable {
    public var prompt: Double
    public var completion: Double

    public init(prompt: Double, completion: Double) {
      self.prompt = prompt
      self.completion = completion
    }
  }

  public init(
    name: String, urls: [String] = [], launch: Launch? = nil, model: String,
    apiKeyVariable: String? = nil, slots: Int? = nil, context: Int = 4_096, sees: Bool = false,
    imagePixels: Int = 1_344 * 1_344, stop: [String] = [], followsSchema: Bool = true,
    tellsProbabilities: Bool = true, thinks: Bool = false, patience: Patience = Patience(),
    price: Price? = nil
  ) {
    self.name = name
    self.urls = urls
    self.launch = launch
    self.model = model
    self.apiKeyVariable = apiKeyVariable
    self.slots = slots
    self.context = context
    self.sees = sees
    self.imagePixels = imagePixels
    self.stop = stop
    self.followsSchema = followsSchema
    self.tellsProbabilities = tellsProbabilities
    self.thinks = thinks
    self.patience = patience
    self.price = price
  }
}
