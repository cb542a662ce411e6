/// Divides rows into at most `count` parts that are even in expected work. All rows of an image,
/// wherever they stand in the catalogue, are in one part, so that the image is read once.
///
/// A part's rows are in the catalogue's order, and `Row.position` puts the rows of all parts in order
/// again. Equal rows give equal parts. There are fewer parts than `count` only where there are fewer
/// images, and none without rows; a part's work differs from its share by less than the work of the
/// largest image. Linear in the rows.
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
  var imageOfLink: [String: Int] = [:]
  imageOfLink.reserveCapacity(links.count)
  var rowsOfImage: [Int] = []
  let imageOfRow = links.map { link in
    let image = imageOfLink[link, default: rowsOfImage.count]
    if image == rowsOfImage.count {
      imageOfLink[link] = image
      rowsOfImage.append(0)
    }
    rowsOfImage[image] += 1
    return image
  }
  let partOfImage = assign(
    rowsOfImage.map { work.ofImage(rows: $0) }, parts: max(1, min(count, rowsOfImage.count)))
  return imageOfRow.map { partOfImage[$0] }
}

/// Images in order of appearance; each part ends at the image whose end lies nearest to the end of
/// its share, and none is left without images.
private func assign(_ workOfImage: [Double], parts: Int) -> [Int] {
  let share = workOfImage.reduce(0, +) / Double(parts)
  var part = 0
  var done = 0.0
  var isBegun = false
  return workOfImage.enumerated().map { image, work in
    let mustLeave = workOfImage.count - image < parts - part
    let isFull = done + work / 2 > Double(part + 1) * share
    if isBegun, part + 1 < parts, isFull || mustLeave {
      part += 1
      isBegun = false
    }
    done += work
    isBegun = true
    return part
  }
}
