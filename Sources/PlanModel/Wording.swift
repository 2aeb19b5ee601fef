/// Every sentence and term that comparisons and checks use, with its words in each language; the raw value is its stable id.
///
/// `{0}`, `{1}` are blanks, filled by a `Remark`.
package enum Wording: String, Sendable, CaseIterable {
  // Why two figures compare or not.
  case scope = "scope.differs"
  case region = "scope.region"
  case regionUnknown = "scope.unknown"
  case kind = "kind.differs"
  case kindFlow = "kind.flow"
  case unit = "unit.differs"
  case window = "window.differs"
  case windowOfChange = "window.change"
  case bases = "window.bases"
  case boundsOppose = "bounds.oppose"
  case definition = "definition.changed"
  case definitionLost = "definition.lost"
  case definitionGained = "definition.gained"
  case definitionHead = "definition.head"
  case sameName = "same.name"
  case otherName = "same.indicator"
  case sameKind = "same.kind"
  case sameYears = "same.years"
  case sameCounting = "same.counting"
  case regionInferred = "scope.inferred"
  case pinned = "pinned"
  case pinnedBecause = "pinned.because"
  case newIndicator = "step.new"
  case droppedIndicator = "step.dropped"
  case bareIndicator = "step.bare"
  case notFound = "step.none"
  case otherIndicator = "near.name"
  case takenElsewhere = "near.taken"

  // Why one target of several stands in a cell.
  case chosenKind = "choice.kind"
  case chosenYear = "choice.year"
  case chosenWords = "choice.words"
  case chosenAgree = "choice.agree"
  case chosenFirst = "choice.first"
  case chosenOthers = "choice.others"
  case chosenManyOthers = "choice.others.many"

  // Terms.
  case ownPlace = "term.place"
  case perYear = "term.per_year"
  case done = "term.done"
  case reached = "term.reached"
  case cumulative = "term.cumulative"
  case added = "term.new"
  case increase = "term.increase"
  case decrease = "term.decrease"
  case rank = "term.rank"
  case table = "term.table"
  case tableNamed = "term.table.named"
  case column = "term.column"
  case row = "term.row"
  case total = "term.total"
  case rowCount = "term.rows"

  // What a check finds.
  case totalAgrees = "check.table.total.agrees"
  case totalDiffers = "check.table.total.differs"
  case statedAgrees = "check.table.stated.agrees"
  case statedDiffers = "check.table.stated.differs"
  case rowsAgree = "check.table.rows.agrees"
  case rowsDiffer = "check.table.rows.differs"
  case group = "check.table.group"
  case captionAgrees = "check.table.title.agrees"
  case captionDiffers = "check.table.title.differs"
  case siblings = "check.table.tasks.agrees"
  case part = "check.part"
  case stagesAgree = "check.stage.sum.agrees"
  case stagesDiffer = "check.stage.sum.differs"
  case stageOrder = "check.stage.order"
  case overviewAgrees = "check.repeat.overview.agrees"
  case overviewDiffers = "check.repeat.overview.differs"
  case annexAgrees = "check.repeat.annex.agrees"
  case annexDiffers = "check.repeat.annex.differs"
  case placesAgree = "check.repeat.places.agrees"
  case placesDiffer = "check.repeat.places.differs"
  case titleAgrees = "check.title.agrees"
  case titleDiffers = "check.title.differs"
  case deadlineEarly = "check.deadline.early"
  case deadlineLate = "check.deadline.late"
  case taskUnit = "check.task.unit"
  case taskTarget = "check.task.target"
  case idleUnit = "check.unit.idle"

  /// Whether it goes on with what was told before it.
  var goesOn: Bool {
    switch self {
    case .definitionLost, .definitionGained, .definitionHead, .sameKind, .sameYears, .sameCounting, .bases,
      .regionInferred,
      .chosenKind, .chosenYear, .chosenWords:
      true
    default: false
    }
  }

  package func template(in language: Language) -> String {
    let words = self.words
    return language == .chinese ? words.zh : words.en
  }
}

extension Wording {
  private typealias Words = (zh: String, en: String)

  private var words: Words { comparison ?? term ?? finding ?? (rawValue, rawValue) }

  private var comparison: Words? {
    switch self {
    case .scope: ("范围不同：{0} 与 {1}", "another scope: {0} and {1}")
    case .region: ("两个方案的地区不同", "the plans are of different places")
    case .regionUnknown: ("有方案未载明地区，不能认定为同一地区", "a plan does not tell its place, which may be another")
    case .kind: ("口径不同：{0} 与 {1}", "other kinds of figures: {0} and {1}")
    case .kindFlow: ("口径不同：一为期内完成数，一为期末达到数", "other kinds of figures: one done over the period, one reached at its end")
    case .unit: ("计量单位不同：{0} 与 {1}", "other units: {0} and {1}")
    case .window: ("期限不同：{0}年 与 {1}年 的合计数", "totals of {0} and {1} years")
    case .windowOfChange: ("期限不同：{0}年 与 {1}年 的变化", "changes over {0} and {1} years")
    case .bases: ("基期分别为{0}年、{1}年", "against {0} and {1}")
    case .boundsOppose: ("一为下限，一为上限，不判升降", "a floor and a ceiling, neither higher nor lower")
    case .definition: ("定义变化", "another definition")
    case .definitionLost: ("去掉“{0}”", "without “{0}”")
    case .definitionGained: ("增加“{0}”", "with “{0}” added")
    case .definitionHead: ("“{0}”与“{1}”", "“{0}” and “{1}”")
    case .sameName: ("同名指标", "the same name")
    case .otherName: ("同一指标的两种写法", "two names of one indicator")
    case .sameKind: ("{0}", "{0}")
    case .sameYears: ("均为{0}年", "both of {0} years")
    case .sameCounting: ("{0}、{1}同为计数单位", "{0} and {1} both count")
    case .regionInferred: ("有方案的地区据行文推定", "the place of a plan is inferred from its words")
    case .pinned: ("人工指定", "pinned by hand")
    case .pinnedBecause: ("人工指定：{0}", "pinned by hand: {0}")
    case .newIndicator: ("此前的方案没有这项指标", "no earlier plan has this indicator")
    case .droppedIndicator: ("后一方案没有这项指标", "the next plan does not have this indicator")
    case .bareIndicator: ("指标名称没有说明对象，不作对比", "the indicator does not say of what, and is not compared")
    case .notFound: ("另一方案中未找到", "not found in the other plan")
    case .otherIndicator: ("名称不同：“{0}”", "another name: “{0}”")
    case .takenElsewhere: ("已与“{0}”对应", "already put beside “{0}”")
    case .chosenKind: ("取各方案共有的口径", "the kind that the plans have in common")
    case .chosenYear: ("取最后年度的数", "the figure of the last year")
    case .chosenWords: ("取限定词与其他方案最接近的", "the one whose narrowing words are nearest to those of other plans")
    case .chosenAgree: ("各处数字一致", "all places have one figure")
    case .chosenFirst: ("取目标部分或先出现的一处", "the one among the objectives, or the first")
    case .chosenOthers: ("另有{0}处：{1}", "others ({0}): {1}")
    case .chosenManyOthers: ("另有{0}处：{1}等", "others ({0}): {1}…")
    default: nil
    }
  }

  private var term: Words? {
    switch self {
    case .ownPlace: ("本地区", "the plan's own place")
    case .perYear: ("每年", "each year")
    case .done: ("期内完成数", "done over the period")
    case .reached: ("达到数", "level reached")
    case .cumulative: ("累计数", "running total")
    case .added: ("新增数", "newly added")
    case .increase: ("增长", "increase")
    case .decrease: ("下降", "decrease")
    case .rank: ("位次", "rank")
    case .table: ("表", "table")
    case .tableNamed: ("《{0}》", "table “{0}”")
    case .column: ("“{0}”一列", ", column “{0}”")
    case .row: ("“{0}”一行", ", row “{0}”")
    case .total: ("合计", "the total")
    case .rowCount: ("行数", "the number of rows")
    default: nil
    }
  }

  private var finding: Words? {
    switch self {
    case .totalAgrees: ("{0}{1}：{2}格相加为{3}，与所列合计一致", "{0}{1}: {2} cells add up to {3}, as stated")
    case .totalDiffers: ("{0}{1}：合计为{2}，{3}格相加为{4}", "{0}{1}: the total says {2}, {3} cells add up to {4}")
    case .statedAgrees: ("合计行：{0}={1}", "total in words: {0}={1}")
    case .statedDiffers: ("合计行：{0}={1}，写为{2}", "total in words: {0}={1}, stated as {2}")
    case .rowsAgree: ("表列{0}行，与合计{1}一致", "{0} rows, as the total {1} says")
    case .rowsDiffer: ("合计为{1}，表列{0}行", "the total says {1}, the table has {0} rows")
    case .group: ("“{0}”下{1}行，合计行写{2}", "{1} rows below “{0}”, the total says {2}")
    case .captionAgrees: ("标题“{0}”与{1}{2}一致", "the title “{0}” agrees with {1}, {2}")
    case .captionDiffers: ("标题写{0}，{1}为{2}", "the title says {0}, {1} is {2}")
    case .siblings:
      (
        "“{0}”下{1}项任务的数字相加为{2}，与{3}{4}{5}一致",
        "the figures of {1} tasks below “{0}” add up to {2}, as in {3}: {4} is {5}"
      )
    case .part: ("“其中”{0}项合计{1}，整体“{2}”为{3}", "parts after 其中 ({0}) come to {1}, the whole “{2}” is {3}")
    case .stagesAgree: ("分年度数{0}，合计与总目标{1}相符", "yearly figures {0} add up to the overall target {1}")
    case .stagesDiffer: ("分年度数{0}，合计与总目标{1}不符", "yearly figures {0} do not add up to the overall target {1}")
    case .stageOrder: ("{0}年为{1}，{2}年反而为{3}", "{1} in {0}, but {3} in {2}")
    case .overviewAgrees: ("“{0}”总体目标与任务一致：{1}", "“{0}”: objectives and tasks agree on {1}")
    case .overviewDiffers: ("“{0}”总体目标与任务不一：{1}与{2}", "“{0}”: objectives and tasks differ, {1} and {2}")
    case .annexAgrees: ("“{0}”正文与附件一致：{1}", "“{0}”: body and annex agree on {1}")
    case .annexDiffers: ("“{0}”正文与附件不一：{1}与{2}", "“{0}”: body and annex differ, {1} and {2}")
    case .placesAgree: ("“{0}”两处一致：{1}", "“{0}”: two places agree on {1}")
    case .placesDiffer: ("“{0}”两处不一：{1}与{2}", "“{0}”: two places differ, {1} and {2}")
    case .titleAgrees: ("标题与正文均为{0}", "title and text both say {0}")
    case .titleDiffers: ("标题为{0}，正文为{1}", "the title says {0}, the text {1}")
    case .deadlineEarly: ("时限{0}年早于方案期{1}—{2}年", "due {0}, before the plan's years {1}–{2}")
    case .deadlineLate: ("时限{0}年晚于方案期{1}—{2}年", "due {0}, after the plan's years {1}–{2}")
    case .taskUnit:
      ("任务{0}没有责任单位，本方案{1}项任务中{2}项有", "task {0} has no responsible unit; {2} of the plan's {1} tasks have one")
    case .taskTarget:
      ("任务{0}没有量化目标，本方案{1}项任务中{2}项有", "task {0} has no quantified target; {2} of the plan's {1} tasks have one")
    case .idleUnit: ("“{0}”配合{1}项任务，没有牵头任何一项", "“{0}” supports {1} tasks and leads none")
    default: nil
    }
  }
}
