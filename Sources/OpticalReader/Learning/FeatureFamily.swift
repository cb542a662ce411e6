/// Features that belong together, so that it can be told what a kind of signal is worth.
package enum FeatureFamily: String, CaseIterable, Sendable {
  case lines = "drawn lines"
  case sides = "sides of the object"
  case views = "corners and second views"
  case print = "turned and slanted text"
  case words = "announcing words"
  case letters = "letters and orders"
  case values = "order of values"
  case quality = "how it is printed"
  case company = "what else is there"
  case priors = "usual sizes and units"
  case twins = "equal values"

  package var features: Set<Feature> {
    switch self {
    case .lines: [.lineAgrees, .lineDisagrees, .lineOblique, .lineTilted, .shorterLine]
    case .sides: [.sideAgrees, .sideDisagrees]
    case .views: [.baseEdge, .flatterEdge, .biggerEdge, .viewAgrees, .viewDisagrees]
    case .print: [.upright, .level, .slanted]
    case .words: [.announced, .denied, .otherAnnounced, .tableAgrees, .tableDisagrees]
    case .letters: [.letterAgrees, .letterDisagrees, .placeAgrees, .placeDisagrees]
    case .values: [.biggest, .later, .repeated, .biggerBeside, .behindBeside]
    case .quality:
      [.borrowed, .inSentence, .looseUnit, .smallPrint, .doubtfulText, .afterList, .oddUnit]
    case .company:
      [
        .thirdMeasure, .exactlyThree, .onlyCandidate, .claimed, .leftOver, .leftOverFew,
        .valueClaimed,
      ]
    case .priors: [.usualSize, .commonSize, .usualUnit]
    case .twins: [.twinAnnounced, .twinDenied, .twinLineAgrees, .twinLineDisagrees]
    }
  }
}
