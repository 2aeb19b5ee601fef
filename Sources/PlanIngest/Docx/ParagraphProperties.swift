struct NoteKey: Hashable {
  var isEndnote: Bool
  var id: String
}

/// What a paragraph, a style or a list level says of paragraphs.
struct ParagraphProperties: Equatable {
  var style: String?
  var numberID: Int?
  var level: Int?
  /// From 0; 9 is body text.
  var outline: Int?
}
