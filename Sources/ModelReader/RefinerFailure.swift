internal import Engines
internal import Readings

/// An answer that the refiner's engine could not refine.
struct RefinerFailure: RowFailure {
  let failure: Failure

  init(_ failure: EngineFailure) {
    self.failure = Failure(
      component: .refiner, category: failure.kind.rawValue,
      reason: "\(failure.what); \(failure.advice).")
  }
}
