/// A file of the page, part of the program so that it is found wherever the program is.
package struct PageFile: Sendable {
  /// Where it is asked for: `/page.css`.
  package var path: String
  package var type: String
  package var text: String

  package init(path: String, type: String, text: String) {
    self.path = path
    self.type = type
    self.text = text
  }
}
