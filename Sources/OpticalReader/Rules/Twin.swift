import Catalogue

/// A value that is printed twice means the same both times: an icon's `198 lbs` is a load where
/// another line says `Belastbarkeit 198 lbs`.
struct Twin: Rule {
  func note(_ candidate: Int, for attribute: Int, on page: Page, in features: inout Features) {
    let own = page.candidates[candidate].magnitude
    let twins = page.candidates.indices.filter {
      $0 != candidate && abs(page.candidates[$0].magnitude / max(own, 1e-12) - 1) < 0.005
    }
    guard !twins.isEmpty else { return }
    let words = Announcement()
    for twin in twins {
      var said = Features()
      words.note(twin, for: attribute, on: page, in: &said)
      features[.twinAnnounced] = max(features[.twinAnnounced], said[.announced])
      features[.twinDenied] = max(
        features[.twinDenied], max(said[.denied], said[.otherAnnounced]))
    }
  }
}
