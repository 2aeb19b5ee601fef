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
  /// What the program that wrote the file showed in front; for lists that the file does not define.
  var shownLabel: String?
}
