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
    do {
      let input = try InputFile(standardInput)
      while true {
        let chunk = try input.read(atMost: 1 << 20)
        pending += chunk
        var lines = pending.split(separator: 0x0A, omittingEmptySubsequences: false).map { Array($0) }
        pending = chunk.isEmpty ? [] : lines.removeLast()
        lines.removeAll { $0.isEmpty }
        try await inOrder(lines, jobs: jobs) { line in
          answer(line, records: records) + (acknowledging ? [0x0A] : [])
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
  }

  private func answer(_ line: [UInt8], records: Bool) -> [UInt8] {
    do throws(PlanError) {
      let (path, bytes) = try document(line)
      var answer: [UInt8] = []
      for document in stages.documents(in: bytes, path: path) {
        switch document.result {
        case .success(var plan):
          plan.source.path = path + document.name
          answer += jsonLine(plan)
          if records { answer += RenderedPlan(plan, formats: [.csv]).records.flatMap { jsonLine($0) } }
        case .failure(let error):
          answer += failure(error.restored(for: path), path: path + document.name, sha256: sha256(bytes))
        }
      }
      return answer
    } catch {
      let request = try? JSONDecoder().decode(Request.self, from: Data(line))
      return failure(error, path: request?.path ?? request?.name ?? "", sha256: nil)
    }
  }

  private func document(_ line: [UInt8]) throws(PlanError) -> (path: String, bytes: [UInt8]) {
    guard let request = try? JSONDecoder().decode(Request.self, from: Data(line)) else {
      throw PlanError("worker.line", "a line is not a JSON object with path, or with name and content")
    }
    if let path = request.path { return (path, try readFile(path, limit: stages.inputLimit)) }
    guard let name = request.name, let content = request.content, let data = Data(base64Encoded: content) else {
      throw PlanError("worker.line", "a line has neither a path nor a name with content in base64")
    }
    return (name, [UInt8](data))
  }

  private func failure(_ error: PlanError, path: String, sha256: String?) -> [UInt8] {
    jsonLine([
      "id": .text(error.id), "message": .text(error.message), "path": .text(path),
      "schema": .text("taizhang/failure/1"), "sha256": sha256.map { .text($0) },
    ])
  }
}
