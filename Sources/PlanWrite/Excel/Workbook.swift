internal import CXlsxWriter
internal import CZip
internal import Glibc
internal import PlanModel

/// An Excel workbook that is written row by row: what was written is on the disk, not in memory.
///
/// Invariant: the same calls give the same bytes. The file tells no time but a fixed one, no user and no machine.
final class Workbook {
  let path: String
  private let book: UnsafeMutablePointer<lxw_workbook>
  private var isClosed = false
  private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]
  private(set) var worksheets: [UnsafeMutablePointer<lxw_worksheet>] = []

  /// - Parameters:
  ///   - path: the file; it appears when the workbook is closed.
  ///   - temporary: a folder for what waits to be put together, as large as the sheets before compression.
  init(path: String, temporary: String, title: String) throws(PlanError) {
    self.path = path
    let book = temporary.withCString { folder in
      var options = lxw_workbook_options()
      options.constant_memory = 1
      options.tmpdir = UnsafeMutablePointer(mutating: folder)
      return workbook_new_opt(path, &options)
    }
    guard let book else { throw PlanError("output.write", "\(path): no memory for a workbook") }
    self.book = book
    title.withCString { words in
      var properties = lxw_doc_properties()
      properties.title = UnsafeMutablePointer(mutating: words)
      // 1980-01-01, as the entries of the container have it.
      properties.created = 315_532_800
      workbook_set_properties(book, &properties)
    }
  }

  deinit { if !isClosed { lxw_workbook_free(book) } }

  /// - Parameter name: at most 31 characters, none of `[]:*?/\`.
  func addWorksheet(_ name: String) throws(PlanError) -> UnsafeMutablePointer<lxw_worksheet> {
    guard let sheet = workbook_add_worksheet(book, name) else {
      throw PlanError("output.write", "\(path): a sheet “\(name)” cannot be added")
    }
    worksheets.append(sheet)
    return sheet
  }

  func format(_ style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
    if let format = formats[style] { return format }
    let format = workbook_add_format(book)
    style.apply(to: format)
    formats[style] = format
    return format
  }

  /// Puts the file together.
  ///
  /// - Throws: `PlanError` `output.write`. The library does not look whether all that it wrote found room on the disk, so this does.
  func close() throws(PlanError) {
    let isWritten = worksheets.allSatisfy { sheet in
      guard let rows = sheet.pointee.optimize_tmpfile else { return true }
      return fflush(rows) == 0 && ferror(rows) == 0
    }
    isClosed = true
    let count = worksheets.count
    worksheets = []
    formats = [:]
    guard isWritten else {
      let reason = String(cString: strerror(errno))
      lxw_workbook_free(book)
      throw PlanError("output.write", "\(path): cannot be written: \(reason)")
    }
    let result = workbook_close(book)
    guard result == LXW_NO_ERROR else {
      throw PlanError("output.write", "\(path): cannot be written: \(String(cString: lxw_strerror(result)))")
    }
    try verify(sheets: count)
  }

  /// Every sheet is there to its end, with the checksum that the container has for it.
  private func verify(sheets: Int) throws(PlanError) {
    let incomplete = PlanError("output.write", "\(path): cannot be written: no space left on the disk")
    guard let container = zip_open(path, ZIP_RDONLY, nil) else { throw incomplete }
    defer { zip_discard(container) }
    let ending = Array("</worksheet>".utf8)
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    for number in 0..<sheets {
      guard let file = zip_fopen(container, "xl/worksheets/sheet\(number + 1).xml", 0) else { throw incomplete }
      defer { zip_fclose(file) }
      var tail: [UInt8] = []
      while true {
        let count = zip_fread(file, &buffer, zip_uint64_t(buffer.count))
        guard count >= 0 else { throw incomplete }
        if count == 0 { break }
        tail = (tail + buffer[max(0, Int(count) - ending.count)..<Int(count)]).suffix(ending.count)
      }
      guard tail == ending else { throw incomplete }
    }
  }
}

/// How a cell looks.
enum CellStyle: Hashable {
  case title, header
  /// Words, from the upper left; `isLiteral` where a spreadsheet must not take them for anything else.
  case text(isLiteral: Bool)
  /// Short words in the middle.
  case centred
  /// A number with so many places behind the point.
  case number(places: Int)
  /// A year, or a number of something.
  case integer

  fileprivate func apply(to format: UnsafeMutablePointer<lxw_format>?) {
    format_set_font_size(format, 10.5)
    format_set_font_name(format, "宋体")
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    if self != .title {
      format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_text_wrap(format)
    }
    switch self {
    case .title:
      format_set_font_name(format, "黑体")
      format_set_font_size(format, 16)
      format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    case .header:
      format_set_font_name(format, "黑体")
      format_set_font_size(format, 11)
      format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
      format_set_bg_color(format, 0xDDEBF7)
    case .text(let isLiteral):
      format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
      if isLiteral { format_set_num_format(format, "@") }
    case .centred:
      format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
      format_set_num_format(format, "@")
    case .number(let places):
      format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
      let digits = places == 0 ? "" : "." + String(repeating: "0", count: places)
      format_set_num_format(format, "#,##0\(digits)")
    case .integer:
      format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
      format_set_num_format(format, "0")
    }
  }
}
