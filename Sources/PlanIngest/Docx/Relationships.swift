internal import PlanModel

/// The parts that a part points to, by the last word of the relationship's type (`styles`, `numbering`).
struct Relationships {
  private(set) var targets: [(type: String, part: String)] = []

  func part(_ type: String) -> String? { targets.first { $0.type == type }?.part }

  /// Reads the relationships of a part; the empty name stands for the package itself. A container without any has none.
  ///
  /// - Throws: `docx.damaged` when they cannot be parsed.
  static func of(
    _ part: String, in archive: inout some PackageParts & ~Copyable, path: String, options: IngestOptions
  ) throws(PlanError) -> Relationships {
    let folder = part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
    let name = folder + "_rels/" + part.dropFirst(folder.count) + ".rels"
    guard archive.contains(name) else { return Relationships() }
    let reader = RelationshipsReader(folder: folder)
    if let problem = try archive.parse(name, with: reader, options: options) {
      throw PlanError("docx.damaged", "\(path): \(name) is no valid XML (\(problem)); get a fresh copy")
    }
    return reader.result
  }

  fileprivate mutating func add(type: String, target: String, folder: String) {
    var steps = target.hasPrefix("/") ? [] : folder.split(separator: "/").map(String.init)
    for step in target.split(separator: "/") where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(String(step)) }
    }
    targets.append((type.split(separator: "/").last.map(String.init) ?? "", steps.joined(separator: "/")))
  }
}

private final class RelationshipsReader: XMLHandler {
  var result = Relationships()
  private let folder: String

  init(folder: String) { self.folder = folder }

  func start(_ name: DocxName, _ attributes: XMLAttributes) {
    guard name == .relationship, attributes["TargetMode"] != "External", let type = attributes["Type"],
      let target = attributes["Target"]
    else { return }
    result.add(type: type, target: target, folder: folder)
  }

  func end(_ name: DocxName) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
