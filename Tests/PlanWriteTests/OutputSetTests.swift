import Foundation
import PlanModel
import TestSupport
import Testing

@testable import PlanWrite

@Suite struct OutputSetTests {
  private let all = Set(OutputFormat.allCases)

  @discardableResult
  private func write(_ plans: [Plan], to folder: String, formats: Set<OutputFormat>) throws -> [PublishedFile] {
    let set = try OutputSet(folder: folder, formats: formats)
    for plan in plans { try set.append(RenderedPlan(plan, formats: formats)) }
    return try set.finish()
  }

  private let plans = [SamplePlan.plan(), SamplePlan.plan(id: "b"), SamplePlan.plan(id: "a")]

  @Test func `A run writes every file, and tells their names, sizes and digests`() throws {
    let folder = try TemporaryFolder()
    let files = try write(plans, to: folder.path("out"), formats: all)
    #expect(
      files.map(\.path) == [
        "cells.csv", "datapackage.json", "documents.csv", "items.csv", "plans.jsonl", "plans/a.json", "plans/b.json",
        "plans/榆政发〔2031〕7号.json", "quantities.csv", "targets.csv", "units.csv",
      ])
    for file in files {
      let bytes = try Checkout.bytes(folder.path("out/\(file.path)"))
      #expect(bytes.count == file.byteCount && sha256(bytes) == file.sha256 && file.changed)
    }
    #expect(try Checkout.bytes(folder.path("out/plans/a.json")) == json(plans[2]) + [0x0A])
    #expect(try Checkout.bytes(folder.path("out/plans.jsonl")) == plans.flatMap(jsonLine))
    #expect(
      try Checkout.bytes(folder.path("out/units.csv")) == CSVTable.units.header + plans.flatMap(CSVTable.units.rows))
  }

  @Test func `A second run over the same plans touches nothing`() throws {
    let folder = try TemporaryFolder()
    let first = try write(plans, to: folder.root, formats: all)
    let second = try write(plans, to: folder.root, formats: all)
    #expect(second.allSatisfy { !$0.changed })
    #expect(second.map(\.sha256) == first.map(\.sha256))
    #expect(try folder.names().allSatisfy { !$0.hasPrefix(".") })
  }

  @Test func `A run that is given up leaves the tables as they were`() throws {
    let folder = try TemporaryFolder()
    try write([plans[1]], to: folder.root, formats: [.csv])
    let before = try Checkout.bytes(folder.path("items.csv"))
    do {
      let set = try OutputSet(folder: folder.root, formats: [.csv])
      try set.append(RenderedPlan(plans[0], formats: [.csv]))
    }
    #expect(try Checkout.bytes(folder.path("items.csv")) == before)
    #expect(try folder.names().count == 7)
  }

  @Test func `Two inputs with the same plan are refused, and the run goes on`() throws {
    let folder = try TemporaryFolder()
    let set = try OutputSet(folder: folder.root, formats: [.jsonl])
    try set.append(RenderedPlan(plans[0], formats: [.jsonl]))
    var twin = plans[0]
    twin.source.path = "in/twin.txt"
    #expect(
      throws: PlanError(
        "output.duplicate",
        "in/twin.txt: is the same plan as in/种业,\"一\".txt (榆政发〔2031〕7号); leave one of them out")
    ) { try set.append(RenderedPlan(twin, formats: [.jsonl])) }
    try set.append(RenderedPlan(plans[1], formats: [.jsonl]))
    #expect(try set.finish().count == 1)
    #expect(try Checkout.bytes(folder.path("plans.jsonl")) == plans[..<2].flatMap(jsonLine))
  }

  @Test(arguments: [
    ("桂政发〔2018〕51号", "桂政发〔2018〕51号.json"), ("a/b", "a%2Fb.json"), ("../x", "%2E.%2Fx.json"), ("50%", "50%25.json"),
    ("a\u{0}b\n", "a%00b%0A.json"),
  ])
  func `A plan's file has its id as name, and stays in its folder`(id: String, name: String) {
    #expect(OutputSet.fileName(for: id) == name)
  }

  @Test func `Long ids that differ late have file names that differ`() {
    let long = String(repeating: "规", count: 100)
    let (first, second) = (OutputSet.fileName(for: long + "甲"), OutputSet.fileName(for: long + "乙"))
    #expect(first != second)
    #expect(first.utf8.count <= 255 && first.hasPrefix(String(repeating: "规", count: 60)))
  }

  @Test func `The data package declares types, constraints and keys`() throws {
    let files = CSVTable.allCases.map {
      ($0, PublishedFile(path: $0.fileName, byteCount: 1, sha256: "00", changed: true))
    }
    try expectSnapshot(dataPackage(files), "datapackage.json")
  }

  @Test(.needsPython("frictionless")) func `The data package is valid and its ids join`() throws {
    let folder = try TemporaryFolder()
    try write(plans, to: folder.root, formats: [.csv])
    let result = try Python.run([Python.script("validate_datapackage.py"), folder.path("datapackage.json")])
    #expect(result.status == 0, "\(result.output)")
    for rows in [
      "documents: 3 rows", "items: 9 rows", "units: 6 rows", "targets: 24 rows", "quantities: 6 rows", "cells: 6 rows",
    ] {
      #expect(result.output.contains(rows), "\(result.output)")
    }
  }

  @Test(
    .needsPython("frictionless"),
    arguments: [
      ("units.csv", "b/i2.1,1,lead", "b/i9,1,lead", "foreign-key"), ("items.csv", "b/a1.3", "b/i2", "primary-key"),
      ("targets.csv", ",1.3,2,1.3,2,", ",一,2,1.3,2,", "type-error"),
    ])
  func `The data package is not valid for tables with a fault`(
    table: String, original: String, changed: String, fault: String
  ) throws {
    let folder = try TemporaryFolder()
    try write(plans, to: folder.root, formats: [.csv])
    let text = String(decoding: try Checkout.bytes(folder.path(table)), as: UTF8.self)
    let wrong = text.replacing(original, with: changed, maxReplacements: 1)
    #expect(wrong != text)
    try folder.write(wrong, to: table)
    let result = try Python.run([Python.script("validate_datapackage.py"), folder.path("datapackage.json")])
    #expect(result.status == 1 && result.output.contains(fault), "\(result.output)")
  }

  @Test func `A run report tells what was read and written, and nothing that changes between runs`() throws {
    var report = RunReport(version: "0.0.0", pipeline: "sample")
    report.add(plans[0])
    report.add(PlanError("docx.encrypted", "in/x.docx: is encrypted"), path: "in/x.docx")
    report.add(plans[1])
    report.outputs = [PublishedFile(path: "plans.jsonl", byteCount: 7, sha256: "ab", changed: true)]
    try expectSnapshot(json(report), "run.json")
    var again = report
    again.outputs[0].changed = false
    #expect(json(again) == json(report))
  }

  @Test func `The unread share is rounded to four places`() throws {
    var report = RunReport(version: "0", pipeline: "sample")
    var plan = plans[0]
    for (unread, rest, share) in [(1, 2, "0.3333"), (2, 1, "0.6667"), (0, 5, "0"), (5, 0, "1"), (0, 0, "0")] {
      plan.coverage.bytes = [.unread: unread, .task: rest]
      report.add(plan)
      #expect(report.inputs.last?.unreadShare.description == share)
    }
  }

  @Test func `The page on output says what the declarations say`() throws {
    try expectFile(schemaDocumentation(), Checkout.path("docs/schema.md"))
  }
}
