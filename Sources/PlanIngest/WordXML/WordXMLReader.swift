internal import PlanModel

/// Reads Word 2003 XML: one file with lists, styles and the body, whose elements mostly mean what they mean in DOCX. It tells the readers
/// of DOCX what they would be told of a container's parts.
///
/// Its own are lists with numbers for formats, revisions and comments as annotations, and notes, headers and footers where they belong.
final class WordXMLReader: XMLHandler {
  let names = XMLNames<WordXMLName>()
  private let revisions: Revisions
  private let styles = StylesReader()
  private let numbering = NumberingReader()
  private(set) var body: DocxPartReader?
  /// Headers and footers in order, those that say the same once.
  private(set) var headersAndFooters: [[FlowBlock]] = []

  private enum Place { case outside, lists, styles, body, header }
  private var place = Place.outside
  /// That of the header or footer that is open.
  private var header: DocxPartReader?
  /// What the annotations that are open stand for.
  private var annotations: [DocxName] = []
  /// Elements open below one that is left out.
  private var skipping = 0

  init(revisions: Revisions) { self.revisions = revisions }

  private var context: DocxContext {
    var context = DocxContext()
    context.styles = styles.styles
    context.numbering = numbering.numbering
    context.revisions = revisions
    return context
  }

  func start(_ name: WordXMLName, _ attributes: XMLAttributes) {
    if skipping > 0 {
      skipping += 1
      return
    }
    switch name.own {
    case .annotation: startAnnotation(attributes)
    case .shownLabel:
      if place == .body, let label = attributes["val"] {
        body?.content.current.properties.shownLabel = String(label.prefix(100))
      }
    case .lists where place == .outside: place = .lists
    case .styles where place == .outside: place = .styles
    case .body where place == .outside:
      place = .body
      body = DocxPartReader(part: nil, context: context)
      send(.body, attributes)
    case .header, .footer:
      guard place == .body else { return }
      place = .header
      header = DocxPartReader(part: name.own == .header ? "header" : "footer", context: context)
      send(.header, attributes)
    default: send(name.docx, attributes)
    }
  }

  func end(_ name: WordXMLName) {
    if skipping > 0 {
      skipping -= 1
      return
    }
    switch name.own {
    case .annotation: annotations.popLast().map(sendEnd)
    case .shownLabel: break
    case .lists where place == .lists, .styles where place == .styles: place = .outside
    case .body where place == .body:
      sendEnd(.document)
      place = .outside
    case .header, .footer:
      guard place == .header, let reader = header else { return }
      sendEnd(.header)
      headersAndFooters.append(reader.content.blocks)
      header = nil
      place = .body
    default: sendEnd(name.docx)
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard skipping == 0 else { return }
    switch place {
    case .body: body?.text(bytes)
    case .header: header?.text(bytes)
    case .outside, .lists, .styles: break
    }
  }

  /// Insertions and deletions; comments and what formatting there was before are left out, bookmarks looked through.
  private func startAnnotation(_ attributes: XMLAttributes) {
    switch attributes["type"] {
    case "Word.Insertion": annotations.append(.inserted)
    case "Word.Deletion": annotations.append(.deleted)
    case "Word.Comment", "Word.Formatting", "Word.Numbering":
      skipping = 1
      return
    default: annotations.append(.other)
    }
    if let name = annotations.last { send(name, attributes) }
  }

  private func send(_ name: DocxName, _ attributes: XMLAttributes) {
    switch place {
    case .outside: break
    case .lists: numbering.start(name, attributes)
    case .styles: styles.start(name, attributes)
    case .body: body?.start(name, attributes)
    case .header: header?.start(name, attributes)
    }
  }

  private func sendEnd(_ name: DocxName) {
    switch place {
    case .outside: break
    case .lists: numbering.end(name)
    case .styles: styles.end(name)
    case .body: body?.end(name)
    case .header: header?.end(name)
    }
  }
}
