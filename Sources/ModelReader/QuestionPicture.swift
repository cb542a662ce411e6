internal import Imaging

/// A picture as a model gets it: upright JPEG, no larger than what the model looks at.
struct QuestionPicture {
  let jpeg: [UInt8]

  /// - Parameter area: the most pixels.
  /// - Throws: `ImageError`: a cut or damaged picture never reaches a server, which may take it.
  init(_ image: Image, area: Int) throws {
    jpeg = try Canvas(try image.pixels(area: area)).encoded(as: .jpeg)
  }
}
