import Engines
import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// A server of chat completions whose every answer a test writes, byte by byte where it wants to.
///
/// It is healthy and lists one model. It ends when the value goes.
public final class StubServer: Sendable {
  public struct Request: Sendable {
    /// Which question this is of all that the server got, from 0.
    public let number: Int
    /// Which question this is on its connection, from 0.
    public let onConnection: Int
    /// The JSON that was sent.
    public let body: String
  }

  /// What the server does next; after the last step the connection stays open.
  public enum Step: Sendable {
    case send(String)
    case wait(Double)
    case close
  }

  public typealias Script = @Sendable (Request) -> [Step]

  private struct State {
    var port = 0
    var bodies: [String] = []
    var health = 200
    var listener: (any Channel)?
    var connections: [ObjectIdentifier: any Channel] = [:]
    var abandoned = 0
  }

  /// The loopback port on which it listens, the same after `stop()` and `start()`.
  public var port: Int { state.withLock { $0.port } }
  /// Requests that it says it answers at once; `nil`: it does not tell, as most servers.
  private let slots: Int?
  private let script: Script
  private let state = Mutex(State())

  public var url: String { "http://127.0.0.1:\(port)" }

  /// Starts a server on a free loopback port.
  public init(slots: Int? = nil, script: @escaping Script) async throws {
    self.slots = slots
    self.script = script
    try await start()
  }

  deinit { state.withLock { $0.listener }?.close(promise: nil) }

  /// The questions' bodies, in the order in which they came.
  public var bodies: [String] { state.withLock { $0.bodies } }

  /// Questions whose client went away before their answer was whole.
  public var abandoned: Int { state.withLock { $0.abandoned } }

  /// The status of `/health`.
  public var health: Int {
    get { state.withLock { $0.health } }
    set { state.withLock { $0.health = newValue } }
  }

  /// Listens; again on the same port after `stop()`.
  public func start() async throws {
    let bootstrap = ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .serverChannelOption(.backlog, value: 1_024)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture { [weak self] in
          try channel.pipeline.syncOperations.addHandlers([
            ByteToMessageHandler(HTTPRequestDecoder()), Connection(self),
          ])
        }
      }
    let listener = try await bootstrap.bind(host: "127.0.0.1", port: port).get()
    state.withLock { state in
      state.listener = listener
      state.port = listener.localAddress?.port ?? 0
    }
  }

  /// Listens no more and breaks all connections, as a server does that is killed.
  public func stop() async throws {
    let (listener, connections) = state.withLock { state in
      defer {
        state.listener = nil
        state.connections = [:]
      }
      return (state.listener, Array(state.connections.values))
    }
    try await listener?.close()
    for connection in connections { try? await connection.close() }
  }

  fileprivate func opened(_ channel: any Channel) {
    state.withLock { $0.connections[ObjectIdentifier(channel)] = channel }
  }

  fileprivate func closed(_ channel: any Channel, inAnswer: Bool) {
    state.withLock { state in
      state.connections[ObjectIdentifier(channel)] = nil
      if inAnswer { state.abandoned += 1 }
    }
  }

  /// What answers a request.
  fileprivate func steps(to path: String, _ body: String, onConnection: Int) -> [Step] {
    switch path {
    case "/v1/chat/completions":
      let number = state.withLock { state in
        state.bodies.append(body)
        return state.bodies.count - 1
      }
      return script(Request(number: number, onConnection: onConnection, body: body))
    case "/health": return Self.json("{}", status: health)
    case "/v1/models": return Self.json(#"{"data":[{"id":"stub"}]}"#)
    case "/props":
      guard let slots else { return Self.json("{}", status: 404) }
      return Self.json(#"{"total_slots":\#(slots)}"#)
    default: return Self.json("{}", status: 404)
    }
  }
}

/// Reads the requests of one connection and plays what answers them.
private final class Connection: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart

  private weak var server: StubServer?
  private var path = ""
  private var body = ByteBuffer()
  private var questions = 0
  private var isAnswering = false

  init(_ server: StubServer?) { self.server = server }

  func channelActive(context: ChannelHandlerContext) { server?.opened(context.channel) }

  func channelInactive(context: ChannelHandlerContext) {
    server?.closed(context.channel, inAnswer: isAnswering)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head):
      path = head.uri
      body.clear()
    case .body(var part): body.writeBuffer(&part)
    case .end:
      let steps = server?.steps(to: path, String(buffer: body), onConnection: questions) ?? []
      if path.hasSuffix("completions") { questions += 1 }
      isAnswering = true
      play(steps[...], context)
    }
  }

  private func play(_ steps: ArraySlice<StubServer.Step>, _ context: ChannelHandlerContext) {
    var steps = steps
    while let step = steps.popFirst() {
      switch step {
      case .send(let text):
        context.writeAndFlush(NIOAny(context.channel.allocator.buffer(string: text)), promise: nil)
      case .wait(let seconds):
        let bound = NIOLoopBound((self, context, steps), eventLoop: context.eventLoop)
        context.eventLoop.scheduleTask(in: .nanoseconds(Int64(seconds * 1e9))) {
          let (connection, context, steps) = bound.value
          if context.channel.isActive { connection.play(steps, context) }
        }
        return
      case .close:
        isAnswering = false
        context.close(promise: nil)
        return
      }
    }
    isAnswering = false
  }
}
