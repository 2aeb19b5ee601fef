internal import PlanModel

/// Finds the quantities in Chinese text: numbers with measure words, shares, changes, ranks, durations and dates.
///
/// It reads forward once. At each numeral it decides by what stands directly around it, through word tables; no word order further
/// away is looked at, for that is the business of whoever reads the sentence.
final class QuantityRecognizer: Sendable {
  let reader: NumeralReader
  let units: UnitTable
  let words: ComparatorWords
  let lookAlikes: WordTrie<Bool>

  /// Reads the tables `measures.units`, `measures.comparators` and `measures.lookalikes`.
  init(lexicon: Lexicon) {
    units = UnitTable(
      lexicon["measures.units"],
      followers: lexicon["measures.followers"].values("words").flatMap { $0[0].split(separator: " ").map(String.init) })
    words = ComparatorWords(lexicon["measures.comparators"])
    reader = NumeralReader(powerUnits: units.powerUnits)
    lookAlikes = WordTrie(
      lexicon["measures.lookalikes"].values("words").flatMap { row in
        row[0].split(separator: " ").map { (String($0), true) }
      })
  }

  /// The mentions in a range of scan-form text, in reading order; they do not overlap. The range must not cut a character.
  func mentions(in bytes: [UInt8], range: Range<Int>) -> [QuantityMention] {
    var scan = QuantityScan(recognizer: self, bytes: bytes, range: range)
    scan.run()
    return scan.mentions
  }

  /// The number that the range is made of and nothing else, as in a table's cell; nil for anything more or less.
  func number(in bytes: [UInt8], range: Range<Int>) -> QuantityMention? {
    var start = range.lowerBound
    var negative = false
    if bytes.has("负", at: start) {
      start += 3
      negative = true
    } else if start < range.upperBound, bytes[start] == 0x2D {
      start += 1
      negative = true
    }
    guard let numeral = reader.read(bytes, at: start, limit: range.upperBound), numeral.form != .bare,
      numeral.range.upperBound == range.upperBound, numeral.digits < 8 || numeral.isGrouped, !numeral.looksLikeYear,
      numeral.digits < 2 || numeral.hasPoint || bytes[start] != 0x30
    else { return nil }
    let value = negative ? ExactDecimal(mantissa: -numeral.value.mantissa, scale: numeral.value.scale) : numeral.value
    let unit = numeral.magnitudeStart..<numeral.range.upperBound
    return QuantityMention(
      range: range, numberRange: start..<numeral.magnitudeStart, unitRange: unit, value: value, upper: numeral.upper,
      unit: String(decoding: bytes[unit], as: UTF8.self), comparator: numeral.approximate ? .approx : .eq,
      kind: .quantity)
  }
}

/// One pass over one range.
struct QuantityScan {
  let recognizer: QuantityRecognizer
  let bytes: [UInt8]
  let range: Range<Int>
  var mentions: [QuantityMention] = []
  /// Numbers of a list that still wait for the unit of the last one: 600、300和200家.
  var waiting: [Numeral] = []
  /// Where the next number must start for the list to go on.
  var waitingEnd = -1
  /// Mentions of a 分别 list, and where the next must start.
  var shared: [Int] = []
  var sharedEnd = -1
  /// Comparator that the list shares.
  var sharedComparator: Comparator?

  init(recognizer: QuantityRecognizer, bytes: [UInt8], range: Range<Int>) {
    self.recognizer = recognizer
    self.bytes = bytes
    self.range = range
  }

  var limit: Int { range.upperBound }
  var reader: NumeralReader { recognizer.reader }

  /// Look-behind stops at the mention before.
  var floor: Int { max(range.lowerBound, mentions.last?.range.upperBound ?? range.lowerBound) }

  mutating func run() {
    let table = NumeralClass.table
    let limit = range.upperBound
    var position = range.lowerBound
    while position < limit {
      let byte = bytes[position]
      if byte < 0x80 {
        position = byte.isASCIIDigit ? readNumeral(at: position) : position + 1
      } else if byte & 0xF0 == 0xE0, position + 2 < limit {
        let code =
          Int(byte & 0x0F) << 12 | Int(bytes[position + 1] & 0x3F) << 6 | Int(bytes[position + 2] & 0x3F)
        let kind = table[code]
        position = kind == NumeralClass.none ? position + 3 : readWord(kind, at: position)
      } else {
        position += byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
      }
    }
  }

  /// Reads what starts at a Chinese numeral character; gives where to go on.
  private mutating func readWord(_ kind: UInt8, at start: Int) -> Int {
    let (word, end) = recognizer.lookAlikes.trie.longest(in: bytes, at: start, limit: limit)
    if word >= 0, !isAfter("第", at: start) { return end }
    switch kind {
    case NumeralClass.half, NumeralClass.turn, NumeralClass.double: return readChangeWord(kind, at: start)
    case NumeralClass.several: break
    case NumeralClass.some where endsInCountNoun(at: start): return start + 3
    default: break
    }
    return readNumeral(at: start)
  }

  /// 企业数百分之…: 数 ends a noun there and starts no numeral.
  private func endsInCountNoun(at position: Int) -> Bool {
    isAfterAny(of: Self.countNouns, at: position)
  }

  private static let countNouns = CharacterSet("人户家件量次总个位指系倍项额基参函")
}

/// A small set of characters, for tests before and after a position.
struct CharacterSet: Sendable {
  private let scalars: [UInt32]

  init(_ characters: String) {
    scalars = characters.unicodeScalars.map(\.value)
  }

  func contains(_ bytes: [UInt8], at position: Int) -> Bool {
    guard let scalar = bytes.scalar(at: position) else { return false }
    for member in scalars where member == scalar { return true }
    return false
  }
}

extension QuantityScan {
  /// Whether one of the characters ends at the position, within the range.
  func isAfterAny(of set: CharacterSet, at position: Int) -> Bool {
    position > range.lowerBound && set.contains(bytes, at: bytes.previous(position))
  }

  func isAfter(_ word: StaticString, at position: Int) -> Bool {
    position - word.utf8CodeUnitCount >= range.lowerBound && bytes.has(word, endingAt: position)
  }

  func isAt(_ word: StaticString, _ position: Int) -> Bool {
    position + word.utf8CodeUnitCount <= limit && bytes.has(word, at: position)
  }
}
