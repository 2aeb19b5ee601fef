internal import PlanModel

/// The parts that a part points to, by the last word of the relationship's type (`styles`, `numbering`).
struct Relationships {
  private(set) var targets: [(id: String, type: String, part: String)] = []
  /// What is wrong with the part that holds them; nil when nothing is. What was read before it holds.
  fileprivate(set) var problem: String?
  private let folder: String

  /// The first of a type. Where the relationships cannot be read, parts are found by the names that Word gives them.
  func part(_ type: String) -> String? {
    targets.first { $0.type == type }?.part ?? (problem == nil ? nil : folder + type + ".xml")
  }

  func part(id: String) -> String? { targets.first { $0.id == id }?.part }

  /// Reads the relationships of a part; the empty name stands for the package itself. A container without any has none.
  static func of(
    _ part: String, in archive: inout some PackageParts & ~Copyable, options: IngestOptions
  ) throws(PlanError) -> Relationships {
    let folder = part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
    let name = folder + "_rels/" + part.dropFirst(folder.count) + ".rels"
    let reader = RelationshipsReader(folder: folder)
    guard archive.contains(name) else {
      reader.result.problem = "\(name) is missing"
      return reader.result
    }
    reader.result.problem = try archive.tryParse(name, with: reader, options: options)
    return reader.result
  }

  static let none = Relationships(folder: "")

  fileprivate init(folder: String) { self.folder = folder }

  fileprivate mutating func add(id: String, type: String, target: String, folder: String) {
    var steps = target.hasPrefix("/") ? [] : folder.split(separator: "/").map(String.init)
    for step in target.split(separator: "/") where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(String(step)) }
    }
    targets.append((id, type.split(separator: "/").last.map(String.init) ?? "", steps.joined(separator: "/")))
  }
}

private final class RelationshipsReader: XMLHandler {
  let names = XMLNames<DocxName>()
  var result: Relationships
  private let folder: String

  init(folder: String) {
    result = Relationships(folder: folder)
    self.folder = folder
  }

  func start(_ name: DocxName, _ attributes: XMLAttributes) {
    guard name == .relationship, attributes["TargetMode"] != "External", let type = attributes["Type"],
      let target = attributes["Target"]
    else { return }
    result.add(id: attributes["Id"] ?? "", type: type, target: target, folder: folder)
  }

  func end(_ name: DocxName) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
