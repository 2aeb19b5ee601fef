internal import CZlib
internal import PlanModel

/// Inflates a gzip file (RFC 1952), members one after another.
///
/// - Throws: `gzip.damaged` for data that ends early or does not match its checksum, `gzip.size` for more than the limit.
func inflateGzip(_ bytes: [UInt8], path: String, options: IngestOptions) throws(PlanError) -> [UInt8] {
  var stream = z_stream()
  guard inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
    throw PlanError("gzip.memory", "\(path): not enough memory to inflate it")
  }
  defer { inflateEnd(&stream) }
  var input = bytes
  var result: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  let outcome = input.withUnsafeMutableBufferPointer { source -> Outcome in
    stream.next_in = source.baseAddress
    stream.avail_in = UInt32(source.count)
    while true {
      let (status, written) = chunk.withUnsafeMutableBufferPointer { target in
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(target.count)
        let status = inflate(&stream, Z_NO_FLUSH)
        return (status, target.count - Int(stream.avail_out))
      }
      result.append(contentsOf: chunk[0..<written])
      if result.count > options.maximumInflatedBytes
        || result.count > 1 << 20 && result.count / max(1, source.count) > options.maximumInflationRatio
      {
        return .tooLarge
      }
      if status == Z_STREAM_END {
        // Another member, or padding that gzip itself ignores.
        guard stream.avail_in > 18, stream.next_in?.pointee == 0x1F, inflateReset(&stream) == Z_OK else { return .done }
      } else if status != Z_OK {
        return .damaged
      } else if stream.avail_in == 0, written == 0 {
        return .damaged
      }
    }
  }
  switch outcome {
  case .done: return result
  case .damaged: throw PlanError("gzip.damaged", "\(path): the gzip data is damaged or cut off; get a fresh copy")
  case .tooLarge:
    throw PlanError(
      "gzip.size",
      "\(path): inflates to more than \(options.maximumInflatedBytes) bytes or far more than a text would; "
        + "unpack it yourself if you trust it")
  }
}

private enum Outcome { case done, damaged, tooLarge }
