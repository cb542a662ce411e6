import ArgumentParser
import Catalogue
import Foundation
import Imaging
import Pipeline
import Readings
import Service

struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Read pictures that are sent over HTTP.",
    discussion: """
      POST /v1/readings takes a picture and attributes, as a form or as JSON, and answers as \
      `measurand read --json` prints. The description is at /openapi.json; / shows it and tries it \
      out; /health, /ready and /metrics are for machines. More requests than can wait are refused \
      with 503 and Retry-After. Ctrl-C answers what was accepted and stops.

      The service is for this machine alone unless --host names another address, which needs \
      --token-file.
      """)

  @OptionGroup(title: "Serving")
  var serverOptions: ServerOptions

  @Flag(
    help:
      "Fetch http and https addresses that are sent; never loopback, private or link-local ones.")
  var allowLinks = false

  @Option(help: "Readings that may wait before requests are refused.")
  var waiting = 64

  @Option(help: "The largest request in MiB.")
  var bodyLimit = 32

  @Option(help: "Seconds from being accepted to the answer.")
  var timeout = 60

  @OptionGroup(title: "Attributes")
  var schemaOptions: SchemaOptions

  @OptionGroup(title: "Models")
  var modelOptions: ModelOptions

  @OptionGroup(title: "Reading")
  var readerOptions: ReaderOptions

  @OptionGroup(title: "Reading")
  var jobs: JobsOption

  func validate() throws {
    for (name, value, most) in [
      ("--waiting", waiting, 10_000), ("--body-limit", bodyLimit, 1_024),
      ("--timeout", timeout, 3_600),
    ] where !(1...most).contains(value) {
      throw ValidationError("\(name) must be 1 to \(most), not \(value)")
    }
  }

  func run() async throws {
    let schema = try schemaOptions.schemaValue()
    let configuration = try serviceConfiguration()
    let settings = try modelOptions.settings()
    let reading = RunConfiguration(
      catalogue: "", columns: RunConfiguration.Columns.standard,
      reader: settings.readers.joined(separator: ","),
      choice: try readerOptions.choiceSettings(), models: try settings.models())
    let rules = try Normaliser(schema: schema, assumesUsualUnit: reading.models != nil)
    let readers = try ReaderAssembly(
      configuration: reading, schema: schema, parallelism: jobs.parallelism
    ).assembled().readers
    try await readers.open()
    let source = ImageSource(ImageSource.Configuration())
    let service = ReadingService(
      configuration, schema: schema,
      read: { image, attributes in
        try await readers.answersWhileOpen(
          to: Question(image: image, attributes: attributes), rules: rules)
      },
      fetch: { link in try await source.image(atAddress: link) })
    do {
      try await service.serve { [serverOptions, configuration] port in
        serverOptions.tell(
          port: port, isLoopback: configuration.isLoopback, hasToken: configuration.token != nil,
          "Ctrl-C to stop; what was accepted is answered.")
      }
    } catch {
      await readers.close()
      throw CommandFailure(
        "\(configuration.host):\(configuration.port) cannot be listened at: \(error)", .wrongUsage)
    }
    await readers.close()
  }

  private func serviceConfiguration() throws -> ReadingService.Configuration {
    var configuration = ReadingService.Configuration(
      host: serverOptions.host, port: serverOptions.port, running: jobs.inFlight)
    configuration.token = try serverOptions.token(isLoopback: configuration.isLoopback)
    configuration.allowsLinks = allowLinks
    configuration.waiting = waiting
    configuration.bodyLimit = bodyLimit << 20
    configuration.timeout = .seconds(timeout)
    return configuration
  }
}
