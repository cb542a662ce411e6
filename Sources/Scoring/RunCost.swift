/// What it cost to get a set of predictions; `nil` where it was not counted.
public struct RunCost: Hashable, Sendable, Codable {
  /// Wall-clock time of the run.
  public var seconds: Double?
  /// Requests to models, the refiner's included; 0 where no model was asked.
  public var calls: Int?
  public var promptTokens: Int?
  public var completionTokens: Int?
  /// By the price table of whoever counted, in its currency.
  public var price: Double?
  /// `€`, `$`, as it is written before the price.
  public var currency: String?

  public init(
    seconds: Double? = nil, calls: Int? = nil, promptTokens: Int? = nil,
    completionTokens: Int? = nil, price: Double? = nil, currency: String? = nil
  ) {
    self.seconds = seconds
    self.calls = calls
    self.promptTokens = promptTokens
    self.completionTokens = completionTokens
    self.price = price
    self.currency = currency
  }
}
