internal import PlanCompare
internal import PlanModel
internal import PlanPipeline
internal import TestSupport
internal import Testing

/// What must hold for every text, annotated or not.
struct RobustnessTests {
  @Test(.readsShared)
  func `every quote of a plan and of its check stands where it says, in every plan beside the checkout`() throws {
    for path in try Checkout.sharedTexts() { try expectQuotesHold(path) }
  }

  @Test func `every quote of a plan and of its check stands where it says, in every sample`() throws {
    for folder in ["samples", "samples/extra"] {
      for path in Checkout.files(in: Checkout.path(folder)) where path.hasSuffix(".txt") || path.hasSuffix(".docx") {
        try expectQuotesHold(path)
      }
    }
  }

  @Test func `a text cut anywhere is read without a crash`() throws {
    let path = Checkout.path("samples/guangxi-2018-2020.txt")
    let bytes = try Checkout.bytes(path)
    let stages = Stages()
    for length in stride(from: 0, to: bytes.count, by: 1009) {
      guard let plan = try? stages.process(Array(bytes[..<length]), path: path) else { continue }
      #expect(plan.coverage.bytes.values.allSatisfy { $0 >= 0 })
    }
  }

  private func expectQuotesHold(_ path: String) throws {
    let stages = Stages()
    let document = try stages.document(Checkout.bytes(path), path: path)
    let scalars = Array(String(decoding: document.text, as: UTF8.self).unicodeScalars)
    let plans = stages.plans(in: document)
    let reports = plans.map(Checker().check)
    let found = reports.flatMap { $0.findings + $0.agreements }.flatMap { $0.places.map(\.quote) }
    for quote in plans.flatMap(\.quotes) + found {
      try #require(
        0 <= quote.charStart && quote.charStart <= quote.charEnd && quote.charEnd <= scalars.count, "\(path) \(quote)")
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[quote.charStart..<quote.charEnd])
      #expect(String(view) == quote.text, "\(path) \(quote.rule)")
      #expect(document.blocks.indices.contains(quote.block), "\(path) \(quote.rule)")
    }
    let covered = plans.map { $0.coverage.bytes.values.reduce(0, +) }.reduce(0, +)
    #expect(covered == document.text.count || covered == 0, "\(path)")
  }
}

extension Plan {
  /// All evidence in the plan.
  fileprivate var quotes: [Quote] {
    var quotes = [
      document.titleEvidence, document.documentNumberEvidence, document.issuedOnEvidence, document.periodEvidence,
      document.statusEvidence,
    ].compactMap { $0 }
    quotes += document.issuersEvidence + document.repeals.map(\.evidence)
    for item in items {
      quotes +=
        [item.titleEvidence, item.deadlineEvidence, item.evidence].compactMap { $0 } + item.units.map(\.evidence)
    }
    for target in targets {
      quotes += [target.indicatorEvidence, target.deadlineEvidence, target.evidence].compactMap { $0 }
    }
    quotes +=
      quantities.map(\.evidence) + tables.map(\.evidence) + tables.compactMap(\.captionEvidence)
      + tables.flatMap { $0.cells.map(\.evidence) }
    return quotes + diagnostics.compactMap(\.evidence)
  }
}
