import PlanModel
import TestSupport
import Testing

@testable import PlanWrite

@Suite struct CSVTests {
  @Test(arguments: CSVTable.allCases)
  func `A table is written with a header and the plan's rows`(table: CSVTable) throws {
    try expectSnapshot(table.header + table.rows(SamplePlan.plan()), table.fileName)
  }

  @Test(arguments: CSVTable.allCases)
  func `Every row has a cell for every column`(table: CSVTable) {
    let bytes = table.header + table.rows(SamplePlan.plan())
    let rows = parse(bytes)
    #expect(rows.count > 1)
    for row in rows { #expect(row.count == table.columns.count) }
  }

  @Test func `Text is quoted only where a reader needs it`() {
    #expect(row(["市,县", "a\"b", "1\n2", "a b", "", "“引”"]) == "\"市,县\",\"a\"\"b\",\"1\n2\",a b,,“引”\r\n")
  }

  @Test(.needsPython("csv")) func `Any cells come back from a CSV reader as they were, the guard aside`() throws {
    var random = SeededGenerator(seed: 11)
    let rows = (0..<1_000).map { _ in (0..<4).map { _ in random.text() } }
    var writer = CSVWriter()
    for row in rows {
      for cell in row { writer.text(cell) }
      writer.endRow()
    }
    let result = try Python.run([Python.script("read_csv.py")], input: writer.bytes)
    let found = result.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).map { cell in
        unguarded(
          String(
            String.UnicodeScalarView(cell.split(separator: " ").compactMap { UInt32($0).flatMap(Unicode.Scalar.init) }))
        )
      }
    }
    #expect(result.status == 0 && found == rows)
    #expect(parse(writer.bytes).map { $0.map(unguarded) } == rows)
  }
}

@Suite struct FormulaGuardTests {
  @Test(arguments: [
    "=1+2", "+建设", "-建设3个中心", "@评估", "=", "-", "\t=1", " =1", "\n@a", "＝1", "＋1", "－建设", "＠a", "'=1", "-1-2", "-1.",
    "+.5", "-1e5",
  ])
  func `Text that a spreadsheet could run gets an apostrophe`(text: String) {
    let cell = parse(Array(row([text]).utf8))
    #expect(cell == [["'" + text]])
    #expect(unguarded(cell[0][0]) == text)
  }

  @Test(arguments: ["-3.5", "+20", "-0", "3-5", "a=b", "—建设", "", "'建设", "1", "（=）", "\u{3000}"])
  func `Numbers and other text stay as they are`(text: String) {
    #expect(row([text]) == text + "\r\n")
    #expect(unguarded(text) == text)
  }

  @Test func `Negative figures stay numbers`() {
    var writer = CSVWriter()
    writer.field(ExactDecimal(mantissa: -35, scale: 1))
    writer.field(-2)
    writer.endRow()
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "-3.5,-2\r\n")
  }
}

private func row(_ cells: [String]) -> String {
  var writer = CSVWriter()
  for cell in cells { writer.text(cell) }
  writer.endRow()
  return String(decoding: writer.bytes, as: UTF8.self)
}

/// The text as it was before the guard, by the rule that the documentation gives to readers.
private func unguarded(_ cell: String) -> String {
  let bytes = Array(cell.utf8)
  guard bytes.first == 0x27 else { return cell }
  let rest = Array(bytes.drop { $0 == 0x27 })
  return rest.withUnsafeBufferPointer { FormulaGuard.applies(to: $0) } ? String(cell.unicodeScalars.dropFirst()) : cell
}

/// A reader of RFC 4180 by the letter: rows end with CR LF, and what is in quotes is taken as it stands.
private func parse(_ bytes: [UInt8]) -> [[String]] {
  var rows: [[String]] = []
  var row: [String] = []
  var cell: [UInt8] = []
  var quoted = false
  var position = 0
  while position < bytes.count {
    let byte = bytes[position]
    if quoted, byte == 0x22, position + 1 < bytes.count, bytes[position + 1] == 0x22 {
      cell.append(0x22)
      position += 1
    } else if byte == 0x22 {
      quoted.toggle()
    } else if !quoted, byte == 0x2C {
      row.append(String(decoding: cell, as: UTF8.self))
      cell = []
    } else if !quoted, byte == 0x0D {
      rows.append(row + [String(decoding: cell, as: UTF8.self)])
      row = []
      cell = []
      position += 1
    } else {
      cell.append(byte)
    }
    position += 1
  }
  return rows
}
