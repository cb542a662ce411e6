import Foundation
import Testing

/// The main job, from outside: real pictures, the real reader, real kills.
@Suite(.serialized) struct RunTests {
  /// The first rows of the sample, enough to be killed in the middle of.
  @discardableResult
  static func smallCatalogue(_ folder: URL, images: Int = 6) throws -> [String] {
    let text = try String(
      contentsOf: Program.sample.appending(path: "catalogue.csv"), encoding: .utf8)
    let lines = text.split(separator: "\n").map(String.init)
    var links: [String] = []
    let rows = lines.dropFirst().filter { line in
      let link = String(line.split(separator: ",", omittingEmptySubsequences: false)[1])
      if !links.contains(link) { links.append(link) }
      return links.count <= images
    }
    try (lines.prefix(1) + rows).joined(separator: "\n").write(
      to: folder.appending(path: "catalogue.csv"), atomically: true, encoding: .utf8)
    return rows
  }

  static func arguments(_ extra: [String] = []) -> [String] {
    ["run", "catalogue.csv", "--images", Program.sample.path, "--out", "out.csv"] + extra
  }

  static func output(_ folder: URL) throws -> String {
    try String(contentsOf: folder.appending(path: "out.csv"), encoding: .utf8)
  }

  @Test func `every row of the catalogue comes out, in its order`() throws {
    let folder = try Program.makeFolder()
    let rows = try Self.smallCatalogue(folder)
    let result = try Program.run(Self.arguments(), in: folder)
    #expect(result.code == 0, "\(result.errors)")
    let predictions = try Self.output(folder).split(separator: "\n").dropFirst()
    #expect(
      predictions.map { $0.split(separator: ",")[0] } == rows.map { $0.split(separator: ",")[0] })
    let check = try Program.run(["check", "out.csv", "--catalogue", "catalogue.csv"], in: folder)
    #expect(check.code == 0, "\(check.output)\(check.errors)")
  }

  @Test func `a run that is killed again and again ends byte-identical, whatever its workers`()
    throws
  {
    let undisturbed = try Program.makeFolder()
    try Self.smallCatalogue(undisturbed)
    #expect(try Program.run(Self.arguments(), in: undisturbed).code == 0)
    let expected = try Self.output(undisturbed)

    for (jobs, parts) in [(1, 1), (2, 3), (3, 6)] {
      let folder = try Program.makeFolder()
      try Self.smallCatalogue(folder)
      let extra = ["--jobs", "\(jobs)", "--parts", "\(parts)"]
      var milliseconds = 60.0
      for _ in 0..<40 {
        let process = try Program.start(Self.arguments(extra), in: folder)
        Thread.sleep(forTimeInterval: milliseconds / 1000)
        if !process.isRunning { break }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        milliseconds += 61
      }
      let last = try Program.run(Self.arguments(extra), in: folder)
      #expect(last.code == 0, "\(last.errors)")
      #expect(try Self.output(folder) == expected)
    }
  }

  @Test func `Ctrl-C finishes what is in flight, says so, and the same command resumes`() throws {
    let folder = try Program.makeFolder()
    try Self.smallCatalogue(folder)
    let process = try Program.start(Self.arguments(["--jobs", "1"]), in: folder)
    while !FileManager.default.fileExists(atPath: folder.appending(path: "out.run/run.json").path),
      process.isRunning
    {
      Thread.sleep(forTimeInterval: 0.01)
    }
    process.interrupt()
    process.waitUntilExit()
    #expect([0, 130].contains(process.terminationStatus))
    #expect(try Program.run(Self.arguments(), in: folder).code == 0)
    #expect(try !Self.output(folder).isEmpty)
  }

  @Test func `a missing image fails its rows with the reason, and retry asks only those`() throws {
    let folder = try Program.makeFolder()
    let images = folder.appending(path: "images")
    try FileManager.default.createDirectory(at: images, withIntermediateDirectories: true)
    let name = try #require(
      try FileManager.default.contentsOfDirectory(
        atPath: Program.sample.appending(path: "images").path
      ).sorted().first)
    let picture = Program.sample.appending(path: "images/\(name)")
    try FileManager.default.copyItem(at: picture, to: images.appending(path: "here.jpg"))
    try """
    index,image_link,group_id,entity_name
    a,here.jpg,,item_weight
    b,missing.jpg,,item_weight

    """.write(to: folder.appending(path: "catalogue.csv"), atomically: true, encoding: .utf8)

    let arguments = ["run", "catalogue.csv", "--images", "images", "--out", "out.csv"]
    let first = try Program.run(arguments, in: folder)
    #expect(first.code == 1, "\(first.errors)")
    let failures = try String(
      contentsOf: folder.appending(path: "out.run/failures.csv"), encoding: .utf8)
    #expect(failures.contains("missing.jpg"))
    #expect(try Self.output(folder).contains("b,"))

    try FileManager.default.copyItem(at: picture, to: images.appending(path: "missing.jpg"))
    let retry = try Program.run(["retry", "out.run", "--out", "out.csv"], in: folder)
    #expect(retry.code == 0, "\(retry.errors)")
    let status = try Program.run(["status", "out.run", "--json"], in: folder)
    #expect(status.output.contains(#""failed":0"#))
  }

  @Test func `a catalogue without its column ends before any work and names the column`() throws {
    let folder = try Program.makeFolder()
    try "index,picture,entity_name\n0,a.jpg,height\n".write(
      to: folder.appending(path: "catalogue.csv"), atomically: true, encoding: .utf8)
    let result = try Program.run(["run", "catalogue.csv", "--out", "out.csv"], in: folder)
    #expect(result.code == 2)
    #expect(result.errors.contains("image_link"))
    #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "out.run").path))
  }

  @Test func `another catalogue in the same run folder is refused`() throws {
    let folder = try Program.makeFolder()
    try Self.smallCatalogue(folder, images: 1)
    #expect(try Program.run(Self.arguments(), in: folder).code == 0)
    try Self.smallCatalogue(folder, images: 2)
    let result = try Program.run(Self.arguments(), in: folder)
    #expect(result.code == 2)
    #expect(result.errors.contains("catalogue"))
  }
}

/// What a person does with a finished run: prove it, and look at what is wrong with it.
struct VerifyAndErrorsTests {
  @Test func `values are proved again, and wrong rows come on one page`() throws {
    let folder = try Program.makeFolder()
    let rows = try RunTests.smallCatalogue(folder, images: 4)
    #expect(try Program.run(RunTests.arguments(), in: folder).code == 0)

    let verified = try Program.run(["verify", "out.run", "--json"], in: folder)
    #expect(verified.code == 0, "\(verified.errors)")
    #expect(verified.output.contains("\"unchecked\":0"))
    let again = try Program.run(["verify", "out.run", "--json"], in: folder)
    #expect(again.output == verified.output, "asking twice changes nothing")

    // A truth in which every row is wrong, so that each must be on the page.
    let truth = rows.map { row in
      let fields = row.split(separator: ",", omittingEmptySubsequences: false)
      return "\(fields[0]),\(fields[3]),987654 metre"
    }
    try (["index,entity_name,entity_value"] + truth).joined(separator: "\n").write(
      to: folder.appending(path: "truth.csv"), atomically: true, encoding: .utf8)
    let errors = try Program.run(
      ["errors", "out.run", "--truth", "truth.csv", "--out", "errors.html"], in: folder)
    #expect(errors.code == 0, "\(errors.errors)")
    let page = try String(contentsOf: folder.appending(path: "errors.html"), encoding: .utf8)
    #expect(page.components(separatedBy: "<article>").count - 1 == rows.count)
    #expect(page.components(separatedBy: "data:image/jpeg;base64,").count - 1 == rows.count)
    #expect(!page.contains("http://") && !page.contains("https://"), "a file without links outside")
  }
  @Test func `a run's report is one page, with a truth and without`() throws {
    let folder = try Program.makeFolder()
    let rows = try RunTests.smallCatalogue(folder, images: 3)
    #expect(try Program.run(RunTests.arguments(), in: folder).code == 0)
    let plain = try Program.run(["report", "out.run", "--out", "plain.html"], in: folder)
    #expect(plain.code == 0, "\(plain.errors)")
    #expect(plain.output.contains("\(rows.count) rows, no truth known"))
    #expect(
      !FileManager.default.fileExists(
        atPath: folder.appending(path: "out.run/corrections.ledger").path),
      "looking makes no corrections")

    let truth = Program.sample.appending(path: "truth.csv").path
    let scored = try Program.run(
      ["report", "out.run", "--out", "scored.html", "--truth", truth], in: folder)
    #expect(scored.code == 0, "\(scored.errors)")
    let page = try String(contentsOf: folder.appending(path: "scored.html"), encoding: .utf8)
    for part in ["How good it is", "id=\"calibration\"", "id=\"stages\"", "Time and cost"] {
      #expect(page.contains(part), "\(part)")
    }
    try "index,entity_name,entity_value\nnowhere,width,1 metre\n".write(
      to: folder.appending(path: "other.csv"), atomically: true, encoding: .utf8)
    let foreign = try Program.run(
      ["report", "out.run", "--out", "x.html", "--truth", "other.csv"], in: folder)
    #expect(foreign.code == 2 && foreign.errors.contains("other.csv"))
  }
}
