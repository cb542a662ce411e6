/// Turns a question into answers. Implemented by the optical reader, by model readers, and by
/// whoever brings another.
public protocol Reader: Sendable {
  /// A short name for ledgers and reports: `optical`.
  var name: String { get }

  /// Tells apart everything that can change an answer: the reader's version, its models, prompts
  /// and weights. Equal fingerprints promise equal answers to equal questions; a resumed run keeps
  /// the answers whose fingerprint is unchanged.
  var fingerprint: String { get }

  /// Answers every attribute of the question, in the question's order.
  ///
  /// - Throws: a `RowFailure` where this question cannot be answered (its rows fail, the run goes
  ///   on); `CancellationError` when the task is cancelled; any other error stops the run, because
  ///   the reader itself is not usable (a model file is gone, an engine cannot be reached).
  func read(_ question: Question) async throws -> [Answer]
}
