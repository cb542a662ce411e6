import Catalogue
import Readings

/// Text turned upright is set along a height; text set at a slant runs along a depth.
struct TurnedText: Rule {
  func note(_ candidate: Int, for attribute: Int, on page: Page, in features: inout Features) {
    guard let axis = page.attributes[attribute].axis else { return }
    let line = page.candidates[candidate].first.line
    let box = page.boxes[line]
    guard page.lines[line].text.count > 2, box.length > 1.3 * box.height else { return }
    switch box.tilt {
    case 72...:
      if axis == .vertical { features[.upright] = 1 } else { features[.level] = 1 }
    case 12..<72: features[.slanted] = axis == .depth ? 1 : -0.3
    default: break
    }
  }
}
