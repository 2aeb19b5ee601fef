package import PlanModel

/// What the process tells its caller (numbers of sysexits.h where it has one).
package enum ExitStatus: Int32, Sendable {
  case success = 0
  /// Finished, but some documents failed.
  case someFailed = 1
  case usage = 64
  /// Nothing could be read.
  case nothingRead = 65
  case noInput = 66
  case cannotWrite = 74
  /// Another run is writing to the folder.
  case busy = 75
  case pipelineWrong = 78

  /// The status of a batch: which documents failed, and how many there were.
  package init(failures: [PlanError], of count: Int) {
    if failures.isEmpty {
      self = .success
    } else if failures.count < count {
      self = .someFailed
    } else {
      self = failures.allSatisfy { $0.id.hasPrefix("input.") } ? .noInput : .nothingRead
    }
  }
}
