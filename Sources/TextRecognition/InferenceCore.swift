internal import COpenVINO
internal import Foundation

/// OpenVINO's entry point: reads models and compiles them for this machine's processor.
struct InferenceCore: ~Copyable {
  private let handle: OpaquePointer

  init() throws(RecognitionError) {
    var handle: OpaquePointer?
    try check(ov_core_create(&handle), "starting OpenVINO")
    guard let handle else { throw .missingResult("starting OpenVINO") }
    self.handle = handle
  }

  deinit { ov_core_free(handle) }

  /// Compiles the ONNX file at `path`. `parallelism` inferences run at once, a thread each: one
  /// image a core keeps every core busy, while splitting one inference over cores does not.
  ///
  /// With `keepsShapes` the kernels made for an input shape are kept for the next of that shape.
  func compile(
    path: String, parallelism: Int, keepsShapes: Bool
  ) throws(RecognitionError) -> CompiledModel {
    var model: OpaquePointer?
    try check(ov_core_read_model(handle, path, nil, &model), "reading the model \(path)")
    guard let model else { throw .missingResult("reading the model \(path)") }
    defer { ov_model_free(model) }

    var properties = [
      "NUM_STREAMS": "\(parallelism)",
      "INFERENCE_NUM_THREADS": "\(parallelism)",
      // Several processes would pin themselves to the same first cores.
      "ENABLE_CPU_PINNING": "NO",
    ]
    if !keepsShapes { properties["CPU_RUNTIME_CACHE_CAPACITY"] = "0" }
    var compiled: OpaquePointer?
    let status = withProperties(properties) { properties in
      unsafe ov_core_compile_model_props(
        handle, model, "CPU", properties.count, properties.baseAddress, &compiled)
    }
    try check(status, "compiling the model \(path)")
    guard let compiled else { throw .missingResult("compiling the model \(path)") }
    return CompiledModel(handle: compiled, name: path)
  }
}

/// A model ready to run. Its requests keep what they need alive by themselves.
struct CompiledModel: ~Copyable {
  private let handle: OpaquePointer
  private let name: String

  fileprivate init(handle: OpaquePointer, name: String) {
    self.handle = handle
    self.name = name
  }

  deinit { ov_compiled_model_free(handle) }

  func makeRequest() throws(RecognitionError) -> InferenceRequest {
    var request: OpaquePointer?
    try check(
      ov_compiled_model_create_infer_request(handle, &request), "preparing the model \(name)")
    guard let request else { throw .missingResult("preparing the model \(name)") }
    return try InferenceRequest(handle: request, name: name)
  }
}

/// Calls `body` with the properties as C strings that live as long as the call.
private func withProperties<Result>(
  _ properties: [String: String],
  _ body: (UnsafeBufferPointer<ov_property_t>) -> Result
) -> Result {
  let strings = properties.map { (strdup($0.key), strdup($0.value)) }
  defer {
    for (key, value) in strings {
      free(key)
      free(value)
    }
  }
  let list = strings.map { ov_property_t(key: $0.0, value: UnsafeRawPointer($0.1)) }
  return list.withUnsafeBufferPointer(body)
}

/// Turns a refusal into an error with OpenVINO's own words.
func check(_ status: ov_status_e, _ action: @autoclosure () -> String) throws(RecognitionError) {
  guard status.rawValue != 0 else { return }
  let general = ov_get_error_info(status).map { String(cString: $0) } ?? "status \(status.rawValue)"
  let detail = ov_get_last_err_msg().map { String(cString: $0) } ?? ""
  let reason = detail.isEmpty ? general : "\(general): \(detail)"
  throw RecognitionError(.engine, "\(action()) failed: \(reason)")
}

extension RecognitionError {
  static func missingResult(_ action: String) -> RecognitionError {
    RecognitionError(.engine, "\(action) failed: OpenVINO gave no result and no reason")
  }
}
