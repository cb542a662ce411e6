internal import Foundation

/// Text out of the recogniser's probabilities (connectionist temporal classification): the likeliest
/// character of every step; a repeated one counts once, and the blank between two keeps them apart.
struct CharacterDecoder: Sendable {
  /// What a reading of a line says.
  struct Reading: Equatable {
    var text: String
    /// Probability of each character, one for each Unicode scalar of `text`.
    var confidences: [Float]
    /// Their mean; 0 where nothing was read.
    var confidence: Double
  }

  /// The characters by class: the blank first, the space last.
  private let characters: [Unicode.Scalar?]

  var classCount: Int { characters.count }

  /// - Parameter list: one character a line, in the order of the model's classes.
  init(list: String, file: String) throws(RecognitionError) {
    var characters: [Unicode.Scalar?] = [nil]
    for (number, line) in list.split(separator: "\n").enumerated() {
      let scalars = line.unicodeScalars
      guard let scalar = scalars.first, scalars.count == 1 else {
        throw RecognitionError(
          .modelsUnfit,
          "\(file), line \(number + 1): \"\(line)\" is not one character; run `make setup` again")
      }
      characters.append(scalar)
    }
    self.characters = characters + [" "]
  }

  /// - Parameter probabilities: steps × `classCount`.
  func decode(_ probabilities: UnsafeBufferPointer<Float>) -> Reading {
    var scalars = String.UnicodeScalarView()
    var confidences: [Float] = []
    var previous = 0
    for start in stride(from: 0, to: probabilities.count, by: classCount) {
      let step = UnsafeBufferPointer(rebasing: probabilities[start..<start + classCount])
      let (best, probability) = Self.likeliest(step)
      if best != previous, let scalar = characters[best] {
        scalars.append(scalar)
        confidences.append(probability)
      }
      previous = best
    }
    let sum = confidences.reduce(0) { $0 + Double($1) }
    return Reading(
      text: String(scalars), confidences: confidences,
      confidence: confidences.isEmpty ? 0 : sum / Double(confidences.count))
  }

  /// The first largest value and its index.
  static func likeliest(_ values: UnsafeBufferPointer<Float>) -> (index: Int, value: Float) {
    let lanes = 16
    let whole = values.count / lanes * lanes
    var best = -Float.infinity
    var block = 0
    // Probabilities sum to one: what exceeds a half is the largest, and steps are mostly sure.
    for start in stride(from: 0, to: whole, by: lanes) {
      var vector = SIMD16<Float>()
      for lane in 0..<lanes { vector[lane] = values[start + lane] }
      let top = vector.max()
      if top > best {
        best = top
        block = start
        if top > 0.5 { break }
      }
    }
    var index = block
    if best > -.infinity {
      while values[index] != best { index += 1 }
    }
    if best <= 0.5 {
      for rest in whole..<values.count where values[rest] > best {
        best = values[rest]
        index = rest
      }
    }
    return (index, best)
  }
}
