// swift-tools-version: 6.2
import PackageDescription

/// The language settings of every target, set once.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

/// The stage that is told of each element and each run: its objects are used from one thread and one place, so that release builds need not
/// check each access to a property. Debug builds, and so the tests, do.
let unchecked: [SwiftSetting] = [.unsafeFlags(["-enforce-exclusivity=unchecked"], .when(configuration: .release))]

/// A stage or a test target: nothing but its name and what it may import.
func stage(_ name: String, imports dependencies: [Target.Dependency], with more: [SwiftSetting] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings + more)
}

/// `data` are folders of the target that hold no Swift.
func tests(of name: String, imports dependencies: [Target.Dependency], data: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: dependencies + ["TestSupport"], exclude: data, swiftSettings: settings)
}

let package = Package(
  name: "taizhang",
  products: [
    .executable(name: "taizhang", targets: ["taizhang"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
    .systemLibrary(name: "CTextCodec", pkgConfig: "uchardet", providers: [.apt(["libuchardet-dev"])]),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CSync"),
    .target(name: "CXML", dependencies: ["CLibXML2"]),
    .systemLibrary(name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

    stage("PlanModel", imports: ["CNettle"]),
    stage("PlanIngest", imports: ["PlanModel", "CTextCodec", "CXML", "CZip", "CZlib"], with: unchecked),
    stage("PlanExtract", imports: ["PlanModel"]),
    stage("PlanNormalize", imports: ["PlanModel"]),
    stage("PlanCompare", imports: ["PlanModel"]),
    .target(
      name: "PlanReport", dependencies: ["PlanModel"],
      // Parts of the page as files of their own kind; in the program they are bytes.
      resources: ["html", "css", "js"].map { .embedInCode("Resources/report.\($0)") } + [
        .embedInCode("Resources/words.tsv")
      ],
      swiftSettings: settings),
    stage("PlanWrite", imports: ["CSync", "CXlsxWriter", "CZip", "CZlib", "PlanModel"]),
    stage(
      "PlanPipeline",
      imports: [
        "PlanModel", "PlanIngest", "PlanExtract", "PlanNormalize", "PlanCompare", "PlanReport", "PlanWrite",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Yams", package: "Yams"),
      ]),
    .executableTarget(
      name: "taizhang",
      dependencies: [
        "PlanModel", "PlanPipeline", "PlanWrite",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: settings,
      // For a quick start (`scripts/bench` times it): no relocations in the program itself, no symbols to map.
      linkerSettings: [.unsafeFlags(["-Xlinker", "-no-pie", "-Xlinker", "-s"], .when(configuration: .release))]),

    .target(name: "CFloor", dependencies: ["CLibXML2", "CZip"], path: "Benchmarks/CFloor"),
    .executableTarget(
      name: "taizhang-bench",
      dependencies: ["CFloor", "PlanModel", "PlanIngest", "PlanExtract", "PlanNormalize", "PlanWrite"],
      path: "Benchmarks/Bench", swiftSettings: settings),

    // What the fuzzer runs (scripts/fuzz), and the tests run on its seeds and on what it has found.
    .target(
      name: "FuzzTargets", dependencies: ["CZlib", "PlanIngest", "PlanModel", "PlanPipeline", "PlanWrite"],
      path: "Tests/Fuzz/Targets", swiftSettings: settings),
    .executableTarget(
      name: "taizhang-fuzz", dependencies: ["FuzzTargets"], path: "Tests/Fuzz/Driver", swiftSettings: settings),
    .testTarget(
      name: "FuzzTests", dependencies: ["FuzzTargets", "TestSupport"], path: "Tests/Fuzz/Tests", swiftSettings: settings
    ),

    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    tests(of: "PlanModel", imports: ["PlanModel"]),
    tests(of: "PlanIngest", imports: ["PlanModel", "PlanIngest", "CZip", "CZlib"]),
    tests(of: "PlanExtract", imports: ["PlanModel", "PlanExtract"]),
    tests(of: "PlanNormalize", imports: ["PlanModel", "PlanNormalize"]),
    tests(of: "PlanCompare", imports: ["PlanModel", "PlanCompare", "PlanPipeline"]),
    tests(
      of: "PlanReport", imports: ["PlanCompare", "PlanModel", "PlanPipeline", "PlanReport"],
      data: ["Browser", "Snapshots"]),
    tests(of: "PlanWrite", imports: ["PlanModel", "PlanWrite"], data: ["Scripts", "Snapshots"]),
    tests(
      of: "PlanPipeline",
      imports: [
        "PlanCompare", "PlanIngest", "PlanModel", "PlanPipeline", "PlanWrite",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Logging", package: "swift-log"),
      ]),
    tests(of: "Quality", imports: ["PlanCompare", "PlanModel", "PlanPipeline", "PlanWrite", "taizhang"]),
    tests(of: "Command", imports: ["taizhang"]),
  ]
)
