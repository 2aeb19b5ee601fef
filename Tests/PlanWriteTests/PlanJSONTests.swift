import PlanModel
import Testing

@testable import PlanWrite

@Suite struct PlanJSONTests {
  @Test func `A plan is written with every field, sorted and pretty`() throws {
    try expectSnapshot(json(SamplePlan.plan()) + [0x0A], "plan.json")
  }

  @Test func `An empty plan keeps every key`() throws {
    let plan = Plan(id: "x", source: Source(path: "-"), document: PlanDocument())
    try expectSnapshot(json(plan) + [0x0A], "empty-plan.json")
  }

  @Test(.needsPython("json")) func `Pretty JSON is what Python writes with sorted keys`() throws {
    let result = try Python.run([Python.script("check_json.py"), "pretty"], input: json(SamplePlan.plan()))
    #expect(result.status == 0, "\(result.output)")
  }

  @Test(.needsPython("json")) func `A JSON line is what Python writes with sorted keys and no spaces`() throws {
    let lines =
      jsonLine(SamplePlan.plan()) + jsonLine(Plan(id: "x", source: Source(path: "-"), document: PlanDocument()))
    #expect(lines.count { $0 == 0x0A } == 2)
    let result = try Python.run([Python.script("check_json.py"), "lines"], input: lines)
    #expect(result.status == 0, "\(result.output)")
  }

  @Test(.needsPython("jsonschema")) func `Plans are valid by the schema that is published`() throws {
    let folder = try TemporaryFolder()
    try publish(planSchema(), to: folder.path("schema.json"))
    try publish(json(SamplePlan.plan()), to: folder.path("plan.json"))
    try publish(
      json(Plan(id: "x", source: Source(path: "-", sha256: sha256([])), document: PlanDocument())),
      to: folder.path("empty.json"))
    let result = try Python.run(
      [
        Python.script("validate_plan.py"), folder.path("schema.json"), folder.path("plan.json"),
        folder.path("empty.json"),
      ])
    #expect(result.status == 0, "\(result.output)")
  }

  @Test(
    .needsPython("jsonschema"),
    arguments: [
      (#""unit": "亿元","#, #""unit": null,"#), (#""leaf": true,"#, #""leaf": true, "extra": 1,"#),
      (#""comparator": "ge","#, #""comparator": "more","#), (#""value_min": 1.3"#, #""value_min": "1.3""#),
      (#""series": "榆州市种业振兴行动计划","#, ""), (#""issued_on": "2031-03-09""#, #""issued_on": "2031年""#),
    ])
  func `The schema refuses a plan with a wrong, missing or unknown field`(original: String, changed: String) throws {
    let text = String(decoding: json(SamplePlan.plan()), as: UTF8.self)
    let wrong = text.replacing(original, with: changed, maxReplacements: 1)
    #expect(wrong != text)
    let folder = try TemporaryFolder()
    try publish(planSchema(), to: folder.path("schema.json"))
    try publish(Array(wrong.utf8), to: folder.path("plan.json"))
    let result = try Python.run([
      Python.script("validate_plan.py"), folder.path("schema.json"), folder.path("plan.json"),
    ])
    #expect(result.status == 1)
    #expect(result.output.contains("plan.json: $"), "\(result.output)")
  }

  @Test func `The schema is what is published`() throws {
    try expectSnapshot(planSchema(), "schema.json")
  }
}

@Suite struct BoundsTests {
  private let three = ExactDecimal(3)
  private let five = ExactDecimal(5)

  private func ends(_ value: ExactDecimal?, _ upper: ExactDecimal?, _ comparator: Comparator?) -> [ExactDecimal?] {
    let bounds = Bounds(value, upper, comparator)
    return [bounds.min, bounds.max]
  }

  @Test func `A comparator leaves the side open that it does not bound`() {
    #expect(ends(three, nil, .ge) == [three, nil])
    #expect(ends(three, nil, .gt) == [three, nil])
    #expect(ends(three, nil, .le) == [nil, three])
    #expect(ends(three, nil, .lt) == [nil, three])
  }

  @Test func `A plain or rough figure bounds both sides`() {
    #expect(ends(three, nil, .eq) == [three, three])
    #expect(ends(three, nil, .approx) == [three, three])
    #expect(ends(three, nil, nil) == [three, three])
  }

  @Test func `A range keeps the end that its comparator bounds`() {
    #expect(ends(three, five, .range) == [three, five])
    #expect(ends(three, five, .ge) == [three, nil])
    #expect(ends(three, five, .le) == [nil, five])
  }

  @Test func `No figure has no bounds`() {
    #expect(ends(nil, five, .ge) == [nil, nil])
  }
}
