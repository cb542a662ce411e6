public import Imaging
public import Readings
public import Scoring

/// A row that the truth calls wrong, with what the run knows of it.
public struct WrongRow {
  public var row: JudgedRow
  public var answer: Answer?
  /// `nil` where the picture cannot be had any more.
  public var image: Image?
  public let cause: ErrorCause

  public init(row: JudgedRow, answer: Answer?, image: Image? = nil) {
    self.row = row
    self.answer = answer
    self.image = image
    cause = ErrorCause(row, answer)
  }
}
