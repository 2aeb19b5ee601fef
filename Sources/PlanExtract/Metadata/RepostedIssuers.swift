internal import PlanModel

extension MetadataReader {
  /// The bodies whose plan an office reposts: 「国务院办公厅转发国家发展改革委、财政部《…》的通知」 with 「国家发展改革委 财政部」 under the plan's title. The office that
  /// reposts is none. Nil where the notice reposts nothing, or nobody is named.
  func repostedIssuers(_ view: BlockView, _ front: Range<Int>, _ title: TitleReader.Result) -> [Found<String>]? {
    for block in front where block < max(title.firstBlock, 1) && view.length(block) <= 120 {
      let range = view.range(block)
      let bytes = view.scan.bytes
      guard view.isLine(block), let word = bytes.first("转发", in: range) else { continue }
      // 分享 转发 打印 on a page is none.
      let office = range.lowerBound..<(bytes.has("关于", endingAt: word) ? word - 6 : word)
      guard office.isEmpty || isIssuer(bytes, office) else { continue }
      if let below = issuersBelow(view, title) { return below }
      let start = word + "转发".utf8.count
      guard let end = bytes.first("关于", in: start..<range.upperBound) ?? bytes.first("《", in: start..<range.upperBound)
      else { continue }
      if let names = jointIssuers(view, start..<end, block: block, rule: "metadata.issuer.reposted") { return names }
    }
    return nil
  }

  /// The line of bodies right under the plan's title.
  func issuersBelow(_ view: BlockView, _ title: TitleReader.Result) -> [Found<String>]? {
    guard title.title != nil, title.next > 0, title.next < view.document.blocks.count, view.isLine(title.next),
      view.labels[title.next] == nil
    else { return nil }
    return jointIssuers(view, view.range(title.next), block: title.next, rule: "metadata.issuer.below")
  }

  /// The day printed right behind the document's number: （河政办发〔2020〕39号 2020年10月20日）. A day with words before it is another day:
  /// 河政办发〔2020〕39号 发布日期：2020年10月22日.
  func numberDate(_ view: BlockView, _ number: Found<String>?) -> Found<CivilDate>? {
    guard let number else { return nil }
    let range = view.range(number.evidence.block)
    let bytes = view.scan.bytes
    var position = range.lowerBound
    while position < range.upperBound, Int(view.scan.map[position]) < number.evidence.range.upperBound { position += 1 }
    while position < range.upperBound, bytes[position] == UInt8(ascii: ",") || bytes.has("、", at: position) {
      position = bytes.next(position)
    }
    guard let (date, end) = readDate(bytes, at: position, limit: range.upperBound) else { return nil }
    return Found(date, view.scan.evidence(position..<end, block: number.evidence.block, rule: "metadata.date.number"))
  }
}
