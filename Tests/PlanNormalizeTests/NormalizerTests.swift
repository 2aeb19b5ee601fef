import PlanModel
import TestSupport
import Testing

@testable import PlanNormalize

/// A document of paragraphs, and evidence for words in it.
private struct Fixture {
  var document: Document

  init(_ paragraphs: [String], sha256: String = "ab") {
    var text: [UInt8] = []
    var blocks: [Block] = []
    var fragments: [Fragment] = []
    for (index, paragraph) in paragraphs.enumerated() {
      if index > 0 { text.append(0x0A) }
      fragments.append(Fragment(start: text.count, origin: Origin(line: index + 1, column: 1, byte: text.count)))
      blocks.append(Block(kind: .paragraph, range: text.count..<(text.count + paragraph.utf8.count)))
      text += Array(paragraph.utf8)
    }
    document = Document(
      source: Source(path: "-", sha256: sha256), text: text, blocks: blocks, fragments: fragments)
  }

  func evidence(_ words: String, block: Int) -> Evidence {
    let needle = Array(words.utf8)
    let range = document.blocks[block].range
    let start = range.first { document.text[$0...].starts(with: needle) } ?? range.lowerBound
    return Evidence(block: block, range: start..<(start + needle.count), rule: "test")
  }

  func found(_ words: String, block: Int) -> Found<String> { Found(words, evidence(words, block: block)) }

  func item(_ numbers: [Int], _ title: String, block: Int) -> ItemFinding {
    ItemFinding(
      path: ItemPath(numbers), label: found("一、", block: block), title: found(title, block: block),
      text: evidence(title, block: block), section: .tasks)
  }
}

struct NormalizerTests {
  private let normalizer = Normalizer()

  private func sample(extra: Bool = false) -> (Fixture, Findings) {
    var paragraphs = ["昆明市治水行动方案（2021—2023年）", "一、建成10座泵站。（责任单位：市水务局、林草局）"]
    if extra { paragraphs.append("一、另有3项任务。") }
    let fixture = Fixture(paragraphs)
    var findings = Findings()
    findings.metadata.title = fixture.found(paragraphs[0], block: 0)
    findings.metadata.period = Found(YearPeriod(start: 2021, end: 2023), fixture.evidence("2021—2023", block: 0))
    var item = fixture.item([1], "建成10座泵站", block: 1)
    for name in ["市水务局", "林草局", "市水务局"] {
      item.units.append(UnitMention(role: .responsible, printed: fixture.found(name, block: 1), group: 0))
    }
    findings.items = [item]
    if extra { findings.items.insert(fixture.item([2], "另有3项任务", block: 2), at: 0) }
    findings.quantities = [
      QuantityFinding(
        item: extra ? 1 : 0, statement: .target, value: ExactDecimal(10), unit: "座", comparator: .eq,
        surface: fixture.evidence("10座", block: 1), quote: fixture.evidence("建成10座泵站", block: 1),
        indicator: fixture.found("泵站", block: 1)),
      QuantityFinding(
        item: nil, statement: .baseline, value: ExactDecimal(10), unit: "座", comparator: .eq,
        surface: fixture.evidence("10座", block: 1), quote: fixture.evidence("10座泵站", block: 1)),
    ]
    return (fixture, findings)
  }

  @Test func `a unit named twice counts once, with prefix, full name and id`() throws {
    let (fixture, findings) = sample()
    let plan = normalizer.plan(findings, of: fixture.document)
    let units = try #require(plan.items.first).units
    #expect(units.map(\.name) == ["市水务局", "市林草局"])
    #expect(units.map(\.fullName) == ["昆明市水务局", "昆明市林业和草原局"])
    #expect(units.map(\.unitID) == ["530100/water", "530100/forestry"])
  }

  @Test func `a target without a year is due at the end of the period`() throws {
    var (fixture, findings) = sample()
    let plan = normalizer.plan(findings, of: fixture.document)
    let target = try #require(plan.targets.first)
    #expect(target.deadline == nil && target.dueBy == 2023 && target.dueSource == .period)

    findings.quantities[0].deadline = Found(2022, fixture.evidence("10座", block: 1))
    let told = try #require(normalizer.plan(findings, of: fixture.document).targets.first)
    #expect(told.deadline == 2022 && told.dueBy == 2022 && told.dueSource == .text)

    findings.quantities[0].deadline = nil
    findings.metadata.period = nil
    let unknown = try #require(normalizer.plan(findings, of: fixture.document).targets.first)
    #expect(unknown.dueBy == nil && unknown.dueSource == nil)
  }

  @Test func `figures come in base units too`() throws {
    var (fixture, findings) = sample()
    findings.quantities[0].unit = "万座"
    let target = try #require(normalizer.plan(findings, of: fixture.document).targets.first)
    #expect(target.value == ExactDecimal(10) && target.unit == "万座")
    #expect(target.canonical == CanonicalQuantity(value: ExactDecimal(100_000), unit: "座"))
  }

  @Test func `figures are targets or quantities, with item and path`() throws {
    let (fixture, findings) = sample()
    let plan = normalizer.plan(findings, of: fixture.document)
    #expect(plan.targets.map(\.path?.description) == ["1"])
    #expect(plan.targets.map(\.item) == [plan.items[0].id])
    #expect(plan.quantities.map(\.statement) == [.baseline])
    #expect(plan.quantities.map(\.path) == [nil])
  }

  @Test func `ids do not change when another part of the plan does`() throws {
    let (fixture, findings) = sample()
    let (longer, more) = sample(extra: true)
    let before = normalizer.plan(findings, of: fixture.document)
    let after = normalizer.plan(more, of: longer.document)
    #expect(before.id == after.id)
    #expect(after.items.map(\.id).contains(before.items[0].id))
    #expect(before.targets.map(\.id) == after.targets.map(\.id))
    #expect(before.quantities.map(\.id) == after.quantities.map(\.id))
  }

  @Test func `items that print the same number have ids of their own`() {
    let fixture = Fixture(["一、甲", "一、乙", "一、乙"])
    var findings = Findings()
    findings.items = [
      fixture.item([1], "甲", block: 0), fixture.item([1], "乙", block: 1), fixture.item([1], "乙", block: 2),
    ]
    let ids = normalizer.plan(findings, of: fixture.document).items.map(\.id)
    #expect(Set(ids).count == 3)
    findings.items.removeLast()
    #expect(normalizer.plan(findings, of: fixture.document).items.map(\.id) == Array(ids.prefix(2)))
  }

  @Test func `the plan's id comes from number, then title, then content`() {
    var metadata = PlanDocument()
    let source = Source(path: "-", sha256: "0123456789abcdef0123456789abcdef")
    #expect(Identity.plan(metadata, source: source, text: []) == "content-0123456789abcdef")
    metadata.title = "某市治水行动方案（2021—2023年）"
    metadata.series = "某市治水行动方案"
    metadata.period = YearPeriod(start: 2021, end: 2023)
    let titled = Identity.plan(metadata, source: source, text: [])
    #expect(titled.hasPrefix("某市治水行动方案-2021-2023-"))
    metadata.title = "某市治水行动方案(2021—2023 年)"
    #expect(Identity.plan(metadata, source: source, text: []) == titled)
    metadata.documentNumber = "某政发〔2021〕7号"
    #expect(Identity.plan(metadata, source: source, text: []) == "某政发-2021-7")
  }

  /// The writer prints quotes by their offsets: both must name the same words, in text with characters of one to four bytes.
  @Test func `every quote is the text at its offsets`() {
    var generator = SeededGenerator(seed: 7)
    let alphabet: [Character] = ["局", "a", "é", "𠮷", "，", "1"]
    for _ in 0..<50 {
      let paragraphs = (0..<4).map { _ in
        String(
          (0..<Int.random(in: 1...200, using: &generator)).map { _ in
            alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
          })
      }
      let fixture = Fixture(paragraphs)
      let quoter = Quoter(fixture.document)
      let scalars = Array(String(decoding: fixture.document.text, as: UTF8.self).unicodeScalars)
      for (block, paragraph) in paragraphs.enumerated() {
        let quote = quoter.quote(fixture.evidence(paragraph, block: block))
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[quote.charStart..<quote.charEnd])
        #expect(String(view) == quote.text)
        #expect(quote.text == paragraph && quote.origin.line == block + 1)
      }
    }
  }

  @Test func `text of an item keeps its paragraphs and loses stray spaces`() {
    let fixture = Fixture(["建成 10 座,泵站", "（责任单位 ：市水务局)"])
    let whole = Evidence(block: 0, range: 0..<fixture.document.text.count, rule: "test")
    #expect(Quoter(fixture.document).text(whole) == "建成10座，泵站\n（责任单位：市水务局）")
  }
}
