internal import PlanIngest
package import PlanModel
internal import PlanWrite

/// The text of one file as it was understood: one block a line, or as JSON with the origin of each block.
package func text(of path: String, asJSON: Bool) throws(PlanError) -> [UInt8] {
  // No stage but this one: the word tables of the others take longer to compile than a text to read.
  let options = IngestOptions()
  let document = try ingest(readFile(path, limit: options.maximumInputBytes), path: path, options: options)
  return asJSON ? json(document) + [0x0A] : textListing(document)
}

/// The text of a document as it was understood, one block a line, resolved numbers in front.
func textListing(_ document: Document) -> [UInt8] {
  var lines: [UInt8] = []
  lines.reserveCapacity(document.text.count + document.text.count / 8)
  for block in document.blocks {
    if let label = block.label { lines += Array(label.utf8) + [0x20] }
    // A break inside a block is a space here: a block is a line.
    lines += document.text[block.range].map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
    lines.append(0x0A)
  }
  return lines
}
