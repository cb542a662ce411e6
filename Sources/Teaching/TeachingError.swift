/// Why a run's corrections cannot teach its choice; the text is for the person who asked.
public enum TeachingError: Error, Hashable, CustomStringConvertible {
  /// Models answer the run: there is no choice to teach.
  case answeredByModels
  /// Nobody corrected a row yet.
  case nothingCorrected
  /// Rows are corrected, but what their pictures showed was not kept.
  case nothingKept(rows: Int)

  public var description: String {
    switch self {
    case .answeredByModels:
      "models answer this run; only the optical reader's choice learns from corrections"
    case .nothingCorrected: "no row of the run is corrected yet; accept or correct some first"
    case .nothingKept(let rows):
      "none of the \(rows) corrected rows can be learned from: the run was read by a version that "
        + "kept no candidates; read it anew in another folder"
    }
  }
}
