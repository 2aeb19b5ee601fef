internal import PlanModel

/// A plan's text as the report shows it: characters by the offsets that evidence has, in blocks.
struct ShownText {
  struct Block {
    enum Kind { case heading, paragraph, cell, note, chrome, gap }

    var kind: Kind
    /// Offsets in `scalars`.
    var range: Range<Int>
    /// The automatic number, which does not stand in the text.
    var label: String?
    var cell: CellPosition?
  }

  var scalars: [Unicode.Scalar]
  /// Ranges ascend and do not overlap.
  var blocks: [Block]
  /// Whether this is the document's text, not one put together from quotes.
  var isWhole: Bool
  /// Offsets in `scalars` by UTF-8 offset, for the start of each block.
  private var starts: [(byte: Int, scalar: Int)]

  init(_ document: Document) {
    scalars = Array(String(decoding: document.text, as: UTF8.self).unicodeScalars)
    blocks = []
    starts = []
    isWhole = true
    var (byte, scalar) = (0, 0)
    for block in document.blocks {
      scalar += document.text.characters(in: byte..<block.range.lowerBound)
      let start = scalar
      starts.append((block.range.lowerBound, start))
      scalar += document.text.characters(in: block.range)
      byte = block.range.upperBound
      blocks.append(
        Block(kind: Block.Kind(block.kind), range: start..<scalar, label: block.label, cell: block.cell))
    }
  }

  /// What the quotes of a plan hold of its text; between them are gaps.
  init(quotes: [Quote]) {
    // Offsets are those of a file that somebody else wrote: none beyond what the report may show.
    let quotes = quotes.filter {
      $0.charStart >= 0 && $0.charEnd <= ReportLimits.textBytes
        && $0.charEnd - $0.charStart == $0.text.unicodeScalars.count
    }
    var known: [Unicode.Scalar?] = Array(repeating: nil, count: quotes.map(\.charEnd).max() ?? 0)
    for quote in quotes {
      for (offset, scalar) in quote.text.unicodeScalars.enumerated() { known[quote.charStart + offset] = scalar }
    }
    scalars = known.map { $0 ?? " " }
    blocks = []
    starts = []
    isWhole = false
    var start = 0
    while start < known.count {
      let isGap = known[start] == nil
      var end = start
      while end < known.count, (known[end] == nil) == isGap, isGap || known[end] != "\n" { end += 1 }
      if end > start, !isGap || end - start > 1 {
        blocks.append(Block(kind: isGap ? .gap : .paragraph, range: start..<end))
      }
      start = max(end, start + 1)
      if isGap { start = end }
    }
  }

  /// The characters of UTF-8 ranges that lie within one block each.
  func ranges(of bytes: [Range<Int>], in document: Document) -> [Range<Int>] {
    var block = 0
    return bytes.compactMap { range in
      while block + 1 < starts.count, starts[block + 1].byte <= range.lowerBound { block += 1 }
      guard block < starts.count, starts[block].byte <= range.lowerBound else { return nil }
      let start = starts[block].scalar + document.text.characters(in: starts[block].byte..<range.lowerBound)
      return start..<(start + document.text.characters(in: range))
    }
  }

  /// Whether there is more than white space and marks.
  func hasWords(_ range: Range<Int>) -> Bool {
    scalars[range.clamped(to: 0..<scalars.count)].contains {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
  }

  /// The words where they stand last before a place and near it, white space aside; nil when they do not.
  func range(of words: String, before place: Int) -> Range<Int>? {
    let wanted = Array(words.unicodeScalars.filter { !$0.properties.isWhitespace })
    guard let last = wanted.last, place <= scalars.count else { return nil }
    for end in stride(from: place - 1, through: max(0, place - 400), by: -1) where scalars[end] == last {
      var (position, left) = (end, wanted.count)
      while position >= 0, left > 0 {
        if scalars[position] == wanted[left - 1] {
          left -= 1
        } else if !scalars[position].properties.isWhitespace {
          break
        }
        if left > 0 { position -= 1 }
      }
      if left == 0 { return position..<(end + 1) }
    }
    return nil
  }

  func string(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[range.clamped(to: 0..<scalars.count)])
    return String(text)
  }
}

extension ShownText.Block.Kind {
  fileprivate init(_ kind: Block.Kind) {
    switch kind {
    case .heading: self = .heading
    case .paragraph, .listItem, .box: self = .paragraph
    case .tableCell: self = .cell
    case .note, .hidden: self = .note
    case .headerFooter, .pageMark, .contents: self = .chrome
    }
  }
}

extension Array<UInt8> {
  /// Unicode scalars in a range of UTF-8.
  fileprivate func characters(in range: Range<Int>) -> Int {
    range.isEmpty ? 0 : self[range.clamped(to: indices)].count { $0 & 0xC0 != 0x80 }
  }
}
