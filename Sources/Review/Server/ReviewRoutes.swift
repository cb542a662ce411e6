internal import Foundation
internal import HTTPTypes
internal import Hummingbird
internal import Imaging
internal import Ledger
internal import NIOCore
internal import Readings
internal import Serving

/// The addresses of the page: its files, and what it asks for as JSON.
///
///     GET  /                     the page
///     GET  /api/overview         what the run is
///     GET  /api/rows             a page of rows; the filter's names, `after`, `limit`
///     GET  /api/counts           how many rows there are of what; the filter's names
///     GET  /api/rows/{position}  a row with everything that is known of it
///     GET  /api/score            how good the run is, who said how much, how far people agree
///     GET  /api/live             how far the run is
///     GET  /api/typed            a typed value, read: `attribute`, `text`
///     POST /api/corrections      what a person says
///     GET  /api/learning         what corrections would teach the choice, and how far that is
///     POST /api/learning         `learn`, `take`, `discard`
///     GET  /thumbnails/{position}, /pictures/{position}
struct ReviewRoutes: Sendable {
  private static let mostRows = 200
  private static let mostBytes = 64 << 10

  let store: ReviewStore
  let pictures: PictureStore
  /// The name that corrections carry unless the page is told another.
  let reviewer: String

  func router(_ rule: AccessRule) -> Router<BasicRequestContext> {
    let router = Router(context: BasicRequestContext.self)
    router.add(middleware: AccessGuard(rule: rule))
    router.add(middleware: ProblemAnswers())
    for file in PageFile.review {
      router.get(RouterPath(file.path)) { _, _ in
        Response.bytes(Array(file.text.utf8), type: file.type, caching: "no-cache")
      }
    }
    addRows(to: router)
    addPictures(to: router)
    router.post("/api/corrections") { request, _ in
      let wanted: CorrectionRequest = try await Self.body(of: request, "correction")
      return try Response.json(try await store.correct(wanted))
    }
    router.get("/api/learning") { _, _ in try Response.json(await store.learning) }
    router.post("/api/learning") { request, _ in
      let wanted: LearningRequest = try await Self.body(of: request, "wish to learn")
      return try Response.json(try await store.learn(wanted))
    }
    return router
  }

  /// What a request says; `what` it should be, for the person who made it.
  private static func body<Wanted: Decodable>(
    of request: Request, _ what: String
  ) async throws -> Wanted {
    let body = try await request.body.collect(upTo: mostBytes)
    do {
      return try JSONDecoder().decode(Wanted.self, from: Data(body.readableBytesView))
    } catch {
      throw CorrectionRefusal("the request is no \(what): \(error.localizedDescription)")
    }
  }

  private func addRows(to router: Router<BasicRequestContext>) {
    router.get("/api/overview") { _, _ in
      try Response.json(Opening(overview: await store.overview(), reviewer: reviewer))
    }
    router.get("/api/rows") { request, _ in
      let query = AddressQuery(request.uri.query)
      let limit = query["limit"].flatMap(Int.init) ?? 60
      let page = try await store.page(
        try RowFilter(query.items), after: query["after"].flatMap(RowRanking.Cursor.init),
        limit: min(max(limit, 1), Self.mostRows))
      return try Response.json(page)
    }
    router.get("/api/counts") { request, _ in
      let filter = try RowFilter(AddressQuery(request.uri.query).items)
      return try Response.json(await store.counts(filter))
    }
    router.get("/api/rows/:position") { request, context in
      let filter = try RowFilter(AddressQuery(request.uri.query).items)
      guard let position = Self.position(context),
        let detail = try await store.detail(position, filter)
      else { return Response.problem(.notFound, "the run has no such row") }
      return try Response.json(detail)
    }
    router.get("/api/score") { _, _ in try Response.json(try await store.score()) }
    router.get("/api/live") { _, _ in try Response.json(try await store.live()) }
    router.get("/api/typed") { request, _ in
      let query = AddressQuery(request.uri.query)
      let typed = await store.typed(query["text"] ?? "", for: query["attribute"] ?? "")
      return try Response.json(typed)
    }
  }

  private func addPictures(to router: Router<BasicRequestContext>) {
    for (path, size) in [
      ("/thumbnails/:position", PictureStore.Size.thumbnail), ("/pictures/:position", .whole),
    ] {
      router.get(RouterPath(path)) { _, context in
        guard let position = Self.position(context), let link = try await store.link(at: position),
          !link.isEmpty
        else { return Response.problem(.notFound, "the run has no such row") }
        let picture = try await pictures.picture(link, size)
        var response = Response.bytes(
          picture.jpeg, type: "image/jpeg", caching: "private, max-age=600")
        if let name = HTTPField.Name("Picture-Size") {
          response.headers[name] = "\(picture.sourceWidth)x\(picture.sourceHeight)"
        }
        return response
      }
    }
  }

  private static func position(_ context: BasicRequestContext) -> Int? {
    context.parameters.get("position").flatMap { Int($0) }
  }

  /// What the page asks for first.
  struct Opening: Codable, Sendable {
    var overview: RunOverview
    var reviewer: String
  }
}

/// Makes answers of errors: what a person can mend as such, everything else as what it is.
struct ProblemAnswers: RouterMiddleware {
  @concurrent
  func handle(
    _ request: Request, context: BasicRequestContext,
    next: @concurrent (Request, BasicRequestContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let error as FilterError {
      return .problem(.badRequest, error.description)
    } catch let error as CorrectionRefusal {
      return .problem(.unprocessableContent, error.description)
    } catch let error as any RowFailure {
      return .problem(.notFound, error.failure.reason)
    } catch let error as LedgerError {
      return .problem(.internalServerError, error.description)
    } catch let error as HTTPError {
      return .problem(error.status, error.body ?? error.status.reasonPhrase)
    }
  }
}
