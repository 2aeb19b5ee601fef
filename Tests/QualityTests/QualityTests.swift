internal import PlanModel
internal import PlanPipeline
internal import PlanWrite
internal import TestSupport
internal import Testing

/// The whole way from a file to its plan, compared with what a person reads in it.
struct QualityTests {
  @Test(arguments: try sampleNames())
  func `a sample gives the plan that is expected of it`(sample: Sample) throws {
    var score = Score()
    score.add(expected: try ScoredPlan(json: Checkout.bytes(sample.expected)), found: try extracted(sample.path))
    expect(score, reaches: .samples)
  }

  @Test(.readsShared) func `the annotated plans together reach the bars`() throws {
    var score = Score()
    for (gold, text) in try Checkout.annotated() {
      score.add(expected: try ScoredPlan(json: Checkout.bytes(gold)), found: try extracted(text))
    }
    expect(score, reaches: .annotated)
  }

  private func extracted(_ path: String) throws -> ScoredPlan {
    try ScoredPlan(json: json(Stages().process(Checkout.bytes(path), path: path)))
  }

  private func expect(_ score: Score, reaches bars: Bars, sourceLocation: SourceLocation = #_sourceLocation) {
    let report = Comment(rawValue: score.report)
    #expect(score.items.f1 >= bars.items, report, sourceLocation: sourceLocation)
    #expect(score.units.f1 >= bars.units, report, sourceLocation: sourceLocation)
    #expect(score.targets.f1 >= bars.targets, report, sourceLocation: sourceLocation)
    let fields = score.fields.values.reduce(into: Score.Field()) {
      $0.right += $1.right
      $0.compared += $1.compared
    }
    #expect(fields.accuracy >= bars.fields, report, sourceLocation: sourceLocation)
  }
}

/// A sample with its expected plan beside it.
struct Sample: Sendable, CustomTestStringConvertible {
  var path: String
  var expected: String

  var testDescription: String { String(path.split(separator: "/").last ?? "") }
}

private func sampleNames() throws -> [Sample] {
  let ending = ".expected.json"
  let folders = ["samples", "samples/extra"].map(Checkout.path)
  let samples = folders.flatMap { folder in
    let inputs = Checkout.files(in: folder).filter { $0.hasSuffix(".txt") || $0.hasSuffix(".docx") }
    return Checkout.files(in: folder, endingIn: ending).compactMap { expected -> Sample? in
      let stem = expected.dropLast(ending.count)
      return inputs.first { $0.hasPrefix(stem + ".") }.map { Sample(path: $0, expected: expected) }
    }
  }
  return try #require(samples.isEmpty ? nil : samples, "no samples")
}
