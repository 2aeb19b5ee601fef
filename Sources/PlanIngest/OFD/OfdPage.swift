internal import PlanModel

/// What stands on a page, in millimetres from its upper left corner.
struct OfdPage {
  var part: String
  var width = 210.0
  var height = 297.0
  var runs: [OfdRun] = []
  var rules: [OfdRule] = []
  var images = 0
  /// Ids of the templates that lie below or above it.
  var templates: [String] = []
}

/// Characters next to each other on one baseline.
struct OfdRun {
  var text: String
  var left: Double
  var right: Double
  var baseline: Double
  /// Height of the characters.
  var size: Double
  /// Number of the text object on its page, from 1.
  var object: Int
  var isBold = false
  /// Written across the page or upside down, as stamps and watermarks are.
  var isRotated = false
  /// Comes from a template of several pages.
  var isFromTemplate = false
}

/// A straight line along the page's edges.
struct OfdRule {
  var isHorizontal: Bool
  /// Where it lies: y of a horizontal one, x of a vertical one.
  var place: Double
  var start: Double
  var end: Double
}

/// Reads the content of a page or of a template.
final class OfdPageReader: XMLHandler {
  let names = XMLNames<OfdName>()
  private(set) var page: OfdPage
  /// Limits of what is kept of one page.
  private static let mostRules = 20_000

  private var matrix = OfdMatrix()
  private var size = 0.0
  private var isBold = false
  private var isVisible = true
  private var isInText = false
  private var object = 0
  private var code: (x: Double, y: Double, deltaX: [Double], deltaY: [Double])?
  private var characters: [UInt8] = []
  private var isPath = false
  private var isPathData = false
  private var isBox = false

  init(part: String) { page = OfdPage(part: part) }

  func start(_ name: OfdName, _ attributes: XMLAttributes) {
    switch name {
    case .physicalBox: isBox = true
    case .template: if let id = attributes["TemplateID"] { page.templates.append(id) }
    case .image: page.images += 1
    case .textObject:
      object += 1
      isInText = true
      matrix = OfdMatrix(boundary: attributes["Boundary"], transform: attributes["CTM"])
      size = attributes["Size"].flatMap { OfdMatrix.number($0) } ?? 3.5
      isBold = (attributes.integer("Weight") ?? 400) >= 600
      isVisible = attributes["Visible"] != "false" && attributes["Alpha"] != "0"
    case .textCode:
      let x = attributes["X"].flatMap { OfdMatrix.number($0) } ?? code?.x ?? 0
      let y = attributes["Y"].flatMap { OfdMatrix.number($0) } ?? code?.y ?? 0
      code = (x, y, OfdMatrix.deltas(attributes["DeltaX"]), OfdMatrix.deltas(attributes["DeltaY"]))
      characters = []
    case .pathObject:
      isPath = true
      matrix = OfdMatrix(boundary: attributes["Boundary"], transform: attributes["CTM"])
    case .pathData:
      isPathData = isPath
      characters = []
    case .layer, .docRoot, .document, .templatePage, .page, .pages, .other: break
    }
  }

  func end(_ name: OfdName) {
    switch name {
    case .physicalBox:
      let box = OfdMatrix.numbers(String(decoding: characters, as: UTF8.self))
      if isBox, box.count == 4, box[2] > 0, box[3] > 0 { (page.width, page.height) = (box[2], box[3]) }
      isBox = false
      characters = []
    case .textCode: endCode()
    case .textObject:
      isInText = false
      code = nil
    case .pathData:
      if page.rules.count < Self.mostRules { addRules(String(decoding: characters, as: UTF8.self)) }
      isPathData = false
    case .pathObject: isPath = false
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isInText && code != nil || isPathData || isBox { characters += bytes }
  }

  // MARK: Text

  private func endCode() {
    guard let code, isVisible else { return }
    var text = String(decoding: characters, as: UTF8.self)[...]
    while let last = text.last, last == "\n" || last == "\r" { text.removeLast() }
    var x = code.x
    var y = code.y
    var run: OfdRun?
    for (index, character) in text.enumerated() {
      if index > 0 {
        x += code.deltaX.isEmpty ? 0 : code.deltaX[min(index, code.deltaX.count) - 1]
        y += code.deltaY.isEmpty ? 0 : code.deltaY[min(index, code.deltaY.count) - 1]
        if code.deltaX.isEmpty, code.deltaY.isEmpty {
          x += Self.width(text[text.index(text.startIndex, offsetBy: index - 1)]) * size
        }
      }
      place(character, x, y, &run)
    }
    if let run { page.runs.append(run) }
    characters = []
  }

  private func place(_ character: Character, _ x: Double, _ y: Double, _ run: inout OfdRun?) {
    let (left, baseline) = matrix.point(x, y)
    let height = size * matrix.scale
    let right = left + Self.width(character) * height
    if var open = run, abs(open.baseline - baseline) < 0.3 * height, left >= open.right - 0.6 * height,
      left <= open.right + 2.5 * height
    {
      if left > open.right + 0.3 * height, open.text.last.map(Self.isNarrow) ?? false, Self.isNarrow(character) {
        open.text += " "
      }
      open.text.append(character)
      open.right = max(open.right, right)
      run = open
    } else {
      if let run { page.runs.append(run) }
      run = OfdRun(
        text: String(character), left: left, right: right, baseline: baseline, size: height, object: object,
        isBold: isBold, isRotated: matrix.isRotated)
    }
  }

  private static func isNarrow(_ character: Character) -> Bool { character.utf8.count == 1 && character != " " }

  /// In heights of the characters.
  static func width(_ character: Character) -> Double { character.utf8.count <= 2 ? 0.5 : 1 }

  // MARK: Rules

  /// Straight lines, and thin rectangles, of a path (7.8: M, L, C and so on before their points).
  private func addRules(_ data: String) {
    var current: (Double, Double)?
    var first: (Double, Double)?
    var words = data.split { $0 == " " || $0 == "," || $0 == "\n" || $0 == "\t" }[...]
    while let word = words.popFirst() {
      switch word {
      case "M", "S", "L":
        guard words.count >= 2, let x = words.popFirst().flatMap({ OfdMatrix.number($0) }),
          let y = words.popFirst().flatMap({ OfdMatrix.number($0) })
        else { return }
        let point = matrix.point(x, y)
        if word == "L", let from = current { add(from, point) } else { first = point }
        current = point
      case "C":
        if let from = current, let first { add(from, first) }
        current = first
      default:
        // Curves are no rules.
        current = nil
      }
    }
  }

  private func add(_ a: (Double, Double), _ b: (Double, Double)) {
    guard page.rules.count < Self.mostRules else { return }
    if abs(a.1 - b.1) < 0.3, abs(a.0 - b.0) > 1 {
      page.rules.append(
        OfdRule(isHorizontal: true, place: (a.1 + b.1) / 2, start: min(a.0, b.0), end: max(a.0, b.0)))
    } else if abs(a.0 - b.0) < 0.3, abs(a.1 - b.1) > 1 {
      page.rules.append(
        OfdRule(isHorizontal: false, place: (a.0 + b.0) / 2, start: min(a.1, b.1), end: max(a.1, b.1)))
    }
  }
}

/// From an object's own coordinates to those of its page.
struct OfdMatrix {
  private var a = 1.0
  private var b = 0.0
  private var c = 0.0
  private var d = 1.0
  private var e = 0.0
  private var f = 0.0

  init() {}

  init(boundary: String?, transform: String?) {
    let ctm = Self.numbers(transform ?? "")
    if ctm.count == 6 { (a, b, c, d, e, f) = (ctm[0], ctm[1], ctm[2], ctm[3], ctm[4], ctm[5]) }
    let box = Self.numbers(boundary ?? "")
    if box.count == 4 {
      e += box[0]
      f += box[1]
    }
  }

  func point(_ x: Double, _ y: Double) -> (Double, Double) { (a * x + c * y + e, b * x + d * y + f) }

  var scale: Double {
    let area = abs(a * d - b * c)
    return area > 0 ? area.squareRoot() : 1
  }

  var isRotated: Bool { abs(b) > 0.02 * abs(a) || a < 0 }

  /// A number of a size that pages have.
  static func number(_ text: some StringProtocol) -> Double? {
    Double(text).flatMap { abs($0) < 1e6 ? $0 : nil }
  }

  static func numbers(_ text: String) -> [Double] {
    text.split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "," }.prefix(8).compactMap { number($0) }
  }

  /// Distances between characters; `g 3 2.5` stands for three of 2.5.
  static func deltas(_ text: String?) -> [Double] {
    guard let text else { return [] }
    var result: [Double] = []
    var words = text.split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "," }[...]
    while let word = words.popFirst(), result.count < 100_000 {
      if word == "g" {
        guard let count = words.popFirst().flatMap({ Int($0) }),
          let value = words.popFirst().flatMap({ OfdMatrix.number($0) })
        else { return result }
        result += Array(repeating: value, count: min(max(count, 0), 100_000))
      } else if let value = number(word) {
        result.append(value)
      }
    }
    return result
  }
}
