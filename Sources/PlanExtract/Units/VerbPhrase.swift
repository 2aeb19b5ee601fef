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
    guard name != range else { return nil }
    self.name = name
    self.open = open
    role = Self.strongest.first(where: roles.contains)
  }

  private static let strongest: [UnitRole] = [.lead, .guide, .support, .responsible]
  private static let opensDuty: [StaticString] = ["按", "依", "根据", "结合"]
}
