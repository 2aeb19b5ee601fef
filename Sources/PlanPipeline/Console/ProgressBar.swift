/// How far a run has come.
package struct Progress: Sendable {
  package enum Phase: String, Sendable { case reading, writing }

  package var phase: Phase
  package var done: Int
  package var count: Int
}

/// One line on a terminal that shows how much is done and how long the rest may take; nothing when standard error is no terminal.
///
/// It is drawn at most ten times a second, from one thread.
package final class ProgressBar {
  private static let width = 30
  private let isShown: Bool
  private var phase: Progress.Phase?
  private var began = 0
  private var drawn = 0

  /// - Parameter isWanted: whether to show it if there is a terminal.
  package init(isWanted: Bool) {
    isShown = isWanted && Terminal.errorIsTerminal
  }

  package func show(_ progress: Progress) {
    guard isShown, progress.count > 1 else { return }
    let now = currentTime()
    if phase != progress.phase { (phase, began, drawn) = (progress.phase, now, 0) }
    guard progress.done < progress.count else { return writeToStandardError("\r\u{1B}[K") }
    guard now - drawn >= 100_000_000 else { return }
    drawn = now
    writeToStandardError("\r\(Self.line(progress, elapsed: now - began))\u{1B}[K")
  }

  /// - Parameter elapsed: nanoseconds since the phase began.
  static func line(_ progress: Progress, elapsed: Int) -> String {
    let filled = width * progress.done / progress.count
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    var line = "\(progress.phase.rawValue) \(bar) \(progress.done)/\(progress.count)"
    // What the first documents take tells little.
    if progress.done > 0, elapsed >= 1_000_000_000 {
      let left = elapsed / progress.done * (progress.count - progress.done) / 1_000_000_000
      line += left >= 60 ? ", \(left / 60) min \(left % 60) s left" : ", \(left) s left"
    }
    return line
  }
}
