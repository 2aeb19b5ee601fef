internal import PlanModel

/// The fields that are open (ECMA-376 17.16): a reader sees their results, not their codes. Fields nest, and run over paragraphs.
struct FieldStack {
  private struct Field {
    var isResult = false
    var isContents = false
    var instruction: [UInt8] = []
    var form = Form()
  }

  /// A form field that shows itself by its settings, not by a result.
  private struct Form {
    var isCheckBox = false
    var isChecked = false
    var entries: [String] = []
    var selected = 0
  }

  private var fields: [Field] = []
  /// Fields of which the code is being read.
  private var codes = 0
  private var contents = 0
  /// Fields that were not opened because too many are.
  private var ignored = 0

  var isInCode: Bool { codes > 0 }
  /// Inside the result of a contents list.
  var isInContents: Bool { contents > 0 }
  /// The innermost field names the page of a heading.
  var isPageReference: Bool { fields.last.map { Self.name($0.instruction) == "PAGEREF" } ?? false }

  mutating func open() {
    guard fields.count < 1000 else {
      ignored += 1
      return
    }
    fields.append(Field())
    codes += 1
  }

  /// A field in one element, which holds the result.
  mutating func openSimple() { fields.append(Field(isResult: true)) }

  mutating func openSimpleContents() {
    fields.append(Field(isResult: true, isContents: true))
    contents += 1
  }

  mutating func addInstruction(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let last = fields.indices.last, fields[last].instruction.count < 1000 else { return }
    fields[last].instruction += bytes
  }

  mutating func startResult() {
    guard let last = fields.indices.last, !fields[last].isResult else { return }
    fields[last].isResult = true
    codes -= 1
    if Self.name(fields[last].instruction) == "TOC" {
      fields[last].isContents = true
      contents += 1
    }
  }

  /// Ends the innermost field.
  ///
  /// - Returns: what it shows when it has no result.
  @discardableResult
  mutating func close() -> String? {
    if ignored > 0 {
      ignored -= 1
      return nil
    }
    guard let field = fields.popLast() else { return nil }
    if field.isContents { contents -= 1 }
    if field.isResult { return nil }
    codes -= 1
    return Self.shown(field)
  }

  func isContents(_ instruction: String?) -> Bool { Self.name(Array((instruction ?? "").utf8)) == "TOC" }

  /// A setting of the innermost form field.
  mutating func form(_ name: DocxName, _ attributes: XMLAttributes) {
    guard let last = fields.indices.last else { return }
    switch name {
    case .formCheckBox: fields[last].form.isCheckBox = true
    case .formDefault, .formChecked:
      if fields[last].form.isCheckBox { fields[last].form.isChecked = attributes.isOn }
      if let selected = attributes.integer("val") { fields[last].form.selected = selected }
    case .formResult: fields[last].form.selected = attributes.integer("val") ?? 0
    case .formEntry:
      if fields[last].form.entries.count < 1000, let entry = attributes["val"] {
        fields[last].form.entries.append(entry)
      }
    default: break
    }
  }

  private static func name(_ instruction: [UInt8]) -> String {
    let word = instruction.drop { $0.isWhiteSpace }.prefix { !$0.isWhiteSpace && $0 != 0x5C }
    return word.count <= 16 ? String(decoding: word, as: UTF8.self).uppercased() : ""
  }

  private static func shown(_ field: Field) -> String? {
    switch name(field.instruction) {
    case "FORMCHECKBOX": return field.form.isChecked ? "☒" : "☐"
    case "FORMDROPDOWN":
      return field.form.entries.indices.contains(field.form.selected) ? field.form.entries[field.form.selected] : nil
    case "MACROBUTTON", "GOTOBUTTON":
      // The field's name, that of the macro, and what the button shows.
      let words = String(decoding: field.instruction, as: UTF8.self).split(separator: " ", maxSplits: 2)
      return words.count == 3 ? String(words[2]) : nil
    case "EQ": return enclosed(String(decoding: field.instruction, as: UTF8.self))
    case "SYMBOL":
      let words = String(decoding: field.instruction, as: UTF8.self).split(separator: " ").map(String.init)
      guard words.count > 1 else { return nil }
      let code = words[1].hasPrefix("0x") ? Int(words[1].dropFirst(2), radix: 16) : Int(words[1])
      let font = words.firstIndex(of: "\\f").flatMap { words.indices.contains($0 + 1) ? words[$0 + 1] : nil }
      let name = font.map { String($0.filter { $0 != "\"" }) }
      return code.flatMap { SymbolFont.text(String($0, radix: 16), font: name) }
    default: return nil
    }
  }

  /// A number in a circle (EQ \o\ac(○,12)), as ① to ⑳ where there is such a character; other formulas by their arguments.
  private static func enclosed(_ instruction: String) -> String? {
    guard let open = instruction.firstIndex(of: "("), let close = instruction.lastIndex(of: ")"), open < close else {
      return nil
    }
    let parts = instruction[instruction.index(after: open)..<close].split { ",，".contains($0) }
      .map { $0.filter { !$0.isWhitespace } }
    if parts.count == 2, "○〇◯".contains(parts[0]), let number = Int(parts[1]), (1...20).contains(number) {
      return Unicode.Scalar(UInt32(0x245F + number)).map { String(Character($0)) }
    }
    let switches = instruction[..<open].lowercased()
    return switches.contains("\\f") ? parts.joined(separator: "/") : parts.joined()
  }
}
