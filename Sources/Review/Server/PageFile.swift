/// A file of the page, part of the program so that it is found wherever the program is.
struct PageFile: Sendable {
  /// Where it is asked for: `/page.css`.
  var path: String
  var type: String
  var text: String
}
