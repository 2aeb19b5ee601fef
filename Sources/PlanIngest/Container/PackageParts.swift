internal import PlanModel

/// The parts of a package (ECMA-376 part 2), found by name: those of a zip container, or those written into one XML file.
protocol PackageParts: ~Copyable {
  /// Names are compared without case; a slash at their start means nothing.
  func contains(_ name: String) -> Bool

  /// Hands a part on chunk by chunk; `use` returns false to stop.
  ///
  /// - Throws: an error that names the part when it is missing, damaged or larger than a limit.
  mutating func read(_ name: String, use: (UnsafeRawBufferPointer) -> Bool) throws(PlanError)
}

extension PackageParts where Self: ~Copyable {
  /// A whole part, for small ones.
  mutating func data(_ name: String) throws(PlanError) -> [UInt8] {
    var result: [UInt8] = []
    try read(name) { chunk in
      result.append(contentsOf: chunk)
      return true
    }
    return result
  }

  /// Parses a part while it is read. Returns what is wrong with its XML; nil when nothing is.
  mutating func parse(_ part: String, with handler: some XMLHandler, options: IngestOptions) throws(PlanError)
    -> String?
  {
    let reader = try XMLReader(handler, maximumDepth: options.maximumDepth)
    try read(part) { reader.push($0) }
    return reader.finish()
  }
}

/// The form in which part names are compared (ECMA-376 part 2, 6.2.2.3): lower case, slashes forward, none at the start.
func partKey(_ name: String) -> String {
  var key = String(name.map { $0 == "\\" ? "/" : $0 }).lowercased()
  while key.hasPrefix("/") { key.removeFirst() }
  return key
}

extension PackageParts where Self: ~Copyable {
  /// Parses a part that can be done without. Returns what is wrong with it; nil when nothing is.
  ///
  /// - Throws: only where a limit is passed.
  mutating func tryParse(_ part: String, with handler: some XMLHandler, options: IngestOptions) throws(PlanError)
    -> String?
  {
    do {
      return try parse(part, with: handler, options: options).map { "\(part) is no valid XML (\($0))" }
    } catch  where !error.isLimit {
      return error.message
    }
  }
}

extension PlanError {
  /// A limit of `IngestOptions` was passed, which ends the reading of the whole file.
  var isLimit: Bool { id.hasSuffix(".size") || id.hasSuffix(".memory") }
}
