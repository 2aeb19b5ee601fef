/// The elements of OFD (GB/T 33190-2016) that are looked at.
enum OfdName: String, XMLVocabulary {
  case docRoot = "ofd:DocRoot", document = "ofd:Document", templatePage = "ofd:TemplatePage", page = "ofd:Page"
  case pages = "ofd:Pages", physicalBox = "ofd:PhysicalBox", template = "ofd:Template", layer = "ofd:Layer"
  case textObject = "ofd:TextObject", textCode = "ofd:TextCode", pathObject = "ofd:PathObject"
  case pathData = "ofd:AbbreviatedData", image = "ofd:ImageObject"
  case other = ""

  static func prefix(of uri: String) -> String? {
    // Makers write the namespace of several drafts, or none.
    uri.isEmpty || uri.hasPrefix("http://www.ofdspec.org") ? "ofd" : nil
  }
}
