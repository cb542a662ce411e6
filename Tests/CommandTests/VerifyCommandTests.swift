import EngineSupport
import Foundation
import Testing

/// A second look at what a model has answered.
@Suite struct VerifyCommandTests {
  @Test func `of a model's values those whose place in the picture is known are looked at again`()
    async throws
  {
    let folder = try Program.makeFolder()
    let server = try await StubServer(slots: 2) { _ in
      StubServer.says(#"{"item_weight": {"value": "200", "unit": "gram"}}"#)
    }
    func write(_ text: String, to name: String) throws {
      try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
    }
    // The first picture shows 200 gram, the second 32 ounce.
    try write(
      """
      index,image_link,group_id,entity_name
      8,images/005-nutrition.jpg,200202,item_weight
      16,images/007-written.jpg,100404,item_weight

      """, to: "catalogue.csv")
    try write(
      "reader: stub\nengines:\n  stub: {url: \"\(server.url)\", sees: true, slots: 2}\n",
      to: "config.yaml")
    let asked = try Program.run(
      [
        "run", "catalogue.csv", "--images", Program.sample.path, "--config", "config.yaml",
        "--prove", "--out", "out.csv",
      ], in: folder)
    #expect(asked.code == 0, "\(asked.errors)")
    let verified = try Program.run(["verify", "out.run"], in: folder)
    #expect(verified.code == 0, "\(verified.errors)")
    #expect(
      verified.output == "1 confirmed, 0 not confirmed, 1 without a place to look at\n")
  }
}
