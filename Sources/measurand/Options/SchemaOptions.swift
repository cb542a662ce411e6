import ArgumentParser
import Catalogue
import Foundation

/// Which attributes can be asked.
struct SchemaOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A schema: attributes, their dimensions and units (YAML). (default: the challenge's eight)",
      valueName: "file"))
  var schema: String?

  /// The schema's text; `nil` for the built-in one.
  func text() throws -> String? {
    guard let schema else { return nil }
    do {
      return try String(contentsOfFile: schema, encoding: .utf8)
    } catch {
      throw CommandFailure(
        "the schema \(schema) cannot be read: \(error.localizedDescription)", .wrongUsage)
    }
  }

  func schemaValue() throws -> Schema {
    guard let schema, let text = try text() else { return .challenge }
    return try Schema(yaml: text, file: schema)
  }
}

extension Schema {
  /// The attribute of that name, or an error that lists what there is.
  func named(_ name: String) throws -> Attribute {
    guard let attribute = self[name] else {
      throw CommandFailure(
        "no attribute '\(name)'; the schema has: "
          + attributes.map(\.name).joined(separator: ", "), .wrongUsage)
    }
    return attribute
  }
}
