/// Divides rows into at most `count` parts that are even in rows. All rows of an image, wherever they
/// stand in the catalogue, are in one part, so that the image is read once.
///
/// A part's rows are in the catalogue's order, and `Row.position` puts the rows of all parts in order
/// again. Equal rows give equal parts. There are fewer parts than `count` only where there are fewer
/// images, and none without rows; a part is larger than its share by less than the rows of one
/// image. Linear in the rows.
public func split(_ rows: [Row], into count: Int) -> [[Row]] {
  var imageOfLink: [String: Int] = [:]
  imageOfLink.reserveCapacity(rows.count)
  var rowsOfImage: [Int] = []
  let imageOfRow = rows.map { row in
    let image = imageOfLink[row.imageLink, default: rowsOfImage.count]
    if image == rowsOfImage.count {
      imageOfLink[row.imageLink] = image
      rowsOfImage.append(0)
    }
    rowsOfImage[image] += 1
    return image
  }

  let count = max(1, min(count, rowsOfImage.count))
  let partOfImage = assign(rowsOfImage, rowCount: rows.count, parts: count)
  var parts: [[Row]] = Array(repeating: [], count: rows.isEmpty ? 0 : count)
  for (row, image) in zip(rows, imageOfRow) { parts[partOfImage[image]].append(row) }
  return parts
}

/// Images in order of appearance, each part filled up to its share and none left without images.
private func assign(_ rowsOfImage: [Int], rowCount: Int, parts: Int) -> [Int] {
  var part = 0
  var done = 0
  var isBegun = false
  return rowsOfImage.enumerated().map { image, rows in
    let mustLeave = rowsOfImage.count - image < parts - part
    let isFull = done * parts >= (part + 1) * rowCount
    if isBegun, part + 1 < parts, isFull || mustLeave {
      part += 1
      isBegun = false
    }
    done += rows
    isBegun = true
    return part
  }
}
