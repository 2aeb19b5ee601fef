internal import Foundation
internal import TestSupport
internal import Testing

/// The page in a browser: `Browser/check_report.py` drives a headless Chromium.
@Suite(.serialized) struct BrowserTests {
  static let hasChromium = ["chromium", "chromium-browser", "google-chrome"].contains { name in
    (try? Program.run(["-c", "command -v \(name)"], program: "/bin/sh").status) == 0
  }

  /// The rules of axe-core, where a package of PyPI has brought them.
  static let axe: String = {
    let find = "import importlib.util as u; print(u.find_spec('axe_playwright_python').submodule_search_locations[0])"
    let outcome = try? Program.run(["python3", "-c", find], program: "/usr/bin/env")
    guard let outcome, outcome.status == 0 else { return "" }
    return outcome.text.trimmingCharacters(in: .whitespacesAndNewlines) + "/axe.min.js"
  }()

  @Test(.enabled(if: hasChromium || Checkout.isCI, "chromium is not installed"))
  func `links, filters, copying, keyboard, contrast and a review that comes back through a run work in a browser`()
    throws
  {
    try #require(!Self.axe.isEmpty || !Checkout.isCI, "axe-playwright-python is not installed")
    let samples = ["guangxi-2018-2020.txt", "guangxi-2021-2023.docx", "guangxi-2025-2027.txt"]
    let outcome = try Program.run(
      ["python3", Checkout.path("Tests/PlanReportTests/Browser/check_report.py"), Program.path, Self.axe]
        + samples.map { Checkout.path("samples/\($0)") }, program: "/usr/bin/env")
    #expect(outcome.status == 0, "\(outcome.text)\(outcome.errors)")
  }
}
