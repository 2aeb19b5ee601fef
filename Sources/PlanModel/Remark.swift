/// A language in which results are told.
package enum Language: String, Sendable, CaseIterable {
  case chinese = "zh"
  case english = "en"
}

/// Something that is told of a plan, in words of any language: which sentence, and what fills its blanks.
package struct Remark: Sendable, Equatable {
  /// What fills a blank: words and figures of the plan, which are the same in every language, or a remark of its own.
  package indirect enum Value: Sendable, Equatable {
    case text(String)
    case remark(Remark)

    /// A term that has words in every language.
    package static func term(_ wording: Wording) -> Value { .remark(Remark(wording)) }

    package func words(in language: Language) -> String {
      switch self {
      case .text(let words): words
      case .remark(let remark): remark.words(in: language)
      }
    }
  }

  package var wording: Wording
  package var values: [Value]

  package init(_ wording: Wording, _ values: Value...) {
    self.wording = wording
    self.values = values
  }

  /// Stable: `definition.lost`.
  package var id: String { wording.rawValue }

  package func words(in language: Language) -> String {
    var result = ""
    var rest = wording.template(in: language)[...]
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      let close = rest[open...].firstIndex(of: "}") ?? rest.endIndex
      if let number = Int(rest[rest.index(after: open)..<close]), values.indices.contains(number) {
        result += values[number].words(in: language)
      }
      rest = close == rest.endIndex ? "" : rest[rest.index(after: close)...]
    }
    return result + rest
  }
}

extension Remark.Value: ExpressibleByStringInterpolation {
  package init(stringLiteral words: String) { self = .text(words) }
}

extension [Remark] {
  /// One after the other: what goes on with a thought behind a comma, the next behind a semicolon.
  package func words(in language: Language) -> String {
    var result = ""
    for remark in self {
      if !result.isEmpty {
        switch language {
        case .chinese: result += remark.wording.goesOn ? "，" : "；"
        case .english: result += remark.wording.goesOn ? ", " : "; "
        }
      }
      result += remark.words(in: language)
    }
    return result
  }
}
