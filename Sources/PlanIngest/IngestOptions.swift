/// What a pipeline may set about reading: limits that keep a broken or hostile file from using up the machine.
package struct IngestOptions: Sendable, Equatable {
  /// Bytes of the file itself.
  package var maximumInputBytes = 256 << 20
  /// Bytes that compressed input, or all parts of a container together, may inflate to.
  package var maximumInflatedBytes = 512 << 20
  /// How many times larger than its compressed form a part may be; small parts are exempt.
  package var maximumInflationRatio = 1_000
  /// Parts in a container.
  package var maximumEntries = 10_000
  /// Depth of nested elements in XML.
  package var maximumDepth = 512
  /// Elements and texts of a web page or of XML that is read as a whole.
  package var maximumElements = 2_000_000
  /// Bytes of readable text.
  package var maximumTextBytes = 128 << 20

  /// Which text of a document with tracked changes is read.
  package var revisions = Revisions.accepted
  /// What elements of XML without a reader of its own stand for, by `name` or `parent/name`.
  package var xmlRoles: [String: XMLRole] = [:]

  package init() {}
}
