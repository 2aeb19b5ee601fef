internal import CFloor
internal import Foundation
internal import PlanExtract
internal import PlanIngest
internal import PlanModel
internal import PlanNormalize
internal import PlanWrite

/// Times the stages against floors measured in the same run, and prints one row each: medians over rounds that alternate, so that
/// a machine that slows down slows both.
///
///     taizhang-bench FILE…         plans as text or DOCX
///     taizhang-bench --all FILE…   the text of all files once, for a comparison with other programs: files read and seconds
@main
struct Bench {
  static let rounds = 7

  static func main() throws {
    let paths = CommandLine.arguments.dropFirst()
    if paths.first == "--all" { return try all(paths.dropFirst()) }
    let files = try paths.map { (path: $0, bytes: [UInt8](try Data(contentsOf: URL(fileURLWithPath: $0)))) }
    let texts = files.filter { $0.bytes.first != 0x50 }
    let archives = files.filter { $0.bytes.first == 0x50 }
    print("stage                          input       median        per core     ratio to floor")
    if !texts.isEmpty { try text(texts) }
    if let longest = texts.max(by: { $0.bytes.count < $1.bytes.count }) { try growth(longest) }
    for archive in archives { try docx(archive) }
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    print("peak memory of this process: \(usage.ru_maxrss / 1024) MB")
  }

  /// Text → plan, against one pass over the bytes of the text.
  private static func text(_ files: [(path: String, bytes: [UInt8])]) throws {
    let extractor = Extractor()
    let normalizer = Normalizer()
    var documents: [Document] = []
    for file in files { documents.append(try ingest(file.bytes, path: file.path)) }
    let findings = documents.map { extractor.plans(in: $0)[0] }
    let characters = documents.reduce(0) { $0 + $1.text.count { $0 & 0xC0 != 0x80 } }
    let bytes = files.reduce(0) { $0 + $1.bytes.count }
    var sink = 0
    let floor = { for file in files { sink &+= pass(file.bytes.span) } }
    let ingesting = { for file in files { sink &+= try ingest(file.bytes, path: file.path).blocks.count } }
    let extracting = { for document in documents { sink &+= extractor.plans(in: document).count } }
    let normalizing = {
      for (found, document) in zip(findings, documents) { sink &+= normalizer.plan(found, of: document).items.count }
    }
    let whole = {
      for file in files {
        let document = try ingest(file.bytes, path: file.path)
        sink &+= json(normalizer.plan(extractor.plans(in: document)[0], of: document)).count
      }
    }
    let times = try medians([floor, ingesting, extracting, normalizing, whole])
    for (name, time) in zip(
      ["one pass over the bytes", "text → document", "document → findings", "findings → plan", "text → plan → JSON"],
      times)
    {
      row(
        name, bytes: bytes, time: time, rate: "\(millions(Double(characters) / time)) Mchar/s", ratio: time / times[0])
    }
    precondition(sink != 0)
  }

  /// Document → findings for one text, and for the same 4 and 16 times over: a rate that falls shows work that is not linear.
  private static func growth(_ file: (path: String, bytes: [UInt8])) throws {
    let extractor = Extractor()
    var sink = 0
    for times in [1, 4, 16] {
      let bytes = [UInt8](repeatElement(file.bytes + [0x0A], count: times).joined())
      let document = try ingest(bytes, path: file.path)
      let characters = document.text.count { $0 & 0xC0 != 0x80 }
      let taken = try medians([
        { sink &+= pass(bytes.span) }, { sink &+= extractor.plans(in: document).count },
      ])
      row(
        "  longest text × \(times)", bytes: bytes.count, time: taken[1],
        rate: "\(millions(Double(characters) / taken[1])) Mchar/s", ratio: taken[1] / taken[0])
    }
    precondition(sink != 0)
  }

  /// DOCX → text, against inflating and parsing the same parts in C with no work.
  private static func docx(_ file: (path: String, bytes: [UInt8])) throws {
    var sink = 0
    var inflated = 0
    let floor = { file.bytes.withUnsafeBytes { inflated = floor_docx($0.baseAddress, $0.count) } }
    let ingesting = { sink &+= try ingest(file.bytes, path: file.path).text.count }
    let times = try medians([floor, ingesting])
    let name = URL(fileURLWithPath: file.path).lastPathComponent
    for (stage, time) in zip(["inflate and parse in C", "DOCX → document"], times) {
      row(
        "\(stage)", bytes: inflated, time: time, rate: "\(millions(Double(inflated) / time)) MB/s",
        ratio: time / times[0])
    }
    print("  \(name), \(inflated / 1024) KiB of XML inflated")
    precondition(sink != 0)
  }

  private static func all(_ paths: ArraySlice<String>) throws {
    var read = 0
    let start = processorTime()
    for path in paths {
      let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
      if (try? ingest(bytes, path: path)) != nil { read += 1 }
    }
    print("\(read) \(processorTime() - start)")
  }

  /// Every byte looked at once, and nothing done with it but counting line feeds.
  private static func pass(_ bytes: Span<UInt8>) -> Int {
    var count = 0
    for index in bytes.indices where bytes[index] == 0x0A { count &+= 1 }
    return count
  }

  /// Processor time, which other work on the machine disturbs less than the time on the clock.
  private static func medians(_ works: [() throws -> Void]) throws -> [Double] {
    for work in works { try work() }
    var times = Array(repeating: [Double](), count: works.count)
    for _ in 0..<rounds {
      for (index, work) in works.enumerated() {
        let start = processorTime()
        try work()
        times[index].append(processorTime() - start)
      }
    }
    return times.map { $0.sorted()[rounds / 2] }
  }

  private static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func row(_ name: String, bytes: Int, time: Double, rate: String, ratio: Double) {
    let padded = name.padding(toLength: 26, withPad: " ", startingAt: 0)
    print(
      padded, String(format: "%8.0f KiB %9.3f ms", Double(bytes) / 1024, time * 1000),
      String(repeating: " ", count: max(1, 16 - rate.count)) + rate, String(format: "%12.1f", ratio))
  }

  private static func millions(_ value: Double) -> String { String(format: "%.1f", value / 1e6) }
}
