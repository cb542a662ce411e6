package import Catalogue
import Foundation
public import Readings

/// How candidates become answers: by which weights, and how readily.
public struct ChoicePolicy: Hashable, Sendable {
  public var weights: Weights
  /// The share of rows expected to show nothing, 0 < share < 1; `nil`: as in the training table.
  public var expectEmpty: Double?
  /// Answer whatever is right this often, 0 < precision < 1; `nil`: whatever makes F1 greatest.
  public var precision: Double?
  /// Which units and magnitudes are usual; `nil`: the shipped ones.
  public var priors: Priors?

  public init(
    weights: Weights = .trained, expectEmpty: Double? = nil, precision: Double? = nil,
    priors: Priors? = nil
  ) {
    self.weights = weights
    self.expectEmpty = expectEmpty
    self.precision = precision
    self.priors = priors
  }

  public var fingerprint: String {
    let asked = "\(weights.fingerprint) \(expectEmpty ?? -1) \(precision ?? -1)"
    return StableHash.hex(priors.map { "\(asked) \($0.fingerprint)" } ?? asked)
  }

  /// One choice an attribute, in the order asked, of what can answer.
  package func choices(_ attributes: [Attribute], _ ballots: [String: Ballot]) -> [Choice] {
    let settled = ballots.mapValues { Settlement($0, by: self) }
    return attributes.map { attribute in
      settled[Chooser.contest(attribute)]?.choice(for: attribute)
        ?? Choice(attribute: attribute, confidence: Confidence.nothingToChoose, options: [])
    }
  }

  func score(_ features: Features, for attribute: Attribute) -> Double {
    weights.table(for: attribute).score(features) - silence(attribute)
  }

  /// What "nothing" gains, in log-odds, where more rows are expected to be empty than were in the
  /// training table (Saerens, Latinne and Decaestecker, "Adjusting the outputs of a classifier to
  /// new a priori probabilities", 2002).
  private func silence(_ attribute: Attribute) -> Double {
    guard let expectEmpty else { return 0 }
    let shares = weights.emptyShares
    let known =
      shares[attribute.name]
      ?? (shares.isEmpty ? 0.2 : shares.values.reduce(0, +) / Double(shares.count))
    return Calibration.logOdds(expectEmpty) - Calibration.logOdds(min(max(known, 0.02), 0.98))
  }

  /// The least confidence of an answer; `nil` where none is asked for.
  var leastConfidence: Double? {
    guard let precision else { return nil }
    let points = weights.operatingPoints
    guard let point = points.first(where: { $0.precision >= precision - 1e-9 }) else {
      // Beyond what was measured: calibrated confidence is all there is.
      return max(precision, points.last?.confidence ?? 0)
    }
    return point.confidence
  }
}
