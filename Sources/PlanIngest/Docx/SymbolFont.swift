/// A font of symbols, whose characters have places of their own: in `w:sym`, and in text as U+F020 to U+F0FF.
///
/// What is not in its table is left out rather than shown as the letter that has the same code.
struct SymbolFont {
  private let table: [UInt32: String]

  /// The font of a run; nil for fonts of letters.
  static func named(_ name: UnsafeBufferPointer<UInt8>) -> SymbolFont? {
    // W and S: all the names in question start with them.
    guard let first = name.first, first == 0x57 || first == 0x53 else { return nil }
    return fonts[String(decoding: name, as: UTF8.self).lowercased()]
  }

  static func isKnown(_ name: String) -> Bool { fonts[name.lowercased()] != nil }

  /// The character that a code stands for, as its font shows it.
  ///
  /// - Parameters:
  ///   - code: hexadecimal, with or without the F000 that private-use characters add.
  ///   - font: nil where it is not known: bullets of lists are of Symbol or Wingdings mostly.
  static func text(_ code: String?, font: String?) -> String? {
    guard let code, let value = UInt32(code, radix: 16) else { return nil }
    return text(value, font: font)
  }

  static func text(_ value: UInt32, font: String?) -> String? {
    let isPrivate = (0xF020...0xF0FF).contains(value)
    let key = isPrivate ? value - 0xF000 : value
    if let font, let known = fonts[font.lowercased()] { return known.table[key] }
    if isPrivate {
      if font == nil, key == 0xB7 { return "•" }
      return fonts["wingdings"]?.table[key]
    }
    return (0xE000...0xF8FF).contains(value) ? nil : Unicode.Scalar(value).map { String(Character($0)) }
  }

  /// A run's text with its private-use characters as they look; other characters stay.
  func shown(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    guard bytes.contains(0xEF) else { return Array(bytes) }
    var result = ""
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if (0xF020...0xF0FF).contains(scalar.value) {
        result += table[scalar.value - 0xF000] ?? ""
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return Array(result.utf8)
  }

  private static let fonts: [String: SymbolFont] = [
    "wingdings": SymbolFont(rows: wingdings), "wingdings 2": SymbolFont(rows: wingdings2),
    "wingdings 3": SymbolFont(rows: wingdings3), "symbol": SymbolFont(rows: symbol),
    "webdings": SymbolFont(rows: webdings),
  ]

  /// Each row: the code of the first character, then characters with spaces between them; `-` leaves one out.
  private init(rows: String) {
    var table: [UInt32: String] = [0x20: " "]
    for row in rows.split(separator: "\n") {
      let words = row.split(separator: " ")
      guard let first = words.first.flatMap({ UInt32($0, radix: 16) }) else { continue }
      for (index, word) in words.dropFirst().enumerated() where word != "-" {
        table[first + UInt32(index)] = String(word)
      }
    }
    self.table = table
  }

  // Bullets that Word offers first are the plain forms that fonts of East Asia have (●■◆▪➢✓), not the newest characters.
  private static let wingdings = """
    21 🖉 ✂ ✁ 👓 🕭 🕮 🕯 🕿 ✆ 🖂 🖃 📪 📫 📬 📭
    30 🗀 🗁 🗎 🗏 🗐 🗄 ⏳ 🖮 🖰 🖲 🖳 🖴 🖫 🖬 ✇ ✍
    40 🖎 ✌ 👌 👍 👎 ☜ ☞ ☝ ☟ 🖐 ☺ 😐 ☹ 💣 ☠ 🏳
    50 🏱 ✈ ☼ 💧 ❄ 🕆 ✞ 🕈 ✠ ✡ ☪ ☯ ॐ ☸ ♈ ♉
    60 ♊ ♋ ♌ ♍ ♎ ♏ ♐ ♑ ♒ ♓ 🙰 🙵 ● ❍ ■ □
    70 🞐 ❑ ❒ ⬧ ⧫ ◆ ❖ ⬥ ⌧ ⮹ ⌘ 🏵 🏶 “ ”
    80 ⓪ ① ② ③ ④ ⑤ ⑥ ⑦ ⑧ ⑨ ⑩ ⓿ ❶ ❷ ❸ ❹
    90 ❺ ❻ ❼ ❽ ❾ ❿ 🙢 🙠 🙡 🙣 🙞 🙜 🙝 🙟 · •
    A0 ⬝ ⭘ ○ □ ◉ ◎ 🔿 ▪ □ 🟂 ✦ ★ ✶ ✴ ✹ ✵
    B0 ⯐ ⌖ ⟡ ⌑ ⯑ ✪ ✰ 🕐 🕑 🕒 🕓 🕔 🕕 🕖 🕗 🕘
    C0 🕙 🕚 🕛 ⮰ ⮱ ⮲ ⮳ ⮴ ⮵ ⮶ ⮷ 🙪 🙫 🙕 🙔 🙗
    D0 🙖 🙐 🙑 🙒 🙓 ⌫ ⌦ ⮘ ➢ ⮙ ⮛ ⮈ ⮊ ⮉ ⮋ ←
    E0 → ↑ ↓ ↖ ↗ ↙ ↘ ⬅ ➔ ⬆ ⬇ ⬉ ⬈ ⬋ ⬊ ⇦
    F0 ⇨ ⇧ ⇩ ⬄ ⇳ ⬁ ⬀ ⬃ ⬂ ▭ ▫ ✗ ✓ ☒ ☑
    """
  private static let wingdings2 = """
    21 🖊 🖋 🖌 🖍 ✄ ✀ 🕾 🕽 🗅 🗆 🗇 🗈 🗉 🗊 🗋 🗌 🗍 📋 🗑 🗔 🖵 🖶 🖷 🖸 🖭 🖯 🖱 🖒 🖓 🖘 🖙 🖚 🖛 👈 👉
    44 🖜 🖝 🖞 🖟 🖠 🖡 👆 👇 🖢 🖣 🖑 ✗ ✓ ☒ ☑ ☒ ☒ ⮾ ⮿ ⦸ ⦸ 🙱 🙴 🙲 🙳 ‽ 🙹 🙺 🙻 🙦 🙤 🙥 🙧 🙚 🙘 🙙 🙛
    69 ⓪ ① ② ③ ④ ⑤ ⑥ ⑦ ⑧ ⑨ ⑩ ⓿ ❶ ❷ ❸ ❹ ❺ ❻ ❼ ❽ ❾ ❿
    95 • ● ⚫ ⬤
    9F • ◾ ■ □
    A2 □ ■ □ ▣
    AD ◆ ◇
    """
  private static let wingdings3 = """
    21 ⭠ ⭢ ⭡ ⭣ ⭤ ⭥ ⭦ ⭧ ⭩ ⭨
    7D ▲ ▼ △ ▽ ◀ ▶ ◁ ▷
    """
  private static let webdings = """
    31 ⏴ ⏵ ⏶ ⏷ ⏪ ⏩ ⏮ ⏭ ⏸ ⏹ ⏺
    61 ✔ 🚲 □ 🛡 📦 🛱 ■
    6E ● 🗲
    """
  private static let symbol = """
    21 ! ∀ # ∃ % & ∋ ( ) ∗ + , − . / 0 1 2 3 4 5 6 7 8 9 : ; < = > ?
    40 ≅ Α Β Χ Δ Ε Φ Γ Η Ι ϑ Κ Λ Μ Ν Ο Π Θ Ρ Σ Τ Υ ς Ω Ξ Ψ Ζ [ ∴ ] ⊥ _
    61 α β χ δ ε φ γ η ι ϕ κ λ μ ν ο π θ ρ σ τ υ ϖ ω ξ ψ ζ { | } ∼
    A0 € ϒ ′ ≤ ⁄ ∞ ƒ ♣ ♦ ♥ ♠ ↔ ← ↑ → ↓ ° ± ″ ≥ × ∝ ∂ • ÷ ≠ ≡ ≈ … ⏐ ⎯ ↵
    C0 ℵ ℑ ℜ ℘ ⊗ ⊕ ∅ ∩ ∪ ⊃ ⊇ ⊄ ⊂ ⊆ ∈ ∉ ∠ ∇ ® © ™ ∏ √ ⋅ ¬ ∧ ∨ ⇔ ⇐ ⇑ ⇒ ⇓
    E0 ◊ 〈 ® © ™ ∑ ⎛ ⎜ ⎝ ⎡ ⎢ ⎣ ⎧ ⎨ ⎩ ⎪
    F1 〉 ∫ ⌠ ⎮ ⌡ ⎞ ⎟ ⎠ ⎤ ⎥ ⎦ ⎫ ⎬ ⎭
    """
}
