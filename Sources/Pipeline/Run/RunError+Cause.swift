internal import Catalogue
internal import Ledger

extension RunError {
  /// What a pass ends with, whatever was thrown in it: where a disk was at fault it can be resumed,
  /// everything else is for a person to mend first.
  init(_ error: any Error) {
    self =
      switch error {
      case let error as RunError: error
      case let error as WriteError where error.isPassing: .stopped(error.description)
      case let error as LedgerError where error.isPassing: .stopped(error.description)
      default: .unusable("\(error)")
      }
  }
}
