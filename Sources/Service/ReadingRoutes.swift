internal import Catalogue
internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import Imaging
internal import NIOCore
internal import Readings
internal import Serving

/// The addresses of the service.
///
///     POST /v1/readings    pictures and attributes → values, evidence, confidence
///     GET  /openapi.json   the description of all this; / shows it and tries it out
///     GET  /health, /ready, /metrics
struct ReadingRoutes: Sendable {
  let configuration: ReadingService.Configuration
  let schema: Schema
  /// Picture and attributes → what was read.
  let read: @Sendable (Image, [Attribute]) async throws -> [AttributeReading]
  /// Address → picture; never asked without `allowsLinks`.
  let fetch: @Sendable (String) async throws -> Image
  let queue: ReadingQueue
  let metrics = ServiceMetrics()

  private static let methods: [String: [HTTPRequest.Method]] = [
    "/v1/readings": [.post], "/v1/attributes": [.get], "/health": [.get], "/ready": [.get],
    "/metrics": [.get],
  ]

  func router(_ rule: AccessRule) -> Router<BasicRequestContext> {
    let router = Router(context: BasicRequestContext.self)
    router.add(middleware: AccessGuard(rule: rule, methods: Self.methods))
    for file in PageFile.service {
      router.get(RouterPath(file.path)) { _, _ in
        Response.bytes(Array(file.text.utf8), type: file.type, caching: "no-cache")
      }
    }
    router.get("/health") { _, _ in try Response.json(Condition(status: "ok")) }
    router.get("/ready") { _, _ in try Response.json(Condition(status: "ready")) }
    router.get("/metrics") { _, _ in
      Response.bytes(
        Array(metrics.text(queued: queue.count).utf8), type: "text/plain; version=0.0.4",
        caching: "no-store")
    }
    router.get("/v1/attributes") { _, _ in
      try Response.json(
        schema.attributes.map { Described(name: $0.name, meaning: $0.meaning, units: $0.units) })
    }
    router.post("/v1/readings") { request, _ in
      let response = await answer(request)
      metrics.noteRequest(status: response.status.code)
      return response
    }
    return router
  }

  private func answer(_ request: Request) async -> Response {
    do {
      return try await readings(request)
    } catch is QueueFull {
      var response = Response.problem(
        .serviceUnavailable, "the service is busy; ask again in a few seconds")
      response.headers[.retryAfter] = "2"
      return response
    } catch let error as RequestProblem {
      return .problem(.unprocessableContent, error.description)
    } catch let error as any RowFailure {
      return .problem(.unprocessableContent, error.failure.reason)
    } catch is ReadingTimedOut {
      return .problem(.gatewayTimeout, "the picture was not read in time; ask for it alone")
    } catch let error as HTTPError where error.status == .contentTooLarge {
      return .problem(
        .contentTooLarge, "the request is larger than \(configuration.bodyLimit) bytes")
    } catch {
      return .problem(.internalServerError, "\(error)")
    }
  }

  private func readings(_ request: Request) async throws -> Response {
    // What says that it is too long is refused before it is read.
    if let length = request.headers[.contentLength].flatMap(Int.init),
      length > configuration.bodyLimit
    {
      throw HTTPError(.contentTooLarge)
    }
    let body = try await request.body.collect(upTo: configuration.bodyLimit)
    let wanted = try ReadingRequest(
      Array(body.readableBytesView), contentType: request.headers[.contentType] ?? "")
    let attributes = try wanted.items.map(asked)
    try queue.accept(wanted.items.count)
    let answers = await withTaskGroup(of: (Int, Result<ImageReadings, any Error>).self) { group in
      for (place, item) in wanted.items.enumerated() {
        group.addTask { (place, await result(item, attributes[place])) }
      }
      var answers: [Int: Result<ImageReadings, any Error>] = [:]
      for await (place, answer) in group { answers[place] = answer }
      return wanted.items.indices.compactMap { answers[$0] }
    }
    guard wanted.isBatch else { return try Response.json(try answers[0].get()) }
    return try Response.json(
      zip(wanted.items, answers).map { item, answer in
        switch answer {
        case .success(let readings):
          BatchEntry(image: readings.image, readings: readings.readings)
        case .failure(let error): BatchEntry(image: item.name, problem: Self.sentence(error))
        }
      })
  }

  private func result(
    _ item: ReadingRequest.Item, _ attributes: [Attribute]
  ) async -> Result<ImageReadings, any Error> {
    let began = ContinuousClock.now
    do {
      let readings = try await queue.run { try await read(try await image(item), attributes) }
      metrics.noteReading(
        seconds: (ContinuousClock.now - began) / .seconds(1),
        values: readings.count { $0.value != nil })
      return .success(ImageReadings(image: item.name, readings: readings))
    } catch {
      metrics.noteFailure((error as? any RowFailure)?.failure.category ?? "reading")
      return .failure(error)
    }
  }

  private func image(_ item: ReadingRequest.Item) async throws -> Image {
    switch item.source {
    case .bytes(let bytes): return Image(bytes: bytes)
    case .link(let link): return try await fetch(link)
    }
  }

  /// - Throws: `RequestProblem` for an attribute that the schema lacks, or a link that may not be.
  private func asked(_ item: ReadingRequest.Item) throws(RequestProblem) -> [Attribute] {
    if case .link = item.source, !configuration.allowsLinks {
      throw RequestProblem(
        "links are not fetched here: send the picture itself, or start the service with --allow-links"
      )
    }
    guard !item.attributes.isEmpty else { return schema.attributes }
    var asked: [Attribute] = []
    for name in item.attributes {
      guard let attribute = schema[name] else {
        let known = schema.attributes.map(\.name).joined(separator: ", ")
        throw RequestProblem("no attribute `\(name.prefix(80))`; the schema has \(known)")
      }
      if !asked.contains(attribute) { asked.append(attribute) }
    }
    return asked
  }

  private static func sentence(_ error: any Error) -> String {
    if let failure = error as? any RowFailure { return failure.failure.reason }
    return error is ReadingTimedOut ? "not read in time" : "\(error)"
  }

  private struct Condition: Encodable {
    var status: String
  }

  private struct Described: Encodable {
    var name: String
    var meaning: String
    var units: [String]
  }

  private struct BatchEntry: Encodable {
    var image: String
    var readings: [AttributeReading]?
    var problem: String?
  }
}
