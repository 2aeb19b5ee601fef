internal import PlanModel

/// A whole number with the measure word behind it and the words before it: 核心技术44项.
struct PrintedFigure: Equatable {
  /// Between the last mark (，；：、 or the figure before) and the number.
  var words: String
  var value: Int
  var unit: String
  /// 以上, 余: more may be meant.
  var isOpen: Bool
}

/// Reads whole numbers with a measure word of one character out of a short text: a caption, a title, a line of totals.
func printedFigures(in text: String) -> [PrintedFigure] {
  let units: Set<Character> = ["项", "个", "家", "名", "人", "所", "台", "套", "种", "件", "条", "支", "座", "处", "场"]
  let marks: Set<Character> = [",", ";", ":", "、", "。", "(", ")", "“", "”", "\t", "\n"]
  let characters = Array(ScanText.normalize(text))
  var result: [PrintedFigure] = []
  var words = ""
  var at = 0
  while at < characters.count {
    guard characters[at].isASCII, characters[at].isNumber else {
      if marks.contains(characters[at]) { words = "" } else { words.append(characters[at]) }
      at += 1
      continue
    }
    var end = at
    while end < characters.count, characters[end].isASCII, characters[end].isNumber || characters[end] == "." {
      end += 1
    }
    let digits = String(characters[at..<end])
    if let value = Int(digits), end < characters.count, units.contains(characters[end]) {
      let rest = String(characters[(end + 1)...].prefix(2))
      result.append(
        PrintedFigure(
          words: words, value: value, unit: String(characters[end]),
          isOpen: rest.hasPrefix("以上") || rest.hasPrefix("余") || rest.hasPrefix("左右")))
      words = ""
      at = end + 1
    } else {
      words += digits
      at = end
    }
  }
  return result
}

extension Quote {
  /// The stretch of the quote that reads as these words, whatever its spaces; the whole quote where there is none.
  func part(_ words: String) -> Quote {
    let wanted = Array(words.unicodeScalars.filter { !$0.properties.isWhitespace })
    let scalars = Array(text.unicodeScalars)
    guard !wanted.isEmpty else { return self }
    for start in scalars.indices where scalars[start] == wanted[0] {
      var matched = 0
      var at = start
      while at < scalars.count, matched < wanted.count {
        if scalars[at] == wanted[matched] {
          matched += 1
        } else if !scalars[at].properties.isWhitespace {
          break
        }
        at += 1
      }
      guard matched == wanted.count else { continue }
      var quote = self
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[start..<at])
      quote.text = String(view)
      quote.charStart = charStart + start
      quote.charEnd = charStart + at
      return quote
    }
    return self
  }
}
