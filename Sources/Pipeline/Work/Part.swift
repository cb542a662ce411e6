internal import Ledger

/// A part of a run, by number, with its ledger.
struct Part: Sendable {
  let number: Int
  let ledger: Ledger
}
