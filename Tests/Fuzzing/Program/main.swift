import Foundation
import FuzzChecks

// `fuzz table -max_total_time=600 corpus/`: libFuzzer with the check that is named first.

typealias Body = @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt

@_silgen_name("LLVMFuzzerRunDriver")
func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ body: Body
) -> CInt

let check: FuzzCheck = {
  guard CommandLine.arguments.count > 1, let check = FuzzCheck(rawValue: CommandLine.arguments[1])
  else {
    let names = FuzzCheck.allCases.map(\.rawValue).joined(separator: "|")
    FileHandle.standardError.write(Data("fuzz \(names) [libFuzzer's arguments]\n".utf8))
    exit(2)
  }
  return check
}()

let names = [CommandLine.arguments[0]] + CommandLine.arguments.dropFirst(2)
var arguments = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(
  capacity: names.count + 1)
for (place, name) in names.enumerated() { arguments[place] = strdup(name) }
arguments[names.count] = nil
var count = CInt(names.count)
exit(
  runFuzzer(&count, &arguments) { start, length in
    let bytes = [UInt8](UnsafeBufferPointer(start: start, count: length))
    if let violation = check.violation(in: bytes) { fatalError("\(check.rawValue): \(violation)") }
    return 0
  })
