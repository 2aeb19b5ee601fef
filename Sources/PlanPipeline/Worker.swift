internal import FoundationEssentials
internal import PlanModel
internal import PlanWrite

/// Reads documents as JSON Lines and writes their plans, for engines that spread the work over machines.
package struct Worker: Sendable {
  private let stages: Stages

  package init() { stages = Stages() }

  /// - Parameter pipeline: whose word tables, limits and options are used; its inputs are not.
  package init(pipeline: PreparedPipeline) { stages = pipeline.stages }

  /// Answers the lines of standard input until it ends. Lines that are there together are worked on together; the order stays.
  package func run(
    jobs: Int, records: Bool, acknowledging: Bool, write: ([UInt8]) throws(OutputError) -> Void
  ) async throws(OutputError) {
    var pending: [UInt8] = []
    var count = 0
    do {
      let input = try InputFile(standardInput)
      while true {
        let chunk = try input.read(atMost: 1 << 20)
        pending += chunk
        var lines = pending.split(separator: 0x0A, omittingEmptySubsequences: false).map { Array($0) }
        pending = chunk.isEmpty ? [] : lines.removeLast()
        // The end of the input is no line.
        if chunk.isEmpty, lines.last?.isEmpty == true { lines.removeLast() }
        let numbered = lines.enumerated().map { (number: count + $0.offset + 1, line: $0.element) }
        count += lines.count
        try await inOrder(numbered, jobs: jobs) { entry in
          answer(entry.line, number: entry.number, records: records) + (acknowledging ? [0x0A] : [])
        } consume: { (_, answer) throws(OutputError) in
          try write(answer)
        }
        if chunk.isEmpty { return }
      }
    } catch let error as OutputError {
      throw error
    } catch {
      throw .failed("\(error)")
    }
  }

  private struct Request: Decodable {
    var path: String?
    var name: String?
    var content: String?
    /// Whatever the caller knows the document by; it comes back as `request_id`.
    var id: ID?

    enum ID: Decodable {
      case text(String)
      case number(Int)

      init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Int.self) {
          self = .number(number)
        } else {
          self = .text(try container.decode(String.self))
        }
      }

      var json: JSONScalar {
        switch self {
        case .text(let text): .text(text)
        case .number(let number): .integer(number)
        }
      }
    }
  }

  private func answer(_ line: [UInt8], number: Int, records: Bool) -> [UInt8] {
    let request = try? JSONDecoder().decode(Request.self, from: Data(line))
    do throws(PlanError) {
      let (path, bytes) = try document(request)
      var answer: [UInt8] = []
      for document in stages.documents(in: bytes, path: path) {
        switch document.result {
        case .success(var plan):
          plan.source.path = path + document.name
          answer += marked(jsonLine(plan), with: request?.id)
          if records { answer += RenderedPlan(plan, formats: [.csv]).records.flatMap { jsonLine($0) } }
        case .failure(let error):
          answer += failure(
            error.restored(for: path), path: path + document.name, sha256: sha256(bytes), line: number,
            request: request?.id)
        }
      }
      return answer
    } catch {
      return failure(
        error, path: request?.path ?? request?.name ?? "", sha256: nil, line: number, request: request?.id)
    }
  }

  /// The line of a plan with the caller's id as its last member.
  private func marked(_ line: [UInt8], with id: Request.ID?) -> [UInt8] {
    guard let id, let close = line.lastIndex(of: 0x7D) else { return line }
    let member = jsonLine(["request_id": id.json]).dropFirst().dropLast(2)
    return line[..<close] + [0x2C] + member + line[close...]
  }

  private func document(_ request: Request?) throws(PlanError) -> (path: String, bytes: [UInt8]) {
    guard let request else {
      throw PlanError("worker.line", "a line is not a JSON object with path, or with name and content")
    }
    if let path = request.path { return (path, try readFile(path, limit: stages.inputLimit)) }
    guard let name = request.name, let content = request.content, let data = Data(base64Encoded: content) else {
      throw PlanError("worker.line", "a line has neither a path nor a name with content in base64")
    }
    return (name, [UInt8](data))
  }

  private func failure(_ error: PlanError, path: String, sha256: String?, line: Int, request: Request.ID?) -> [UInt8] {
    jsonLine([
      "id": .text(error.id), "line": .integer(line), "message": .text(error.message), "path": .text(path),
      "request_id": request?.json,
      "schema": .text("taizhang/failure/1"), "sha256": sha256.map { .text($0) },
    ])
  }
}
