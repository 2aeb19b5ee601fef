// What the words of the schema are called for people.

extension Language {
  fileprivate func pick(_ chinese: String, _ english: String) -> String { self == .chinese ? chinese : english }
}

extension Verdict {
  package func label(in language: Language) -> String {
    switch self {
    case .comparable: language.pick("可比", "comparable")
    case .scopeDiffers: language.pick("范围不同", "other scope")
    case .kindDiffers: language.pick("口径不同", "other kind")
    case .unitDiffers: language.pick("单位不同", "other unit")
    case .windowDiffers: language.pick("期限不同", "other years")
    case .definitionChanged: language.pick("定义变化", "definition changed")
    }
  }
}

extension Direction {
  package func label(in language: Language) -> String {
    switch self {
    case .raised: language.pick("提高", "raised")
    case .lowered: language.pick("降低", "lowered")
    case .kept: language.pick("持平", "kept")
    case .new: language.pick("新增", "new")
    case .dropped: language.pick("取消", "dropped")
    }
  }
}

extension UnitRow.Change {
  package func label(in language: Language) -> String {
    switch self {
    case .new: language.pick("新出现", "new")
    case .vanished: language.pick("不再出现", "vanished")
    case .grew: language.pick("增加", "grew")
    case .shrank: language.pick("减少", "shrank")
    case .kept: language.pick("不变", "kept")
    case .mixed: language.pick("有增有减", "mixed")
    }
  }
}

extension TaskRow.Change {
  package func label(in language: Language) -> String {
    switch self {
    case .kept: language.pick("延续", "kept")
    case .merged: language.pick("合并", "merged")
    case .split: language.pick("拆分", "split")
    case .new: language.pick("新增", "new")
    case .dropped: language.pick("取消", "dropped")
    }
  }
}

extension Finding.Severity {
  package func label(in language: Language) -> String {
    switch self {
    case .error: language.pick("错误", "error")
    case .doubt: language.pick("存疑", "doubt")
    case .agrees: language.pick("一致", "agrees")
    }
  }
}

extension UnitRole {
  package func label(in language: Language) -> String {
    switch self {
    case .lead: language.pick("牵头", "lead")
    case .support: language.pick("配合", "support")
    case .guide: language.pick("指导", "guide")
    case .responsible: language.pick("责任", "responsible")
    }
  }
}

extension ResponsibleUnit.Kind {
  package func label(in language: Language) -> String {
    switch self {
    case .party: language.pick("党委机构", "party")
    case .department: language.pick("政府部门", "government department")
    case .government: language.pick("地方政府", "local government")
    case .institution: language.pick("事业单位", "institution")
    case .company: language.pick("企业", "company")
    case .social: language.pick("群团社团", "social body")
    }
  }
}

extension ResponsibleUnit.Level {
  package func label(in language: Language) -> String {
    switch self {
    case .central: language.pick("中央", "central")
    case .province: language.pick("省级", "province")
    case .prefecture: language.pick("地级", "prefecture")
    case .county: language.pick("县级", "county")
    case .township: language.pick("乡级", "township")
    }
  }
}

extension Comparator {
  package func label(in language: Language) -> String {
    switch self {
    case .eq: language.pick("等于", "exactly")
    case .ge: language.pick("不低于", "at least")
    case .gt: language.pick("超过", "more than")
    case .le: language.pick("不超过", "at most")
    case .lt: language.pick("低于", "less than")
    case .approx: language.pick("左右", "about")
    case .range: language.pick("区间", "range")
    }
  }
}

extension Measure {
  package func label(in language: Language) -> String {
    switch self {
    case .level: language.pick("达到数", "level")
    case .cumulative: language.pick("累计数", "running total")
    case .new: language.pick("新增数", "newly added")
    case .increase: language.pick("增长", "increase")
    case .decrease: language.pick("下降", "decrease")
    case .rank: language.pick("位次", "rank")
    }
  }
}

extension SectionRole {
  package func label(in language: Language) -> String {
    switch self {
    case .background: language.pick("背景", "background")
    case .objectives: language.pick("目标", "objectives")
    case .tasks: language.pick("任务", "tasks")
    case .safeguards: language.pick("保障", "safeguards")
    }
  }
}

extension PlanStatus {
  package func label(in language: Language) -> String {
    switch self {
    case .draft: language.pick("征求意见稿", "draft")
    case .final: language.pick("正式", "final")
    }
  }
}

extension Finding {
  /// What the check looked at: 表格合计.
  package func kindLabel(in language: Language) -> String {
    switch id {
    case "check.table.total": language.pick("表格合计", "rows and total")
    case "check.table.stated": language.pick("合计文字", "total in words")
    case "check.table.rows": language.pick("表格行数", "number of rows")
    case "check.table.group": language.pick("分组行数", "rows of a group")
    case "check.table.title": language.pick("表题数字", "figure in a table's title")
    case "check.table.tasks": language.pick("任务与附表", "tasks and table")
    case "check.part": language.pick("其中与整体", "parts and whole")
    case "check.stage.sum": language.pick("分年度合计", "yearly figures")
    case "check.stage.order": language.pick("分年度先后", "order of stages")
    case "check.repeat.overview": language.pick("目标与任务", "objectives and tasks")
    case "check.repeat.annex": language.pick("正文与附件", "body and annex")
    case "check.repeat.places": language.pick("前后两处", "two places")
    case "check.title": language.pick("标题与正文", "title and text")
    case "check.deadline": language.pick("完成时限", "deadlines")
    case "check.task.unit": language.pick("缺责任单位", "no unit")
    case "check.task.target": language.pick("缺量化目标", "no target")
    case "check.unit.idle": language.pick("只配合不牵头", "units that only support")
    default: id
    }
  }
}
