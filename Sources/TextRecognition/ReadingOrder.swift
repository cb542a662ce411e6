internal import Readings

extension [Line] {
  /// Top to bottom, and from left to right what stands side by side: lines whose centre lies within
  /// the height of the row's first line, a half of it up or down.
  func inReadingOrder() -> [Line] {
    let boxes = map(\.quadrilateral.bounds)
    var rest = indices.sorted { (boxes[$0].top, boxes[$0].left) < (boxes[$1].top, boxes[$1].left) }
    var ordered: [Line] = []
    while let first = rest.first {
      let box = boxes[first]
      let row = rest.filter { index in
        index == first
          || (box.top...box.bottom).contains(boxes[index].middle)
            && (boxes[index].top...boxes[index].bottom).contains(box.middle)
      }
      ordered += row.sorted { boxes[$0].left < boxes[$1].left }.map { self[$0] }
      rest.removeAll(where: row.contains)
    }
    return ordered
  }
}

extension Quadrilateral {
  /// The upright box around the corners.
  fileprivate var bounds: (left: Double, top: Double, bottom: Double, middle: Double) {
    let xs = corners.map(\.x)
    let ys = corners.map(\.y)
    let top = ys.reduce(.infinity, Swift.min)
    let bottom = ys.reduce(-.infinity, Swift.max)
    return (xs.reduce(.infinity, Swift.min), top, bottom, (top + bottom) / 2)
  }
}
