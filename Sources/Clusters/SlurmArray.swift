/// One array of a run: as many elements as the site lets an array have, whose indices are the parts'
/// numbers less an offset.
struct SlurmArray: Sendable, Hashable {
  let offset: Int
  let parts: PartRanges

  /// The parts in arrays whose indices lie under the limit.
  ///
  /// - Parameter limit: `MaxArraySize`: indices run from 0 to one less.
  static func split(_ parts: PartRanges, limit: Int) -> [SlurmArray] {
    Dictionary(grouping: parts.numbers) { $0 / limit }.sorted { $0.key < $1.key }.map {
      SlurmArray(offset: $0.key * limit, parts: PartRanges($0.value))
    }
  }

  /// `0-99%20`.
  func specification(parallelism: Int) -> String {
    "\(PartRanges(parts.numbers.map { $0 - offset }))%\(parallelism)"
  }
}
