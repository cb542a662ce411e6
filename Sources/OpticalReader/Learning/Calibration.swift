import Foundation

/// Turns a probability into how often it is right, by a line in log-odds (J. Platt, "Probabilistic
/// outputs for support vector machines", 1999).
struct Calibration: Hashable, Sendable {
  var slope: Double
  var intercept: Double

  static let identity = Calibration(slope: 1, intercept: 0)

  func callAsFunction(_ probability: Double) -> Double {
    let odds = slope * Self.logOdds(probability) + intercept
    return min(max(1 / (1 + exp(-odds)), 0.01), 0.99)
  }

  static func logOdds(_ probability: Double) -> Double {
    let inside = min(max(probability, 0.001), 0.999)
    return log(inside / (1 - inside))
  }

  /// Fits the line to what was right. Two pretended observations, one right and one wrong in the
  /// middle, keep it finite where everything was right.
  static func fitted(to observed: [(probability: Double, isRight: Bool)]) -> Calibration {
    guard observed.count >= 20 else { return .identity }
    let points =
      observed.map { (x: logOdds($0.probability), y: $0.isRight ? 1.0 : 0.0) }
      + [(x: 0, y: 0), (x: 0, y: 1)]
    let fit = Minimiser.minimise(from: [1, 0]) { weights, gradient in
      var loss = 0.01 * (weights[0] - 1) * (weights[0] - 1)
      gradient[0] += 0.02 * (weights[0] - 1)
      for point in points {
        let odds = weights[0] * point.x + weights[1]
        let probability = 1 / (1 + exp(-odds))
        loss +=
          odds > 0 ? log1p(exp(-odds)) + (1 - point.y) * odds : log1p(exp(odds)) - point.y * odds
        gradient[0] += (probability - point.y) * point.x
        gradient[1] += probability - point.y
      }
      return loss
    }
    return Calibration(slope: max(fit[0], 0.05), intercept: fit[1])
  }
}
