/// How a server is had: reached at an address, or launched by a command.
struct PresetBackend: Sendable, Hashable {
  /// Which name requests give the model.
  enum AskedAs: String, CaseIterable, Sendable { case name, source }

  let name: String
  /// For people, one line.
  let title: String
  /// Where it is reached; `nil` for one that is launched.
  let url: String?
  /// The program and what always follows; empty for one that is reached.
  let command: [String]
  /// What follows when it fetches the model itself; empty where it cannot.
  let fetched: [String]
  /// What follows when the files are here, and for a model that sees; empty where it cannot.
  let local: [String]
  let localSeeing: [String]
  /// What follows for a model that sees, and for all.
  let seeing: [String]
  let arguments: [String]
  let askedAs: AskedAs
  let followsSchema: Bool
  let tellsProbabilities: Bool
  /// Seconds.
  let readyWithin: Double
}
