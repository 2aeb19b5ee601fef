internal import PlanPipeline
internal import Testing

/// The measure itself must not be kinder than it says.
struct ScoreTests {
  private func score(_ expected: String, _ found: String) throws -> Score {
    var score = Score()
    score.add(expected: try ScoredPlan(json: Array(expected.utf8)), found: try ScoredPlan(json: Array(found.utf8)))
    return score
  }

  @Test func `a plan equals itself`() throws {
    let plan = """
      {"items": [{"path": "1", "title": "目标。", "leaf": true, "section": "tasks",
        "units": [{"role": "lead", "name": "市科技局"}], "units_open": true}],
       "targets": [{"path": "1", "value": [2, 3], "unit": "家", "quote": "2—3家", "indicator": "企业"}],
       "tables": [{"cells": [{"row": "合计", "column": "2024年", "value": 1.5}]}]}
      """
    let score = try score(plan, plan)
    for set in [score.items, score.units, score.targets, score.cells] {
      #expect(set == Score.Count(expected: 1, found: 1, matched: 1))
    }
    #expect(score.fields.values.allSatisfy { $0.right == $0.compared })
    #expect(score.notes.isEmpty)
  }

  @Test func `missed and spurious both cost`() throws {
    let score = try score(
      #"{"items": [{"path": "1"}, {"path": "2"}]}"#, #"{"items": [{"path": "1"}, {"path": "3"}, {"path": "4"}]}"#)
    #expect(score.items == Score.Count(expected: 2, found: 3, matched: 1))
    #expect(score.items.f1 == 0.4)
  }

  @Test func `an optional target counts neither for nor against`() throws {
    let expected = #"{"targets": [{"path": "1", "value": 3, "unit": "家", "optional": true}]}"#
    #expect(try score(expected, #"{"targets": [{"path": "1", "value": 3, "unit": "家"}]}"#).targets == Score.Count())
    #expect(try score(expected, #"{"targets": []}"#).targets == Score.Count())
  }

  @Test func `targets in tables are not scored as targets of the text`() throws {
    let found =
      #"{"targets": [{"path": "1", "value": 3, "unit": "家", "source": "table"}, {"path": "1", "value": null}]}"#
    #expect(try score(#"{"targets": []}"#, found).targets.found == 0)
  }

  @Test func `of two targets with the same figure the nearer words match`() throws {
    let expected = #"{"targets": [{"value": 3, "unit": "家", "quote": "建设平台3家", "indicator": "平台"}]}"#
    let found = """
      {"targets": [{"value": 3, "unit": "家", "quote": "培育企业3家", "indicator": "企业"},
        {"value": 3, "unit": "家", "quote": "建设平台3家", "indicator": "平台"}]}
      """
    let score = try score(expected, found)
    #expect(score.targets == Score.Count(expected: 1, found: 2, matched: 1))
    #expect(score.fields["target.indicator"] == Score.Field(right: 1, compared: 1))
  }

  @Test func `a unit in another role, and a title that is missing, are wrong`() throws {
    let score = try score(
      #"{"items": [{"path": "1", "title": "甲", "units": [{"role": "lead", "name": "乙"}]}]}"#,
      #"{"items": [{"path": "1", "title": null, "units": [{"role": "support", "name": "乙"}]}]}"#)
    #expect(score.units == Score.Count(expected: 1, found: 1, matched: 0))
    #expect(score.fields["item.title"] == Score.Field(right: 0, compared: 1))
  }

  @Test(arguments: [
    ("全区技术合同成交额", "技术合同成交额", true), ("高新技术企业", "高新技术企业数量", true), ("企业", "业", false),
    ("科技型中小企业", "技术合同成交额", false), (nil, "企业", false), (nil, nil, true),
  ])
  func `indicators match by most of their words or by the head noun`(a: String?, b: String?, same: Bool) {
    #expect(isSameIndicator(a, b) == same)
  }
}
