internal import PlanIngest

/// A limit on reading that a pipeline file may set.
struct Limit: Sendable {
  var key: String
  var option: any WritableKeyPath<IngestOptions, Int> & Sendable
  var description: String

  static let all = [
    Limit(key: "input_bytes", option: \.maximumInputBytes, description: "Bytes of one file."),
    Limit(
      key: "inflated_bytes", option: \.maximumInflatedBytes,
      description: "Bytes that a compressed file may inflate to, all its parts together."),
    Limit(
      key: "inflation_ratio", option: \.maximumInflationRatio,
      description: "How many times larger than its compressed form a part may be."),
    Limit(key: "entries", option: \.maximumEntries, description: "Parts in a container."),
    Limit(key: "depth", option: \.maximumDepth, description: "Depth of nested XML elements."),
    Limit(key: "elements", option: \.maximumElements, description: "Elements and texts of a web page or of other XML."),
    Limit(key: "text_bytes", option: \.maximumTextBytes, description: "Bytes of readable text."),
  ]
}
