public import Imaging

/// A picture that cannot be had or decoded fails its rows; the category is the image error's own.
extension ImageError: RowFailure {
  public var failure: Failure {
    Failure(component: .image, category: category.rawValue, reason: reason)
  }
}
