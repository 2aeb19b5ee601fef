/// One line on a terminal that shows how much is done; nothing when standard error is no terminal.
package struct ProgressBar {
  private static let width = 30
  private let isShown: Bool

  /// - Parameter isWanted: whether to show it if there is a terminal.
  package init(isWanted: Bool) {
    isShown = isWanted && Terminal.errorIsTerminal
  }

  package func show(_ done: Int, of count: Int) {
    guard isShown, count > 1 else { return }
    let filled = Self.width * done / count
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: Self.width - filled)
    writeToStandardError(done == count ? "\r\u{1B}[K" : "\r\(bar) \(done)/\(count)")
  }
}
