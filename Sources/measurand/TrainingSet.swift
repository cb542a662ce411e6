import Catalogue
import Foundation
import Imaging
import OpticalReader
import Pipeline
import Readings
import Scoring
import TextRecognition

/// The pictures of a catalogue with what can answer and what is right.
struct TrainingSet {
  var images: [TrainingImage] = []
  /// Rows whose picture could not be read, with why.
  var left: [String] = []

  /// A picture's rows, before it is read.
  private struct Asked {
    var link: String
    var rows: [Row]
  }

  /// - Parameters:
  ///   - priors: which units and magnitudes are usual; `nil`: the shipped ones.
  ///   - lines: by file name, what `text --json` printed; other pictures are recognised.
  ///   - told: called with the number of pictures done and of all.
  init(
    configuration: RunConfiguration, schema: Schema, priors: Priors?, truth: [TruthRow],
    lines: [String: [Line]],
    parallelism: Int, told: (Int, Int) -> Void
  ) async throws {
    let asked = try Self.asked(configuration, schema)
    let truths = Dictionary(truth.map { ($0.index, $0) }, uniquingKeysWith: { $1 })
    let source = try ImageSource(configuration, inFlight: parallelism)
    let needsText = asked.contains { lines[Self.name($0.link)] == nil }
    let recogniser: TextRecogniser? =
      needsText
      ? try TextRecogniser(models: try .locate(), parallelism: parallelism) : nil
    let chooser = Chooser(
      known: schema.attributes, policy: ChoicePolicy(priors: priors))
    var results: [Int: Result<TrainingImage, any Error>] = [:]
    try await withThrowingTaskGroup(of: (Int, Result<TrainingImage, any Error>).self) { group in
      for (place, question) in asked.enumerated() {
        if place >= parallelism, let (place, result) = try await group.next() {
          results[place] = result
          told(results.count, asked.count)
        }
        let known = lines[Self.name(question.link)]
        group.addTask {
          do {
            let picture = try await source.image(for: question.link)
            let image = try await Self.image(
              question, picture, known, recogniser, chooser, schema, truths)
            return (place, .success(image))
          } catch {
            return (place, .failure(error))
          }
        }
      }
      for try await (place, result) in group {
        results[place] = result
        told(results.count, asked.count)
      }
    }
    for (place, question) in asked.enumerated() {
      switch results[place] {
      case .success(let image): images.append(image)
      case .failure(let error): left.append("\(question.link): \(error)")
      case nil: break
      }
    }
  }

  private static func name(_ link: String) -> String {
    String(link.split(separator: "/").last ?? "")
  }

  private static func asked(
    _ configuration: RunConfiguration, _ schema: Schema
  ) throws -> [Asked] {
    let reader = try CatalogueReader(
      path: configuration.catalogue, columns: configuration.columns.names, schema: schema)
    var places: [String: Int] = [:]
    var asked: [Asked] = []
    while let entry = try reader.next() {
      guard case .row(let row) = entry else { continue }
      if let place = places[row.imageLink] {
        asked[place].rows.append(row)
      } else {
        places[row.imageLink] = asked.count
        asked.append(Asked(link: row.imageLink, rows: [row]))
      }
    }
    return asked
  }

  @concurrent
  private static func image(
    _ question: Asked, _ picture: Image, _ known: [Line]?, _ recogniser: TextRecogniser?,
    _ chooser: Chooser, _ schema: Schema, _ truths: [String: TruthRow]
  ) async throws -> TrainingImage {
    let pixels = try picture.pixels(longestSide: TextRecogniser.longestSide)
    var lines = known ?? []
    if known == nil, let recogniser { lines = try await recogniser.lines(in: pixels) }
    var attributes: [Attribute] = []
    for row in question.rows where !attributes.contains(where: { $0.name == row.attribute }) {
      if let attribute = schema[row.attribute] { attributes.append(attribute) }
    }
    let ballots = chooser.ballots(
      attributes, lines: lines, pixels: pixels, groupID: question.rows.first?.groupID)
    let rows = question.rows.compactMap { row -> TrainingImage.Row? in
      guard let truth = truths[row.index], !truth.isAmbiguous, let attribute = schema[row.attribute]
      else { return nil }
      let right = truth.answers.compactMap { ScoredValue($0) }
      let texts = ballots[Chooser.contest(attribute)].map { $0.texts(for: attribute) } ?? []
      return TrainingImage.Row(
        index: row.index, attribute: attribute, isShown: !truth.answers.isEmpty,
        right: Set(texts.filter { text in ScoredValue(text).map(right.contains) ?? false }))
    }
    return TrainingImage(link: question.link, ballots: ballots, rows: rows)
  }
}
