import PlanModel
import Testing

@testable import PlanExtract

/// A document may hold anything, also thousands of one construct in a row: no recursion may follow it down.
@Suite struct QuantityRepetitionTests {
  private static let recognizer = QuantityRecognizer(lexicon: .builtIn)

  @Test(
    arguments: [
      "1", "1-", "1、", "一", "十", "几", "二〇", "2020-", "2020年", "1家、", "分别1家以上、", "5元/", "元/元", "百分之", "1.", "1,000",
      "A1", "万", "的1%", "第一", "1~2", "半", "1万", "1千", "一千",
    ])
  func `long runs of one construct are read to the end`(piece: String) {
    let text = "分别" + String(repeating: piece, count: 5_000) + "家"
    let bytes = Array(text.utf8)
    let mentions = Self.recognizer.mentions(in: bytes, range: 0..<bytes.count)
    let ordered = zip(mentions, mentions.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound }
    #expect(ordered)
    #expect(mentions.allSatisfy { $0.range.upperBound <= bytes.count })
  }
}
