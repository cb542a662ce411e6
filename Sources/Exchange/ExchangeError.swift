/// Why a file of another tool cannot be written or read; the text is for the person who asked.
public struct ExchangeError: Error, CustomStringConvertible {
  public let description: String

  init(_ description: String) { self.description = description }
}
