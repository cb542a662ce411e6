/// Divides rows into at most `count` parts that are even in expected work. All rows of an image,
/// wherever they stand in the catalogue, are in one part, so that the image is read once.
///
/// A part's rows are in the catalogue's order, and `Row.position` puts the rows of all parts in order
/// again. Equal rows give equal parts. There are fewer parts than `count` only where there are fewer
/// images, and none without rows; a part's work differs from its share by less than the work of the
/// largest image. Linear in the rows. `ImageParts` does it for rows that are not all held.
public func split(
  _ rows: [Row], into count: Int, work: ExpectedWork = .standard
) -> [[Row]] {
  let partOfRow = partNumbers(ofLinks: rows.map(\.imageLink), into: count, work: work)
  var parts: [[Row]] = Array(repeating: [], count: (partOfRow.max() ?? -1) + 1)
  for (row, part) in zip(rows, partOfRow) { parts[part].append(row) }
  return parts
}

/// The part, counted from 0, of each row: `split` for whoever has no more of a row than its image.
///
/// - Parameter links: each row's image, in the catalogue's order.
public func partNumbers(
  ofLinks links: [String], into count: Int, work: ExpectedWork = .standard
) -> [Int] {
  var parts = ImageParts()
  for link in links { parts.count(link) }
  _ = parts.assign(into: count, work: work)
  return links.map { parts.part(of: $0) ?? 0 }
}
