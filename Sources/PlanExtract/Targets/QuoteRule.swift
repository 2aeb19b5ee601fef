internal import PlanModel

/// The words that state a promise: its clause up to the end of the statement, with a year that stands before the comma.
enum QuoteRule {
  static func quote(_ figure: FigureContext) -> Range<Int> {
    let statements = figure.siblings
    let place = figure.place
    var first = figure.statement.listHead ?? place
    while first > 0, !statements[first].hasVerb { first -= 1 }
    var start = first == 0 ? figure.clause.range.lowerBound : statements[first].range.lowerBound
    if first == 0, let year = figure.flow.yearClause, figure.clause.frame == .plain { start = year.lowerBound }
    let head = figure.statement.listHead ?? place
    let last = head + statements[head].listCount - 1
    let end = last == statements.count - 1 ? figure.clause.range.upperBound : statements[last].range.upperBound
    return start..<max(end, figure.mention.range.upperBound)
  }
}
