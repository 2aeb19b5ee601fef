internal import Glibc
internal import PlanIngest
internal import PlanModel

/// The digest of all that decides, beside a document's bytes, what is read in it: the program, the options of reading, and the meaning of
/// the word tables.
///
/// Tables are taken as parsed: comments, the order of columns, blank lines, rows that stand there twice and the order of rows change nothing, but for
/// tables of which the first row that holds decides. Tables that only
/// comparisons and checks read are left out: documents need not be read again for them.
func rulesDigest(lexicon: Lexicon, ingest: IngestOptions) -> String {
  var lines = ["program \(programStamp)"]
  for limit in Limit.all { lines.append("limit \(limit.key) \(ingest[keyPath: limit.option])") }
  lines.append("revisions \(ingest.revisions.rawValue)")
  for (name, role) in ingest.xmlRoles.sorted(by: { $0.key < $1.key }) { lines.append("xml \(name) \(role.rawValue)") }
  lines += tableLines(lexicon) { !$0.isOfComparison }
  return sha256(Array(lines.joined(separator: "\n").utf8))
}

/// The digest of the word tables that comparisons and checks read beside the plans.
func comparisonDigest(lexicon: Lexicon) -> String {
  sha256(Array(tableLines(lexicon) { $0.isOfComparison }.joined(separator: "\n").utf8))
}

private func tableLines(_ lexicon: Lexicon, where isWanted: (String) -> Bool) -> [String] {
  var lines: [String] = []
  for (name, table) in lexicon.tables.sorted(by: { $0.key < $1.key }) where isWanted(name) {
    lines.append("table \(name)")
    let columns = table.columns.indices.sorted { table.columns[$0] < table.columns[$1] }
    let rows = table.rows.map { row in
      columns.filter { !row[$0].isEmpty }.map { "\(table.columns[$0])\t\(row[$0])" }.joined(separator: "\t")
    }
    lines += Lexicon.ordered.contains(name) ? rows : Set(rows).sorted()
  }
  return lines
}

extension String {
  fileprivate var isOfComparison: Bool { hasPrefix("compare.") }
}

/// Version, size and time of the running program: rules are code too, and another build may read another plan.
private let programStamp: String = {
  var information = stat()
  guard stat("/proc/self/exe", &information) == 0 else { return version }
  return "\(version) \(information.st_size) \(information.st_mtim.tv_sec).\(information.st_mtim.tv_nsec)"
}()
