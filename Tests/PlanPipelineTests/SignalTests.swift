internal import Foundation
internal import GRDB
internal import PlanModel
internal import TestSupport
internal import Testing

@testable internal import PlanPipeline

struct SignalTests {
  private let folder: BatchFolder

  init() throws {
    folder = try BatchFolder()
    try folder.write(BatchFolder.plan(1), to: "in/a.txt")
  }

  @Test func `metrics tell of the last run and of the set`() async throws {
    try folder.write([0, 1, 2, 0xFF], to: "in/b.txt")
    for _ in 0..<2 {
      try await folder.run()
      let metrics = try String(contentsOfFile: "\(folder.path)/out/metrics.prom", encoding: .utf8)
      for line in [
        "taizhang_last_run_status{pipeline=\"test\"} 1", "taizhang_documents{pipeline=\"test\",outcome=\"plan\"} 1",
        "taizhang_documents{pipeline=\"test\",outcome=\"failed\"} 1", "taizhang_targets{pipeline=\"test\"} 1",
      ] { #expect(metrics.split(separator: "\n").contains(line[...]), "\(metrics)") }
    }
  }

  @Test func `metrics that cannot be written fail no run`() async throws {
    try folder.write("", to: "out/metrics.prom/x")
    #expect(try await folder.run() == .success)
  }

  @Test func `the status tells of runs, news and what needs attention`() async throws {
    try folder.write([0, 1, 2, 0xFF], to: "in/b.txt")
    try await folder.run()
    try folder.write(BatchFolder.plan(2), to: "in/c.txt")
    let lines = try await PipelineStatus(of: try folder.pipeline(), jobs: 1).lines(width: nil, bold: false)
    #expect(lines.contains { $0.contains("new set") })
    #expect(lines.contains { $0.hasPrefix("since the last run: 1 new (taizhang plan ") })
    #expect(lines.contains { $0.contains("error[text.binary]") && $0.contains("in/b.txt") })
  }

  @Test func `the status is told while a run writes`() async throws {
    try await folder.run()
    let store = try Store(folder: "\(folder.path)/out")
    let pipeline = try folder.pipeline()
    let told = Task { try await PipelineStatus(of: pipeline, jobs: 1).lines(width: nil, bold: false) }
    try store.write { database in
      try database.execute(sql: "INSERT INTO state VALUES ('slow', '')")
      usleep(400_000)
    }
    #expect(try await told.value.contains("since the last run: nothing new"))
  }

  @Test func `rules that are tried one after another leave the plans of the published and the last ones`() async throws
  {
    try await folder.run()
    for suffix in ["甲专班", "乙专班", "丙专班"] {
      let words = try folder.write("suffix\tkind\n\(suffix)\tdepartment\n", to: "words.tsv")
      let error = try await planDifference(
        try folder.pipeline(more: "lexicon:\n  units.suffixes:\n    extend: '\(words)'\n"),
        options: RunOptions(jobs: 1),
        asJSON: false, logger: BatchFolder.silent, progress: { _ in }, write: { _ in })
      #expect(error == nil)
    }
    let rules = try Store(folder: "\(folder.path)/out").read { database in
      try String.fetchAll(database, sql: "SELECT DISTINCT rules FROM document")
    }
    #expect(rules.count == 2)
  }

  @Test func `the database holds the records of the tables, keys whole, and finds words`() async throws {
    try folder.write(BatchFolder.plan(2), to: "in/c.txt")
    try await folder.run()
    let path = "\(folder.path)/out/plans.sqlite"
    func query(_ sql: String) throws -> [String] {
      let script = "import sqlite3,sys\nfor row in sqlite3.connect(sys.argv[1]).execute(sys.argv[2]): print(*row)"
      let outcome = try Program.run(["python3", "-c", script, path, sql], program: "/usr/bin/env")
      return outcome.text.split(separator: "\n").map(String.init)
    }
    #expect(try query("SELECT count(*), sum(value) FROM targets") == ["2 203"])
    #expect(try query("SELECT name FROM units WHERE plan_id = (SELECT min(plan_id) FROM documents)").count == 2)
    #expect(try query("PRAGMA foreign_key_check").isEmpty)
    #expect(try query("PRAGMA integrity_check") == ["ok"])
    #expect(try query("SELECT count(*) FROM search WHERE words MATCH '高新技术企业' AND kind = 'targets'") == ["2"])
    #expect(try query("SELECT count(*) FROM search WHERE words LIKE '%企业%' AND kind = 'targets'") == ["2"])
    #expect(try query("SELECT count(*) FROM search WHERE words MATCH '\"到202\"' AND kind = 'targets'") == ["2"])
    #expect(
      try query("SELECT count(*) FROM search JOIN targets ON search.id = target_id WHERE search.kind = 'targets'") == [
        "2"
      ])
  }

  /// Whether Python has a package; in CI it must.
  private static func has(_ package: String) -> Bool {
    Checkout.isCI || (try? Program.run(["python3", "-c", "import \(package)"], program: "/usr/bin/env").status) == 0
  }

  @Test(.enabled(if: has("pandas"), "pandas is not installed"))
  func `pandas reads the database, joins its tables and finds numbers to be numbers`()
    async throws
  {
    try folder.write(BatchFolder.plan(2), to: "in/c.txt")
    try await folder.run()
    let script = """
      import pandas, sqlite3, sys
      database = sqlite3.connect(sys.argv[1])
      targets = pandas.read_sql("SELECT * FROM targets JOIN documents USING (plan_id)", database)
      units = pandas.read_sql("SELECT name, count(*) AS items FROM units GROUP BY name ORDER BY name", database, index_col="name")
      assert targets.value.sum() == 203 and targets.value.dtype.kind in "if", targets.dtypes
      assert set(targets.per_year) == {0} and targets.source_copies.isna().all()
      assert units["items"].to_dict() == {"市科技局": 2, "市财政局": 2}, units
      """
    let outcome = try Program.run(
      ["python3", "-c", script, "\(folder.path)/out/plans.sqlite"], program: "/usr/bin/env")
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test func `copies and drafts are linked in the tables and the database`() async throws {
    let draft = BatchFolder.plan(1).replacingOccurrences(of: "年）", with: "年）（征求意见稿）")
    try folder.write(draft, to: "in/draft.txt")
    try folder.write(BatchFolder.plan(1), to: "in/z.txt")
    try await folder.run()
    let script = """
      import csv, sqlite3, sys
      columns = "source_path, source_copies, series, supersedes, plan_id, status"
      found = sqlite3.connect(sys.argv[1] + ".sqlite").execute(f"SELECT {columns} FROM documents ORDER BY 1").fetchall()
      rows = list(csv.DictReader(open(sys.argv[2], encoding="utf-8")))
      assert [tuple(row[name] or None for name in columns.split(", ")) for row in rows] == found
      (final, draft) = found
      assert final[0].endswith("a.txt") and final[1].endswith("z.txt") and draft[1] is None
      assert final[2] == draft[2] and final[2] and final[3] == draft[4] and draft[3] is None and draft[5] == "draft"
      """
    let outcome = try Program.run(
      ["python3", "-c", script, "\(folder.path)/out/plans", "\(folder.path)/out/documents.csv"], program: "/usr/bin/env"
    )
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test func `compressed files hold what stands beside them`() async throws {
    try await folder.run { $0.compresses = true }
    let outcome = try Program.run(["-dc", "\(folder.path)/out/plans.jsonl.gz"], program: "/usr/bin/gzip")
    #expect(outcome.output == (try folder.published()["plans.jsonl"]))
    let report = try folder.report()
    let paths = (report["outputs"] as? [[String: Any]])?.compactMap { $0["path"] as? String } ?? []
    #expect(paths.contains("plans.jsonl.gz") && paths.contains("plans.sqlite.gz"))
  }
}
