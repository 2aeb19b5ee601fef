internal import CXlsxWriter
internal import PlanModel

/// A column of a sheet.
struct SheetColumn {
  enum Kind {
    /// Long words, from the left.
    case text
    /// A few words in the middle: units, verdicts, item numbers.
    case short
    /// A figure as the plan has it.
    case number
    /// A count or a year.
    case integer
    /// To be filled in by hand.
    case blank
  }

  var title: String
  var kind: Kind
  /// In half-width characters.
  var widths: ClosedRange<Int>
  /// Whether it is hidden when nothing stands in it.
  var isOptional: Bool

  init(_ title: String, _ kind: Kind = .text, _ widths: ClosedRange<Int>, isOptional: Bool = false) {
    self.title = title
    self.kind = kind
    self.widths = widths
    self.isOptional = isOptional
  }
}

enum SheetCell: Equatable {
  case text(String?)
  case number(ExactDecimal?)
  case integer(Int?)

  fileprivate var words: String? {
    switch self {
    case .text(let words): words
    case .number(let number): number?.description
    case .integer(let number): number?.description
    }
  }
}

/// A table in a workbook: a title, a header that stays in sight and on every page, rows with filters. A table with more rows than a sheet holds
/// goes on in another sheet of its name.
///
/// Columns are as wide as their first rows need, which wait in memory until there are enough of them; rows as high as their words need in columns of that
/// width. Not every program makes rows fit by itself.
final class Sheet {
  /// What of a row could not be written as it is.
  struct Remarks {
    var count = 0
    /// The first cell: 任务台账!H17.
    var place = ""
  }

  /// The rows that a sheet of Excel has.
  static let maximumRows = 1_048_576

  /// Rows by which widths are measured.
  private static let sampleCount = 1000
  /// Points of a line of text, and what a row has more.
  private static let (lineHeight, rowMargin) = (15.0, 6.0)
  /// More than this Excel does not take.
  private static let maximumHeight = 409.0

  private let workbook: Workbook
  private let name: String
  private let rowLimit: Int
  private var sheet: UnsafeMutablePointer<lxw_worksheet>
  private var part = 1
  private var title = ""
  private var columns: [SheetColumn] = []
  /// Words above several columns, in a row of their own.
  private var groups: [(words: String, columns: Range<Int>)] = []
  private var frozenColumns = 0
  private var paper: UInt8 = 9
  private var widths: [Int] = []
  private var waiting: [[SheetCell]]? = []
  private var isFilled: [Bool] = []
  private var row = 0
  private(set) var losses: [CellText.Loss: Remarks] = [:]

  init(_ name: String, in workbook: Workbook, rowLimit: Int = Sheet.maximumRows) throws(PlanError) {
    self.workbook = workbook
    self.name = name
    self.rowLimit = rowLimit
    sheet = try workbook.addWorksheet(name)
  }

  /// Begins the table.
  ///
  /// - Parameters:
  ///   - frozen: columns that stay in sight.
  ///   - isWide: whether it is printed on A3.
  func start(
    title: String, columns: [SheetColumn], groups: [(words: String, columns: Range<Int>)] = [], frozen: Int,
    isWide: Bool = false
  ) {
    self.title = title
    self.columns = columns
    self.groups = groups
    frozenColumns = frozen
    paper = isWide ? 8 : 9
    widths = columns.map { max($0.widths.lowerBound, CellText.width(of: $0.title, limit: 60) + 3) }
    isFilled = Array(repeating: false, count: columns.count)
    begin()
  }

  /// Adds a row; cells left out at its end are empty.
  func append(_ cells: [SheetCell]) throws(PlanError) {
    guard waiting != nil else { return try write(cells) }
    waiting?.append(cells)
    for (cell, (index, column)) in zip(cells, columns.enumerated()) where widths[index] < column.widths.upperBound {
      guard let words = cell.words else { continue }
      widths[index] = max(widths[index], CellText.width(of: words, limit: column.widths.upperBound) + 1)
    }
    if let count = waiting?.count, count >= Self.sampleCount { try writeWaiting() }
  }

  private func writeWaiting() throws(PlanError) {
    let rows = waiting ?? []
    waiting = nil
    for (index, column) in columns.enumerated() { widths[index] = min(widths[index], column.widths.upperBound) }
    for cells in rows { try write(cells) }
  }

  private func write(_ cells: [SheetCell]) throws(PlanError) {
    if row >= rowLimit { try continueOnAnotherSheet() }
    worksheet_set_row(sheet, lxw_row_t(row), height(of: cells), nil)
    for (index, column) in columns.enumerated() {
      let cell = index < cells.count ? cells[index] : .text(nil)
      try write(cell, column, at: index)
    }
    row += 1
  }

  private func height(of cells: [SheetCell]) -> Double {
    var lines = 1
    for (index, cell) in cells.enumerated() {
      if case .text(.some(let words)) = cell { lines = max(lines, CellText.lines(of: words, width: widths[index])) }
    }
    return min(Self.maximumHeight, Double(lines) * Self.lineHeight + Self.rowMargin)
  }

  /// Ends the table.
  func finish() throws(PlanError) {
    guard !columns.isEmpty else { return }
    if waiting != nil { try writeWaiting() }
    setUp()
  }

  /// Widths, filter and print set-up of the sheet that is full, or the last.
  private func setUp() {
    let last = lxw_row_t(max(headerRow, row - 1))
    for (index, column) in columns.enumerated() {
      var options = lxw_row_col_options()
      options.hidden = column.isOptional && !isFilled[index] ? 1 : 0
      worksheet_set_column_opt(sheet, lxw_col_t(index), lxw_col_t(index), Double(widths[index]) + 1, nil, &options)
    }
    worksheet_autofilter(sheet, lxw_row_t(headerRow), 0, last, lxw_col_t(columns.count - 1))
    worksheet_freeze_panes(sheet, lxw_row_t(headerRow + 1), lxw_col_t(frozenColumns))
    worksheet_set_landscape(sheet)
    worksheet_set_paper(sheet, paper)
    worksheet_fit_to_pages(sheet, 1, 0)
    worksheet_repeat_rows(sheet, 0, lxw_row_t(headerRow))
    worksheet_set_margins(sheet, 0.4, 0.4, 0.6, 0.6)
    worksheet_center_horizontally(sheet)
    worksheet_set_footer(sheet, "&C第 &P 页，共 &N 页")
  }

  private var headerRow: Int { groups.isEmpty ? 1 : 2 }

  private func begin() {
    let last = min(columns.count, 30) - 1
    worksheet_set_row(sheet, 0, 30, nil)
    worksheet_merge_range(sheet, 0, 0, 0, lxw_col_t(last), title, workbook.format(.title))
    if !groups.isEmpty {
      worksheet_set_row(sheet, 1, 32, nil)
      for index in columns.indices { worksheet_write_blank(sheet, 1, lxw_col_t(index), workbook.format(.header)) }
      for group in groups {
        worksheet_merge_range(
          sheet, 1, lxw_col_t(group.columns.lowerBound), 1, lxw_col_t(group.columns.upperBound - 1), group.words,
          workbook.format(.header))
      }
    }
    worksheet_set_row(sheet, lxw_row_t(headerRow), 24, nil)
    for (index, column) in columns.enumerated() {
      worksheet_write_string(sheet, lxw_row_t(headerRow), lxw_col_t(index), column.title, workbook.format(.header))
    }
    row = headerRow + 1
  }

  private func continueOnAnotherSheet() throws(PlanError) {
    setUp()
    part += 1
    sheet = try workbook.addWorksheet("\(name)（\(part)）")
    begin()
  }

  private func write(_ cell: SheetCell, _ column: SheetColumn, at index: Int) throws(PlanError) {
    let (at, place) = (lxw_row_t(row), lxw_col_t(index))
    var result = LXW_NO_ERROR
    switch cell {
    case .text(.some(let words)) where !words.isEmpty:
      result = text(words, column, at: index)
    case .integer(.some(let number)):
      isFilled[index] = true
      result = worksheet_write_number(sheet, at, place, Double(number), workbook.format(.integer))
    case .number(.some(let number)):
      isFilled[index] = true
      // A spreadsheet keeps fifteen digits: a longer number stays what it is as text.
      if number.mantissa.magnitude < 1_000_000_000_000_000 {
        let format = workbook.format(.number(places: max(0, number.scale)))
        result = worksheet_write_number(sheet, at, place, number.double, format)
      } else {
        result = worksheet_write_string(sheet, at, place, number.description, workbook.format(.centred))
      }
    case .text, .number, .integer:
      let isLiteral = column.kind == .blank
      result = worksheet_write_blank(sheet, at, place, workbook.format(.text(isLiteral: isLiteral)))
    }
    guard result == LXW_NO_ERROR else {
      let reason = String(cString: lxw_strerror(result))
      throw PlanError("output.write", "\(workbook.path): \(name), row \(row + 1): cannot be written: \(reason)")
    }
  }

  private func text(_ words: String, _ column: SheetColumn, at index: Int) -> lxw_error {
    isFilled[index] = true
    let cell = CellText(words)
    for loss in cell.losses {
      var remarks = losses[loss] ?? Remarks()
      if remarks.count == 0 { remarks.place = "\(name)\(part > 1 ? "（\(part)）" : "")!\(letters(index))\(row + 1)" }
      remarks.count += 1
      losses[loss] = remarks
    }
    let style: CellStyle =
      column.kind == .short ? .centred : .text(isLiteral: CellText.isTakenForSomethingElse(cell.text))
    return worksheet_write_string(sheet, lxw_row_t(row), lxw_col_t(index), cell.text, workbook.format(style))
  }

  /// The name of a column: A, B, … AA.
  private func letters(_ index: Int) -> String {
    var result = ""
    var rest = index + 1
    while rest > 0 {
      result = String(UnicodeScalar(UInt8(0x41 + (rest - 1) % 26))) + result
      rest = (rest - 1) / 26
    }
    return result
  }
}
