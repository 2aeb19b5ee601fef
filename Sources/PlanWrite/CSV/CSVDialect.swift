/// Whom a CSV file is for.
package enum CSVDialect: Sendable {
  /// Programs: UTF-8, columns by the names of the schema.
  case plain
  /// People who open it in Excel: a byte order mark, by which Excel knows UTF-8, and columns named in Chinese. Text that Excel would turn into a
  /// number or a date (编号 2.10, 1-2) has a tab in front, by which it stays text.
  case excel

  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Digits and the marks of numbers and dates only.
  static func isTakenForNumber(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first, isDigit(first) else { return false }
    return text.allSatisfy { isDigit($0) || [0x2E, 0x2D, 0x2F, 0x3A, 0x2C, 0x25, 0x45, 0x65].contains($0) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// What a column is called.
  func title(_ name: String) -> String { self == .excel ? Self.titles[name] ?? name : name }

  /// Names of the columns of all tables, of comparisons and of checks.
  static let titles: [String: String] = [
    // All tables.
    "plan_id": "方案标识", "quote": "依据原文", "char_start": "原文起", "char_end": "原文止", "block": "段落", "rule": "规则",
    "source_line": "行", "source_column": "列", "source_byte": "字节", "source_part": "文件部件", "source_paragraph": "文件段落",
    "item_id": "任务标识", "path": "编号", "value": "数值", "value_upper": "上限", "value_min": "最小值", "value_max": "最大值",
    "unit": "单位", "comparator": "比较词", "canonical_min": "折算最小值", "canonical_max": "折算最大值", "canonical_unit": "折算单位",
    "title": "标题",
    // documents
    "document_number": "发文字号", "issuers": "发文机关", "issued_on": "成文日期", "period_start": "起始年份", "period_end": "结束年份",
    "status": "状态", "region_name": "地区", "region_code": "地区代码", "series": "系列", "supersedes": "取代方案",
    "source_path": "文件", "source_copies": "相同文件", "source_format": "格式", "source_encoding": "编码",
    "source_bytes": "文件大小",
    "source_sha256": "文件摘要",
    "source_revisions": "修订", "source_captured_at": "采集时间", "item_count": "任务数", "target_count": "目标数",
    "quantity_count": "其他数字数", "cell_count": "表格数字数", "diagnostic_count": "诊断数", "text_bytes": "正文字节",
    "unread_bytes": "未读字节",
    // items
    "parent_id": "上级任务标识", "label": "序号", "text": "正文", "section": "部分", "leaf": "末级", "unit_count": "单位数",
    "units_open": "单位未列全", "deadline": "完成时限",
    // units
    "unit_no": "次序", "role": "角色", "name": "单位名称", "full_name": "单位全称", "unit_id": "单位标识", "unit_kind": "单位性质",
    "unit_level": "单位层级", "group": "分组",
    // targets
    "target_id": "目标标识", "kind": "类别", "indicator": "指标", "indicator_id": "指标标识", "measure": "口径",
    "baseline_value": "基期值", "baseline_year": "基期年份", "due_by": "完成年份", "due_source": "期限依据", "per_year": "每年",
    "aspirational": "力争", "binding": "属性", "scope": "范围", "owners": "责任单位", "owners_from": "责任依据", "source": "来源",
    // quantities, cells
    "quantity_id": "数字标识", "class": "用途", "table_id": "表格标识", "cell_no": "格次", "caption": "表题", "row": "行标题",
    "column": "列标题",
    // compare
    "row_no": "行号", "from_plan": "前一方案", "from_title": "前一标题", "from_period_start": "前一起始年",
    "from_period_end": "前一截止年", "from_target": "前一目标标识", "from_indicator": "前一指标", "from_comparator": "前一界限",
    "from_value": "前一数值", "from_value_max": "前一上限", "from_unit": "前一单位", "from_measure": "前一口径",
    "from_per_year": "前一每年", "from_due_by": "前一完成年份", "from_quote": "前一原文", "to_plan": "后一方案", "to_title": "后一标题",
    "to_period_start": "后一起始年", "to_period_end": "后一截止年", "to_target": "后一目标标识", "to_indicator": "后一指标",
    "to_comparator": "后一界限", "to_value": "后一数值", "to_value_max": "后一上限", "to_unit": "后一单位", "to_measure": "后一口径",
    "to_per_year": "后一每年", "to_due_by": "后一完成年份", "to_quote": "后一原文",
    "verdict": "结论", "reason": "理由", "direction": "变化方向", "strictness": "松紧", "change": "变化量", "change_unit": "变化单位",
    "change_percent": "变化幅度（%）", "change_per_year": "年均变化", "fulfilment": "兑现",
    "reported": "报告数", "reported_percent": "完成比例（%）",
    // check
    "finding_no": "问题序号", "severity": "性质", "id": "检查项", "message": "说明", "path_1": "位置一", "quote_1": "原文一",
    "path_2": "位置二", "quote_2": "原文二", "places": "位置数",
  ]
}
