internal import PlanModel

/// Where the tasks, numbers and units of a task table stand. Such a table has a column of tasks and at least one of units.
///
/// Counter-example: a table of platforms with 主要创建内容 and 牵头部门 lists no tasks; so does one of figures with 2021年任务.
struct TaskLayout {
  var serial: Int?
  /// Columns of tasks, outermost first: 重点任务, 具体举措.
  var tasks: [Int]
  var units: [(column: Int, role: UnitRole)]
  var deadline: Int?

  init?(_ table: TableView) {
    let view = table.view
    tasks = []
    units = []
    for column in view.columns {
      switch table.kinds[column] {
      case .serial: serial = serial ?? column
      case .task where !table.figureColumns.contains(column): tasks.append(column)
      case .units(let role): units.append((column, role))
      case .deadline: deadline = deadline ?? column
      default: break
      }
    }
    guard !tasks.isEmpty, !units.isEmpty else { return nil }
  }
}

/// One row of a task table, or a task with several sub-rows.
private struct TaskRow {
  var row: Int
  var numbers: [Int]
  var label: Range<Int>
  var block: Int
  var sub: [Int] = []
}

/// Appends the items of a task table.
///
/// The row's printed number is the item's; rows without numbers are counted. Rows below a merged number or task are its sub-items,
/// `A1.3.1`, when each has words of its own in a further column; otherwise they continue it (a cell broken over pages).
func taskItems(
  _ table: TableView, _ layout: TaskLayout, root: String, units: UnitCells, into reading: inout TableReader.Reading
) {
  let view = table.view
  let rows = taskRows(table, layout)
  let title = titleColumn(table, layout, rows)
  let promising = promisingColumns(table, layout, title: title)
  for row in rows {
    let subColumn = row.sub.isEmpty ? nil : subColumn(table, layout, row, title: title)
    let span = subColumn == nil ? [row.row] + row.sub : [row.row]
    guard let task = view.cell(row.row, title), let words = taskTitle(view, task) else { continue }
    let label = Found(view.printed(row.label), view.scan.evidence(row.label, block: row.block, rule: "task.number"))
    var item = ItemFinding(
      path: ItemPath(root: root, row.numbers), label: label, title: words,
      text: taskText(table, layout, task, row: row.row), section: .tasks, leaf: subColumn == nil)
    guard let subColumn else {
      fill(&item, table, layout, span, units)
      reading.pieces += taskPieces(table, span, columns: promising, item: reading.items.count)
      reading.items.append(item)
      continue
    }
    let parent = reading.items.count
    reading.pieces += taskPieces(table, span, columns: [title], item: parent)
    reading.items.append(item)
    for (index, sub) in ([row.row] + row.sub).enumerated() {
      guard let cell = view.cell(sub, subColumn), let words = taskTitle(view, cell) else { continue }
      let start = cell.range.lowerBound..<cell.range.lowerBound
      var item = ItemFinding(
        path: ItemPath(root: root, row.numbers + [index + 1]),
        label: Found("", view.scan.evidence(start, block: cell.block, rule: "task.number")), title: words,
        text: taskText(table, layout, cell, row: sub), section: .tasks, parent: parent)
      fill(&item, table, layout, [sub], units)
      let columns = Set(promising + [subColumn]).subtracting([title]).sorted()
      reading.pieces += taskPieces(table, [sub], columns: columns, item: reading.items.count)
      reading.items.append(item)
    }
  }
}

/// The rows that are tasks, in order. Group rows (（一）…, one cell over the whole width, or a row without units that numbers itself in
/// Chinese) are none.
private func taskRows(_ table: TableView, _ layout: TaskLayout) -> [TaskRow] {
  let view = table.view
  var rows: [TaskRow] = []
  var counted = 0
  for row in view.bodyRows {
    if view.isSingle(row), !continues(table, layout, row) { continue }
    let hasUnits = layout.units.contains { table.hasWords(row, $0.column) }
    if let serial = layout.serial {
      if let cell = view.own(row, serial), !view.scan.bytes.isBlank(cell.range) {
        if let numbers = rowNumbers(view.bytes(cell), chinese: hasUnits) {
          rows.append(TaskRow(row: row, numbers: numbers, label: cell.range, block: cell.block))
        }
        continue
      }
    } else if let cell = view.own(row, layout.tasks[0]) {
      guard hasUnits else { continue }
      counted += 1
      let label = taskLabel(view.scan.bytes, cell.range)
      let numbers = label.map { [$0.number] } ?? [counted]
      let start = cell.range.lowerBound
      rows.append(
        TaskRow(row: row, numbers: numbers, label: label?.range ?? start..<start, block: cell.block))
      continue
    }
    if !rows.isEmpty { rows[rows.count - 1].sub.append(row) }
  }
  return rows
}

/// A row with one cell that belongs to the row above: further units, or another sub-task.
private func continues(_ table: TableView, _ layout: TaskLayout, _ row: Int) -> Bool {
  guard let cell = table.view.filled(row).first, cell.columnSpan == 1 else { return false }
  return layout.units.contains { $0.column == cell.column }
}

/// The column that names the items: the first of the task columns with words of its own in each numbered row. Where a task is merged
/// over several numbered rows, it is the column beside it.
private func titleColumn(_ table: TableView, _ layout: TaskLayout, _ rows: [TaskRow]) -> Int {
  layout.tasks.first { column in rows.allSatisfy { table.view.own($0.row, column) != nil } } ?? layout.tasks[0]
}

/// The column that tells the sub-rows of a task apart; nil when they have no words of their own.
private func subColumn(_ table: TableView, _ layout: TaskLayout, _ row: TaskRow, title: Int) -> Int? {
  let rows = [row.row] + row.sub
  let further = layout.tasks.filter { $0 != title } + table.view.columns.filter { $0 > title }
  return further.first { column in
    switch table.kinds[column] {
    case .units, .deadline, .remark, .measure, .serial, .binding: return false
    default: break
    }
    return rows.allSatisfy { table.view.own($0, column) != nil && table.hasWords($0, column) }
  }
}

/// Up to the first 。, without a printed number.
private func taskTitle(_ view: GridView, _ cell: Grid.Cell) -> Found<String>? {
  let bytes = view.scan.bytes
  var start = taskLabel(bytes, cell.range)?.range.upperBound ?? cell.range.lowerBound
  while start < cell.range.upperBound, bytes[start] == 0x0A { start += 1 }
  var end = bytes.first("。", in: start..<cell.range.upperBound) ?? cell.range.upperBound
  while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x3B || bytes[end - 1] == 0x3A { end -= 1 }
  guard start < end else { return nil }
  return Found(view.printed(start..<end), view.scan.evidence(start..<end, block: cell.block, rule: "task.title"))
}

/// The words of a task: its cell and the cells between it and the units.
private func taskText(_ table: TableView, _ layout: TaskLayout, _ cell: Grid.Cell, row: Int) -> Evidence {
  let view = table.view
  var end = cell.range.upperBound
  var column = cell.column + cell.columnSpan
  while column < view.grid.columnCount, !layout.units.contains(where: { $0.column == column }) {
    if table.kinds[column] == .deadline { break }
    if let next = view.own(row, column) { end = max(end, next.range.upperBound) }
    column += 1
  }
  return view.scan.evidence(cell.range.lowerBound..<end, block: cell.block, rule: "task.text")
}

/// The columns whose words may hold targets: tasks, and 目标 in words. 完成情况 and 投资额 promise nothing.
private func promisingColumns(_ table: TableView, _ layout: TaskLayout, title: Int) -> [Int] {
  table.view.columns.filter { column in
    if case .units = table.kinds[column] { return false }
    return layout.tasks.contains(column) ? column >= title : table.headers[column].hasSuffix("目标")
  }
}

/// The paragraphs of a task's own cells. A cell that is merged over further rows is nobody's own; a figure by itself is a cell already.
private func taskPieces(_ table: TableView, _ rows: [Int], columns: [Int], item: Int) -> [TextPiece] {
  let scan = table.view.scan
  var pieces: [TextPiece] = []
  for row in rows {
    for column in columns {
      guard let cell = table.view.own(row, column), cell.row + cell.rowSpan - 1 <= rows.last ?? row,
        !table.figureColumns.contains(column) || table.figure(row, column) == nil
      else { continue }
      var block = cell.block
      while block < scan.blocks.count, scan.blocks[block].lowerBound < cell.range.upperBound {
        let range = scan.blocks[block].clamped(to: cell.range)
        if !scan.bytes.isBlank(range) { pieces.append(TextPiece(kind: .cell, item: item, block: block, range: range)) }
        block += 1
      }
    }
  }
  return pieces
}

private func fill(
  _ item: inout ItemFinding, _ table: TableView, _ layout: TaskLayout, _ rows: [Int], _ units: UnitCells
) {
  let view = table.view
  var lists: [UnitList] = []
  for row in rows {
    for (column, role) in layout.units {
      guard let cell = view.cell(row, column), !view.scan.bytes.isBlank(cell.range) else { continue }
      if row != rows.first, cell.row != row { continue }
      lists += units.lists(cell, role: role, in: view.scan)
    }
    if item.deadline == nil, let column = layout.deadline, let cell = view.cell(row, column),
      !view.scan.bytes.isBlank(cell.range)
    {
      item.deadline = Found(
        view.text(cell), view.scan.evidence(cell.range, block: cell.block, rule: "task.deadline"))
    }
  }
  let mentions = units.units.mentions(of: lists, in: view.scan)
  item.units = mentions.units.map { mention in
    var mention = mention
    mention.printed.value.removeAll { $0 == "\n" }
    return mention
  }
  item.unitsOpen = mentions.open
  item.deadline = item.deadline ?? mentions.deadline
}
