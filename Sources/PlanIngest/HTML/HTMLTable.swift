internal import PlanModel

/// A table of a page while it is read: a table of data, or a frame that only puts things in place.
struct HTMLTable {
  struct Cell {
    var pieces: [PagePiece]
    var columnSpan: Int
    var rowSpan: Int
    var isHeader: Bool
    /// A table stands in it, which may be a frame itself.
    var hasTable: Bool

    var length: Int { pieces.reduce(0) { $0 + $1.length } }
  }

  struct Row {
    var cells: [Cell] = []
    var isHeader = false
    var isFooter = false
  }

  let node: Int
  var caption: [PagePiece] = []
  /// A table stands in the cell that is read.
  var cellHasTable = false
  private var rows: [Row] = []
  private var isPresentation: Bool
  private var hasBorder: Bool
  /// Columns that cells span, of all rows: a hostile table does not make many.
  private var spanned = 0

  init(node: Int, details: HTMLDetails) {
    self.node = node
    isPresentation = details.names.contains("presentation") || details.names.contains("none")
    hasBorder = details.hasBorder || details.names.contains("msotablegrid")
  }

  mutating func beginRow(isHeader: Bool, isFooter: Bool) {
    rows.append(Row(isHeader: isHeader, isFooter: isFooter))
  }

  mutating func add(_ pieces: [PagePiece], _ details: HTMLDetails, isHeader: Bool) {
    if rows.isEmpty { rows.append(Row()) }
    hasBorder = hasBorder || details.hasBorder
    spanned += details.columnSpan
    rows[rows.count - 1].cells.append(
      Cell(
        pieces: pieces, columnSpan: spanned > 100_000 ? 1 : details.columnSpan,
        rowSpan: details.rowSpan == 0 ? 65534 : details.rowSpan, isHeader: isHeader,
        hasTable: cellHasTable))
    cellHasTable = false
  }

  /// The table, or what stands in it when it is a frame or lists what is known of the document.
  func pieces(depth: Int, part: String?) -> [PagePiece] {
    let ordered = rows.filter { !$0.isFooter } + rows.filter(\.isFooter)
    let cells = ordered.flatMap(\.cells)
    guard cells.contains(where: { !$0.pieces.isEmpty }) else { return [] }
    if let lines = PageFields.lines(ordered.map { $0.cells.map(\.pieces) }) { return lines }
    if isFrame(ordered, cells) || depth >= 8 { return cells.flatMap(\.pieces) }
    let table = FlowTable(
      rows: ordered.map { row in
        FlowRow(
          cells: row.cells.map {
            FlowCell(columnSpan: $0.columnSpan, rowSpan: $0.rowSpan, blocks: $0.pieces.map(\.block))
          },
          isHeader: row.isHeader || !row.cells.isEmpty && row.cells.allSatisfy(\.isHeader))
      })
    let pieces = cells.flatMap(\.pieces)
    return [
      PagePiece(
        block: .table(table), node: node, length: pieces.reduce(0) { $0 + $1.length },
        links: pieces.reduce(0) { $0 + $1.links })
    ]
  }

  /// Whether the table only puts things in place: it says so, it has one cell a row and no lines, it holds another table, or most of its
  /// text is many paragraphs in one cell.
  private func isFrame(_ rows: [Row], _ cells: [Cell]) -> Bool {
    if isPresentation { return true }
    let total = cells.reduce(0) { $0 + $1.length }
    let largest = cells.max { $0.length < $1.length }
    if let largest, largest.length * 2 >= total {
      if cells.contains(where: { $0.hasTable && $0.length * 2 >= total }) { return true }
      if !hasBorder, largest.pieces.count >= 6, largest.length >= 300 { return true }
    }
    let isSingle = rows.allSatisfy { $0.cells.count <= 1 }
    return isSingle
      && (!hasBorder || cells.reduce(0) { $0 + $1.pieces.count } > 40 || cells.contains(where: \.hasTable))
  }
}

/// The fields that a page of public government information lists above the text: 索引号, 发文机关, 成文日期, 发文字号 and so on.
enum PageFields {
  private static let names: Set<String> = [
    "索引号", "信息索引号", "发文机关", "发文单位", "制发机关", "发布机构", "发布机关", "信息公开机构", "公开主体", "公开责任部门", "成文日期", "成文时间",
    "发文日期", "发布日期", "公布日期", "公开日期", "生成日期", "印发日期", "发文字号", "发文文号", "文号", "文件编号", "主题分类", "信息分类", "体裁分类", "公文种类",
    "组配分类", "标题", "信息名称", "名称", "主题词", "关键词", "有效性", "效力状态", "时效", "公开方式", "公开时限", "公开范围", "信息来源", "来源", "内容概述",
    "统一编号", "统一登记号", "服务对象", "生效日期", "实施日期", "失效日期", "废止日期",
  ]
  /// Names that nothing but such a list has.
  private static let sure: Set<String> = [
    "索引号", "信息索引号", "发文机关", "发文单位", "制发机关", "发布机构", "成文日期", "成文时间", "发文日期", "发文字号", "发文文号", "文号", "公开方式", "主题分类",
  ]

  /// The field that a text names or opens with: 「索 引 号：」, 「文号：甲政发〔2021〕1号」; nil when it is none.
  static func name(_ text: String) -> (name: String, isAlone: Bool)? {
    let head = text.unicodeScalars.prefix(40).filter {
      !isSpace($0.value) && $0 != "[" && $0 != "【" && $0 != "】" && $0 != "]"
    }
    let whole = String(String.UnicodeScalarView(head))
    let name = whole.prefix { $0 != "：" && $0 != ":" }
    guard names.contains(String(name)) else { return nil }
    return (String(name), whole.count <= name.count + 1)
  }

  /// The fields of a table as a line each, when it lists fields; nil when it is another table.
  static func lines(_ rows: [[[PagePiece]]]) -> [PagePiece]? {
    let cells = rows.flatMap(\.self)
    guard cells.count <= 80 else { return nil }
    let found = cells.compactMap { name(text($0)) }
    guard found.count >= 2, found.contains(where: { sure.contains($0.name) }), found.count * 3 >= cells.count else {
      return nil
    }
    return rows.flatMap { joined($0.flatMap(\.self)) }
  }

  /// Joins a field's name that stands alone to its value in the next block.
  static func joined(_ pieces: [PagePiece]) -> [PagePiece] {
    var result: [PagePiece] = []
    var waits = false
    for piece in pieces {
      let field = name(text([piece]))
      if waits, field == nil, case .paragraph(let value) = piece.block, let last = result.last,
        case .paragraph(var paragraph) = last.block
      {
        if !endsWithColon(paragraph.text) { paragraph.text += Array("：".utf8) }
        paragraph.joined.append((paragraph.text.count, value.number))
        paragraph.text += value.text[trimmed(value.text, 0..<value.text.count)]
        result[result.count - 1].block = .paragraph(paragraph)
        result[result.count - 1].length += piece.length
        result[result.count - 1].links += piece.links
        waits = false
        continue
      }
      result.append(piece)
      waits = field?.isAlone ?? false
      if waits, case .paragraph(var paragraph) = piece.block {
        paragraph.text = Array(paragraph.text[trimmed(paragraph.text, 0..<paragraph.text.count)])
        result[result.count - 1].block = .paragraph(paragraph)
      }
    }
    return result
  }

  private static func endsWithColon(_ text: [UInt8]) -> Bool {
    text.last == UInt8(ascii: ":") || text.has("：", endingAt: text.count)
  }

  private static func text(_ pieces: [PagePiece]) -> String {
    guard pieces.count == 1, case .paragraph(let paragraph) = pieces[0].block else { return "" }
    return String(decoding: paragraph.text.prefix(200), as: UTF8.self)
  }
}
