internal import Foundation
internal import PlanModel
internal import PlanPipeline
internal import TestSupport
internal import Testing

/// How a plan was typed makes no difference to what it says.
struct InvarianceTests {
  enum Retyping: String, CaseIterable, Sendable {
    case windowsLineEnds, byteOrderMark, halfWidthPunctuation, fullWidthDigits, spacesAroundNumbers, noSpaces,
      wrappedLines

    /// - Parameter lines: one paragraph each.
    func apply(_ lines: [String]) -> String {
      switch self {
      case .windowsLineEnds: return lines.joined(separator: "\r\n")
      case .byteOrderMark: return "\u{FEFF}" + lines.joined(separator: "\n")
      case .halfWidthPunctuation: return lines.map { replacing($0, "，；：（）％", with: ",;:()%") }.joined(separator: "\n")
      case .fullWidthDigits:
        return lines.map { replacing($0, "0123456789", with: "０１２３４５６７８９") }.joined(separator: "\n")
      case .spacesAroundNumbers: return lines.map(spacedNumbers).joined(separator: "\n")
      case .noSpaces: return lines.map { $0.replacing(" ", with: "") }.joined(separator: "\n")
      case .wrappedLines: return lines.map(wrapped).joined(separator: "\n\n")
      }
    }
  }

  @Test(arguments: Retyping.allCases)
  func `the same plan typed in another way says the same`(retyping: Retyping) throws {
    for name in ["guangxi-2018-2020.txt", "guangxi-2025-2027.txt", "extra/city-tasks-2024.txt"] {
      try expectSame(Checkout.path("samples/\(name)"), retyping)
    }
  }

  private func expectSame(_ path: String, _ retyping: Retyping) throws {
    let stages = Stages()
    let document = try stages.document(Checkout.bytes(path), path: path)
    let paragraphs = document.blocks.map { document.string($0.range).replacing("\n", with: "") }
    let plain = try stages.process(Array(paragraphs.joined(separator: "\n").utf8), path: path)
    let retyped = try stages.process(Array(retyping.apply(paragraphs).utf8), path: path)
    #expect(Gist(plain).items == Gist(retyped).items, "\(path)")
    #expect(Gist(plain).targets == Gist(retyped).targets, "\(path)")
  }
}

/// What a plan says, whatever it looks like.
private struct Gist {
  let items: [String]
  let targets: [String]

  init(_ plan: Plan) {
    items = plan.items.map { item in
      let units = item.units.map { "\($0.role) \(squash($0.name) ?? "")" }
      return "\(item.path) \(squash(item.title) ?? "—") \(item.section) \(item.unitsOpen) \(units)"
    }
    targets = plan.targets.map { target in
      let value = "\(target.value.map(\.description) ?? "") \(target.upper.map(\.description) ?? "")"
      return
        "\(target.path.map(\.description) ?? "") \(value) \(squash(target.unit) ?? "") \(target.comparator?.rawValue ?? "") "
        + "\(target.deadline ?? 0) \(target.perYear) \(target.aspirational) \(squash(target.indicator) ?? "")"
    }
  }
}

private func replacing(_ text: String, _ old: String, with new: String) -> String {
  let map = Dictionary(uniqueKeysWithValues: zip(old, new))
  return String(text.map { map[$0] ?? $0 })
}

private func spacedNumbers(_ line: String) -> String {
  var result = ""
  var last: Character = "\n"
  for character in line {
    let isDigit = character.isASCII && character.isNumber
    let wasDigit = last.isASCII && last.isNumber
    // A space at a border between a digit and a Chinese character, the only place where typists put one.
    if (isDigit && isChinese(last)) || (wasDigit && isChinese(character)) { result.append(" ") }
    result.append(character)
    last = character
  }
  return result
}

private func isChinese(_ character: Character) -> Bool {
  character.unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) }
}

/// A paragraph in lines of 76 columns, as a scan or an e-mail breaks it: Chinese characters take two, numbers stay whole.
private func wrapped(_ paragraph: String) -> String {
  var lines = [""]
  var used = 0
  for word in words(of: paragraph) {
    let width = word.reduce(0) { $0 + ($1.isASCII ? 1 : 2) }
    if used + width > 76, used > 0 {
      lines.append("")
      used = 0
    }
    if used == 0, word == " " { continue }
    lines[lines.count - 1] += word
    used += width
  }
  return lines.joined(separator: "\n")
}

/// Runs of ASCII without spaces, and all other characters one by one.
private func words(of text: String) -> [String] {
  var words: [String] = []
  var isOpen = false
  for character in text {
    let isPart = character.isASCII && character != " "
    if isPart, isOpen { words[words.count - 1].append(character) } else { words.append(String(character)) }
    isOpen = isPart
  }
  return words
}
