internal import Yams

/// A value of a Kubernetes manifest, written as YAML in the order in which it was made.
indirect enum Manifest {
  case map([(String, Manifest?)])
  case list([Manifest])
  case text(String)
  case number(Int)

  static func texts(_ texts: [String]) -> Manifest { .list(texts.map { .text($0) }) }

  /// One document a manifest.
  static func yaml(_ documents: [Manifest]) throws(ClusterError) -> String {
    do {
      return try Yams.serialize(
        nodes: documents.map(\.node), indent: 2, width: -1, allowUnicode: true,
        explicitStart: true)
    } catch {
      throw .unusable("the manifest cannot be written: \(error)")
    }
  }

  /// Fields that are `nil` are left out.
  private var node: Node {
    switch self {
    case .map(let fields):
      .mapping(
        Node.Mapping(
          fields.compactMap { name, value in
            value.map { (Self.scalar(name, .any), $0.node) }
          }))
    case .list(let items): .sequence(Node.Sequence(items.map(\.node)))
    case .number(let number): Self.scalar("\(number)", .plain)
    case .text(let text):
      Self.scalar(
        text, text.isPlain ? .any : text.contains(where: \.isNewline) ? .literal : .doubleQuoted)
    }
  }

  private static func scalar(_ text: String, _ style: Node.Scalar.Style) -> Node {
    .scalar(Node.Scalar(text, Tag(.implicit), style))
  }
}

extension String {
  /// Whether YAML of any version reads it as a text without quotes.
  fileprivate var isPlain: Bool {
    wholeMatch(of: #/[A-Za-z\/][A-Za-z0-9_.\/\-]*/#) != nil
      && !["true", "false", "yes", "no", "on", "off", "null", "y", "n"].contains(lowercased())
  }
}
