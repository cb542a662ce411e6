/// Turns a question into answers. Implemented by the optical reader, by model readers, and by
/// whoever brings another.
public protocol Reader: Sendable {
  /// A short name for ledgers and reports: `optical`.
  var name: String { get }

  /// Tells apart everything that can change an answer: the reader's version, its models, prompts
  /// and weights. Equal fingerprints promise equal answers to equal questions; a resumed run keeps
  /// the answers whose fingerprint is unchanged.
  var fingerprint: String { get }

  /// The same for one attribute: what changes the answers of one attribute alone (a prompt of its
  /// own) stands in its fingerprint alone, so that only its rows are asked again.
  func fingerprint(of attribute: String) -> String

  /// Gets ready; called once before the first question.
  ///
  /// - Throws: what stops the run: a server that does not start or cannot be reached.
  func open() async throws

  /// Lets go of what `open` took; nothing is asked afterwards.
  func close() async

  /// Answers every attribute of the question, in the question's order.
  ///
  /// - Throws: a `RowFailure` where this question cannot be answered (its rows fail, the run goes
  ///   on); `CancellationError` when the task is cancelled; any other error stops the run, because
  ///   the reader itself is not usable (a model file is gone, an engine cannot be reached).
  func read(_ question: Question) async throws -> [Answer]
}

extension Reader {
  public func fingerprint(of attribute: String) -> String { fingerprint }
  public func open() async throws {}
  public func close() async {}
}
