/// The elements that one format's reader knows, as prefix and local name (`w:p`); prefixes stand for namespaces, whatever the file calls
/// them.
protocol XMLVocabulary: RawRepresentable<String>, Sendable {
  /// Anything else: readers are not told of it, only of what is in it.
  static var other: Self { get }

  /// The prefix that stands for a namespace; nil for one that the reader does not know. Files without namespaces ask for "".
  static func prefix(of uri: String) -> String?
}

/// What a parser calls, by the numbers that stand for names: so it need not be generic, and a name is looked up once.
protocol XMLEvents: AnyObject {
  /// The number of a name; below 0 for those that are passed over.
  func number(of name: UnsafePointer<CChar>?, _ uri: UnsafePointer<CChar>?) -> Int32
  func start(number: Int32, _ attributes: XMLAttributes)
  func end(number: Int32)
  /// Part of the text between two tags; UTF-8, valid during the call only.
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
}

/// What a reader is told, in document order.
protocol XMLHandler: XMLEvents {
  associatedtype Name: XMLVocabulary

  /// The names it has met.
  var names: XMLNames<Name> { get }
  func start(_ name: Name, _ attributes: XMLAttributes)
  func end(_ name: Name)
}

extension XMLHandler {
  func number(of name: UnsafePointer<CChar>?, _ uri: UnsafePointer<CChar>?) -> Int32 { names.number(of: name, uri) }
  func start(number: Int32, _ attributes: XMLAttributes) { start(names[number], attributes) }
  func end(number: Int32) { end(names[number]) }
}

/// The names of a file by number.
final class XMLNames<Name: XMLVocabulary> {
  private var known: [Name] = []
  private var numbers: [String: Int32] = [:]

  subscript(number: Int32) -> Name { known[Int(number)] }

  func number(of name: UnsafePointer<CChar>?, _ uri: UnsafePointer<CChar>?) -> Int32 {
    let prefix = Name.prefix(of: uri.map { String(cString: $0) } ?? "")
    let key = prefix.flatMap { prefix in name.map { prefix + ":" + String(cString: $0) } } ?? ""
    if let number = numbers[key] { return number }
    let name = key.isEmpty ? .other : Name(rawValue: key) ?? .other
    let number = name.rawValue == Name.other.rawValue ? -1 : Int32(known.count)
    if number >= 0 { known.append(name) }
    numbers[key] = number
    return number
  }
}
