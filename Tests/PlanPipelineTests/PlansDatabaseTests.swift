internal import Foundation
internal import PlanModel
internal import Testing

@testable internal import PlanPipeline

struct PlansDatabaseTests {
  @Test func `a database that is given up halfway does no harm`() throws {
    let folder = NSTemporaryDirectory() + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/plans.sqlite"
    for _ in 0..<3 {
      // Dropped with its transaction open, as by a run whose disk is full.
      _ = try PlansDatabase(path: path)
      try FileManager.default.removeItem(atPath: path)
    }
    try PlansDatabase(path: path).finish()
    #expect(FileManager.default.fileExists(atPath: path))
  }
}
