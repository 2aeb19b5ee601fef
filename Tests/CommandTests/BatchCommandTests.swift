internal import Foundation
internal import Glibc
internal import TestSupport
internal import Testing

/// Runs that are cut off, run out of space or meet another run.
@Suite(.serialized) struct BatchCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func plan(_ number: Int) -> String {
    "某市第\(number)号产业行动方案（2024—2026年）\n一、重点任务\n（一）做强企业。到2026年，企业达到\(100 + number)家。\n（责任单位：市科技局、财政局）\n"
  }

  private func pipeline(output: String) throws -> String {
    try folder.write(
      "name: a\ninputs: '\(folder.path)/in/*.txt'\noutput: '\(output)'\n",
      to: "\(URL(fileURLWithPath: output).lastPathComponent).yaml")
  }

  /// The published files, without the times in `run.json`.
  private func published(_ output: String) throws -> [String: [UInt8]] {
    guard let target = try? FileManager.default.destinationOfSymbolicLink(atPath: "\(output)/current") else {
      return [:]
    }
    let relative = "\(URL(fileURLWithPath: output).lastPathComponent)/\(target)"
    var files = try folder.files(under: relative)
    if let report = files["run.json"] {
      var object = try #require(try JSONSerialization.jsonObject(with: Data(report)) as? [String: Any])
      object["timings_ms"] = nil
      files["run.json"] = [UInt8](try JSONSerialization.data(withJSONObject: object, options: [.sortedKeys]))
    }
    return files
  }

  /// Whether the published files are those that their own report tells of: one set, whole.
  private func isWhole(_ output: String) throws -> Bool {
    let files = try published(output)
    guard let report = files["run.json"] else { return files.isEmpty }
    let object = try #require(try JSONSerialization.jsonObject(with: Data(report)) as? [String: Any])
    let outputs = try #require(object["outputs"] as? [[String: Any]])
    let listed = outputs.compactMap { entry -> String? in
      guard let path = entry["path"] as? String, files[path]?.count == entry["bytes"] as? Int else { return nil }
      return path
    }
    let lines = files["plans.jsonl"]?.count { $0 == 0x0A }
    return Set(listed + ["run.json"]) == Set(files.keys) && lines == (object["inputs"] as? [Any])?.count
  }

  /// Starts a run and kills it after some time.
  ///
  /// - Parameter output: its folder, if the time is to count from when it begins to write a set there.
  /// - Returns: whether it was still there to be killed.
  private func killedRun(_ pipeline: String, after microseconds: UInt32, writingTo output: String?) throws -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.arguments = ["run", "-q", pipeline]
    process.standardError = FileHandle.nullDevice
    try process.run()
    if let output { while process.isRunning, try !hasHalfWrittenSet(output) { usleep(500) } }
    usleep(microseconds)
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    return process.terminationReason == .uncaughtSignal
  }

  private func hasHalfWrittenSet(_ output: String) throws -> Bool {
    try FileManager.default.contentsOfDirectory(atPath: "\(output)/.taizhang/sets").contains { $0.hasSuffix(".part") }
  }

  private func removeHalfWrittenSet(_ output: String) throws {
    let sets = "\(output)/.taizhang/sets"
    for name in try FileManager.default.contentsOfDirectory(atPath: sets) where name.hasSuffix(".part") {
      try FileManager.default.removeItem(atPath: "\(sets)/\(name)")
    }
  }

  /// How many runs are killed: fewer on a developer's machine, unless `TAIZHANG_KILLS` says otherwise.
  private static let kills =
    ProcessInfo.processInfo.environment["TAIZHANG_KILLS"].flatMap { Int($0) } ?? (Checkout.isCI ? 200 : 30)

  @Test func `kills at random moments and a clean run leave what an undisturbed run leaves`() throws {
    let output = "\(folder.path)/out"
    let pipeline = try pipeline(output: output)
    for number in 0..<12 { try folder.write(plan(number), to: "in/\(number).txt") }
    try folder.write([0, 1, 2, 0xFF], to: "in/broken.txt")
    let start = ContinuousClock.now
    try #require(try Program.run(["run", "-q", pipeline]).status == 1)
    let whole = (ContinuousClock.now - start) / .microseconds(1)
    // Later runs take another time than the first on a busy machine: each that outlives its kill shortens the wait, each kill lengthens it, so that
    // seven in ten are killed.
    var (longest, longestAimed) = (whole, whole / 5)
    var generator = SeededGenerator(seed: 11)
    var (killed, begun, halfWritten) = (0, 0, 0)
    for round in 0..<Self.kills {
      try folder.write(plan(100 + round), to: "in/\(round % 12).txt")
      // Every other one while it writes a set, which is the shorter part of a run.
      let isAimed = round % 2 == 1
      if isAimed { try removeHalfWrittenSet(output) }
      let time = UInt32.random(in: 0...UInt32(min(5e6, isAimed ? longestAimed : longest)), using: &generator)
      let isKilled = try killedRun(pipeline, after: time, writingTo: isAimed ? output : nil)
      if isKilled { killed += 1 }
      if isAimed { longestAimed *= isKilled ? 1.1 : 0.8 } else { longest *= isKilled ? 1.1 : 0.8 }
      #expect(try isWhole(output), "after kill \(round)")
      // What was written to the store and not yet put in its place.
      if FileManager.default.fileExists(atPath: "\(output)/.taizhang/store.sqlite-wal") { begun += 1 }
      if try hasHalfWrittenSet(output) { halfWritten += 1 }
    }
    // Kills that all came before the work began would prove nothing.
    #expect(
      killed * 2 >= Self.kills && begun * 5 >= Self.kills && halfWritten > 0, "\(killed), \(begun), \(halfWritten)")
    #expect(try Program.run(["run", "-q", pipeline]).status == 1)
    #expect(try Program.run(["status", pipeline]).text.contains("1 some failed"))
    let undisturbed = "\(folder.path)/other"
    #expect(try Program.run(["run", "-q", try self.pipeline(output: undisturbed)]).status == 1)
    #expect(try published(output) == published(undisturbed))
    func names(_ path: String) throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    }
    #expect(try names(output) == names(undisturbed))
    #expect(try names("\(output)/.taizhang") == names("\(undisturbed)/.taizhang"))
    #expect(try names("\(output)/.taizhang/sets").count <= 2)
  }

  @Test func `of two runs at once one works, the other ends with 75 or waits`() throws {
    let output = "\(folder.path)/out"
    let pipeline = try pipeline(output: output)
    for number in 0..<3 { try folder.write(plan(number), to: "in/\(number).txt") }
    try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
    let descriptor = open(output, O_RDONLY)
    defer { close(descriptor) }
    try #require(flock(descriptor, LOCK_EX) == 0)
    let busy = try Program.run(["run", pipeline])
    #expect(busy.status == 75)
    #expect(busy.errors.contains("error[output.locked]"))
    let waiting = Process()
    waiting.executableURL = URL(fileURLWithPath: Program.path)
    waiting.arguments = ["run", "-q", "--wait", pipeline]
    try waiting.run()
    usleep(300_000)
    #expect(waiting.isRunning)
    // Nobody's way is barred by a look.
    #expect(try Program.run(["status", pipeline]).status == 0)
    flock(descriptor, LOCK_UN)
    waiting.waitUntilExit()
    #expect(waiting.terminationStatus == 0)
    #expect(try isWhole(output))
  }

  /// Whether this machine lets a user mount a file system of his own.
  static let canMount =
    (try? Program.run(["-rm", "mount", "-t", "tmpfs", "tmpfs", "/mnt"], program: "/usr/bin/unshare").status) == 0

  @Test(.enabled(if: canMount || Checkout.isCI)) func `a full file system leaves the published set as it was`() throws {
    try FileManager.default.createDirectory(atPath: "\(folder.path)/out", withIntermediateDirectories: true)
    let pipeline = try pipeline(output: "\(folder.path)/out")
    for number in 0..<40 { try folder.write(plan(number), to: "in/\(number).txt") }
    let more = try folder.write(plan(77), to: "more.txt")
    let script = """
      cd '\(folder.path)'
      mount -t tmpfs -o size=16m tmpfs out
      sums() { (cd -P out/current && find . -type f ! -name run.json | sort | xargs sha256sum; grep -v '^    "' run.json) | sha256sum; }
      '\(Program.path)' run -q '\(pipeline)'; echo "first $?"
      before=$(sums)
      cp '\(more)' in/more.txt
      for free in 4 20 40 100 300; do
        dd if=/dev/zero of=out/filler bs=1k status=none 2>/dev/null; truncate -s -${free}K out/filler
        '\(Program.path)' run -q '\(pipeline)' 2>>errors; echo "full $?"
        [ "$(sums)" = "$before" ] && echo same
        rm out/filler
      done
      '\(Program.path)' run -q '\(pipeline)'; echo "room $?"
      ls out/plans | wc -l
      """
    let outcome = try Program.run(["-rm", "bash", "-c", script], program: "/usr/bin/unshare")
    let lines = outcome.text.split(separator: "\n").map(String.init)
    #expect(lines.first == "first 0", "\(outcome.errors)")
    #expect(lines.suffix(2) == ["room 0", "41"], "\(outcome.text)")
    let rounds = lines.dropFirst().dropLast(2)
    #expect(rounds.count == 10 && rounds.allSatisfy { $0 == "full 74" || $0 == "same" }, "\(outcome.text)")
    let errors = try #require(try folder.files()["errors"])
    #expect(String(decoding: errors, as: UTF8.self).contains("error[output.write]"))
  }

  @Test func `a worker answers every line in its order, failures included`() throws {
    let sample = "samples/guangxi-2025-2027.txt"
    let content = Data(try Checkout.bytes(Checkout.path(sample))).base64EncodedString()
    let lines = [
      "{\"path\": \"\(sample)\"}", "{\"path\": \"nowhere.txt\"}", "nonsense",
      "{\"name\": \"\(sample)\", \"content\": \"\(content)\"}",
    ]
    let outcome = try Program.run(
      ["worker", "--acknowledge"], input: Array((lines.joined(separator: "\n") + "\n").utf8))
    let answers = outcome.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(outcome.status == 0)
    #expect(answers.count == 9 && answers[1].isEmpty && answers[7].isEmpty)
    #expect(answers[0] == answers[6] && answers[0].contains("\"schema\":\"taizhang/plan/1\""))
    #expect(answers[2].contains("\"id\":\"input.missing\"") && answers[4].contains("\"id\":\"worker.line\""))
    let extracted = try Program.run(["extract", "--format", "jsonl", sample])
    #expect(extracted.text == answers[0] + "\n")
  }

  @Test func `logs are JSON lines when asked for`() throws {
    try folder.write([0, 1, 2, 0xFF], to: "in/broken.txt")
    let outcome = try Program.run(["run", "--log-format", "json", try pipeline(output: "\(folder.path)/out")])
    let entries = try outcome.errors.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(entries.first?["id"] as? String == "text.binary" && entries.first?["level"] as? String == "error")
    #expect(entries.allSatisfy { ($0["time"] as? String)?.hasSuffix("Z") == true })
  }
}
