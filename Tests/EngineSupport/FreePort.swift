import Engines

/// A port of the loopback address that was free a moment ago.
public enum FreePort {
  public static func find() throws -> Int {
    guard let port = LoopbackPort.free() else {
      throw EngineSupportError("there is no free port on 127.0.0.1")
    }
    return port
  }
}
