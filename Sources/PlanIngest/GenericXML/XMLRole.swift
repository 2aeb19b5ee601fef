/// What an element of XML that no reader knows stands for.
package enum XMLRole: String, Sendable, CaseIterable {
  case heading, heading1, heading2, heading3, heading4, heading5, heading6
  case item, paragraph, table, row, cell, label, ignore

  /// The level that a heading is given; nil for one whose level is its depth.
  var level: Int? {
    guard rawValue.hasPrefix("heading") else { return nil }
    return Int(rawValue.dropFirst("heading".count))
  }

  var isHeading: Bool { rawValue.hasPrefix("heading") }

  /// The usual meaning of names, in lower case: Akoma Ntoso, DocBook, TEI, JATS and names that people choose.
  static func usual(_ name: String) -> XMLRole? { names[name] }

  private static let names: [String: XMLRole] = {
    let groups: [(XMLRole, [String])] = [
      (.heading, ["heading", "subheading", "title", "subtitle", "head", "doctitle", "标题"]),
      (.heading1, ["h1"]), (.heading2, ["h2"]), (.heading3, ["h3"]), (.heading4, ["h4"]), (.heading5, ["h5"]),
      (.heading6, ["h6"]), (.item, ["item", "li", "listitem", "point", "列项"]),
      (.paragraph, ["p", "para", "simpara", "ab", "段落", "段"]),
      (.table, ["table", "informaltable", "tgroup", "表格"]), (.row, ["row", "tr", "行"]),
      (.cell, ["cell", "td", "th", "entry", "单元格"]), (.label, ["num", "label", "编号"]),
      (
        .ignore,
        [
          "meta", "metadata", "teiheader", "info", "bookinfo", "articleinfo", "style", "script", "indexterm",
          "processing-instruction", "colspec",
        ]
      ),
    ]
    var names: [String: XMLRole] = [:]
    for (role, group) in groups { for name in group { names[name] = role } }
    return names
  }()
}
