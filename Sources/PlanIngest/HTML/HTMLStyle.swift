/// What an element's `style` says that matters for reading.
struct HTMLStyle {
  var isHidden = false
  var isInvisible = false
  var isShownAsBlock = false
  var isBold: Bool?
  var isPreformatted: Bool?
  var listStyle: String?
  var hasBorder = false
  /// The text is a label that Word wrote out: `mso-list:Ignore`.
  var isWordLabel = false

  init(_ style: String) {
    for declaration in style.lowercased().split(separator: ";") {
      let parts = declaration.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let words = parts[1].split { $0.isWhitespace || $0 == "!" }
      guard let value = words.first else { continue }
      switch parts[0].filter({ !$0.isWhitespace }) {
      case "display":
        isHidden = isHidden || value == "none"
        isShownAsBlock = ["block", "flex", "grid", "table", "list-item"].contains(value)
      case "mso-hide": isHidden = isHidden || value == "all"
      case "visibility": isInvisible = value == "hidden"
      case "font-weight": isBold = value.hasPrefix("bold") || (Int(value).map { $0 >= 600 } ?? false)
      case "white-space": isPreformatted = value.hasPrefix("pre")
      case "list-style-type": listStyle = String(value)
      case "list-style": listStyle = words.lazy.map(String.init).first { ListStyle($0) != nil } ?? listStyle
      case "mso-list": isWordLabel = value == "ignore"
      case "border", "border-width", "border-style", "border-left", "border-top":
        hasBorder = hasBorder || !["none", "0", "0px", "0pt", "medium"].contains(value)
      default: break
      }
    }
  }
}

/// How the items of a list are numbered (CSS Counter Styles, HTML `type`).
enum ListStyle: Equatable {
  case none
  case bullet(String)
  /// A format of `NumberFormat`, and what stands after the number.
  case number(String, suffix: String)

  /// Nil for a name that says nothing about numbers.
  init?(_ name: String) {
    switch name {
    case "none": self = .none
    case "disc": self = .bullet("•")
    case "circle": self = .bullet("◦")
    case "square": self = .bullet("▪")
    case "decimal", "1": self = .number("decimal", suffix: ".")
    case "decimal-leading-zero": self = .number("decimalZero", suffix: ".")
    case "upper-roman", "I": self = .number("upperRoman", suffix: ".")
    case "lower-roman", "i": self = .number("lowerRoman", suffix: ".")
    case "upper-alpha", "upper-latin", "A": self = .number("upperLetter", suffix: ".")
    case "lower-alpha", "lower-latin", "a": self = .number("lowerLetter", suffix: ".")
    case "cjk-ideographic", "simp-chinese-informal", "trad-chinese-informal", "japanese-informal":
      self = .number("chineseCountingThousand", suffix: "、")
    case "cjk-decimal": self = .number("ideographDigital", suffix: "、")
    case "simp-chinese-formal": self = .number("chineseLegalSimplified", suffix: "、")
    case "trad-chinese-formal": self = .number("ideographLegalTraditional", suffix: "、")
    case "cjk-heavenly-stem": self = .number("ideographTraditional", suffix: "、")
    case "cjk-earthly-branch": self = .number("ideographZodiac", suffix: "、")
    default: return nil
    }
  }

  func label(_ number: Int) -> String? {
    switch self {
    case .none: nil
    case .bullet(let mark): mark
    case .number(let format, let suffix): NumberFormat.format(number, as: format).map { $0 + suffix }
    }
  }
}
