internal import PlanModel

/// `report.html` with its places filled: style, script, head line, navigation, the words of the script, the content.
struct Skeleton {
  let words: Words
  let overview: PlanSet
  let comparison: Comparison?

  /// The page before and behind its content.
  func parts() -> (before: [UInt8], behind: [UInt8]) {
    let template = PackageResources.report_html[...]
    guard let place = template.firstRange(of: Array("{{main}}".utf8)) else { return (filled(template), []) }
    return (filled(template[..<place.lowerBound]), filled(template[place.upperBound...]))
  }

  private func filled(_ template: ArraySlice<UInt8>) -> [UInt8] {
    let (style, script) = (PackageResources.report_css, PackageResources.report_js)
    var page: [UInt8] = []
    var rest = template
    while let start = rest.firstRange(of: Array("{{".utf8)),
      let end = rest[start.upperBound...].firstRange(of: Array("}}".utf8))
    {
      page += rest[..<start.lowerBound]
      switch String(decoding: rest[start.upperBound..<end.lowerBound], as: UTF8.self) {
      case "lang": page += Array(words.language.tag.utf8)
      case "policy": page += Array(Self.policy(style: style, scripts: [Self.start, script]).utf8)
      case "style": page += style
      case "script": page += script
      case "start": page += Self.start
      case "name": page += html { $0.text(title) }
      case "navigation": page += html(navigation)
      case "filters": page += html(filters)
      case "legend-marks": page += html(legend)
      case "review": page += html(scriptWords)
      case let name: page += html { $0.text(Word(rawValue: name).map { words[$0] } ?? name) }
      }
      rest = rest[end.upperBound...]
    }
    return page + rest
  }

  /// Runs before there is a page: with scripts, only the first page is laid out while the others come in.
  static let start = Array("document.documentElement.classList.add(\"js\")".utf8)

  /// Nothing may be loaded from anywhere; of scripts and styles, only those that stand in the page as they were made.
  static func policy(style: [UInt8], scripts: [[UInt8]]) -> String {
    let sources = scripts.map { "'sha256-\(base64(sha256($0)))'" }.joined(separator: " ")
    return "default-src 'none'; script-src \(sources); style-src 'sha256-\(base64(sha256(style)))'; "
      + "img-src data:; base-uri 'none'; form-action 'none'"
  }

  private func html(_ write: (inout HTML) -> Void) -> [UInt8] {
    var html = HTML()
    write(&html)
    return html.bytes
  }

  private var title: String {
    if overview.plans.count == 1, let only = overview.plans.first { return "\(only.title) · \(words[.title])" }
    return "\(words.fill(.plansCompared, "\(overview.plans.count)")) · \(words[.title])"
  }

  private func navigation(_ html: inout HTML) {
    if comparison != nil { html.element("a", ["href": "#compare"], text: words[.comparison]) }
    let isLong = overview.plans.count > 8
    if isLong {
      html.raw("<details class=\"more\">")
      html.element("summary", text: words.fill(.allPlans, "\(overview.plans.count)"))
      html.raw("<div>")
    }
    for (index, plan) in overview.plans.enumerated() {
      html.element("a", ["href": "#p\(index + 1)", "title": plan.title]) {
        if overview.plans.count > 1 { $0.element("b", text: PlanSet.mark(index)) }
        $0.text(overview.plans.count > 1 ? plan.shortName : words[.plan])
      }
    }
    if isLong { html.raw("</div></details>") }
  }

  private func filters(_ html: inout HTML) {
    html.element("label") {
      $0.element("span", text: words[.filterText])
      $0.open("input", ["type": "search", "id": "filter-text", "placeholder": words[.filterHint]])
    }
    html.element("label") {
      $0.element("span", text: words[.filterUnit])
      $0.element("select", ["id": "filter-unit"]) {
        $0.element("option", ["value": ""], text: words[.all])
        for (index, unit) in overview.units.enumerated() {
          $0.element("option", ["value": "\(index)"], text: unit)
        }
      }
    }
    guard comparison != nil else { return }
    html.element("label") {
      $0.element("span", text: words[.filterVerdict])
      $0.element("select", ["id": "filter-verdict"]) {
        $0.element("option", ["value": ""], text: words[.all])
        for verdict in Verdict.shown { $0.element("option", ["value": verdict.rawValue], text: words.name(verdict)) }
        for direction in Direction.allCases {
          $0.element("option", ["value": direction.rawValue], text: words.name(direction))
        }
        $0.element("option", ["value": "none"], text: words[.onlyHere])
      }
    }
  }

  private func legend(_ html: inout HTML) {
    for kind in Record.Kind.allCases {
      html.element("span", ["class": kind.rawValue], text: words.name(kind))
    }
  }

  private func scriptWords(_ html: inout HTML) {
    let language = words.language
    let labels =
      Comparator.allCases.map { ("comparator-\($0.rawValue)", $0.label(in: language)) }
      + Measure.allCases.map { ("measure-\($0.rawValue)", $0.label(in: language)) }
      + UnitRole.allCases.map { ("role-\($0.rawValue)", $0.label(in: language)) }
      + SectionRole.allCases.map { ("section-\($0.rawValue)", $0.label(in: language)) }
      + PlanStatus.allCases.map { ("status-\($0.rawValue)", $0.label(in: language)) }
    for (name, text) in words.script + labels {
      html.element("i", ["data-word": name], text: text)
    }
  }
}

/// Base64 of a digest in hexadecimal.
func base64(_ hexadecimal: String) -> String {
  let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  let digits = hexadecimal.utf8.compactMap { Character(UnicodeScalar($0)).hexDigitValue }
  var bits = 0
  var count = 0
  var out: [UInt8] = []
  for digit in digits {
    bits = bits << 4 | digit
    count += 4
    if count >= 6 {
      count -= 6
      out.append(alphabet[bits >> count & 63])
      bits &= (1 << count) - 1
    }
  }
  if count > 0 { out.append(alphabet[bits << (6 - count) & 63]) }
  while out.count % 4 != 0 { out.append(0x3D) }
  return String(decoding: out, as: UTF8.self)
}

extension Language {
  /// As HTML names it.
  var tag: String { self == .chinese ? "zh-CN" : "en" }
}
