internal import PlanModel

/// What a paragraph hands on to those below it: the year and the 每年 of a lead paragraph govern the bullets that follow it, and the paragraphs and
/// numbered entries too where it ends in a colon, or where it opens the objectives with a year and a general aim (到2025年，…格局基本形成。).
struct LeadParagraph {
  private(set) var flow = Flow()
  private var item: Int?
  private var governsText = false
  /// It opens the objectives with a year and a general aim.
  private var isAim = false
  /// The paragraph before was a bullet's heading on a line of its own: the next line goes on from it.
  private var isBulletHeading = false

  /// Whether what the lead paragraph tells holds for a piece that opens a block.
  ///
  /// - Parameter items: what pieces point to.
  func governs(_ piece: TextPiece, items: [OutlineItem]) -> Bool {
    switch piece.kind {
    case .bullet: true
    case .text: isBulletHeading && piece.item == item || governsText && piece.item == item
    case .title:
      governsText && piece.item.map { items.indices.contains($0) && items[$0].parent == item && item != nil } ?? false
    case .box, .cell: false
    }
  }

  /// Takes in a piece that was read.
  ///
  /// - Parameters:
  ///   - announces: it stands among the objectives and states no figure of its own.
  ///   - hasFigure: a figure stands in it.
  mutating func read(_ piece: TextPiece, _ read: Flow, _ bytes: [UInt8], announces: Bool, hasFigure: Bool) {
    switch piece.kind {
    case .bullet: isBulletHeading = bytes.characters(in: piece.range) <= 30
    case .cell: return
    case .text, .title, .box:
      if isBulletHeading, piece.item == item {
        isBulletHeading = false
        return
      }
      isBulletHeading = false
      let isColon = !piece.range.isEmpty && bytes[piece.range.upperBound - 1] == 0x3A
      let isGoverned = governsText && piece.item == item && piece.kind == .text
      if isGoverned, !isColon, read.due == flow.due {
        // A paragraph without a figure between a lead with a colon and what it announces takes the year away.
        if !hasFigure, !isAim { self = LeadParagraph() }
        return
      }
      isAim = announces && !isColon
      flow = read
      flow.endSentence()
      item = piece.item
      governsText = (isColon || announces) && !flow.due.isEmpty
    }
  }

  /// A piece that was not read: it holds no figure.
  mutating func passes(_ piece: TextPiece) {
    switch piece.kind {
    case .bullet: isBulletHeading = true
    case .text where isBulletHeading && piece.item == item: isBulletHeading = false
    // A paragraph between takes the year away.
    case .text, .box: self = LeadParagraph()
    case .title, .cell: break
    }
  }
}
