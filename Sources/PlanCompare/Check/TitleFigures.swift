internal import PlanModel

/// A task's title against its text.
///
/// 新建100个创新平台 above 到2020年，新建各类创新平台不少于120个 is a doubt; a text that repeats the figure, or has none of that measure word,
/// is not.
struct TitleFigures {
  let facts: PlanFacts

  func findings() -> [Finding] {
    facts.plan.items.compactMap { item in
      guard let title = item.title, title.count <= 40 else { return nil }
      let figures = printedFigures(in: title)
      guard figures.count == 1, let figure = figures.first else { return nil }
      let titleEnd = item.titleEvidence?.charEnd ?? 0
      let own = facts.candidates.filter {
        $0.target.item == item.id && $0.target.unit == figure.unit && $0.target.evidence.charStart >= titleEnd
      }
      guard own.count == 1, let target = own.first, target.upper == nil, let value = target.target.value else {
        return nil
      }
      let places = [facts.place(item), facts.place(target.target)]
      if value == ExactDecimal(figure.value) {
        return Finding(
          "check.title", .agrees, Remark(.titleAgrees, "\(figure.value)\(figure.unit)"), places: places)
      }
      guard !(figure.isOpen && value > ExactDecimal(figure.value)) else { return nil }
      return Finding(
        "check.title", .doubt,
        Remark(.titleDiffers, "\(figure.value)\(figure.unit)", "\(value)\(figure.unit)"), places: places)
    }
  }
}
