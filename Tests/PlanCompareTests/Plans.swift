internal import PlanModel
internal import PlanPipeline
internal import TestSupport

@testable internal import PlanCompare

/// The plan of a text of ours.
func plan(_ text: String, path: String = "test.txt") throws -> Plan {
  try Stages().process(Array(text.utf8), path: path)
}

/// A plan of 临江市 for three years with what its tasks say.
func cityPlan(_ start: Int, _ tasks: String, goals: String = "加快建设创新城市。") throws -> Plan {
  try plan(
    """
    临江市科技创新三年行动方案（\(start)—\(start + 2)年）
    一、总体目标
    \(goals)
    二、重点任务
    \(tasks)
    """)
}

func plan(at path: String) throws -> Plan {
  try Stages().process(Checkout.bytes(path), path: path)
}

extension Comparison {
  /// The row whose name holds the words, in the newest or any other plan, and that is about no other place.
  func row(_ words: String) -> IndicatorRow? {
    rows.first { row in
      row.scope == nil && row.cells.contains { ($0?.target.indicator ?? "").contains(words) }
    }
  }

  func values(_ words: String) -> [String?] {
    row(words)?.cells.map { cell in
      cell.map {
        "\($0.target.value.map(\.description) ?? "")\($0.target.upper.map { "-\($0)" } ?? "")\($0.target.unit)"
      }
    } ?? []
  }
}

extension CheckReport {
  func findings(_ id: String, _ severity: Finding.Severity) -> [Finding] {
    (findings + agreements).filter { $0.id == id && $0.severity == severity }
  }
}
