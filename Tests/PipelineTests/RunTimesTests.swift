import Testing

@testable import Pipeline

struct RunTimesTests {
  @Test func `work is summed over starts, a gap between them is not`() {
    let times = RunTimes([
      (name: "began", time: 0), (name: "part_done", time: 10), (name: "began", time: 1000),
      (name: "part_done", time: 1005), (name: "refined", time: 1006), (name: "merged", time: 1008),
    ])
    #expect(times == RunTimes(starts: 2, reading: 15, finishing: 3))
  }

  @Test func `a clock that goes back counts as nothing`() {
    let times = RunTimes([(name: "began", time: 10), (name: "merged", time: 4)])
    #expect(times == RunTimes(starts: 1, reading: 0, finishing: 0))
  }
}
