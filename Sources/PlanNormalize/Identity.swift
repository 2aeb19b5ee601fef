internal import PlanModel

/// Ids that stay the same while the plan around the thing changes: they are made of what the thing itself says.
enum Identity {
  /// The plan's id, safe as a file name: from the document number (桂政发-2018-51), else from title, period and issuers, else from the
  /// content.
  ///
  /// - Parameter isOneOfSeveral: the number is that of a notice with further plans, so that the title must tell them apart.
  static func plan(_ document: PlanDocument, source: Source, text: [UInt8], isOneOfSeveral: Bool = false) -> String {
    if let number = document.documentNumber.map(fileName), !number.isEmpty {
      return isOneOfSeveral ? "\(number)-\(hash([document.title ?? ""]))" : number
    }
    if let title = document.title, !title.isEmpty {
      let readable = fileName(Series.title(of: title) ?? title).prefix(40)
      let period = document.period.map { "-\($0.start)-\($0.end)" } ?? ""
      let draft = document.status == .draft ? "-draft" : ""
      return "\(readable)\(period)\(draft)-\(hash([title] + document.issuers))"
    }
    let digest = source.sha256.isEmpty ? sha256(text) : source.sha256
    return "content-\(digest.prefix(16))"
  }

  /// Words with everything but letters and digits made `-`: 桂政发〔2018〕51号 is 桂政发-2018-51.
  static func fileName(_ words: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in ScanText.normalize(words).unicodeScalars {
      let kept =
        scalar.value < 0x80 ? UInt8(scalar.value).isASCIIAlphanumeric : scalar.properties.isAlphabetic
      if kept { out.append(scalar) } else if let last = out.last, last != "-" { out.append("-") }
    }
    while out.last == "-" || (out.last == "号" && out.count > 1) { out.removeLast() }
    return String(out)
  }

  /// Eight hexadecimal digits of words, whatever their spaces and width.
  static func hash(_ words: [String]) -> String {
    let bytes = words.map { Array(ScanText.normalize($0).utf8) }.joined(separator: [0x1F])
    return String(sha256(Array(bytes)).prefix(8))
  }
}

/// Tells equal ids apart by the order in which they come: `x`, `x-2`, `x-3`.
struct IdentityCounter {
  private var seen: [String: Int] = [:]

  mutating func unique(_ id: String) -> String {
    let count = (seen[id] ?? 0) + 1
    seen[id] = count
    return count == 1 ? id : "\(id)-\(count)"
  }
}
