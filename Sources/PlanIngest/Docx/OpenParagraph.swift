internal import PlanModel

/// Which text of a document with tracked changes is read.
package enum Revisions: String, Sendable, CaseIterable {
  /// As if all changes were accepted: what Word prints without marks.
  case accepted
  /// As it was before the changes.
  case original
}

/// A paragraph of a Word part while its runs come in.
struct OpenParagraph {
  struct Run {
    var isBold: Bool?
    var isHidden: Bool?
    var font: SymbolFont?
  }

  var value = FlowParagraph(number: 0)
  var properties = ParagraphProperties()
  var run = Run()
  /// Its end was taken away: it runs on into the next one.
  var isOpenEnded = false
  /// A line of an automatic contents list.
  var isContents = false
  /// Some of its text is the result of a contents field; it links to a heading or names its page.
  var isFromContents = false
  var hasContentsLink = false
  var isMarkHidden = false
  /// It has got its number, if it has one.
  var isCounted = false
  /// It began inside another one, without a box around it.
  var isNested = false
  /// Stands for no paragraph: a box that is in none.
  var isPlaceholder = false
  private var hidden: [UInt8] = []

  init(isPlaceholder: Bool = false) { self.isPlaceholder = isPlaceholder }

  var isHidden: Bool { run.isHidden ?? false }

  /// All of its text so far is bold.
  var isLead: Bool { value.boldLead == value.text.count }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, isBold: Bool, inContents: Bool) {
    if !hidden.isEmpty { closeHidden() }
    if isBold { value.boldLead += bytes.count }
    value.text.append(contentsOf: bytes)
    if inContents { isFromContents = true }
  }

  mutating func appendHidden(_ bytes: [UInt8]) { hidden += bytes }

  /// Ends a stretch of hidden text.
  mutating func closeHidden() {
    guard !hidden.isEmpty else { return }
    attachHidden(hidden, at: value.text.count)
    hidden = []
  }

  /// Its style hides what does not say otherwise.
  mutating func hideAll() {
    guard !value.text.isEmpty else { return }
    let text = value.text
    value.text = []
    value.boldLead = 0
    for index in value.attachments.indices { value.attachments[index].offset = 0 }
    attachHidden(text, at: 0)
  }

  private mutating func attachHidden(_ text: [UInt8], at offset: Int) {
    let paragraph = FlowParagraph(part: value.part, number: value.number, text: text)
    value.attachments.append(FlowAttachment(kind: .hidden, offset: offset, blocks: [.paragraph(paragraph)]))
  }

  /// The two as one paragraph; what it is, the second one says.
  func joined(to next: Self) -> Self {
    var result = next
    result.value = value
    result.value.append(next.value)
    result.value.label = next.value.label ?? value.label
    result.isCounted = isCounted || next.isCounted
    result.isContents = isContents && next.isContents
    return result
  }
}

/// What the chain of a paragraph's styles says.
struct StyleFacts {
  var isBold: Bool
  var isHidden: Bool
  var isContents: Bool
  /// Heading level from 1.
  var level: Int?

  init(_ styles: DocxStyles, _ id: String?) {
    isBold = styles.isBold(id)
    isHidden = styles.isHidden(id)
    isContents = styles.isContents(id)
    level = styles.headingLevel(ParagraphProperties(style: id))
  }
}
