import Foundation
import Imaging

extension HTML {
  /// A picture inside the page, with the evidence drawn on it, no side longer than 640.
  static func picture(
    _ image: Image?, _ marks: [EvidenceDrawing.Mark], alternative: String
  ) -> String {
    guard let image,
      let bytes = try? EvidenceDrawing(marks).encoded(on: image, as: .jpeg, longestSide: 640)
    else { return "<p>The picture cannot be shown.</p>" }
    return "<img loading=\"lazy\" alt=\"\(text(alternative))\""
      + " src=\"data:image/jpeg;base64,\(Data(bytes).base64EncodedString())\">"
  }
}
