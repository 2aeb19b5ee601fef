internal import PlanModel

/// Writes formulas (ECMA-376 22.1) as a line of text: a/b, x^2, x_1, √(x+1), ∑_(i=1)^n.
struct MathText {
  private struct Frame {
    var name: DocxName
    /// Where the element's text begins.
    var start: Int
    var begin = "("
    var end = ")"
    var character: String?
    /// What stands before its text has been written.
    var isOpened = false
  }

  private var frames: [Frame] = []

  mutating func start(_ name: DocxName, _ attributes: XMLAttributes, in text: inout [UInt8]) {
    switch name {
    case .mathDenominator: text.append(UInt8(ascii: "/"))
    case .mathSuperscript: text.append(UInt8(ascii: "^"))
    case .mathSubscript: text.append(UInt8(ascii: "_"))
    case .mathNumerator, .mathRadical, .mathDegree, .mathDelimiters, .mathDelimiterProperties, .mathNaryProperties:
      break
    case .mathBegin: editOwner { $0.begin = attributes["val"] ?? "" }
    case .mathEnd: editOwner { $0.end = attributes["val"] ?? "" }
    case .mathCharacter:
      if frames.last?.name == .mathNaryProperties { frames[frames.count - 1].character = attributes["val"] }
      return
    default: return
    }
    if name != .mathBegin, name != .mathEnd, frames.count < 1000 { frames.append(Frame(name: name, start: text.count)) }
  }

  mutating func end(_ name: DocxName, in text: inout [UInt8]) {
    guard let last = frames.last, last.name == name else { return }
    frames.removeLast()
    guard last.start <= text.count else { return }
    switch name {
    case .mathNumerator: bracket(&text, from: last.start)
    case .mathDenominator, .mathSuperscript, .mathSubscript:
      // An index that is not there leaves no mark.
      if last.start == text.count { text.removeLast() } else { bracket(&text, from: last.start) }
    case .mathDegree: open(&text, "√", after: .mathRadical)
    case .mathDelimiterProperties: open(&text, nil, after: .mathDelimiters)
    case .mathNaryProperties: text += Array((last.character ?? "∫").utf8)
    case .mathRadical:
      if last.isOpened {
        bracket(&text, from: last.start)
      } else {
        text.insert(contentsOf: Array("√".utf8), at: last.start)
      }
    case .mathDelimiters:
      if !last.isOpened { text.insert(contentsOf: Array(last.begin.utf8), at: last.start) }
      text += Array(last.end.utf8)
    default: break
    }
  }

  private mutating func editOwner(_ edit: (inout Frame) -> Void) {
    if let owner = frames.lastIndex(where: { $0.name == .mathDelimiters }) { edit(&frames[owner]) }
  }

  /// Writes what stands before the text of the frame around, which begins after it.
  private mutating func open(_ text: inout [UInt8], _ mark: String?, after name: DocxName) {
    guard let owner = frames.indices.last, frames[owner].name == name else { return }
    text += Array((mark ?? frames[owner].begin).utf8)
    frames[owner].start = text.count
    frames[owner].isOpened = true
  }

  /// A term of several parts is put in brackets.
  private func bracket(_ text: inout [UInt8], from start: Int) {
    guard text[start...].contains(where: { "+-*/=, ".utf8.contains($0) }), text.last != UInt8(ascii: ")") else {
      return
    }
    text.insert(UInt8(ascii: "("), at: start)
    text.append(UInt8(ascii: ")"))
  }
}
