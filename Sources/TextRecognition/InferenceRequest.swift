internal import COpenVINO
internal import Synchronization

/// One inference at a time of a compiled model, with its own input and output memory.
///
/// A request belongs to one image at a time; the recogniser lends it out.
final class InferenceRequest: @unchecked Sendable {
  // `handle` and `input` are used by one task at a time (see above); `arrival` is locked.
  private let handle: OpaquePointer
  private let name: String
  private var input: UnsafeMutableBufferPointer<Float>
  private let arrival = Mutex<CheckedContinuation<Void, Never>?>(nil)
  // OpenVINO keeps the address, not the value.
  private let callback: UnsafeMutablePointer<ov_callback_t>

  init(handle: OpaquePointer, name: String) throws(RecognitionError) {
    self.handle = handle
    self.name = name
    self.input = .allocate(capacity: 0)
    self.callback = .allocate(capacity: 1)
    callback.initialize(
      to: ov_callback_t(
        callback_func: { context in
          guard let context else { return }
          Unmanaged<InferenceRequest>.fromOpaque(context).takeUnretainedValue().arrived()
        },
        args: Unmanaged.passUnretained(self).toOpaque()))
    try check(ov_infer_request_set_callback(handle, callback), "preparing the model \(name)")
  }

  deinit {
    ov_infer_request_free(handle)
    callback.deallocate()
    input.deallocate()
  }

  /// Memory for an input of `count` values, to be filled before `run`; valid until the next call.
  func reserveInput(_ count: Int) -> UnsafeMutableBufferPointer<Float> {
    if input.count < count {
      input.deallocate()
      input = .allocate(capacity: count)
      input.initialize(repeating: 0)
    }
    return UnsafeMutableBufferPointer(rebasing: input[..<count])
  }

  /// Runs the model on the reserved input, read as a tensor of `shape`, and hands the output to
  /// `body`: its shape and values, which are valid only inside.
  func run<Result>(
    shape: [Int], _ body: (_ shape: [Int], _ values: UnsafeBufferPointer<Float>) -> Result
  ) async throws(RecognitionError) -> Result {
    try setInput(shape: shape)
    var started = ov_status_e(rawValue: 0)
    await withCheckedContinuation { continuation in
      arrival.withLock { $0 = continuation }
      started = ov_infer_request_start_async(handle)
      if started.rawValue != 0 { arrived() }
    }
    try check(started, "running the model \(name)")
    // Returns at once, with the outcome; and only after it is the request free to start again.
    try check(ov_infer_request_wait(handle), "running the model \(name)")
    return try withOutput(body)
  }

  private func arrived() {
    let continuation = arrival.withLock { waiting in
      defer { waiting = nil }
      return waiting
    }
    continuation?.resume()
  }

  private func setInput(shape: [Int]) throws(RecognitionError) {
    var tensor: OpaquePointer?
    var dimensions = shape.map(Int64.init)
    let status = dimensions.withUnsafeMutableBufferPointer { dimensions in
      ov_tensor_create_from_host_ptr(
        F32, ov_shape_t(rank: Int64(dimensions.count), dims: dimensions.baseAddress),
        input.baseAddress, &tensor)
    }
    try check(status, "giving the model \(name) its input")
    defer { ov_tensor_free(tensor) }
    try check(
      ov_infer_request_set_input_tensor(handle, tensor), "giving the model \(name) its input")
  }

  private func withOutput<Result>(
    _ body: ([Int], UnsafeBufferPointer<Float>) -> Result
  ) throws(RecognitionError) -> Result {
    var tensor: OpaquePointer?
    try check(
      ov_infer_request_get_output_tensor(handle, &tensor), "taking the output of \(name)")
    defer { ov_tensor_free(tensor) }
    var shape = ov_shape_t()
    try check(ov_tensor_get_shape(tensor, &shape), "taking the output of \(name)")
    defer { ov_shape_free(&shape) }
    var data: UnsafeMutableRawPointer?
    try check(ov_tensor_data(tensor, &data), "taking the output of \(name)")
    guard let data, let dims = shape.dims else {
      throw .missingResult("taking the output of \(name)")
    }
    let sides = (0..<Int(shape.rank)).map { Int(dims[$0]) }
    let count = sides.reduce(1, *)
    return body(
      sides,
      UnsafeBufferPointer(start: data.assumingMemoryBound(to: Float.self), count: count))
  }
}
