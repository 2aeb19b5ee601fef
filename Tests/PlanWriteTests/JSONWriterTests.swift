import PlanModel
import TestSupport
import Testing

@testable import PlanWrite

@Suite struct JSONWriterTests {
  private func text(_ write: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter()
    write(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("市/县", #""市/县""#), ("a\"b\\", #""a\"b\\""#), ("\n\r\t\u{8}\u{C}", #""\n\r\t\b\f""#),
    ("\u{0}\u{1F}\u{7F}", #""\u0000\u001f\u007f""#), ("\u{85}\u{9F}\u{A0}", "\"\\u0085\\u009f\u{A0}\""),
    ("\u{2027}\u{2028}\u{2029}\u{202A}", "\"\u{2027}\\u2028\\u2029\u{202A}\""), ("“—〔𠮷”", "\"“—〔𠮷”\""),
  ])
  func `Only what could be misread is escaped`(value: String, expected: String) {
    #expect(text { $0.string(value) } == expected)
  }

  @Test(arguments: [
    (ExactDecimal(mantissa: 13, scale: 1), "1.3"), (ExactDecimal(mantissa: 130, scale: 2), "1.3"),
    (ExactDecimal(mantissa: -35, scale: 2), "-0.35"), (ExactDecimal(mantissa: 5, scale: 4), "0.0005"),
    (ExactDecimal(0), "0"), (ExactDecimal(250_000_000_000), "250000000000"),
    (ExactDecimal(mantissa: .max, scale: -2), "922337203685477580700"),
    (ExactDecimal(mantissa: .min, scale: 19), "-0.9223372036854775808"),
  ])
  func `Decimals are written exactly and without exponent`(value: ExactDecimal, expected: String) {
    #expect(text { $0.number(value) } == expected)
    #expect(value.description == expected)
  }

  @Test(arguments: [
    (0, "0"), (-1, "-1"), (1_000, "1000"), (Int.max, "9223372036854775807"), (Int.min, "-9223372036854775808"),
  ])
  func `Integers are written whole`(value: Int, expected: String) {
    #expect(text { $0.integer(value) } == expected)
  }

  @Test func `Empty lists and objects stay closed up when pretty`() {
    var writer = JSONWriter(pretty: true)
    writer.object {
      $0.field("a", [String]())
      $0.field("b", object: { _ in })
      $0.field("c", ["x"])
    }
    #expect(
      String(decoding: writer.bytes, as: UTF8.self) == "{\n  \"a\": [],\n  \"b\": {},\n  \"c\": [\n    \"x\"\n  ]\n}")
  }

  @Test(.needsPython("json")) func `Any text comes back from a JSON reader as it was, one value a line`() throws {
    var random = SeededGenerator(seed: 7)
    let texts = (0..<2_000).map { _ in random.text() }
    let lines = texts.flatMap { jsonLine(line: 1, text: $0, quantities: []) }
    #expect(lines.count { $0 == 0x0A } == texts.count)
    let result = try Python.run([Python.script("echo_json.py")], input: lines)
    let expected = texts.map { $0.unicodeScalars.map { String($0.value) }.joined(separator: " ") + "\n" }.joined()
    #expect(result.status == 0 && result.output == expected)
  }

  @Test func `A line of text is written with its figures`() throws {
    let figure = LineQuantity(
      surface: "2—3亿元", start: 2, end: 7, value: ExactDecimal(2), upper: ExactDecimal(3), unit: "亿元",
      comparator: .range,
      statement: .target,
      canonical: CanonicalQuantity(value: ExactDecimal(200_000_000), upper: ExactDecimal(300_000_000), unit: "元"))
    let plain = LineQuantity(
      surface: "7家", start: 8, end: 10, value: ExactDecimal(7), unit: "家", comparator: .eq, statement: .other)
    #expect(
      String(decoding: jsonLine(line: 4, text: "投入2—3亿元，7家", quantities: [figure, plain]), as: UTF8.self) == """
        {"line":4,"quantities":[{"canonical":{"unit":"元","upper":300000000,"value":200000000},"class":"target",\
        "comparator":"range","end":7,"start":2,"surface":"2—3亿元","unit":"亿元","upper":3,"value":2},\
        {"canonical":null,"class":"other","comparator":"eq","end":10,"start":8,"surface":"7家","unit":"家","upper":null,"value":7}],\
        "text":"投入2—3亿元，7家"}

        """)
  }
}
