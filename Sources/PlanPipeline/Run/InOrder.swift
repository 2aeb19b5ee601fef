/// Works on inputs in parallel and hands the results over in the order of the inputs.
///
/// At most `jobs` inputs are worked on at a time, and at most twice as many are started and not yet handed over, so that memory
/// grows with the largest inputs, not with their number.
///
/// - Parameters:
///   - jobs: 1 or more; the machine's cores limit it too.
///   - work: called once for each input, on any thread.
///   - consume: called once for each input in their order, never two at a time.
func inOrder<Input: Sendable, Output: Sendable, Failure: Error>(
  _ inputs: [Input], jobs: Int, work: @escaping @Sendable (Input) -> Output,
  consume: (Input, Output) throws(Failure) -> Void
) async throws(Failure) {
  let jobs = max(1, jobs)
  let result: Result<Void, Failure> = await withTaskGroup(of: (Int, Output).self) { group in
    var started = 0
    var handedOver = 0
    var running = 0
    var waiting: [Int: Output] = [:]
    while handedOver < inputs.count {
      while running < jobs, started < inputs.count, started - handedOver < 2 * jobs {
        let index = started
        let input = inputs[index]
        group.addTask { (index, work(input)) }
        started += 1
        running += 1
      }
      if let output = waiting.removeValue(forKey: handedOver) {
        do throws(Failure) {
          try consume(inputs[handedOver], output)
        } catch {
          group.cancelAll()
          return .failure(error)
        }
        handedOver += 1
      } else if let (index, output) = await group.next() {
        waiting[index] = output
        running -= 1
      }
    }
    return .success(())
  }
  try result.get()
}
