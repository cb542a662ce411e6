// What is printed: places to a tenth of a pixel and probabilities to four digits; more is noise.

extension Double {
  package var probabilityRounded: Double { (self * 10_000).rounded() / 10_000 }
}

extension Quadrilateral {
  package var rounded: Quadrilateral {
    func tenth(_ point: Point) -> Point {
      Point(x: (point.x * 10).rounded() / 10, y: (point.y * 10).rounded() / 10)
    }
    return Quadrilateral(
      topLeft: tenth(topLeft), topRight: tenth(topRight), bottomRight: tenth(bottomRight),
      bottomLeft: tenth(bottomLeft))
  }
}

extension Line {
  package var rounded: Line {
    Line(
      text: text, quadrilateral: quadrilateral.rounded, confidence: confidence.probabilityRounded)
  }
}

extension Evidence {
  package var rounded: Evidence {
    var evidence = self
    evidence.quadrilateral = quadrilateral.rounded
    evidence.textConfidence = textConfidence.probabilityRounded
    evidence.dimensionLine = dimensionLine?.map { $0.map { ($0 * 10).rounded() / 10 } }
    return evidence
  }
}

extension Alternative {
  package var rounded: Alternative {
    Alternative(
      text: text, confidence: confidence.probabilityRounded, evidence: evidence?.rounded)
  }
}
