import Readings

/// The form of `text --json`: one object a line and image.
struct ImageText: Codable {
  var image: String
  var lines: [Line]
}
