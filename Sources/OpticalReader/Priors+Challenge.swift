import Readings

extension Priors {
  /// Over the challenge's training table, for the built-in attributes, without groups.
  static let challenge = Priors(table: ChallengePriors.table)

  /// - Parameter table: tab-separated lines of attribute, `unit` or `size`, the unit's name or the
  ///   magnitude's quarter decade, and parts per thousand. Other lines are passed over.
  private init(table: String) {
    self.init()
    for line in table.split(separator: "\n") {
      let fields = line.split(separator: "\t")
      guard fields.count == 4, let share = Double(fields[3]) else { continue }
      let name = String(fields[0])
      if fields[1] == "unit" {
        whole[name, default: Counts(rows: 1000)].units[String(fields[2])] = share
      } else if let quarter = Int(fields[2]) {
        whole[name, default: Counts(rows: 1000)].magnitudes[quarter] = share
      }
    }
  }
}
