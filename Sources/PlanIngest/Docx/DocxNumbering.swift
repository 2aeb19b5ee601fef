/// The list definitions of a document (ECMA-376 17.9).
struct DocxNumbering {
  struct Level {
    var start = 1
    var format = "decimal"
    /// `%1.%2`; a bullet's own character.
    var text = ""
    /// Number of the level (from 1) whose use restarts this one; 0 never; nil after any level above.
    var restart: Int?
    /// All numbers in it are shown as digits.
    var isLegal = false
    var style: String?
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

  /// The definition that holds the levels, links to list styles followed; a circle gives nil.
  func abstract(of number: Number) -> Int? {
    var id = number.abstract
    var seen: Set<Int> = []
    while seen.insert(id).inserted, let abstract = abstracts[id] {
      guard abstract.levels.isEmpty, let link = abstract.styleLink else { return id }
      let target = abstracts.keys.sorted().first { abstracts[$0]?.definesStyle == link }
      guard let target else { return id }
      id = target
    }
    return nil
  }

  func level(_ index: Int, of number: Number) -> Level? {
    if let level = number.overrides[index]?.level { return level }
    return abstract(of: number).flatMap { abstracts[$0]?.levels[index] }
  }
}

/// Reads `word/numbering.xml`.
final class NumberingReader: XMLHandler {
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
      if let id = attributes.integer("abstractNumId") { abstract = (id, DocxNumbering.Abstract()) }
    case .number:
      if let id = attributes.integer("numId") { number = (id, DocxNumbering.Number(abstract: -1)) }
    case .abstractNumberID: number?.value.abstract = value ?? -1
    case .levelOverride:
      if let index = attributes.integer("ilvl") { override = (index, DocxNumbering.Override()) }
    case .startOverride: override?.value.start = value
    case .levelDefinition:
      if let index = attributes.integer("ilvl"), (0...8).contains(index) { level = (index, DocxNumbering.Level()) }
    case .numberStyleLink: abstract?.value.styleLink = attributes["val"]
    case .styleLink: abstract?.value.definesStyle = attributes["val"]
    default: startLevel(name, attributes)
    }
  }

  private func startLevel(_ name: DocxName, _ attributes: XMLAttributes) {
    switch name {
    case .start: level?.value.start = attributes.integer("val") ?? 1
    case .numberFormat:
      // `custom` names a list of characters; those Word writes are 01, 001, …: digits padded with zeros.
      level?.value.format = attributes["val"] ?? "decimal"
    case .levelText: level?.value.text = attributes["val"] ?? ""
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
      if let (id, value) = abstract { numbering.abstracts[id] = value }
      abstract = nil
    case .number:
      if let (id, value) = number { numbering.numbers[id] = value }
      number = nil
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
