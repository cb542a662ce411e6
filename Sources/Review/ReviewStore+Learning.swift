internal import Foundation
internal import Pipeline
internal import Teaching

/// How far the choice has learned from corrections.
struct LearningState: Codable, Sendable {
  enum Phase: String, Codable, Sendable {
    /// Nothing is proposed.
    case idle
    case learning, choosing
    /// A proposal is there to be looked at.
    case proposed
    case taking
    /// The proposal was taken; what it said stays to be looked at.
    case taken
  }

  var phase: Phase
  /// Whether this run can learn at all; why not, else.
  var obstacle: String?
  /// Rows that are chosen anew, of all.
  var done: Int?
  var of: Int?
  /// Why the last attempt came to nothing.
  var problem: String?
  var proposal: Proposal?
}

/// What a person asks of the teacher.
struct LearningRequest: Codable, Sendable {
  enum Action: String, Codable, Sendable {
    case learn, take, discard
  }

  var action: Action
}

/// Learning goes on beside the page: it reads the ledgers on its own and asks nothing of the store
/// but to note how far it is.
extension ReviewStore {
  /// Starts what is asked for, and tells how it stands.
  ///
  /// - Throws: `CorrectionRefusal` where there is nothing to take, or it is busy already.
  func learn(_ request: LearningRequest) throws -> LearningState {
    guard let teacher else { throw CorrectionRefusal(learning.obstacle ?? "the run cannot learn") }
    guard ![.learning, .choosing, .taking].contains(learning.phase) else {
      throw CorrectionRefusal("it is learning already; wait for it to end")
    }
    switch request.action {
    case .learn:
      learning = LearningState(phase: .learning)
      Task { await self.propose(teacher) }
    case .take:
      guard learning.phase == .proposed, let proposal = learning.proposal else {
        throw CorrectionRefusal("nothing is proposed; learn first")
      }
      learning.phase = .taking
      learning.problem = nil
      Task { await self.take(proposal, teacher) }
    case .discard: learning = LearningState(phase: .idle)
    }
    return learning
  }

  private func propose(_ teacher: Teacher) async {
    do {
      let proposal = try await teacher.propose { progress in
        Task { await self.note(progress) }
      }
      learning = LearningState(phase: .proposed, proposal: proposal)
    } catch {
      learning = LearningState(phase: .idle, problem: "\(error)")
    }
  }

  private func note(_ progress: Teacher.Progress) {
    // A word that comes late says nothing about what is there now.
    guard [.learning, .choosing].contains(learning.phase) else { return }
    if case .choosing(let rows, let all) = progress {
      learning = LearningState(phase: .choosing, done: rows, of: all)
    }
  }

  private func take(_ proposal: Proposal, _ teacher: Teacher) async {
    do {
      _ = try await teacher.take(proposal)
      try await refresh()
      try renewTeacher()
      learning = LearningState(phase: .taken, proposal: proposal)
    } catch {
      learning = LearningState(phase: .proposed, problem: "\(error)", proposal: proposal)
    }
  }
}
