import Clusters
import Testing

@Suite struct PartRangesTests {
  @Test(
    arguments: [
      ([], ""), ([3], "3"), ([0, 1, 2, 3], "0-3"), ([7, 0, 1, 3, 7], "0-1,3,7"),
      ([998, 999, 1_000, 1_003], "998-1000,1003"),
    ] as [([Int], String)])
  func `numbers are written as Slurm takes them, and read again`(numbers: [Int], text: String) {
    #expect("\(PartRanges(numbers))" == text)
    #expect(PartRanges(text)?.numbers == Set(numbers).sorted())
  }

  @Test(arguments: ["a", "3-1", "1--2", "-1", "1-2-3", "1.5"])
  func `other texts are no parts`(text: String) { #expect(PartRanges(text) == nil) }
}
