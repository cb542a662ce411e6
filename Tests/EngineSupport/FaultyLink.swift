import NIOCore
import NIOPosix
import Synchronization

/// A network between a program and a server on this machine: it passes bytes on, late where a test
/// wants it, and breaks connections in their middle.
public final class FaultyLink: Sendable {
  /// What happens to one connection.
  public enum Fate: Sendable {
    /// All bytes pass, so many seconds later, in both directions.
    case passes(after: Double = 0)
    /// So many bytes of the server's pass; then both ends are cut off.
    case isCut(after: Int)
    /// Bytes are taken and nobody ever gets them.
    case isLost
  }

  private let fate: @Sendable (_ connection: Int) -> Fate
  private let target: Int
  private let state = Mutex<(listener: (any Channel)?, port: Int, connections: Int)>((nil, 0, 0))

  public var url: String { "http://127.0.0.1:\(state.withLock { $0.port })" }
  /// Connections that came so far.
  public var connections: Int { state.withLock { $0.connections } }

  /// A link to a loopback port; the connections' fates are asked for in their order, from 0.
  public init(
    to port: Int, _ fate: @escaping @Sendable (_ connection: Int) -> Fate
  ) async throws {
    target = port
    self.fate = fate
    let bootstrap = ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .childChannelOption(.autoRead, value: false)
      .childChannelInitializer { [weak self] near in
        guard let self else { return near.close() }
        return self.connect(near)
      }
    let listener = try await bootstrap.bind(host: "127.0.0.1", port: 0).get()
    state.withLock { $0 = (listener, listener.localAddress?.port ?? 0, 0) }
  }

  deinit { state.withLock { $0.listener }?.close(promise: nil) }

  /// Joins a connection with one to the server on the same loop, and lets both flow.
  private func connect(_ near: any Channel) -> EventLoopFuture<Void> {
    let number = state.withLock { state in
      defer { state.connections += 1 }
      return state.connections
    }
    let fate = fate(number)
    return ClientBootstrap(group: near.eventLoop)
      .channelOption(.autoRead, value: false)
      .connect(host: "127.0.0.1", port: target)
      .flatMap { far in
        near.eventLoop.makeCompletedFuture {
          try near.pipeline.syncOperations.addHandler(Flow(to: far, fate, isFromServer: false))
          try far.pipeline.syncOperations.addHandler(Flow(to: near, fate, isFromServer: true))
        }.flatMap {
          near.setOption(.autoRead, value: true).and(far.setOption(.autoRead, value: true)).map {
            _ in
          }
        }
      }
  }
}

/// One direction of a connection.
private final class Flow: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private let other: any Channel
  private let fate: FaultyLink.Fate
  private let isFromServer: Bool
  private var passed = 0

  init(to other: any Channel, _ fate: FaultyLink.Fate, isFromServer: Bool) {
    self.other = other
    self.fate = fate
    self.isFromServer = isFromServer
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let bytes = unwrapInboundIn(data)
    switch fate {
    case .isLost: return
    case .isCut(let limit) where isFromServer:
      let left = max(0, limit - passed)
      passed += bytes.readableBytes
      guard passed >= limit else { return send(bytes) }
      send(bytes.getSlice(at: bytes.readerIndex, length: min(left, bytes.readableBytes)) ?? bytes)
      cut(context)
    case .isCut: send(bytes)
    case .passes(let delay):
      guard delay > 0 else { return send(bytes) }
      later(context, delay) { $0.send(bytes) }
    }
  }

  func channelInactive(context: ChannelHandlerContext) {
    if case .passes(let delay) = fate, delay > 0 {
      later(context, delay) { $0.other.close(promise: nil) }
    } else {
      other.close(promise: nil)
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }

  private func send(_ bytes: ByteBuffer) { other.writeAndFlush(bytes, promise: nil) }

  private func cut(_ context: ChannelHandlerContext) {
    other.close(promise: nil)
    context.close(promise: nil)
  }

  /// What waits equally long on a loop keeps its order.
  private func later(
    _ context: ChannelHandlerContext, _ seconds: Double,
    _ body: @escaping @Sendable (Flow) -> Void
  ) {
    let bound = NIOLoopBound(self, eventLoop: context.eventLoop)
    context.eventLoop.scheduleTask(in: .nanoseconds(Int64(seconds * 1e9))) { body(bound.value) }
  }
}
