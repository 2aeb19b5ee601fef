/// Wall-clock time by part of a run.
struct StageTimer {
  private(set) var milliseconds: [(stage: String, milliseconds: Int)] = []
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var last: ContinuousClock.Instant

  init() {
    start = clock.now
    last = start
  }

  /// Ends a part, which began where the one before ended.
  mutating func mark(_ stage: String) {
    let now = clock.now
    milliseconds.append((stage, Self.milliseconds(now - last)))
    last = now
  }

  var total: Int { Self.milliseconds(clock.now - start) }

  private static func milliseconds(_ duration: Duration) -> Int {
    Int(duration.components.seconds) * 1000 + Int(duration.components.attoseconds / 1_000_000_000_000_000)
  }
}
