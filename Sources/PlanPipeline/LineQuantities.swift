internal import PlanExtract
package import PlanModel
internal import PlanNormalize
internal import PlanWrite

/// Prints the figures of each line of a text: a JSON object for each line, in their order.
///
/// Lines stand by themselves: nothing is carried from one to the next. An empty line gives an object without figures, so that the
/// lines of the output are those of the input. Lines are printed as they come in, for programs that wait for an answer.
///
/// - Parameters:
///   - path: a file in UTF-8, or `-` for standard input.
///   - write: gets the output, some lines at a time.
/// - Returns: why the file could not be read (to its end); nil when all went well.
package func printQuantities(
  of path: String, write: ([UInt8]) throws(OutputError) -> Void
) throws(OutputError) -> PlanError? {
  let reader = LineQuantityReader()
  var number = 0
  var pending: [UInt8] = []
  func take(_ line: ArraySlice<UInt8>, into output: inout [UInt8]) {
    number += 1
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    var line = number == 1 && line.starts(with: mark) ? line.dropFirst(mark.count) : line
    if line.last == 0x0D { line.removeLast() }
    output += reader.json(String(decoding: line, as: UTF8.self), number: number)
  }
  do {
    let file = try InputFile(path)
    while true {
      let chunk = try file.read(atMost: 1 << 16)
      if chunk.isEmpty { break }
      pending += chunk
      guard let end = pending.lastIndex(of: 0x0A) else { continue }
      var output: [UInt8] = []
      for line in pending[..<end].split(separator: 0x0A, omittingEmptySubsequences: false) { take(line, into: &output) }
      pending.removeSubrange(...end)
      try write(output)
    }
  } catch let error as PlanError {
    return error
  } catch let error as OutputError {
    throw error
  } catch {
    throw .failed("\(error)")
  }
  if !pending.isEmpty {
    var output: [UInt8] = []
    take(pending[...], into: &output)
    try write(output)
  }
  return nil
}

/// The quantities of single lines, in base units too.
private struct LineQuantityReader {
  private let quantities = QuantityReader()
  private let units = CanonicalUnits()

  func json(_ line: String, number: Int) -> [UInt8] {
    var found = quantities.quantities(inLine: line)
    for index in found.indices {
      let quantity = found[index]
      found[index].canonical = units.canonical(value: quantity.value, upper: quantity.upper, unit: quantity.unit)
    }
    return jsonLine(line: number, text: line, quantities: found)
  }
}
