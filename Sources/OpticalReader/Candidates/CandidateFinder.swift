import Quantities
import Readings

/// Lines of text to candidates: parse, borrow, put right what only the whole picture tells, group.
/// A line that tells its reader what to answer has none.
struct CandidateFinder {
  let lines: [Line]
  let boxes: [TextBox]
  let reader: QuantityReader
  /// The words that announce volumes.
  var volumeWords: [Phrase] = []

  /// The candidates of every dimension, each in reading order.
  func candidates() -> [Dimension: [Candidate]] {
    var mentions = lines.enumerated().flatMap { index, line in
      reader.quantities(in: line.text).map { Mention(quantity: $0, line: index) }
    }
    mentions = LonePrimes(lines: lines).corrected(mentions)
    let neighbours = Neighbours.all(of: boxes)
    let table = SpecificationTable(
      boxes: boxes, neighbours: neighbours,
      hasNumber: lines.map { $0.text.contains(where: \.isNumber) })
    mentions += UnitBorrowing(
      lines: lines, boxes: boxes, reader: reader, table: table, mentions: mentions
    ).borrowed()
    mentions += LostLitres(
      lines: lines, neighbours: neighbours,
      announcesVolume: lines.map { line in
        let text = FoldedText(line.text)
        return volumeWords.contains { !$0.places(in: text).isEmpty }
      }, reader: reader
    ).mentions(besides: Set(mentions.map(\.line)))
    let told = PrintedInstruction.places(in: lines.map(\.text))
    mentions.removeAll {
      $0.value.numerator <= 0 || $0.quantity.isTolerance || told.contains($0.line)
    }
    mentions.sort {
      ($0.line, $0.quantity.range.lowerBound) < ($1.line, $1.quantity.range.lowerBound)
    }
    let grouping = PairGrouping(boxes: boxes)
    return Dictionary(grouping: mentions) { $0.quantity.unit.dimension }
      .mapValues { mentions in
        grouping.groups(of: mentions).enumerated().map { Candidate(mentions: $1, order: $0) }
      }
  }
}
