internal import PlanModel

/// The numbers that a row of a task table carries: 3, 3., 1.2, 2-1; nil for 一 and （一）, which number groups, unless the row has
/// units of its own.
func rowNumbers(_ text: [UInt8], chinese: Bool) -> [Int]? {
  let all = 0..<text.count
  if let number = text.serial(in: all) { return [number] }
  if let label = readLabel(text, at: 0, limit: text.count), label.range.upperBound == text.count {
    switch label.style {
    case .arabic, .bracketedArabic, .halfBracketedArabic, .circled, .decimal: return label.numbers
    default: return chinese ? label.numbers : nil
    }
  }
  if let (number, end) = ideographNumber(text, at: 0, limit: text.count), end == text.count {
    return chinese ? [number] : nil
  }
  let parts = text.split(separator: 0x2D, omittingEmptySubsequences: false)
  let numbers = parts.compactMap { Array($0).serial(in: 0..<$0.count) }
  return parts.count == 2 && numbers.count == 2 ? numbers : nil
}

/// A number printed at the start of a task's words: 1.加强…, （三）完善…
func taskLabel(_ bytes: [UInt8], _ range: Range<Int>) -> (number: Int, range: Range<Int>)? {
  guard let label = readLabel(bytes, at: range.lowerBound, limit: range.upperBound),
    label.range.upperBound < range.upperBound, label.style != .chapter, label.style != .section
  else { return nil }
  return (label.number, label.range)
}
