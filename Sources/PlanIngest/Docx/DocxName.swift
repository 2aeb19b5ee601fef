/// The elements of Word and of its packages that are looked at.
enum DocxName: String, XMLVocabulary {
  case body = "w:body", document = "w:document", paragraph = "w:p", paragraphProperties = "w:pPr", run = "w:r"
  case runProperties = "w:rPr", text = "w:t", tab = "w:tab", lineBreak = "w:br", carriageReturn = "w:cr"
  case positionTab = "w:ptab", noBreakHyphen = "w:noBreakHyphen", symbol = "w:sym"
  case bold = "w:b", vanish = "w:vanish", styleSeparator = "w:specVanish", runStyle = "w:rStyle", paragraphStyle =
    "w:pStyle"
  case numbering = "w:numbering", numberingProperties = "w:numPr", level = "w:ilvl", numberID = "w:numId"
  case outlineLevel = "w:outlineLvl"
  case deleted = "w:del", inserted = "w:ins", movedFrom = "w:moveFrom", movedTo = "w:moveTo"
  case fieldCharacter = "w:fldChar", fieldSimple = "w:fldSimple", instruction = "w:instrText"
  case deletedInstruction = "w:delInstrText"
  case footnoteReference = "w:footnoteReference", endnoteReference = "w:endnoteReference"
  case footnotes = "w:footnotes", endnotes = "w:endnotes", footnote = "w:footnote", endnote = "w:endnote"
  case textBoxContent = "w:txbxContent", altChunk = "w:altChunk", ruby = "w:rt"
  case control = "w:sdt", controlProperties = "w:sdtPr", gallery = "w:docPartGallery"
  case header = "w:hdr", footer = "w:ftr", headerReference = "w:headerReference", footerReference = "w:footerReference"
  case hyperlink = "w:hyperlink", deletedText = "w:delText", runFonts = "w:rFonts"
  case formCheckBox = "w:checkBox", formDefault = "w:default", formChecked = "w:checked"
  case formList = "w:ddList", formResult = "w:result", formEntry = "w:listEntry"
  case cellInserted = "w:cellIns", cellDeleted = "w:cellDel", horizontalMerge = "w:hMerge"
  case drawingText = "a:txBody", drawingParagraph = "a:p", drawingRun = "a:t", drawingBreak = "a:br"
  case diagram = "dgm:relIds", diagramModel = "dgm:dataModel", diagramText = "dgm:t", textPath = "v:textpath"
  case table = "w:tbl", row = "w:tr", cell = "w:tc", rowProperties = "w:trPr", cellProperties = "w:tcPr"
  case gridSpan = "w:gridSpan", verticalMerge = "w:vMerge", tableHeader = "w:tblHeader", gridBefore = "w:gridBefore"
  case paragraphChange = "w:pPrChange", runChange = "w:rPrChange", sectionChange = "w:sectPrChange"
  case tableChange = "w:tblPrChange", rowChange = "w:trPrChange", cellChange = "w:tcPrChange"
  case tableExceptionChange = "w:tblPrExChange", numberingChange = "w:numberingChange", gridChange = "w:tblGridChange"
  case sectionProperties = "w:sectPr"
  case styles = "w:styles", style = "w:style", name = "w:name", basedOn = "w:basedOn"
  case abstractNumber = "w:abstractNum", number = "w:num", levelDefinition = "w:lvl", start = "w:start"
  case numberFormat = "w:numFmt", levelText = "w:lvlText", levelRestart = "w:lvlRestart", isLegal = "w:isLgl"
  case abstractNumberID = "w:abstractNumId", levelOverride = "w:lvlOverride", startOverride = "w:startOverride"
  case numberStyleLink = "w:numStyleLink", styleLink = "w:styleLink", levelPicture = "w:lvlPicBulletId"
  case alternateContent = "mc:AlternateContent", choice = "mc:Choice", fallback = "mc:Fallback"
  case mathText = "m:t", mathNumerator = "m:num", mathDenominator = "m:den", mathSuperscript = "m:sup"
  case mathSubscript = "m:sub", mathRadical = "m:rad", mathDegree = "m:deg", mathDelimiters = "m:d"
  case mathDelimiterProperties = "m:dPr", mathBegin = "m:begChr", mathEnd = "m:endChr", mathCharacter = "m:chr"
  case mathNaryProperties = "m:naryPr"
  case relationship = "rel:Relationship"
  /// Anything else; its children are looked at.
  case other = ""

  /// The prefix that stands for a namespace: transitional and strict forms are one.
  static func prefix(of uri: String) -> String? {
    switch uri {
    case "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
      "http://purl.oclc.org/ooxml/wordprocessingml/main":
      "w"
    case "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc"
    case "http://schemas.openxmlformats.org/officeDocument/2006/math", "http://purl.oclc.org/ooxml/officeDocument/math":
      "m"
    case "http://schemas.openxmlformats.org/package/2006/relationships": "rel"
    case "http://schemas.openxmlformats.org/drawingml/2006/main", "http://purl.oclc.org/ooxml/drawingml/main": "a"
    case "http://schemas.openxmlformats.org/drawingml/2006/diagram", "http://purl.oclc.org/ooxml/drawingml/diagram":
      "dgm"
    case "urn:schemas-microsoft-com:vml": "v"
    default: nil
    }
  }
}
