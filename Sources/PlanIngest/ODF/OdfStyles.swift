/// The styles of an OpenDocument text, as far as they say what text is and how it is numbered.
struct OdfStyles {
  struct Style {
    var parent: String?
    var isBold: Bool?
    var isHidden: Bool?
    var listStyle: String?
    var masterPage: String?
  }

  struct Level {
    /// As the file says it: `1`, `a`, `一, 二, 三, ...`; nil for bullets.
    var format: String?
    var prefix = ""
    var suffix = ""
    var start = 1
    /// How many levels, this one and those above it, the label shows.
    var shown = 1
    /// `第%1%章`, which goes before prefix, suffix and `shown`.
    var pattern: String?
    var bullet: String?
    /// Letters go on aa, bb rather than aa, ab.
    var repeatsLetters = false
  }

  /// Paragraph and text styles, by family and name.
  var styles: [String: Style] = [:]
  /// List styles by name; the outline's is "". Levels from 1.
  var lists: [String: [Int: Level]] = [:]

  static func key(_ family: String, _ name: String) -> String { "\(family)/\(name)" }

  /// The first value that a style or one it is based on has.
  func value<Value>(_ family: String, _ name: String?, _ path: KeyPath<Style, Value?>) -> Value? {
    var next = name
    var seen: Set<String> = []
    while let current = next, seen.insert(current).inserted, let style = styles[Self.key(family, current)] {
      if let value = style[keyPath: path] { return value }
      next = style.parent
    }
    return nil
  }
}

/// Reads the definitions of styles, wherever they stand.
struct OdfStylesReader {
  var result = OdfStyles()
  private var style: (key: String, value: OdfStyles.Style)?
  private var list: (name: String, level: Int)?

  init(_ styles: OdfStyles) { result = styles }

  /// - Returns: whether the element belongs to styles.
  mutating func start(_ name: OdfName, _ attributes: XMLAttributes) -> Bool {
    switch name {
    case .style:
      guard let family = attributes["family"], let id = attributes["name"] else { return true }
      style = (OdfStyles.key(family, id), OdfStyles.Style())
      style?.value.parent = attributes["parent-style-name"]
      style?.value.listStyle = attributes["list-style-name"]
      style?.value.masterPage = attributes["master-page-name"].flatMap { $0.isEmpty ? nil : $0 }
    case .textProperties:
      if let list {
        // The font of a bullet.
        if let bullet = result.lists[list.name]?[list.level]?.bullet, let font = attributes["font-name"] {
          result.lists[list.name]?[list.level]?.bullet = Self.shown(bullet, font: font)
        }
      } else if style != nil {
        if let weight = attributes["font-weight"] {
          style?.value.isBold = weight == "bold" || (Int(weight) ?? 0) >= 600
        }
        if let display = attributes["display"] { style?.value.isHidden = display == "none" }
      }
    case .listStyle: list = (attributes["name"] ?? "", 0)
    case .outlineStyle: list = ("", 0)
    case .numberLevel, .bulletLevel, .imageLevel, .outlineLevel: startLevel(name, attributes)
    default: return false
    }
    return true
  }

  private mutating func startLevel(_ name: OdfName, _ attributes: XMLAttributes) {
    guard let open = list, let number = attributes.integer("level"), (1...20).contains(number) else { return }
    var level = OdfStyles.Level()
    level.prefix = attributes["num-prefix"] ?? ""
    level.suffix = attributes["num-suffix"] ?? ""
    switch name {
    case .bulletLevel: level.bullet = Self.shown(attributes["bullet-char"] ?? "•", font: nil)
    case .imageLevel: level.bullet = "•"
    default:
      level.format = attributes["num-format"] ?? ""
      level.start = attributes.integer("start-value") ?? 1
      level.shown = min(20, max(1, attributes.integer("display-levels") ?? 1))
      level.pattern = attributes["num-list-format"]
      level.repeatsLetters = attributes["num-letter-sync"] == "true"
    }
    result.lists[open.name, default: [:]][number] = level
    list = (open.name, number)
  }

  mutating func end(_ name: OdfName) {
    switch name {
    case .style:
      if let style { result.styles[style.key] = style.value }
      style = nil
    case .listStyle, .outlineStyle: list = nil
    default: break
    }
  }

  /// Symbol fonts keep their bullets in the private use area.
  private static func shown(_ bullet: String, font: String?) -> String {
    guard let scalar = bullet.unicodeScalars.first, (0xE000...0xF8FF).contains(scalar.value) else { return bullet }
    guard (0xF020...0xF0FF).contains(scalar.value) else { return "•" }
    return SymbolFont.text(scalar.value, font: font) ?? bullet
  }
}
