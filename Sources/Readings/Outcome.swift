/// How a row ends. Every row of a catalogue ends as exactly one of these.
public enum Outcome: Hashable, Sendable {
  /// A canonical value: plain decimal number, one space, British unit name.
  case value(String)
  /// Nothing is shown, or the reader is not sure enough. Not an error.
  case abstained
  /// The row could not be asked or answered; the reason is data, and the run goes on.
  case failed(Failure)
}

/// Why a row failed, in words that can be counted and words that can be read.
public struct Failure: Hashable, Sendable, Codable {
  /// The part of the program that could not do its work.
  public enum Component: String, Hashable, Sendable, Codable, CaseIterable {
    case catalogue, image, reader, refiner
  }

  public var component: Component
  /// A stable word for counting: `not-found`, `truncated`, `too-large`, ….
  public var category: String
  /// One sentence for the person who reads `failures.csv`: what happened and what to do.
  public var reason: String

  public init(component: Component, category: String, reason: String) {
    self.component = component
    self.category = category
    self.reason = reason
  }
}

/// An error that ends a row and not the run.
public protocol RowFailure: Error {
  var failure: Failure { get }
}
