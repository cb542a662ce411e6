import Foundation
import Imaging
import Readings

/// A copy of the picture with each reading's evidence outlined and labelled.
struct EvidenceDrawing {
  private let readings: [Reading]

  init(_ readings: [Reading]) { self.readings = readings }
}
