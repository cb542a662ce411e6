/// Which images are asked how often, and which questions are asked twice.
struct ImageTally {
  /// One image asked one attribute with more than one value.
  struct Contradiction {
    var image: String
    var attribute: Int
    var values: [String]
  }

  private struct Question: Hashable {
    var image: Int32
    var attribute: Int32
  }

  private static let told = 20

  private var images = Numbering()
  private var rowsOfImage: [Int] = []
  private var values = Numbering()
  private var valueOfQuestion: [Question: Int32] = [:]
  private var contradictionOfQuestion: [Question: Int] = [:]
  private(set) var contradictions: [Contradiction] = []
  private(set) var repeated = 0
  private(set) var contradicting = 0

  var count: Int { rowsOfImage.count }
  var askedAgain: Int { rowsOfImage.count { $0 > 1 } }

  mutating func add(_ link: String, attribute: Int, value: String) {
    let image = images.number(of: link)
    if image == rowsOfImage.count { rowsOfImage.append(0) }
    rowsOfImage[image] += 1
    let question = Question(image: Int32(image), attribute: Int32(attribute))
    let number = Int32(values.number(of: value))
    guard let first = valueOfQuestion[question] else {
      valueOfQuestion[question] = number
      return
    }
    if first == number {
      repeated += 1
      return
    }
    contradicting += 1
    if let place = contradictionOfQuestion[question] {
      contradictions[place].values.append(value)
    } else if contradictions.count < Self.told {
      contradictionOfQuestion[question] = contradictions.count
      contradictions.append(
        Contradiction(
          image: link, attribute: attribute, values: [values.names[Int(first)], value]))
    }
  }

  /// Images by the number of rows that ask them, fewest first.
  var rowsPerImage: [Analysis.Count] {
    var counts: [Int: Int] = [:]
    for rows in rowsOfImage { counts[rows, default: 0] += 1 }
    return counts.sorted { $0.key < $1.key }.map {
      Analysis.Count(name: String($0.key), rows: $0.value)
    }
  }
}
