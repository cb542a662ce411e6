internal import Catalogue
internal import Foundation

/// The JSON schema that holds a model to the attributes that are asked: for each a plain decimal
/// number with one of its units, or null.
///
/// Only what all servers' grammars know is used: object, anyOf, enum, a string with a pattern.
struct AnswerSchema {
  /// JSON text.
  let text: String

  /// For several attributes: an object with a property each, in order.
  init(_ attributes: [Attribute]) {
    let properties = attributes.map { "\(Self.quoted($0.name)):\(Self.value($0))" }
    let names = attributes.map { Self.quoted($0.name) }
    text =
      #"{"type":"object","properties":{"# + properties.joined(separator: ",")
      + #"},"required":["# + names.joined(separator: ",") + #"],"additionalProperties":false}"#
  }

  /// For one value alone, as a refiner gives it.
  init(value attribute: Attribute) { text = Self.value(attribute) }

  private static func value(_ attribute: Attribute) -> String {
    let units = attribute.units.map(quoted).joined(separator: ",")
    return #"{"anyOf":[{"type":"null"},{"type":"object","properties":{"value":{"type":"string","#
      + #""pattern":"^[0-9]{1,7}([.][0-9]{1,4})?$"},"unit":{"type":"string","enum":[\#(units)]}},"#
      + #""required":["value","unit"],"additionalProperties":false}]}"#
  }

  static func quoted(_ text: String) -> String {
    guard let data = try? JSONEncoder().encode(text) else { return "\"\"" }
    return String(decoding: data, as: UTF8.self)
  }
}
