internal import Foundation
internal import TestSupport
internal import Testing

/// Night after night the same command line, as a timer starts it, while people add, change, rename and remove plans.
@Suite struct NightlyTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      """
      name: nightly
      inputs: in/**/*
      output: out
      corrections: corrections/*
      lexicon:
        units.suffixes:
          extend: words.tsv
      """, to: "plans.yaml")
    try folder.write("suffix\tkind\n专班\tdepartment\n", to: "words.tsv")
  }

  private func plan(_ number: Int, target: Int? = nil) -> String {
    """
    某市第\(number)号产业三年行动方案（2024—2026年）
    一、重点任务
    （一）做强企业。到2026年，企业达到\(target ?? 100 + number)家。
    （责任单位：市科技局、产业攻坚小纵）
    """
  }

  /// What one night leaves.
  private struct Night {
    var status: Int32
    /// The messages of the log by level.
    var log: [(level: String, id: String?, message: String)]
    var metrics: [String: String]
    /// Names of the files in quarantine.
    var quarantine: [String]
    /// Name of the published set.
    var set: String
    var report: [String: Any]

    func inputs(_ outcome: String) -> String? {
      metrics["taizhang_inputs{pipeline=\"nightly\",outcome=\"\(outcome)\"}"]
    }
    func metric(_ name: String) -> String? { metrics["taizhang_\(name){pipeline=\"nightly\"}"] }
    var plans: Int? { (report["counts"] as? [String: Any])?["plans"] as? Int }
  }

  private func night() throws -> Night {
    let log = "\(folder.path)/taizhang.log"
    try? FileManager.default.removeItem(atPath: log)
    let command = "cd '\(folder.path)' && '\(Program.path)' run --log-format json plans.yaml 2>>taizhang.log"
    let outcome = try Program.run(["-c", command], program: "/bin/sh")
    #expect(outcome.output.isEmpty)
    var night = Night(status: outcome.status, log: [], metrics: [:], quarantine: [], set: "", report: [:])
    for line in try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n") {
      let entry = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any], "\(line)")
      night.log.append((entry["level"] as? String ?? "", entry["id"] as? String, entry["message"] as? String ?? ""))
    }
    let out = "\(folder.path)/out"
    for line in try String(contentsOfFile: "\(out)/metrics.prom", encoding: .utf8).split(separator: "\n")
    where !line.hasPrefix("#") {
      let space = try #require(line.lastIndex(of: " "))
      night.metrics[String(line[..<space])] = String(line[line.index(after: space)...])
    }
    night.quarantine = ((try? FileManager.default.contentsOfDirectory(atPath: "\(out)/quarantine")) ?? []).sorted()
    night.set = (try? FileManager.default.destinationOfSymbolicLink(atPath: "\(out)/current")) ?? ""
    let report = try Checkout.bytes("\(out)/run.json")
    night.report = try #require(try JSONSerialization.jsonObject(with: Data(report)) as? [String: Any])
    try checkSet(night.report)
    return night
  }

  /// The published files are those of the report, no more and no less.
  private func checkSet(_ report: [String: Any]) throws {
    let outputs = try #require(report["outputs"] as? [[String: Any]])
    let target = try FileManager.default.destinationOfSymbolicLink(atPath: "\(folder.path)/out/current")
    let files = try folder.files(under: "out/\(target)")
    #expect(Set(outputs.compactMap { $0["path"] as? String } + ["run.json"]) == Set(files.keys))
    for entry in outputs {
      let path = try #require(entry["path"] as? String)
      #expect(files[path]?.count == entry["bytes"] as? Int, "\(path)")
    }
  }

  private func taizhang(_ arguments: String...) throws -> Program.Outcome {
    try Program.run(arguments, in: folder.path)
  }

  private func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: "\(folder.path)/\(name)") }

  @Test func `night after night the outputs follow the inputs, and every signal tells what happened`() throws {
    for number in 0..<6 { try folder.write(plan(number), to: "in/\(number).txt") }
    try folder.write([0, 1, 2, 0xFF], to: "in/broken.docx")
    try #require(try taizhang("plan", "plans.yaml").text.contains("7 inputs: 7 to read, 0 as they are; 7 new"))

    let first = try night()
    #expect(first.status == 1 && first.plans == 6 && first.inputs("new") == "7")
    #expect(first.quarantine.count == 1 && first.quarantine[0].hasPrefix("broken.docx-"))
    #expect(
      first.log.contains { $0.level == "error" && $0.id == "text.binary" && $0.message.contains("in/broken.docx") })
    #expect(first.metric("last_run_published") == "1" && first.metric("last_run_status") == "1")

    let second = try night()
    #expect(second.status == 1 && second.set == first.set && second.inputs("unchanged") == "7")
    #expect(second.metric("last_run_published") == "0" && second.metric("targets") == first.metric("targets"))
    #expect(second.log.contains { $0.message.hasPrefix("nothing changed: 7 inputs") })
    #expect(second.log.contains { $0.id == "text.binary" }, "what is in quarantine is told of every night")

    try remove("in/0.txt")
    try FileManager.default.createDirectory(atPath: "\(folder.path)/in/2024", withIntermediateDirectories: true)
    try FileManager.default.moveItem(atPath: "\(folder.path)/in/1.txt", toPath: "\(folder.path)/in/2024/一.txt")
    try folder.write(plan(2, target: 999), to: "in/2.txt")
    try folder.write(plan(3), to: "in/copy of 3.txt")
    try folder.write(plan(7), to: "in/7.txt")
    let ahead = try taizhang("plan", "plans.yaml").text
    for line in [
      "merge copy       in/copy of 3.txt", "read  changed    in/2.txt", "read  new        in/7.txt",
      "drop  deleted    in/0.txt",
      "keep  renamed    in/2024/一.txt  (was in/1.txt)",
    ] { #expect(ahead.contains(line) || line.hasPrefix("merge"), "\(line) is not in\n\(ahead)") }
    let third = try night()
    #expect(third.status == 1 && third.set != second.set && third.plans == 6)
    for (outcome, count) in [("new", "1"), ("changed", "1"), ("renamed", "1"), ("copy", "1"), ("deleted", "1")] {
      #expect(third.inputs(outcome) == count, "\(outcome)")
    }
    #expect(third.inputs("unchanged") == "4" && third.inputs("failed") == nil)

    try folder.write(plan(8), to: "in/broken.docx")
    let fourth = try night()
    #expect(fourth.status == 0 && fourth.quarantine.isEmpty && fourth.plans == 7)
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/out/quarantine"))
    #expect(fourth.log.allSatisfy { $0.level == "notice" })

    try folder.write("# 攻坚小组\nsuffix\tkind\n小纵\tdepartment\n专班\tdepartment\n", to: "words.tsv")
    let difference = try taizhang("plan", "--diff", "plans.yaml").text
    #expect(difference.contains("in 7 plans"), "\(difference)")
    let fifth = try night()
    #expect(fifth.status == 0 && fifth.set != fourth.set && fifth.plans == 7)
    #expect(try String(contentsOfFile: "\(folder.path)/out/units.csv", encoding: .utf8).contains("市产业攻坚小纵"))

    let corrected = try taizhang(
      "correct", "corrections/a.csv", "--document", "in/7.txt", "--action", "set", "--what", "target", "--quote",
      "企业达到107家",
      "--field", "value=170", "--author", "张三", "--reason", "印错")
    #expect(corrected.status == 0, "\(corrected.errors)")
    let sixth = try night()
    #expect(sixth.status == 0 && sixth.inputs("unchanged") == "7")
    #expect(try String(contentsOfFile: "\(folder.path)/out/targets.csv", encoding: .utf8).contains(",170,"))
    try folder.write(plan(7, target: 108), to: "in/7.txt")
    let seventh = try night()
    #expect(seventh.log.contains { $0.level == "warning" && $0.id == "correction.stale" })

    let stale = try night()
    #expect(stale.set == seventh.set && stale.log.contains { $0.id == "correction.stale" }, "it is told of every night")
    #expect(try taizhang("status", "plans.yaml").text.contains("warning[correction.stale]"))

    // The folder of inputs is not mounted tonight: nothing is taken for deleted.
    try FileManager.default.moveItem(atPath: "\(folder.path)/in", toPath: "\(folder.path)/away")
    let outcome = try taizhang("run", "plans.yaml")
    #expect(outcome.status == 66 && outcome.errors.contains("pipeline.input.none"))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: "\(folder.path)/out/current") == seventh.set)
    try FileManager.default.moveItem(atPath: "\(folder.path)/away", toPath: "\(folder.path)/in")
    let eighth = try night()
    #expect(eighth.status == 0 && eighth.set == seventh.set, "moved there and back, nothing is read again")
    #expect(eighth.metric("last_success_timestamp_seconds") != nil)

    let status = try taizhang("status", "plans.yaml").text
    #expect(status.split(separator: "\n").count { $0.contains("new set") } == 6, "\(status)")
    #expect(status.contains("since the last run: nothing new"))
    try expectWhatAFreshRunGives()
  }

  /// All these nights and one run from nothing come to the same bytes.
  private func expectWhatAFreshRunGives() throws {
    func published() throws -> [String: [UInt8]] {
      let target = try FileManager.default.destinationOfSymbolicLink(atPath: "\(folder.path)/out/current")
      return try folder.files(under: "out/\(target)").filter { $0.key != "run.json" }
    }
    let after = try published()
    try remove("out")
    #expect(try night().status == 0)
    #expect(try published() == after)
  }

  @Test func `a folder that cannot be read ends the run and leaves the outputs`() throws {
    try folder.write(plan(1), to: "in/a/1.txt")
    try folder.write(plan(2), to: "in/b/2.txt")
    let before = try night()
    #expect(before.status == 0 && before.plans == 2)
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: "\(folder.path)/in/b")
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: "\(folder.path)/in/b") }
    // Permissions mean nothing to the superuser.
    let command = [Program.path, "run", "plans.yaml"]
    let outcome =
      getuid() == 0
      ? try Program.run(["--reuid=65534", "--clear-groups"] + command, in: folder.path, program: "/usr/bin/setpriv")
      : try Program.run(Array(command.dropFirst()), in: folder.path)
    #expect(outcome.status == 66 && outcome.errors.contains("pipeline.input.unreadable"), "\(outcome.errors)")
    #expect(outcome.errors.contains("in/b"))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: "\(folder.path)/out/current") == before.set)
  }

  @Test func `outputs of a version that wrote them into the folder itself are taken over`() throws {
    for number in 0..<3 { try folder.write(plan(number), to: "in/\(number).txt") }
    #expect(try night().status == 0)
    let out = "\(folder.path)/out"
    func flatten() throws {
      let copy = try Program.run(["-RL", "\(out)/current/.", "\(folder.path)/flat"], program: "/bin/cp")
      try #require(copy.status == 0, "\(copy.errors)")
      try remove("out")
      try FileManager.default.moveItem(atPath: "\(folder.path)/flat", toPath: out)
    }
    try flatten()
    try folder.write("mine", to: "out/notes.txt")
    try folder.write(plan(3), to: "in/3.txt")
    let night = try night()
    #expect(night.status == 0 && night.plans == 4)
    #expect(night.log.contains { $0.message.contains("earlier version") })
    for name in ["plans", "targets.csv", "plans.sqlite", "run.json"] {
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: "\(out)/\(name)") == "current/\(name)")
    }
    #expect(try String(contentsOfFile: "\(out)/notes.txt", encoding: .utf8) == "mine")

    try flatten()
    try folder.write("mine", to: "out/plans/notes.txt")
    let occupied = try taizhang("run", "plans.yaml")
    #expect(occupied.status == 74 && occupied.errors.contains("output.occupied"), "\(occupied.errors)")
    #expect(try String(contentsOfFile: "\(out)/plans/notes.txt", encoding: .utf8) == "mine")
  }
}
