public import Foundation

/// A tiny GGUF model that the real server loads, and that answers what it was made to answer.
///
/// It lies in a temporary folder that goes with the value. `Python/README.md` says how it works.
public final class MadeModel: Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    case gemma2
    case minicpmV26 = "minicpm-v-2.6"
    case minicpmV45 = "minicpm-v-4.5"
    case minicpmLlama3V25 = "minicpm-llama3-v-2.5"

    /// Whether the kind has a vision projector.
    public var sees: Bool { self != .gemma2 }
  }

  /// The colour that leads in a picture.
  public enum Colour: String, CaseIterable, Sendable { case red, green, blue }

  public let kind: Kind
  /// The weights' file.
  public let model: URL
  /// The vision projector's file; `nil` for a kind that does not see.
  public let projector: URL?
  private let folder: TemporaryFolder

  /// Makes a model, in about a second.
  ///
  /// - Parameters:
  ///   - script: The answer to everything else; `nil` gives noise, which only a schema puts in order.
  ///   - words: The answer to a prompt that holds the word; the word goes before the colour.
  ///   - colours: The answer to a picture that is mostly of the colour.
  ///   - probability: Of every token of an answer, over 0 and under 1.
  ///   - unsure: Other probabilities for the tokens that make up a text inside the answers.
  public init(
    _ kind: Kind, script: String? = nil, words: [String: String] = [:],
    colours: [Colour: String] = [:], probability: Double = 0.9, unsure: [String: Double] = [:]
  ) async throws {
    let folder = try TemporaryFolder()
    var arguments = ["--kind", kind.rawValue, "--out", folder.url.path, "--prob", "\(probability)"]
    if let script {
      arguments += ["--script", try folder.write(script, to: "script").path]
    }
    // In a fixed order, so that equal arguments make equal bytes.
    for (number, (word, text)) in words.sorted(by: { $0.key < $1.key }).enumerated() {
      arguments += ["--on", "\(word)=\(try folder.write(text, to: "word-\(number)").path)"]
    }
    for (colour, text) in colours.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      let file = try folder.write(text, to: "colour-\(colour.rawValue)")
      arguments += ["--on-colour", "\(colour.rawValue)=\(file.path)"]
    }
    for (text, probability) in unsure.sorted(by: { $0.key < $1.key }) {
      arguments += ["--unsure", "\(text)=\(probability)"]
    }
    let made = try JSONDecoder().decode(
      Made.self, from: try await TestPython.run("make_tiny_model.py", arguments))
    self.kind = kind
    self.folder = folder
    model = URL(filePath: made.model)
    projector = made.mmproj.map { URL(filePath: $0) }
  }

  private struct Made: Decodable {
    var model: String
    var mmproj: String?
  }
}
