/// Divides rows into at most `count` parts that are even in expected work. All rows of an image,
/// wherever they stand in the catalogue, are in one part, so that the image is read once.
///
/// A part's rows are in the catalogue's order, and `Row.position` puts the rows of all parts in order
/// again. Equal rows give equal parts. There are fewer parts than `count` only where there are fewer
/// images, and none without rows; a part's work differs from its share by less than the work of the
/// largest image. `ImageParts` does it for rows that are not all held.
///
/// - Throws: where a temporary file for many rows cannot be written.
public func split(
  _ rows: [Row], into count: Int, work: ExpectedWork = .standard
) throws(WriteError) -> [[Row]] {
  var images = ImageParts(work: work)
  for row in rows { try images.count(row.imageLink) }
  var assigned = try images.assign(into: count)
  var parts: [[Row]] = Array(repeating: [], count: assigned.parts)
  for row in rows {
    if let part = try assigned.next() { parts[part].append(row) }
  }
  return parts
}
