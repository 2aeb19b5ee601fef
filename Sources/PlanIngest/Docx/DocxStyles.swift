/// The paragraph styles of a document.
struct DocxStyles {
  struct Style {
    var name = ""
    var basedOn: String?
    var isDefault = false
    var properties = ParagraphProperties()
    var bold: Bool?
    var hidden: Bool?
  }

  var paragraphs: [String: Style] = [:]
  /// The lists that numbering styles stand for.
  var numberings: [String: Int] = [:]
  /// Character styles that say whether they are bold, and hidden.
  var boldCharacters: [String: Bool] = [:]
  var hiddenCharacters: [String: Bool] = [:]
  var defaultID: String?

  /// The style and those it is based on, nearest first; a circle ends the chain.
  func chain(_ id: String?) -> [Style] {
    chainIDs(id).compactMap { paragraphs[$0] }
  }

  /// The identifiers of `chain`; no longer than a person would make it.
  func chainIDs(_ id: String?) -> [String] {
    var result: [String] = []
    var next = id ?? defaultID
    var seen: Set<String> = []
    while result.count < 100, let current = next, seen.insert(current).inserted, let style = paragraphs[current] {
      result.append(current)
      next = style.basedOn
    }
    return result
  }

  /// Level of a heading style from 1: by outline level, else by its built-in name.
  func headingLevel(_ properties: ParagraphProperties) -> Int? {
    if let outline = properties.outline { return outline < 9 ? outline + 1 : nil }
    for style in chain(properties.style) {
      if let outline = style.properties.outline { return outline < 9 ? outline + 1 : nil }
      for prefix in ["heading ", "标题 ", "標題 "] where style.name.lowercased().hasPrefix(prefix) {
        if let level = Int(style.name.dropFirst(prefix.count)), (1...9).contains(level) { return level }
      }
    }
    return nil
  }

  /// Whether it is the style of a contents list's lines.
  func isContents(_ id: String?) -> Bool {
    chain(id).contains { style in
      let name = style.name.lowercased()
      return ["toc ", "目录 ", "目錄 "].contains { name.hasPrefix($0) && Int(name.dropFirst($0.count)) != nil }
    }
  }

  /// Whether runs of the style are bold when they do not say so.
  func isBold(_ id: String?) -> Bool {
    chain(id).lazy.compactMap(\.bold).first ?? false
  }

  /// Whether runs of the style are hidden when they do not say so.
  func isHidden(_ id: String?) -> Bool {
    chain(id).lazy.compactMap(\.hidden).first ?? false
  }
}

/// Reads `word/styles.xml`.
final class StylesReader: XMLHandler {
  let names = XMLNames<DocxName>()
  private(set) var styles = DocxStyles()
  private var current: (id: String, style: DocxStyles.Style, type: String)?
  private var skipping = 0
  private var isInParagraph = false

  func start(_ name: DocxName, _ attributes: XMLAttributes) {
    if skipping > 0 || [.paragraphChange, .runChange].contains(name) {
      skipping += 1
      return
    }
    if name == .style {
      let type = attributes["type"] ?? "paragraph"
      guard let id = attributes["styleId"], ["paragraph", "character", "numbering"].contains(type) else { return }
      current = (id, DocxStyles.Style(), type)
      current?.style.isDefault = ["1", "true", "on"].contains(attributes["default"] ?? "")
      return
    }
    guard current != nil else { return }
    switch name {
    case .name: current?.style.name = attributes["val"] ?? ""
    case .basedOn: current?.style.basedOn = attributes["val"]
    case .numberID: current?.style.properties.numberID = attributes.integer("val")
    case .level: current?.style.properties.level = attributes.integer("val")
    case .outlineLevel: current?.style.properties.outline = attributes.integer("val")
    case .bold: current?.style.bold = attributes.isOn
    case .vanish: current?.style.hidden = attributes.isOn
    default: break
    }
  }

  func end(_ name: DocxName) {
    if skipping > 0 {
      skipping -= 1
      return
    }
    guard name == .style, let (id, style, type) = current else { return }
    current = nil
    if type == "paragraph" {
      styles.paragraphs[id] = style
      if style.isDefault { styles.defaultID = id }
    } else if type == "numbering" {
      styles.numberings[id] = style.properties.numberID
    } else {
      if let bold = style.bold { styles.boldCharacters[id] = bold }
      if let hidden = style.hidden { styles.hiddenCharacters[id] = hidden }
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
