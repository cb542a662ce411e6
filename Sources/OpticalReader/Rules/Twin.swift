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
    let said = twins.map { twin in
      var said = Features()
      words.note(twin, for: attribute, on: page, in: &said)
      return said
    }
    features[.twinAnnounced] = said.map { $0[.announced] }.max() ?? 0
    // One free mention is enough: a battery's `48V` stands on its charger, too.
    features[.twinDenied] = said.map { max($0[.denied], $0[.otherAnnounced]) }.min() ?? 0
  }
}
