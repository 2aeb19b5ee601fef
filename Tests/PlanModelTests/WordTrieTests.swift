import PlanModel
import Testing

@Suite struct `Words in bytes` {
  private let trie = WordTrie([
    ("市", 1), ("市场", 2), ("市场主体", 3), ("GDP", 4), ("５Ｇ", 5), ("·", 6), ("𠮷", 7), ("帀", 8), ("区", 9),
  ])

  private func match(_ text: String, at position: Int = 0, limit: Int? = nil) -> Int? {
    let bytes = Array(text.utf8)
    return trie.longest(in: bytes, at: position, limit: limit ?? bytes.count)?.value
  }

  @Test(arguments: [
    ("市场主体增加", 3), ("市场主", 2), ("市政", 1), ("GDP增长", 4), ("5G基站", 5), ("·人", 6), ("𠮷祥", 7), ("帀", 8), ("区", 9),
  ])
  func `the longest that stands at the position is found, whatever the length of its characters`(
    _ text: String, _ value: Int
  ) {
    #expect(match(text) == value)
  }

  @Test(arguments: ["", "场", "布", "巿", "GD", "G", "𠮶", "®"])
  func `neighbours of a first character begin no word`(_ text: String) {
    #expect(match(text) == nil)
  }

  @Test func `no word reaches over the limit`() {
    #expect(match("市场主体", limit: 11) == 2)
    #expect(match("市场", limit: 3) == 1)
    #expect(match("市场", limit: 2) == nil)
    #expect(match("市", at: 3) == nil)
  }

  @Test func `the first place of a word is found among characters of all lengths`() {
    let bytes = Array("a𠮷·约束力、约束性b".utf8)
    #expect(bytes.first("约束性", in: 0..<bytes.count) == 19)
    #expect(bytes.first("约束", in: 0..<bytes.count) == 7)
    #expect(bytes.first("b", in: 0..<bytes.count) == bytes.count - 1)
    #expect(bytes.first("·", in: 0..<bytes.count) == 5)
    #expect(bytes.first("约束性", in: 0..<bytes.count - 2) == nil)
    #expect(bytes.first("约束性", in: 20..<bytes.count) == nil)
  }
}
