internal import PlanModel

/// The words behind a name that tell what the unit does, and the name without them.
///
/// 市科技局等部门按职责分工负责 is 市科技局, `responsible`, open. What tells roles apart wins over what does not: 牵头负责 is `lead`,
/// 配合组织落实 is `support`.
struct VerbPhrase: Equatable {
  var name: Range<Int>
  var role: UnitRole?
  var open: Bool

  /// Reads the end of the range; nil when no verb stands there.
  ///
  /// 共同, 协调 and the like count only before a verb; 按职责分工 also by itself.
  init?(_ bytes: [UInt8], _ range: Range<Int>, words: UnitWords) {
    var name = range
    var roles: [UnitRole] = []
    var open = false
    while let match = words.verbsAfter.suffix(in: bytes, endingAt: name.upperBound, from: name.lowerBound) {
      if match.value == .neutral, roles.isEmpty, !Self.opensDuty.contains(where: { bytes.has($0, at: match.start) }) {
        break
      }
      if case .role(let role) = match.value { roles.append(role) }
      if match.value == .open { open = true }
      name = name.lowerBound..<match.start
    }
    if !roles.isEmpty, let duty = Self.dutyStart(bytes, name) { name = name.lowerBound..<duty }
    if let bare = Self.withoutKind(bytes, name, words) {
      name = bare
      open = true
    }
    guard name != range else { return nil }
    self.name = name
    self.open = open
    role = Self.strongest.first(where: roles.contains)
  }

  /// Where words of duty begin that stand between a name and its verb: 市各相关部门按分管领域负责.
  private static func dutyStart(_ bytes: [UInt8], _ name: Range<Int>) -> Int? {
    let openings: [StaticString] = ["按", "依据", "依照", "根据", "结合"]
    let ends: [StaticString] = ["领域", "职责", "职能", "分工", "权限", "范围", "要求", "任务", "行业", "条线"]
    guard ends.contains(where: { bytes.has($0, endingAt: name.upperBound) }) else { return nil }
    return openings.lazy.compactMap { bytes.last($0, in: name) }
      .first { bytes.characters(in: name.lowerBound..<$0) >= 2 && bytes.characters(in: $0..<name.upperBound) <= 14 }
  }

  /// The name before 等 with the kind of units that goes on behind it: 等省级有关部门和单位. 高等院校 is no such 等.
  private static func withoutKind(_ bytes: [UInt8], _ name: Range<Int>, _ words: UnitWords) -> Range<Int>? {
    guard let mark = bytes.last("等", in: name), mark > name.lowerBound else { return nil }
    let behind = (mark + "等".utf8.count)..<name.upperBound
    guard !behind.isEmpty, bytes.characters(in: behind) <= 12 else { return nil }
    let before: [StaticString] = ["高", "中", "初", "同", "平", "对", "均"]
    if before.contains(where: { bytes.has($0, endingAt: mark) }) { return nil }
    // 等市级有关部门（单位）
    var end = behind.upperBound
    if bytes.has(")", endingAt: end), let open = bytes.last("(", in: behind), open > behind.lowerBound { end = open }
    let kind = words.suffixes.suffix(in: bytes, endingAt: end, from: behind.lowerBound)
    return kind?.value == .group ? name.lowerBound..<mark : nil
  }

  private static let strongest: [UnitRole] = [.lead, .guide, .support, .responsible]
  private static let opensDuty: [StaticString] = ["按", "依", "根据", "结合"]
}
