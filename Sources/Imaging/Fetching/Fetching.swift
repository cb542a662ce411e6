internal import AsyncHTTPClient
internal import Foundation
internal import NIOCore
internal import NIOHTTP1

/// One link on its way from the network: redirects are followed by hand, every hop is checked.
struct Fetching: Sendable {
  let configuration: ImageSource.Configuration
  let network: Network
  let clients: HostClients

  /// The bytes behind a link, after as many attempts as the plan allows.
  func bytes(of link: WebLink) async throws(ImageError) -> [UInt8] {
    var attempt = 1
    while true {
      let failure: AttemptFailure
      do {
        return try await self.attempt(link, number: attempt)
      } catch {
        failure = error
      }
      if Task.isCancelled { throw .cancelled }
      guard failure.isTransient,
        let pause = configuration.retry.pause(
          afterAttempt: attempt, retryAfter: failure.retryAfter, random: network.random())
      else { throw failure.error.after(attempts: attempt) }
      do { try await network.sleep(pause) } catch { throw .cancelled }
      attempt += 1
    }
  }

  /// One attempt, whole, within the total time-out.
  private func attempt(_ link: WebLink, number: Int) async throws(AttemptFailure) -> [UInt8] {
    do {
      return try await withThrowingTaskGroup(of: [UInt8]?.self) { group in
        group.addTask { try await follow(link, attempt: number) }
        group.addTask {
          try await Task.sleep(for: configuration.totalTimeout)
          return nil
        }
        defer { group.cancelAll() }
        guard let bytes = try await group.next() ?? nil else { throw AttemptFailure.timedOut }
        return bytes
      }
    } catch {
      throw AttemptFailure(error, byteLimit: configuration.byteLimit)
    }
  }

  private func follow(_ first: WebLink, attempt: Int) async throws -> [UInt8] {
    var link = first
    for _ in 0...configuration.redirects {
      let client = try await clients.client(for: link.host, attempt: attempt)
      switch try await ask(link, client) {
      case .bytes(let bytes): return bytes
      case .redirect(let location):
        do {
          link = try link.following(location)
        } catch {
          throw ImageError(
            .redirect,
            "The server redirects to an address that is not fetched; use the picture's own link.")
        }
      }
    }
    throw ImageError(
      .redirect,
      "The link was redirected more than \(configuration.redirects) times; use the picture's own "
        + "link.")
  }

  private enum Reply {
    case bytes([UInt8])
    case redirect(String)
  }

  private func ask(_ link: WebLink, _ host: HostClient) async throws -> Reply {
    var request = HTTPClientRequest(url: link.text)
    request.headers.add(name: "User-Agent", value: configuration.userAgent)
    request.headers.add(
      name: "Accept", value: "image/jpeg,image/png,image/webp,image/*;q=0.9,*/*;q=0.5")
    let response = try await host.client.execute(
      request, timeout: TimeAmount(configuration.totalTimeout))
    let status = Int(response.status.code)
    if [301, 302, 303, 307, 308].contains(status) {
      guard let location = response.headers.first(name: "Location") else {
        throw ImageError(
          .redirect, "The server redirects without saying where; use the picture's own link.")
      }
      return .redirect(location)
    }
    guard status == 200 else {
      throw AttemptFailure(status: status, retryAfter: response.headers.first(name: "Retry-After"))
    }
    return .bytes(try await body(response))
  }

  private func body(_ response: HTTPClientResponse) async throws -> [UInt8] {
    let limit = configuration.byteLimit
    let announced = response.headers.first(name: "Content-Length").flatMap(Int.init)
    guard announced ?? 0 <= limit else { throw ImageError.tooManyBytes(limit: limit) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(announced ?? 0)
    for try await chunk in response.body {
      guard bytes.count + chunk.readableBytes <= limit else {
        throw ImageError.tooManyBytes(limit: limit)
      }
      bytes.append(contentsOf: chunk.readableBytesView)
    }
    return bytes
  }
}

extension TimeAmount {
  init(_ duration: Duration) {
    let (seconds, attoseconds) = duration.components
    self = .nanoseconds(seconds * 1_000_000_000 + attoseconds / 1_000_000_000)
  }
}
