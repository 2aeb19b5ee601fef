/// The list definitions of a document (ECMA-376 17.9).
struct DocxNumbering {
  struct Level {
    /// 0 where the file does not say (ECMA-376 17.9.25).
    var start = 0
    var format = "decimal"
    /// `%1.%2`; a bullet's own character.
    var text = ""
    /// Number of the level (from 1) whose use restarts this one; 0 never; nil after any level above.
    var restart: Int?
    /// All numbers in it are shown as digits.
    var isLegal = false
    var style: String?
    /// Of the label.
    var font: String?
    /// The label is not shown; it counts all the same.
    var isHidden = false
    /// A picture stands for the bullet.
    var hasPicture = false
  }

  struct Abstract {
    var levels: [Int: Level] = [:]
    /// Takes its levels from the list style of this name.
    var styleLink: String?
    var definesStyle: String?
  }

  struct Override {
    var start: Int?
    var level: Level?
  }

  struct Number {
    var abstract: Int
    var overrides: [Int: Override] = [:]
  }

  var abstracts: [Int: Abstract] = [:]
  var numbers: [Int: Number] = [:]

  /// The definition that holds the levels of a list, links to list styles followed; a circle gives nil.
  ///
  /// - Parameter styles: the lists that numbering styles stand for, by style.
  func abstract(of number: Number, styles: [String: Int] = [:]) -> Int? {
    var id = number.abstract
    var seen: Set<Int> = []
    while seen.insert(id).inserted, let abstract = abstracts[id] {
      guard abstract.levels.isEmpty, let link = abstract.styleLink else { return id }
      if let target = styles[link].flatMap({ numbers[$0]?.abstract }), target != id {
        id = target
      } else if let target = definers[link] {
        id = target
      } else {
        return id
      }
    }
    return nil
  }

  /// Definitions by the list style that they define; the first of several.
  fileprivate(set) var definers: [String: Int] = [:]
}

/// Reads `word/numbering.xml`, and the lists of Word 2003 XML, which has codes for formats and calls a list's number `ilfo`.
final class NumberingReader: XMLHandler {
  let names = XMLNames<DocxName>()
  private(set) var numbering = DocxNumbering()
  private var abstract: (id: Int, value: DocxNumbering.Abstract)?
  private var number: (id: Int, value: DocxNumbering.Number)?
  private var override: (index: Int, value: DocxNumbering.Override)?
  private var level: (index: Int, value: DocxNumbering.Level)?
  /// Inside mc:Fallback: Word 2010 writes formats of later versions as a choice, and a plain one as the fallback.
  private var fallback = 0

  func start(_ name: DocxName, _ attributes: XMLAttributes) {
    if fallback > 0 || name == .fallback {
      fallback += 1
      return
    }
    let value = attributes.integer("val")
    switch name {
    case .abstractNumber:
      if let id = attributes.integer("abstractNumId") ?? attributes.integer("listDefId") {
        abstract = (id, DocxNumbering.Abstract())
      }
    case .number:
      if let id = attributes.integer("numId") ?? attributes.integer("ilfo") {
        number = (id, DocxNumbering.Number(abstract: -1))
      }
    case .abstractNumberID: number?.value.abstract = value ?? -1
    case .levelOverride:
      if let index = attributes.integer("ilvl") { override = (index, DocxNumbering.Override()) }
    case .startOverride: override?.value.start = value.map { max(0, $0) }
    case .levelDefinition:
      if let index = attributes.integer("ilvl"), (0...8).contains(index) { level = (index, DocxNumbering.Level()) }
    case .numberStyleLink: abstract?.value.styleLink = attributes["val"]
    case .styleLink: abstract?.value.definesStyle = attributes["val"]
    default: startLevel(name, attributes)
    }
  }

  private func startLevel(_ name: DocxName, _ attributes: XMLAttributes) {
    switch name {
    case .start: level?.value.start = max(0, attributes.integer("val") ?? 0)
    case .numberFormat:
      let format = attributes["val"] ?? "decimal"
      level?.value.format =
        format == "custom"
        ? NumberFormat.custom(attributes["format"] ?? "") : Int(format).map(NumberFormat.coded) ?? format
    case .runFonts: level?.value.font = attributes["ascii"] ?? attributes["hAnsi"]
    case .vanish: level?.value.isHidden = attributes.isOn
    case .levelPicture: level?.value.hasPicture = true
    // Word takes 31 characters; a bound keeps labels of a hostile file from growing with its paragraphs.
    case .levelText: level?.value.text = String((attributes["val"] ?? "").prefix(100))
    case .levelRestart: level?.value.restart = attributes.integer("val")
    case .isLegal: level?.value.isLegal = attributes.isOn
    case .paragraphStyle: level?.value.style = attributes["val"]
    default: break
    }
  }

  func end(_ name: DocxName) {
    if fallback > 0 {
      fallback -= 1
      return
    }
    switch name {
    case .levelDefinition:
      if let (index, value) = level {
        if override != nil { override?.value.level = value } else { abstract?.value.levels[index] = value }
      }
      level = nil
    case .levelOverride:
      if let (index, value) = override { number?.value.overrides[index] = value }
      override = nil
    case .abstractNumber:
      if let (id, value) = abstract {
        numbering.abstracts[id] = value
        if let style = value.definesStyle, numbering.definers[style] == nil { numbering.definers[style] = id }
      }
      abstract = nil
    case .number:
      if let (id, value) = number { numbering.numbers[id] = value }
      number = nil
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
