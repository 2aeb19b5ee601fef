internal import PlanModel

/// Reads a Word document that is written into one XML file (Flat OPC), part by part as it would be read from its container.
///
/// - Throws: `ingest.flatopc` when the package holds no Word document, and what `readDocx` throws.
func readFlatPackage(_ bytes: [UInt8], source: Source, options: IngestOptions, depth: Int) throws(PlanError)
  -> Document
{
  guard let (text, encoding) = decodeXML(bytes) else {
    throw PlanError(
      "xml.encoding", "\(source.path): the bytes do not follow the encoding that the file declares; get a fresh copy")
  }
  var package = try FlatPackage(text, path: source.path, options: options)
  do {
    var document = try readDocx(&package, source: source, options: options, depth: depth)
    document.source.format = "flatopc"
    document.source.encoding = encoding
    return document
  } catch  where error.id == "ingest.zip" {
    throw PlanError(
      "ingest.flatopc",
      "\(source.path): this is an Office package in one XML file, but not a Word document (slides, a spreadsheet); "
        + "save the text as DOCX")
  }
}
