internal import Catalogue
internal import Foundation
internal import Ledger
internal import Pipeline
internal import Readings

/// What a person asks to be noted.
struct CorrectionRequest: Codable, Sendable {
  enum Kind: String, Codable, Sendable {
    /// The run's answer is right.
    case accept
    /// `value` is right.
    case value
    /// The picture does not show it.
    case nothing
    /// What this person said last is taken back, whichever row it was.
    case undo
  }

  var kind: Kind
  var who: String
  /// The row; not needed to undo.
  var position: Int?
  var value: String?
}

/// What came of a request.
struct CorrectionReply: Codable, Sendable {
  /// The row as it is now.
  var row: RowCard
}

/// A request that cannot be noted; the text is for the person who made it.
struct CorrectionRefusal: Error, Hashable, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}

/// A typed value, read as the rules read answers.
struct TypedValue: Codable, Sendable {
  /// Canonical; `nil` where it cannot be read.
  var value: String?
  /// Why it cannot be read.
  var problem: String?
}

extension ReviewStore {
  /// Notes what a person says; it is on disk when this returns.
  ///
  /// - Throws: `CorrectionRefusal` where the request makes no sense; `LedgerError`.
  func correct(_ request: CorrectionRequest) async throws -> CorrectionReply {
    let who = try Self.name(request.who)
    let wanted =
      try request.kind == .undo ? undoing(who) : correction(request, who)
    let added = try await corrections.add([wanted])
    // Another process may have added corrections in between; they come in order.
    let missed = try corrections.corrections(after: book.latest)
    for correction in missed { note(correction) }
    try judge(missed.map(\.position))
    forgetMatches()
    guard let position = added.first?.position, let card = try card(at: position) else {
      throw CorrectionRefusal("the row is no longer in the run")
    }
    return CorrectionReply(row: card)
  }

  /// Reads what a person types for an attribute.
  func typed(_ text: String, for attribute: String) -> TypedValue {
    guard let asked = rows.run.schema[attribute] else {
      return TypedValue(problem: "the schema has no attribute '\(attribute)'")
    }
    switch rules.verdict(on: text, for: attribute) {
    case .value(let value): return TypedValue(value: value)
    case .nothing, .unclear:
      let units = asked.units.prefix(4).joined(separator: ", ")
      return TypedValue(problem: "type a number and a unit of \(asked.dimension), like \(units)")
    }
  }

  private func correction(_ request: CorrectionRequest, _ who: String) throws -> Correction {
    guard let position = request.position, let row = try ledgerRow(at: position) else {
      throw CorrectionRefusal("the run has no row at position \(request.position ?? -1)")
    }
    guard !row.row.attribute.isEmpty else {
      throw CorrectionRefusal("the catalogue's row is bad; mend it there")
    }
    let prediction = row.prediction.isEmpty ? nil : row.prediction
    let value: String? =
      switch request.kind {
      case .accept: prediction
      case .nothing, .undo: nil
      case .value: try canonicalValue(request.value ?? "", row.row.attribute)
      }
    if request.kind == .accept, row.outcome == nil {
      throw CorrectionRefusal("the row has no answer yet")
    }
    return Correction(
      position: position, index: row.row.index, attribute: row.row.attribute,
      imageLink: row.row.imageLink, who: who, at: Self.now(), value: value, prediction: prediction)
  }

  private func canonicalValue(_ text: String, _ attribute: String) throws -> String {
    let typed = typed(text, for: attribute)
    guard let value = typed.value else { throw CorrectionRefusal(typed.problem ?? "no value") }
    return value
  }

  private func undoing(_ who: String) throws -> Correction {
    guard let last = book.lastStanding(of: who) else {
      throw CorrectionRefusal("\(who) has said nothing that could be taken back")
    }
    var undoing = last
    undoing.id = 0
    undoing.at = Self.now()
    undoing.undoes = last.id
    return undoing
  }

  private static func name(_ who: String) throws -> String {
    let name = who.trimmingCharacters(in: .whitespacesAndNewlines)
    let isPrintable = name.unicodeScalars.allSatisfy {
      !CharacterSet.controlCharacters.contains($0)
    }
    guard (1...80).contains(name.count), isPrintable else {
      throw CorrectionRefusal("say who you are, in 1 to 80 letters")
    }
    return name
  }

  private static func now() -> String { Date().formatted(.iso8601) }
}
