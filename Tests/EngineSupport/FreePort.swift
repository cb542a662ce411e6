import Engines
import Synchronization

/// A port of the loopback address on which a server can be started that is told its port.
///
/// It lies below those that the system gives to whoever asks for any, so that nobody gets it between
/// this moment and the server's start; and it is given only once.
public enum FreePort {
  private static let given = Mutex<Set<Int>>([])

  public static func find() throws -> Int {
    for _ in 0..<1_000 {
      let port = Int.random(in: 12_000..<32_000)
      if !LoopbackPort.isTaken(port), given.withLock({ $0.insert(port).inserted }) { return port }
    }
    throw EngineSupportError("there is no free port on 127.0.0.1")
  }
}
