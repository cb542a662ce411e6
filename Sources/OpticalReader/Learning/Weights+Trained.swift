extension Weights {
  /// The weights that the program ships with; their `report` says on what they were trained.
  public static let trained: Weights = {
    do {
      return try Weights(yaml: trainedSource, file: "weights.yaml")
    } catch {
      // A test holds the file against this program's features.
      return .rules
    }
  }()
}
