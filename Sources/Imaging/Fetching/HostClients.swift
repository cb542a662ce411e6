internal import AsyncHTTPClient
internal import NIOCore
internal import NIOHTTPCompression
internal import NIOPosix

/// HTTP clients that can only connect to addresses that were checked. A name is resolved here, its
/// addresses are checked, and the client is told the address: there is no second resolution that
/// could give another one (DNS rebinding), while TLS and the header `Host` keep the name.
actor HostClients {
  private let configuration: ImageSource.Configuration
  private let network: Network
  private var known: [String: (addresses: [IPAddress], until: ContinuousClock.Instant)] = [:]
  private var clients: [Target: HostClient] = [:]

  private struct Target: Hashable {
    let host: String
    let address: IPAddress
  }

  init(configuration: ImageSource.Configuration, network: Network) {
    self.configuration = configuration
    self.network = network
  }

  /// - Parameter attempt: from 1; each attempt takes the host's next address.
  /// - Throws: `.unreachable` where the name is not known, `.forbiddenAddress`.
  func client(for host: String, attempt: Int) async throws(ImageError) -> HostClient {
    let addresses = try await addresses(of: host)
    let target = Target(host: host, address: addresses[(attempt - 1) % addresses.count])
    if let client = clients[target] { return client }
    // Enough for any catalogue's hosts; a client in use lives on until its fetch ends.
    if clients.count >= 128 { clients.removeAll() }
    let client = HostClient(host: host, address: target.address, configuration: configuration)
    clients[target] = client
    return client
  }

  /// Never empty.
  private func addresses(of host: String) async throws(ImageError) -> [IPAddress] {
    if let entry = known[host], entry.until > .now { return entry.addresses }
    let all: [IPAddress]
    if let literal = IPAddress(host) {
      all = [literal]
    } else {
      all = (try? await network.resolve(host)) ?? []
    }
    guard !all.isEmpty else {
      throw ImageError(
        .unreachable,
        "The link's host is not known to the name service; check its spelling and "
          + "the network.")
    }
    let allowed = all.filter(network.allows)
    guard !allowed.isEmpty else {
      throw ImageError(
        .forbiddenAddress,
        "The link leads into a private or local network; allow private addresses if that is meant.")
    }
    if known.count >= 4096 { known.removeAll() }
    known[host] = (allowed, .now + .seconds(60))
    return allowed
  }
}

/// One HTTP client, bound to one address of one host. It shuts down when nobody holds it any more.
final class HostClient: Sendable {
  let client: HTTPClient

  init(host: String, address: IPAddress, configuration: ImageSource.Configuration) {
    var settings = HTTPClient.Configuration(
      redirectConfiguration: .disallow,
      timeout: .init(
        connect: TimeAmount(configuration.connectTimeout),
        read: TimeAmount(configuration.readTimeout)),
      decompression: .enabled(limit: .size(configuration.byteLimit)))
    settings.dnsOverride = [host: address.text]
    // Retrying is decided in one place, by the retry plan.
    settings.connectionPool.retryConnectionEstablishment = false
    settings.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = configuration.connections
    client = HTTPClient(
      eventLoopGroup: .singletonMultiThreadedEventLoopGroup, configuration: settings)
  }

  deinit { client.shutdown { _ in } }
}

/// What a fetch asks of the world outside; tests bring their own.
package struct Network: Sendable {
  package var resolve: @Sendable (String) async throws -> [IPAddress]
  package var allows: @Sendable (IPAddress) -> Bool
  package var sleep: @Sendable (Duration) async throws -> Void
  /// A number in 0 ..< 1.
  package var random: @Sendable () -> Double

  package init(
    resolve: @escaping @Sendable (String) async throws -> [IPAddress],
    allows: @escaping @Sendable (IPAddress) -> Bool,
    sleep: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) },
    random: @escaping @Sendable () -> Double = { Double.random(in: 0..<1) }
  ) {
    self.resolve = resolve
    self.allows = allows
    self.sleep = sleep
    self.random = random
  }

  static func system(allowPrivateAddresses: Bool) -> Network {
    Network(
      resolve: HostResolver.addresses, allows: { allowPrivateAddresses || $0.isPublic })
  }
}
