internal import FuzzTargets
internal import Glibc

#if FUZZING
  /// What libFuzzer calls. `TAIZHANG_FUZZ` names the target.
  @_cdecl("LLVMFuzzerTestOneInput")
  public func test(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    target.run(Array(UnsafeBufferPointer(start: bytes, count: count)))
    return 0
  }

  @_silgen_name("LLVMFuzzerRunDriver")
  private func runDriver(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
    _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
  ) -> CInt

  /// The package manager makes a function of this name the program's `main`.
  @_cdecl("taizhang_fuzz_main")
  public func fuzz(_ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> CInt {
    var count = count
    var arguments = arguments
    return runDriver(&count, &arguments) { test($0, $1) }
  }

  private let target: FuzzTarget = {
    let name = getenv("TAIZHANG_FUZZ").map { String(cString: $0) } ?? ""
    guard let target = FuzzTarget(rawValue: name) else { fatalError("TAIZHANG_FUZZ: no target \(name)") }
    return target
  }()
#else
  /// Runs a target on files, to see again what a fuzzer found: `taizhang-fuzz TARGET FILE...`.
  @main struct Driver {
    static func main() {
      let arguments = CommandLine.arguments
      guard arguments.count > 2, let target = FuzzTarget(rawValue: arguments[1]) else {
        print(
          "usage: taizhang-fuzz TARGET FILE...; targets: \(FuzzTarget.allCases.map(\.rawValue).joined(separator: " "))")
        exit(64)
      }
      for path in arguments.dropFirst(2) {
        guard let file = fopen(path, "rb") else {
          perror(path)
          exit(66)
        }
        var bytes = [UInt8](repeating: 0, count: 1 << 20)
        let count = fread(&bytes, 1, bytes.count, file)
        fclose(file)
        target.run(Array(bytes[..<count]))
        print("\(path): no fault")
      }
    }
  }
#endif
