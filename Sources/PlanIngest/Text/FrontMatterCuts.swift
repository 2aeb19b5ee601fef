internal import PlanModel

/// Finds where lines began in the front of an official document that has lost its line ends: its number, whom it is addressed to, the
/// date of the letter, the note on its release, and the plan's title, known from the 《》 in which the letter names it.
enum FrontMatterCuts {
  /// Places, ascending.
  static func find(_ bytes: [UInt8], _ range: Range<Int>) -> [Int] {
    var places: Set<Int> = []
    var position = range.lowerBound
    while position < range.upperBound {
      if let end = number(bytes, position, range) { places.insert(end) }
      if let letter = letterStart(bytes, position, range) { places.insert(letter) }
      if let date = date(bytes, position, range) {
        places.formUnion([position, date])
        if let signature = signature(bytes, position, range) { places.insert(signature) }
        position = date
        continue
      }
      for note in notes where bytes.has(note, at: position) {
        places.formUnion([position, position + note.utf8CodeUnitCount])
      }
      position = bytes.next(position)
    }
    places.formUnion(titles(bytes, range))
    return places.filter { range.lowerBound < $0 && $0 < range.upperBound }.sorted()
  }

  private static let notes: [StaticString] = ["（此件公开发布）", "(此件公开发布)", "（公开方式：公开）", "（此件主动公开）", "(此件主动公开)"]

  /// 京政发〔2024〕2号各区…, not 《…》（国发〔2016〕28号）.
  private static func number(_ bytes: [UInt8], _ position: Int, _ range: Range<Int>) -> Int? {
    guard bytes.has("〕", at: position) else { return nil }
    var end = position + 3
    while end < range.upperBound, bytes[end].isASCIIDigit || bytes[end] == 0x20 { end += 1 }
    guard end > position + 3, bytes.has("号", at: end) else { return nil }
    end += 3
    return bytes.has("各", at: end) || bytes.has("#", at: end) ? end : nil
  }

  /// 「…各直属机构：现将《…」: the letter begins after the colon.
  private static func letterStart(_ bytes: [UInt8], _ position: Int, _ range: Range<Int>) -> Int? {
    guard bytes.has("：", at: position) || bytes[position] == 0x3A else { return nil }
    let whom: [StaticString] = ["机构", "单位", "政府", "部门", "企业", "委员会", "管委会", "机关", "局", "院校"]
    guard whom.contains(where: { bytes.has($0, endingAt: position) }) else { return nil }
    let start = trimmed(bytes, bytes.next(position)..<range.upperBound).lowerBound
    let opens: [StaticString] = ["现将", "《", "经", "为", "根据"]
    return opens.contains { bytes.has($0, at: start) } ? start : nil
  }

  /// The date under a letter, after its signature or its last sentence: 「…贯彻执行。县人民政府2024年3月1日」.
  private static func date(_ bytes: [UInt8], _ position: Int, _ range: Range<Int>) -> Int? {
    guard bytes[position].isASCIIDigit, position > range.lowerBound, !bytes[position - 1].isASCIIDigit else {
      return nil
    }
    let before: [StaticString] = ["。", "府", "室", "厅", "局", "会", "组", "部", "章）", "章)", "院"]
    var ahead = position
    while ahead > range.lowerBound, bytes[ahead - 1] == 0x20 { ahead -= 1 }
    guard before.contains(where: { bytes.has($0, endingAt: ahead) }) else { return nil }
    var end = position
    for mark in ["年", "月", "日"] as [StaticString] {
      let start = end
      while end < range.upperBound, bytes[end].isASCIIDigit || bytes[end] == 0x20 { end += 1 }
      guard end > start, end - start <= 6, bytes.has(mark, at: end) else { return nil }
      end += 3
    }
    // A date inside a sentence has words of time after it.
    let going: [StaticString] = ["，", "、", "前", "起", "至", "印发", "以", "会", "之", "的", "）", "）", "召", "第", "经"]
    return going.contains { bytes.has($0, at: end) } ? nil : end
  }

  /// The name under a letter, between its last sentence and its date.
  private static func signature(_ bytes: [UInt8], _ date: Int, _ range: Range<Int>) -> Int? {
    let from = max(range.lowerBound, date - 180)
    guard let stop = bytes.last("。", in: from..<date), date - stop > 12 else { return nil }
    let words = (stop + 3)..<date
    let marks: [StaticString] = ["，", "；", "：", ":", "《"]
    return marks.contains { bytes.first($0, in: words) != nil } ? nil : words.lowerBound
  }

  /// Places around a title that stands without 《》 and is named in 《》 before.
  private static func titles(_ bytes: [UInt8], _ range: Range<Int>) -> [Int] {
    var places: [Int] = []
    var position = range.lowerBound
    while let open = bytes.first("《", in: position..<range.upperBound) {
      guard let close = bytes.first("》", in: open..<range.upperBound) else { break }
      let name = (open + 3)..<close
      position = close
      guard (24...240).contains(name.count), TitleLines.endsTitle(bytes, name) else { continue }
      let words = Array(bytes[name])
      var start = close
      while start + words.count <= range.upperBound {
        if bytes[start] == words[0], bytes.starts(with: words, at: start), !bytes.has("《", endingAt: start) {
          places += [start, start + words.count]
          break
        }
        start = bytes.next(start)
      }
    }
    return places
  }
}
