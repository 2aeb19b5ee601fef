import PlanModel
import Testing

@testable import PlanWrite

struct CSVDialectTests {
  @Test(arguments: CSVTable.allCases) func `Every column has a Chinese name of its own`(table: CSVTable) {
    let titles = table.columns.map { CSVDialect.excel.title($0.name) }
    #expect(zip(titles, table.columns).allSatisfy { $0 != $1.name })
    #expect(Set(titles).count == titles.count)
  }

  @Test func `Comparisons and checks have Chinese names too`() {
    for bytes in [csv(Comparison(plans: []), .excel), csv([CheckReport](), .excel)] {
      #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
      let header = String(decoding: bytes.dropFirst(3), as: UTF8.self)
      #expect(header.hasSuffix("\r\n") && !header.contains { $0.isASCII && $0.isLetter })
    }
  }

  @Test func `Text that Excel takes for a number or a date has a tab in front, numbers have none`() {
    var writer = CSVWriter(.excel)
    for text in ["2.10", "1-2", "2021/3", "3年", "A4.1", "=1", "10%"] { writer.text(text) }
    writer.field(ExactDecimal(mantissa: 13, scale: 1))
    writer.endRow()
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "\t2.10,\t1-2,\t2021/3,3年,A4.1,'=1,\t10%,1.3\r\n")
  }

  @Test func `The plain dialect is as it was`() {
    let plan = SamplePlan.plan()
    #expect(CSVTable.items.rows(plan, .plain) == CSVTable.items.rows(plan))
    #expect(CSVTable.items.header(.plain).starts(with: Array("plan_id,".utf8)))
  }
}
