internal import PlanIngest
internal import PlanModel
internal import Yams

extension Corrections {
  /// Reads correction files: each is a YAML list of mappings or a table (CSV), which its content tells.
  ///
  /// - Returns: the corrections, and what is wrong with the files, by place.
  init(files: [String], errors: inout [FileDiagnostic]) {
    for path in files {
      do throws(PlanError) {
        let text = try correctionText(try readFile(path), path: path).text
        var wrong: [FileDiagnostic] = []
        all += Self.parse(text, path: path, errors: &wrong)
        errors += wrong
      } catch {
        errors.append(FileDiagnostic(path: path, at: .start, error.id, error.message))
      }
    }
  }

  static func parse(_ text: String, path: String, errors: inout [FileDiagnostic]) -> [Correction] {
    isTable(text) ? parse(table: text, path: path, errors: &errors) : parse(yaml: text, path: path, errors: &errors)
  }

  private static func parse(yaml: String, path: String, errors: inout [FileDiagnostic]) -> [Correction] {
    do {
      guard let root = try Yams.compose(yaml: yaml) else { return [] }
      guard let entries = root.sequence else {
        errors.append(
          FileDiagnostic(path: path, at: .start, "correction.list", "a correction file is a list: - document: …"))
        return []
      }
      return entries.compactMap { entry in
        do throws(FileDiagnostic) {
          return try correction(entry, path: path)
        } catch {
          errors.append(error)
          return nil
        }
      }
    } catch {
      errors.append(FileDiagnostic(yamlError: error, in: yaml, path: path))
      return []
    }
  }

  private static func correction(_ node: Node, path: String) throws(FileDiagnostic) -> Correction {
    let place = FilePlace(node) ?? .start
    guard let mapping = node.mapping else {
      throw FileDiagnostic(
        path: path, at: place, "correction.shape", "a correction is a mapping of keys to values")
    }
    var entry = CorrectionEntry(path: path, place: place, values: [:], fields: [])
    for (key, value) in mapping {
      let name = key.string ?? ""
      guard CorrectionEntry.keys.contains(name) else {
        throw CorrectionEntry.unknownKey(name, path: path, place: FilePlace(key) ?? place)
      }
      if let text = value.scalar?.string, !text.isEmpty, name != "fields" {
        entry.values[name] = CorrectionEntry.Value(text: text, place: FilePlace(value) ?? place)
      }
    }
    entry.fields = (node["fields"]?.mapping.map(Array.init) ?? []).map { key, value in
      (key.string ?? "", value.scalar?.string ?? "", FilePlace(key) ?? place)
    }
    return try entry.checked()
  }
}

/// The text of a correction file, and whether it was UTF-8; spreadsheets write a byte order mark, or the encoding of their system.
func correctionText(_ bytes: [UInt8], path: String) throws(PlanError) -> (text: String, isUTF8: Bool) {
  let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
  if let text = String(validating: bytes.starts(with: mark) ? bytes[3...] : bytes[...], as: UTF8.self) {
    return (text, true)
  }
  do throws(PlanError) {
    return (String(decoding: try readableText(bytes, path: path), as: UTF8.self), false)
  } catch {
    throw PlanError("correction.encoding", "the file is neither UTF-8 nor in an encoding of Chinese text")
  }
}

extension FileDiagnostic: Error {}

extension Correction {
  /// The correction as an entry of a correction file. Values are in JSON's quotes, which are YAML's too.
  var yaml: String {
    func quoted(_ text: String) -> String {
      var out = "\""
      for scalar in text.unicodeScalars {
        switch scalar {
        case "\"": out += "\\\""
        case "\\": out += "\\\\"
        case "\n": out += "\\n"
        case "\t": out += "\\t"
        default: out.unicodeScalars.append(scalar)
        }
      }
      return out + "\""
    }
    var lines = ["- document: \(quoted(document))", "  action: \(action.rawValue)", "  what: \(subject.rawValue)"]
    lines.append("  quote: \(quoted(quote))")
    if let item { lines.append("  item: \(quoted(item))") }
    if let name { lines.append("  name: \(quoted(name))") }
    if !fields.isEmpty {
      lines.append("  fields:")
      lines += fields.sorted { $0.key < $1.key }.map { "    \($0.key): \(quoted($0.value))" }
    }
    return (lines + ["  author: \(quoted(author))", "  reason: \(quoted(reason))"]).map { $0 + "\n" }.joined()
  }
}
