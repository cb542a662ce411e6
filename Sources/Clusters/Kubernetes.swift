internal import Foundation

/// Kubernetes, by `kubectl`.
public struct Kubernetes: Sendable {
  private static let advice =
    "install it and give it access to the cluster; --dry-run only writes the manifest"

  let tool: Tool

  public init(_ tool: Tool = .system) { self.tool = tool }

  func apply(_ path: String) async throws {
    _ = try await tool.output("kubectl", ["apply", "--filename=\(path)"], advice: Self.advice)
  }

  /// Deletes Jobs with their pods; those that are gone are no error.
  func cancel(_ jobs: [String], namespace: String) async throws {
    _ = try await tool.output(
      "kubectl",
      ["delete", "job", "--namespace=\(namespace)", "--ignore-not-found", "--wait=false"] + jobs,
      advice: Self.advice)
  }

  /// What a Job says of its indices.
  struct JobState: Sendable, Hashable {
    var completed = PartRanges([])
    var failed = PartRanges([])
    /// `Complete` or `Failed`: nothing more is started; `nil` before.
    var ending: String?
  }

  /// - Returns: `nil` for a Job that is gone; `unasked` says why nobody could be asked, `isSilent` whether
  ///   `kubectl` is here and got no answer.
  func state(
    of job: String, namespace: String
  ) async throws -> (state: JobState?, unasked: String?, isSilent: Bool) {
    let result = try await tool.run(
      "kubectl",
      ["get", "job", job, "--namespace=\(namespace)", "--ignore-not-found", "--output=json"])
    guard let result else {
      return (nil, "there is no `kubectl` here: only what the ledgers know is told", false)
    }
    guard result.isSuccess else {
      return (nil, "kubectl did not answer (\(result.words))", true)
    }
    guard !result.output.allSatisfy(\.isWhitespace) else {
      return (nil, nil, false)
    }
    do {
      let job = try JSONDecoder().decode(Told.self, from: Data(result.output.utf8))
      return (job.state, nil, false)
    } catch {
      return (nil, "kubectl's answer could not be read (\(error))", true)
    }
  }

  private struct Told: Decodable {
    struct Status: Decodable {
      var completedIndexes: String?
      var failedIndexes: String?
      var conditions: [Condition]?
    }

    struct Condition: Decodable {
      var type: String
      var status: String
    }

    var status: Status?

    var state: JobState {
      JobState(
        completed: PartRanges(status?.completedIndexes ?? "") ?? PartRanges([]),
        failed: PartRanges(status?.failedIndexes ?? "") ?? PartRanges([]),
        ending: status?.conditions?.first {
          ["Complete", "Failed"].contains($0.type) && $0.status == "True"
        }?.type)
    }
  }
}
