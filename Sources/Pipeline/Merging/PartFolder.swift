/// The folder of a catalogue that was split into files by `measurand split`.
///
///     split.json                 what was split, how, and what was left out (written last)
///     order.csv                  index,part of every row, in the catalogue's order
///     part-000.csv               the rows of part 0, with the catalogue's columns
///     part-000.predictions.csv   index,prediction of part 0: what whoever reads the part puts there
public struct PartFolder: Sendable, Hashable {
  public let path: String

  public init(_ path: String) { self.path = path }

  public var manifest: String { path + "/split.json" }
  public var order: String { path + "/order.csv" }
  public func part(_ number: Int) -> String { path + "/part-" + Self.digits(number) + ".csv" }
  public func answers(_ number: Int) -> String {
    path + "/part-" + Self.digits(number) + ".predictions.csv"
  }

  private static func digits(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 3 - digits.count)) + digits
  }
}
