/// The elements of Word 2003 XML (`w:wordDocument`): what they are called in ECMA-376 where they mean the same, and those of their own.
struct WordXMLName: XMLVocabulary {
  /// What only Word 2003 XML has.
  enum Own: String {
    case annotation = "aml:annotation", shownLabel = "wx:t"
    case lists = "w:lists", styles = "w:styles", body = "w:body", header = "w:hdr", footer = "w:ftr"
  }

  let rawValue: String
  let own: Own?
  let docx: DocxName

  init?(rawValue: String) {
    self.rawValue = rawValue
    own = Own(rawValue: rawValue)
    docx = Self.renamed[rawValue] ?? DocxName(rawValue: rawValue) ?? .other
  }

  private init() {
    rawValue = ""
    own = nil
    docx = .other
  }

  static let other = WordXMLName()

  private static let renamed: [String: DocxName] = [
    "w:listDef": .abstractNumber, "w:list": .number, "w:ilst": .abstractNumberID, "w:nfc": .numberFormat,
    "w:listStyleLink": .numberStyleLink, "w:listPr": .numberingProperties, "w:ilfo": .numberID,
    "w:vmerge": .verticalMerge, "w:hmerge": .horizontalMerge, "w:hlink": .hyperlink,
  ]

  static let namespace = "http://schemas.microsoft.com/office/word/2003/wordml"

  static func prefix(of uri: String) -> String? {
    switch uri {
    case namespace: "w"
    case "http://schemas.microsoft.com/aml/2001/core": "aml"
    case "http://schemas.microsoft.com/office/word/2003/auxHint": "wx"
    // The names of today's format do not belong into this one.
    case let uri: DocxName.prefix(of: uri).flatMap { $0 == "w" ? nil : $0 }
    }
  }
}
