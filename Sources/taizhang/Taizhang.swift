internal import ArgumentParser

@main
struct Taizhang: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Turn published policy plans into a ledger of tasks, responsible units and targets.")
}
