internal import PlanModel

/// What a plan tells of the units that it names.
struct UnitScope: Sendable {
  /// The counties of its own place.
  var counties: CountyScope
  /// Year and month of the plan, `2023-01`; nil where neither its day nor its period is known.
  var date: String?
  /// Id of the one office that issues it: its divisions are that office's.
  var office: String?

  /// A name in the form that the tables are read in; 〈 is (.
  static func bytes(of name: String) -> [UInt8] {
    let bytes = Array(ScanText.normalize(name).utf8)
    guard bytes.first("〈", in: 0..<bytes.count) != nil else { return bytes }
    var out: [UInt8] = []
    var position = 0
    while position < bytes.count {
      let next = bytes.next(position)
      if bytes.has("〈", at: position) {
        out.append(UInt8(ascii: "("))
      } else if bytes.has("〉", at: position) {
        out.append(UInt8(ascii: ")"))
      } else {
        out += bytes[position..<next]
      }
      position = next
    }
    return out
  }
}
