/// Finds where a smooth function is least: limited-memory BFGS with a backtracking line search
/// (Nocedal and Wright, "Numerical Optimization", 2nd edition, algorithms 7.4 and 3.1).
enum Minimiser {
  private static let memory = 8
  private static let mostSteps = 200

  /// - Parameter function: returns the value at a place and adds its gradient to zeros.
  static func minimise(
    from start: [Double], _ function: ([Double], inout [Double]) -> Double
  ) -> [Double] {
    func evaluate(_ place: [Double]) -> (value: Double, gradient: [Double]) {
      var gradient = [Double](repeating: 0, count: place.count)
      let value = function(place, &gradient)
      return (value, gradient)
    }
    var place = start
    var (value, gradient) = evaluate(place)
    var past: [(step: [Double], change: [Double], scale: Double)] = []
    for _ in 0..<mostSteps {
      let direction = descent(gradient, past)
      let slope = dot(direction, gradient)
      guard slope < -1e-12 else { break }
      var length = past.isEmpty ? min(1, 1 / dot(gradient, gradient).squareRoot()) : 1.0
      var next = place
      var found: (value: Double, gradient: [Double])?
      for _ in 0..<40 {
        next = zip(place, direction).map { $0 + length * $1 }
        let trial = evaluate(next)
        if trial.value <= value + 1e-4 * length * slope {
          found = trial
          break
        }
        length /= 2
      }
      guard let found else { break }
      let step = zip(next, place).map { $0 - $1 }
      let change = zip(found.gradient, gradient).map { $0 - $1 }
      let product = dot(step, change)
      if product > 1e-12 {
        past.append((step, change, 1 / product))
        if past.count > memory { past.removeFirst() }
      }
      let gain = value - found.value
      (place, value, gradient) = (next, found.value, found.gradient)
      if gain < 1e-9 * max(1, abs(value)) { break }
    }
    return place
  }

  /// The two-loop recursion: the gradient turned by what the last steps told of the curvature.
  private static func descent(
    _ gradient: [Double], _ past: [(step: [Double], change: [Double], scale: Double)]
  ) -> [Double] {
    var direction = gradient
    var factors: [Double] = []
    for pair in past.reversed() {
      let factor = pair.scale * dot(pair.step, direction)
      factors.append(factor)
      direction = zip(direction, pair.change).map { $0 - factor * $1 }
    }
    if let last = past.last {
      let scale = 1 / (last.scale * dot(last.change, last.change))
      direction = direction.map { $0 * scale }
    }
    for (pair, factor) in zip(past, factors.reversed()) {
      let back = pair.scale * dot(pair.change, direction)
      direction = zip(direction, pair.step).map { $0 + (factor - back) * $1 }
    }
    return direction.map { -$0 }
  }

  private static func dot(_ left: [Double], _ right: [Double]) -> Double {
    zip(left, right).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
