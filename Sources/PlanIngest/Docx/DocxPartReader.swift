internal import PlanModel

/// What the readers of a document's parts share.
struct DocxContext {
  var styles = DocxStyles()
  var numbering = DocxNumbering()
  var revisions = Revisions.accepted
  /// Of the body: notes that it may refer to.
  var notes: [NoteKey: [FlowBlock]] = [:]
  /// Embedded documents and diagrams of the part, by the id of its relationship to them.
  var embedded: [String: [FlowBlock]] = [:]
}

/// Reads a part with text, as `DocxContent` tells it.
final class DocxPartReader: XMLHandler {
  let names = XMLNames<DocxName>()
  var content: DocxContent

  /// - Parameter part: its name; nil for a file that is one part.
  init(part: String?, context: DocxContext) { content = DocxContent(part: part, context: context) }

  func start(_ name: DocxName, _ attributes: XMLAttributes) { content.start(name, attributes) }
  func end(_ name: DocxName) { content.end(name) }
  func text(_ bytes: UnsafeBufferPointer<UInt8>) { content.text(bytes) }
}
