/// A model that presets offer: what it can do and what suits it.
struct PresetModel: Sendable, Hashable {
  let name: String
  /// For people, one line.
  let title: String
  let sees: Bool
  let thinks: Bool
  /// The area in pixels over which a picture tells it nothing more; 0 where it does not see.
  let imagePixels: Int
  /// Tokens of one slot.
  let context: Int
  let slots: Int
  let stop: [String]
  /// Where each backend gets it.
  let sources: [String: String]
  /// Its files in a repository of GGUF files: the weights, then the projector.
  let files: [String]
}
