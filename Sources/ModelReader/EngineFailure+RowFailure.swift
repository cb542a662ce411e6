public import Engines
public import Readings

/// A question that an engine cannot answer fails its rows; the category is the failure's kind.
extension EngineFailure: RowFailure {
  public var failure: Failure {
    Failure(component: .reader, category: kind.rawValue, reason: "\(what); \(advice).")
  }
}
