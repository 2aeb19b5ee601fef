internal import CZlib
internal import PlanIngest
internal import PlanModel
internal import PlanPipeline
internal import PlanWrite

/// What is run on bytes that nobody checked: one for each parser of foreign bytes, and one for all stages together.
///
/// A run ends in a document or in a refusal; anything else stops the program, as do broken promises of a document.
package enum FuzzTarget: String, CaseIterable, Sendable {
  /// Zip and gzip, whatever is in them.
  case container
  /// The parts of a Word document, an OpenDocument text and an OFD document: `PartsFile`.
  case docx, odt, ofd
  /// One file of its format each.
  case flat, wordxml, html, mht, xml, text
  /// A text from its bytes to the plan's JSON.
  case plan

  package func run(_ bytes: [UInt8]) {
    switch self {
    case .docx, .odt, .ofd: Self.read(PartsFile(bytes).zip)
    case .plan: Self.extract(bytes)
    default: Self.read(bytes)
    }
  }

  private static let options: IngestOptions = {
    var options = IngestOptions()
    options.maximumInputBytes = 1 << 20
    options.maximumInflatedBytes = 4 << 20
    return options
  }()

  private static let stages = Stages(ingest: options)

  private static func read(_ bytes: [UInt8]) {
    ingestEach(bytes, path: "x", options: options) { _, document in
      switch document {
      case .success(let document): check(document)
      case .failure(let error): precondition(!error.id.isEmpty && !error.message.isEmpty, "a refusal says why")
      }
    }
  }

  private static func extract(_ bytes: [UInt8]) {
    guard let document = try? stages.document(bytes, path: "x") else { return }
    check(document)
    let written = stages.plans(in: document).flatMap { json($0) }
    precondition(String(validating: written, as: UTF8.self) != nil, "what is written is UTF-8")
    precondition(written == stages.plans(in: document).flatMap { json($0) }, "the same input gives the same bytes")
  }

  private static func check(_ document: Document) {
    precondition(String(validating: document.text, as: UTF8.self) != nil, "text is UTF-8")
    var end = 0
    for block in document.blocks {
      precondition(block.range.lowerBound >= end && block.range.upperBound <= document.text.count, "blocks ascend")
      end = block.range.upperBound
    }
    var start = 0
    for fragment in document.fragments {
      precondition(fragment.start >= start && fragment.start <= document.text.count, "fragments ascend")
      start = fragment.start
    }
    for table in document.tables {
      precondition(table.blocks.upperBound <= document.blocks.count, "tables have blocks")
    }
  }
}

/// The parts of a container as one text, so that damage is done to them and not to the container: a line `@@ NAME` begins each.
struct PartsFile {
  private var parts: [(name: [UInt8], content: [UInt8])] = []

  init(_ bytes: [UInt8]) {
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if line.starts(with: Array("@@ ".utf8)) {
        parts.append((Array(line.dropFirst(3).prefix(200)), []))
      } else if !parts.isEmpty {
        parts[parts.count - 1].content += line + [0x0A]
      }
    }
  }

  /// A container of the parts as they are, without a directory, which is one damage more.
  var zip: [UInt8] {
    var result: [UInt8] = []
    for (name, content) in parts {
      let checksum = content.withUnsafeBufferPointer { Int(crc32(0, $0.baseAddress, UInt32($0.count))) }
      result += [0x50, 0x4B, 3, 4, 20, 0, 0, 8, 0, 0, 0, 0, 0, 0]
      for value in [checksum, content.count, content.count, name.count] {
        result += (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
      }
      result += name + content
    }
    return result
  }
}
