package import PlanModel

/// A document as `taizhang text --format json` prints it: the text as understood, block by block, pretty, keys sorted, no line feed at
/// the end.
///
/// `char_start` and `char_end` are the offsets that evidence refers to: Unicode scalars of the whole text, in which blocks are
/// separated by one line feed.
package func json(_ document: Document) -> [UInt8] {
  var writer = JSONWriter(pretty: true)
  var place = 0
  var characters = 0
  writer.object {
    $0.field("blocks", document.blocks.indices) { writer, index in
      let block = document.blocks[index]
      characters += document.text.characters(in: place..<block.range.lowerBound)
      let start = characters
      characters += document.text.characters(in: block.range)
      place = block.range.upperBound
      // What an anchored block hangs on stands before it.
      let anchor = block.anchor.map { start - document.text.characters(in: $0..<block.range.lowerBound) }
      writer.block(block, index: index, characters: start..<characters, anchor: anchor, of: document)
    }
    $0.field("source") { $0.source(document.source) }
  }
  return writer.bytes
}

extension JSONWriter {
  fileprivate mutating func block(
    _ block: Block, index: Int, characters: Range<Int>, anchor: Int?, of document: Document
  ) {
    object {
      $0.field("anchor_char", anchor)
      $0.optional("cell", block.cell) {
        $0.field("column", $1.column)
        $0.field("column_span", $1.columnSpan)
        $0.field("row", $1.row)
        $0.field("row_span", $1.rowSpan)
        $0.field("table", $1.table)
      }
      $0.field("char_end", characters.upperBound)
      $0.field("char_start", characters.lowerBound)
      $0.field("index", index)
      $0.field("kind", block.kind.rawValue)
      $0.field("label", block.label)
      $0.field("level", block.level)
      $0.optional("origin", document.origin(of: block.range.lowerBound)) { $0.origin($1) }
      $0.field("text", document.string(block.range))
    }
  }
}
