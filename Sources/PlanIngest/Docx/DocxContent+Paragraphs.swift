internal import PlanModel

/// Runs and paragraphs, what revisions make of them, and fields.
extension DocxContent {
  // MARK: Text

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard isOpen, !fields.isInCode else { return }
    if !current.isHidden, current.run.font == nil {
      current.append(bytes, isBold: current.isLead && isBold, inContents: fields.isInContents)
    } else {
      appendSlowly(bytes)
    }
  }

  mutating func append(_ byte: UInt8) {
    withUnsafeBytes(of: byte) { append($0.assumingMemoryBound(to: UInt8.self)) }
  }

  mutating func append(_ string: String) {
    var string = string
    string.withUTF8 { append($0) }
  }

  mutating func appendSlowly(_ bytes: UnsafeBufferPointer<UInt8>) {
    let shown = current.run.font.map { $0.shown(bytes) } ?? Array(bytes)
    if current.isHidden {
      current.appendHidden(shown)
    } else {
      shown.withUnsafeBufferPointer {
        current.append($0, isBold: current.isLead && isBold, inContents: fields.isInContents)
      }
    }
  }

  var isBold: Bool { mutating get { current.run.isBold ?? styleFacts(current.properties.style).isBold } }

  // MARK: Paragraphs

  mutating func startParagraph() {
    paragraphCount += 1
    let isNested = isOpen
    if isNested { outer.append(current) }
    current = OpenParagraph()
    current.isNested = isNested
    current.value.part = part
    current.value.number = paragraphCount
    isOpen = true
    properties = .none
  }

  mutating func endParagraph() {
    guard isOpen else { return }
    current.closeHidden()
    let style = styleFacts(current.properties.style)
    if style.isHidden { current.hideAll() }
    current.isContents =
      style.isContents || contentsControls > 0
      || current.isFromContents && (current.hasContentsLink || current.value.text.last?.isASCIIDigit == true)
    let container = containers.count - 1
    if let before = containers[container].openEnded {
      current = before.joined(to: current)
      containers[container].openEnded = nil
    }
    if current.isOpenEnded {
      containers[container].openEnded = current
    } else {
      var open = current
      containers[container].blocks.append(finished(&open))
    }
    if current.isNested, let around = outer.popLast() {
      current = around
    } else {
      isOpen = false
    }
  }

  mutating func finished(_ open: inout OpenParagraph) -> FlowBlock {
    count(&open)
    if open.isContents {
      contentsLines += 1
      return .apart(.contents, [.paragraph(open.value)])
    }
    open.value.level = open.properties.outline.map { $0 < 9 ? $0 + 1 : nil } ?? styleFacts(open.properties.style).level
    return .paragraph(open.value)
  }

  /// Gives the paragraph its number, once.
  ///
  /// One that is hidden whole is counted and shows nothing: that is how Word itself skips numbers (“Advance value”).
  mutating func count(_ open: inout OpenParagraph) {
    guard !open.isCounted, !rowsGone.contains(true) else { return }
    open.isCounted = true
    let label = counter.next(open.properties)?.text
    if !open.isMarkHidden || !open.value.text.isEmpty { open.value.label = label }
  }

  mutating func closed(_ container: Container) -> [FlowBlock] {
    guard var open = container.openEnded else { return container.blocks }
    return container.blocks + [finished(&open)]
  }

  // MARK: Revisions

  /// `w:ins`, `w:del` and their kin wrap runs, or mark the end of a paragraph or a row as inserted or deleted.
  mutating func startRevision(isInsertion: Bool) {
    let isGone = isInsertion == (context.revisions == .original)
    switch properties {
    case .paragraphMark: if isGone { current.isOpenEnded = true }
    case .row: if isGone, let last = rowsGone.indices.last { rowsGone[last] = true }
    case .paragraph, .run, .cell: break
    case .none: if isGone { skipping = 1 }
    }
  }

  mutating func startDeletedText(_ name: DocxName) {
    if context.revisions == .accepted {
      skipping = 1
    } else if name == .deletedText {
      isText = true
    } else {
      isInstruction = true
    }
  }

  /// The properties that a paragraph had before.
  mutating func startParagraphChange() {
    if context.revisions == .accepted {
      skipping = 1
    } else {
      current.properties = ParagraphProperties()
    }
  }

  // MARK: Fields

  mutating func fieldCharacter(_ type: String?) {
    switch type {
    case "begin": fields.open()
    case "separate": fields.startResult()
    default:
      let shown = fields.close()
      if let shown { append(shown) }
    }
    if fields.isPageReference { current.hasContentsLink = true }
  }

  mutating func markContentsControl() {
    guard let last = controls.indices.last, !controls[last] else { return }
    controls[last] = true
    contentsControls += 1
  }
}
