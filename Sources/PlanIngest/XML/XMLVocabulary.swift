/// The elements that one format's reader knows, as prefix and local name (`w:p`); prefixes stand for namespaces, whatever the file calls
/// them.
protocol XMLVocabulary: RawRepresentable<String>, Sendable {
  /// Anything else; its children are looked at.
  static var other: Self { get }

  /// The prefix that stands for a namespace; nil for one that the reader does not know. Files without namespaces ask for "".
  static func prefix(of uri: String) -> String?
}

/// What a reader is told, in document order.
protocol XMLHandler: AnyObject {
  associatedtype Name: XMLVocabulary

  func start(_ name: Name, _ attributes: XMLAttributes)
  func end(_ name: Name)
  /// Part of the text between two tags; UTF-8, valid during the call only.
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
}
