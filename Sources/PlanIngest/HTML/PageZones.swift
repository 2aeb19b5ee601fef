internal import PlanModel

/// Parts a page's blocks into the document and the site around it. Nothing is lost: the site's blocks come after the document.
struct PageZones {
  private let content: MainContent

  init(_ tree: HTMLTree) {
    content = MainContent(tree)
  }

  func parted(_ pieces: [PagePiece]) -> (document: [PagePiece], site: [PagePiece]) {
    var document: [PagePiece] = []
    var site: [PagePiece] = []
    for piece in pieces {
      if isSite(piece) { site.append(piece) } else { document.append(piece) }
    }
    // A page that seems to be all menu is kept as it is.
    return document.isEmpty ? (site, []) : (document, site)
  }

  private func isSite(_ piece: PagePiece) -> Bool {
    if content.main.isEmpty || content.isAround(piece.node) { return false }
    let text = text(piece)
    if content.main.contains(piece.node) { return isSiteInText(piece, text) }
    if PageFields.name(String(decoding: text.prefix(200), as: UTF8.self)) != nil, piece.links * 2 <= piece.length {
      return PageWords.isSiteLine(text)
    }
    if PageWords.isSiteLine(text) { return true }
    if content.statesTitle(MainContent.letters(text[...])), piece.links == 0 { return false }
    if content.isInSite(piece.node, within: content.region.contains(piece.node) ? content.region : nil) { return true }
    if content.region.contains(piece.node) { return piece.links * 2 > piece.length && !isAttachment(text) }
    return piece.links > 0 || !isProse(text, piece)
  }

  /// Inside the text only what is surely the site's is set apart.
  private func isSiteInText(_ piece: PagePiece, _ text: [UInt8]) -> Bool {
    if PageWords.isSiteLine(text) { return piece.length <= 120 }
    guard let (length, links) = content.siteInText(piece.node) else { return false }
    return links * 2 > length || length < 60 && !isProse(text, piece)
  }

  /// 「附件：1.重点任务表」, 「甲.docx」
  private func isAttachment(_ text: [UInt8]) -> Bool {
    if text.first("附件", in: 0..<text.count) != nil { return true }
    let lower = String(decoding: text.suffix(12), as: UTF8.self).lowercased()
    return [".doc", ".docx", ".pdf", ".xls", ".xlsx", ".wps", ".zip", ".rar"].contains { lower.hasSuffix($0) }
  }

  private func isProse(_ text: [UInt8], _ piece: PagePiece) -> Bool {
    guard piece.length >= 30 else { return false }
    return text.first("。", in: 0..<text.count) != nil || text.first("，", in: 0..<text.count) != nil
  }

  private func text(_ piece: PagePiece) -> [UInt8] {
    switch piece.block {
    case .paragraph(let paragraph): Array(paragraph.text[trimmed(paragraph.text, 0..<paragraph.text.count)])
    case .table, .apart: []
    }
  }
}
