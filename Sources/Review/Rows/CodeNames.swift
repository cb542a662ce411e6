/// The names of a facet's codes, given out as they come.
struct CodeNames: Sendable {
  private(set) var names: [String]
  private var codes: [String: UInt8]

  init(_ names: [String] = []) {
    self.names = Array(names.prefix(Int(Facet.rest)))
    codes = Dictionary(
      self.names.enumerated().map { ($1, UInt8($0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// The code of a name, a new one for a new name; `Facet.rest` when all are given out.
  mutating func code(of name: String) -> UInt8 {
    if let code = codes[name] { return code }
    guard names.count < Int(Facet.rest) else { return Facet.rest }
    let code = UInt8(names.count)
    names.append(name)
    codes[name] = code
    return code
  }

  subscript(name: String) -> UInt8? { codes[name] }
}
