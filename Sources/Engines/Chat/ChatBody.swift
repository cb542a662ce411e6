internal import Foundation

/// A request as the JSON that servers read (OpenAI, "Create chat completion"), written straight into
/// bytes: a picture's megabytes pass through no encoder.
package struct ChatBody {
  package private(set) var bytes: [UInt8] = []

  package init(_ request: ChatRequest, to engine: EngineConfiguration) {
    let pictures = request.messages.flatMap(\.parts).reduce(0) { sum, part in
      if case .jpeg(let bytes) = part { sum + bytes.count * 4 / 3 + 64 } else { sum }
    }
    bytes.reserveCapacity(pictures + 4_096)
    raw(#"{"model":"#)
    string(engine.model)
    raw(#","messages":["#)
    for (number, message) in request.messages.enumerated() {
      if number > 0 { raw(",") }
      write(message)
    }
    raw(
      #"],"temperature":\#(request.temperature),"seed":\#(request.seed),"max_tokens":"#
        + #"\#(request.maximumTokens),"stream":true,"stream_options":{"include_usage":true}"#)
    if engine.tellsProbabilities { raw(#","logprobs":true,"top_logprobs":1"#) }
    if engine.thinks { raw(#","chat_template_kwargs":{"enable_thinking":false}"#) }
    if !engine.stop.isEmpty {
      raw(#","stop":["#)
      for (number, text) in engine.stop.enumerated() {
        if number > 0 { raw(",") }
        string(text)
      }
      raw("]")
    }
    if let schema = request.schema, engine.followsSchema {
      raw(
        #","response_format":{"type":"json_schema","json_schema":{"name":"answer","strict":true,"#
          + #""schema":"#)
      raw(schema)
      raw("}}")
    }
    raw("}")
  }

  private mutating func write(_ message: ChatRequest.Message) {
    raw(#"{"role":"\#(message.role.rawValue)","content":"#)
    if message.parts.count == 1, case .text(let text) = message.parts[0] {
      string(text)
    } else {
      raw("[")
      for (number, part) in message.parts.enumerated() {
        if number > 0 { raw(",") }
        switch part {
        case .text(let text):
          raw(#"{"type":"text","text":"#)
          string(text)
          raw("}")
        case .jpeg(let picture):
          raw(#"{"type":"image_url","image_url":{"url":"data:image/jpeg;base64,"#)
          bytes.append(contentsOf: Data(picture).base64EncodedData())
          raw(#""}}"#)
        }
      }
      raw("]")
    }
    raw("}")
  }

  private mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// A JSON string (RFC 8259, section 7).
  private mutating func string(_ text: String) {
    bytes.append(0x22)
    for byte in text.utf8 {
      switch byte {
      case 0x22, 0x5C: bytes += [0x5C, byte]
      case 0x0A: raw("\\n")
      case 0x00..<0x20:
        let digits = Array("0123456789abcdef".utf8)
        raw("\\u00")
        bytes += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    bytes.append(0x22)
  }
}
