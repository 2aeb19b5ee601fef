internal import Foundation
internal import PlanIngest
internal import TestSupport
internal import Testing

@testable internal import PlanPipeline

/// The schema for editors says the same as the checker, because both come from one description. To write it anew after a change of
/// that description: `RECORD=1 swift test --filter PipelineSchemaTests`, which fails, so that nobody records by accident.
struct PipelineSchemaTests {
  private let path = Checkout.path("pipelines/pipeline.schema.json")

  @Test func `the schema for editors is that of the parser`() throws {
    var schema = Shape.pipeline.schema
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["title"] = "Taizhang pipeline"
    let options: JSONSerialization.WritingOptions = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let expected = [UInt8](try JSONSerialization.data(withJSONObject: schema, options: options)) + [0x0A]
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try Data(expected).write(to: URL(fileURLWithPath: path))
      Issue.record("recorded \(path)")
    }
    #expect(try Checkout.bytes(path) == expected)
  }

  @Test func `every pipeline that is shipped is valid for the parser and points editors to the schema`() throws {
    let files = Checkout.files(in: Checkout.path("pipelines"), endingIn: ".yaml")
    #expect(files.count == 3)
    for file in files {
      let yaml = String(decoding: try Checkout.bytes(file), as: UTF8.self)
      #expect(yaml.hasPrefix("# yaml-language-server: $schema=pipeline.schema.json\n"), "\(file)")
      #expect(throws: Never.self) { try PipelineFile(yaml, path: file) }
    }
  }

  @Test func `the fully commented pipeline shows every key`() throws {
    let yaml = String(decoding: try Checkout.bytes(Checkout.path("pipelines/full.yaml")), as: UTF8.self)
    for key in Shape.pipeline.keyNames { #expect(yaml.contains("\n\(key):"), "\(key)") }
    for limit in Limit.all { #expect(yaml.contains("\n  \(limit.key):"), "\(limit.key)") }
    #expect(try PipelineFile(yaml, path: "full.yaml").ingest == IngestOptions(), "it says that it shows the defaults")
  }
}

extension Shape {
  fileprivate var keyNames: [String] {
    if case .mapping(let keys) = self { keys.map(\.name) } else { [] }
  }

  /// As JSON Schema.
  fileprivate var schema: [String: Any] {
    switch self {
    case .string: ["type": "string", "minLength": 1]
    case .word(let words): ["enum": words]
    case .integer(let minimum): ["type": "integer", "minimum": minimum]
    case .list(let element): ["type": "array", "minItems": 1, "items": element.schema]
    case .oneOrMore(let element): ["oneOf": [element.schema, Shape.list(of: element).schema]]
    case .dictionary(let value): ["type": "object", "additionalProperties": value.schema]
    case .either(let shapes): ["oneOf": shapes.map(\.schema)]
    case .mapping(let keys):
      [
        "type": "object", "additionalProperties": false, "required": keys.filter(\.isRequired).map(\.name),
        "properties": Dictionary(
          uniqueKeysWithValues: keys.map { key in
            (key.name, key.shape.schema.merging(["description": key.description]) { old, _ in old })
          }),
      ]
    }
  }
}
