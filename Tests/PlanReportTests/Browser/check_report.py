"""Checks a report in a headless Chromium: check_report.py TAIZHANG PLAN...

Links both ways, filters, sorting, copying, no request, keyboard, accessibility, the page without scripts, and a review that goes from the page
through a correction file into a run. Prints what is wrong, a line each, and ends with status 1; ends with 0 and "ok" when nothing is.
"""
import glob
import json
import os
import subprocess
import sys
import tempfile

from chromium import Chromium

PROBLEMS = []


def expect(condition, message):
    if not condition:
        PROBLEMS.append(message)


def equal(found, expected, message):
    expect(found == expected, f"{message}: expected {expected!r}, found {found!r}")


LINKS = """(() => {
  const wrong = [];
  for (const link of document.querySelectorAll('a[href^="#"]')) {
    if (!document.getElementById(decodeURIComponent(link.hash.slice(1)))) wrong.push('leads nowhere: ' + link.hash);
  }
  for (const page of document.querySelectorAll('.plan')) {
    // From each piece of the text to its record, and from the record back to a piece of the same record.
    for (const piece of page.querySelectorAll('.text a[id]')) {
      const record = document.getElementById(piece.hash.slice(1));
      if (!record || record.closest('.text')) { wrong.push('no record: ' + piece.hash); continue; }
      const back = [...record.querySelectorAll('a[href^="#p"]'), record].filter((link) => link.hash)
        .map((link) => document.getElementById(link.hash.slice(1))).filter((place) => place?.closest('.text'));
      if (!back.length) wrong.push('no way back: ' + piece.hash);
    }
    for (const link of page.querySelectorAll('.records a[href*="s"].quote, .records a.unit')) {
      const place = document.getElementById(link.hash.slice(1));
      const record = link.closest('[id]');
      const pieces = [...page.querySelectorAll(`.text a[href="#${record.id}"]`)];
      if (!place) wrong.push('no words: ' + link.hash);
      else if (!pieces.length) wrong.push('nothing leads to ' + record.id);
    }
  }
  return wrong.slice(0, 20);
})()"""

# Contrast of every piece of text against what is painted behind it (WCAG 2.2, 1.4.3).
CONTRAST = """(() => {
  const parse = (text) => { const m = text.match(/[\\d.]+/g).map(Number); return {r: m[0], g: m[1], b: m[2], a: m[3] ?? 1}; };
  const over = (top, below) => ({r: top.r * top.a + below.r * (1 - top.a), g: top.g * top.a + below.g * (1 - top.a),
    b: top.b * top.a + below.b * (1 - top.a), a: 1});
  const light = ({r, g, b}) => { const [x, y, z] = [r, g, b].map((v) => { v /= 255; return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; });
    return 0.2126 * x + 0.7152 * y + 0.0722 * z; };
  const backgrounds = new Map();
  const background = (element) => {
    if (!element) return {r: 255, g: 255, b: 255, a: 1};
    if (!backgrounds.has(element)) {
      const own = parse(getComputedStyle(element).backgroundColor);
      backgrounds.set(element, own.a === 1 ? own : over(own, background(element.parentElement)));
    }
    return backgrounds.get(element);
  };
  const wrong = new Map();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let count = 0;
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !element.checkVisibility({contentVisibilityAuto: false}) || element.closest('script, style')) continue;
    const style = getComputedStyle(element);
    const behind = background(element);
    const ink = over(parse(element.closest('svg') ? style.fill : style.color), behind);
    const [a, b] = [light(ink), light(behind)];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    count += 1;
    if (ratio < 4.5) wrong.set(element.tagName + '.' + element.getAttribute('class'), ratio.toFixed(2));
  }
  return {count, wrong: [...wrong]};
})()"""

STRUCTURE = """(() => {
  const wrong = [];
  const named = (e) => (e.getAttribute('aria-label') || (e.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent).join('')
    || e.labels?.[0]?.textContent || e.textContent || e.title || '').trim();
  if (!document.documentElement.lang) wrong.push('no lang');
  for (const tag of ['main', 'nav', 'header']) if (!document.querySelector(tag)) wrong.push('no ' + tag);
  if (document.querySelectorAll('main').length !== 1 || document.querySelectorAll('h1').length !== 1) wrong.push('main or h1 not once');
  for (const control of document.querySelectorAll('button, input, select, textarea, a[href], summary, [role=region], [role=img]'))
    if (!named(control)) wrong.push('no name: ' + control.outerHTML.slice(0, 80));
  for (const table of document.querySelectorAll('main .page > .scroll table, .records table'))
    if (!table.querySelector('thead th[scope=col]') || table.querySelector('th:not([scope])')) wrong.push('headers without scope');
  let level = 1;
  for (const head of document.querySelectorAll('h1, h2, h3, h4')) {
    const here = Number(head.tagName[1]);
    if (here > level + 1) wrong.push('heading skips a level: ' + head.textContent);
    level = here;
  }
  const ids = [...document.querySelectorAll('[id]')].map((e) => e.id);
  if (new Set(ids).size !== ids.length) wrong.push('ids that stand twice');
  for (const link of document.querySelectorAll('[src], link[href]:not([href^="data:"])')) wrong.push('loads something: ' + link.outerHTML.slice(0, 80));
  return wrong;
})()"""

SHOWN = "[...document.querySelectorAll('#indicators tbody tr')].filter((row) => !row.hidden)"


def choose(browser, control, value):
    browser.evaluate(f"""(() => {{ const control = document.getElementById('{control}'); control.value = {json.dumps(value)};
      control.dispatchEvent(new Event('input')); return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))); }})()""")


def check_filters(browser):
    whole = browser.evaluate(f"{SHOWN}.length")
    expect(whole > 5, "the table of indicators is small")
    for verdict in ["comparable", "definition_changed", "none"]:
        choose(browser, "filter-verdict", verdict)
        equal(browser.evaluate(f"{SHOWN}.length"),
              browser.evaluate(f"document.querySelectorAll('#indicators tr[data-verdict={verdict}]').length"), f"rows that are {verdict}")
        expect(browser.evaluate(f"{SHOWN}.length") < whole, f"{verdict} filters nothing")
    choose(browser, "filter-verdict", "raised")
    expect(browser.evaluate(f"{SHOWN}.every((row) => row.dataset.direction === 'raised') && {SHOWN}.length > 0"), "rows that were raised")
    choose(browser, "filter-verdict", "")
    choose(browser, "filter-text", "企业")
    expect(browser.evaluate(f"{SHOWN}.length > 0 && {SHOWN}.every((row) => row.cells[0].textContent.includes('企业'))"), "rows by text")
    expect(browser.evaluate("[...document.querySelectorAll('.charts figure')].every((figure) => figure.hidden === !figure.textContent.includes('企业'))"),
           "charts follow the filter")
    choose(browser, "filter-text", "")
    units = browser.evaluate("[...document.querySelectorAll('#filter-unit option')].map((option) => option.value).filter(Boolean)")
    expect(units, "units to choose from")
    choose(browser, "filter-unit", units[0])
    expect(browser.evaluate(f"{SHOWN}.every((row) => (row.dataset.u ?? '').split(' ').includes('{units[0]}'))"), "rows by unit")
    choose(browser, "filter-unit", "")
    equal(browser.evaluate(f"{SHOWN}.length"), whole, "rows without a filter")
    # On a plan's page.
    browser.evaluate("document.querySelector('.top nav a[href=\"#p1\"]').click()")
    equal(browser.evaluate("[...document.querySelectorAll('.page')].filter((page) => !page.hidden).map((page) => page.id)"), ["p1"], "pages shown")
    all_targets = browser.evaluate("document.querySelectorAll('#p1 .target').length")
    choose(browser, "filter-unit", units[0])
    name = browser.evaluate("document.querySelector('#filter-unit').selectedOptions[0].textContent")
    expect(browser.evaluate(f"""[...document.querySelectorAll('#p1 .target')].filter((target) => target.checkVisibility()).every((target) => {{
      let item = target.closest('.item'); while (item && !item.dataset.u) item = item.parentElement.closest('.item');
      return item?.dataset.u.split(' ').includes('{units[0]}'); }})"""), f"targets of {name}")
    choose(browser, "filter-unit", "")
    choose(browser, "filter-verdict", "comparable")
    expect(browser.evaluate("[...document.querySelectorAll('#p1 .target')].filter((target) => !target.hidden).every((target) => target.dataset.verdict === 'comparable')"),
           "targets by verdict")
    choose(browser, "filter-verdict", "")
    equal(browser.evaluate("[...document.querySelectorAll('#p1 .target')].filter((target) => target.checkVisibility()).length"), all_targets, "targets without a filter")
    browser.evaluate("document.querySelector('.top nav a[href=\"#compare\"]').click()")


def check_table(browser):
    order = "[...document.querySelectorAll('#indicators tbody tr')].map((row) => row.id)"
    before = browser.evaluate(order)
    click = "document.querySelectorAll('#indicators thead th button')[1].click()"
    numbers = "[...document.querySelectorAll('#indicators tbody tr')].map((row) => parseFloat(row.cells[1].dataset.n)).filter((n) => !isNaN(n))"
    browser.evaluate(click)
    up = browser.evaluate(numbers)
    equal(up, sorted(up), "sorted upwards")
    equal(browser.evaluate("document.querySelectorAll('#indicators th[aria-sort=ascending]').length"), 1, "aria-sort")
    browser.evaluate(click)
    equal(browser.evaluate(numbers), sorted(up, reverse=True), "sorted downwards")
    browser.evaluate(click)
    equal(browser.evaluate(order), before, "the first order again")
    # What is copied, in the page's own words, as the clipboard of a headless browser is nobody's.
    copied = browser.evaluate("""new Promise((done) => { navigator.clipboard.writeText = (text) => { done(text); return Promise.resolve(); };
      document.querySelector('button.copy[data-table=indicators]').click(); })""")
    lines = copied.rstrip("\n").split("\n")
    equal(len(lines), len(before) + 1, "lines copied")
    columns = {line.count("\t") for line in lines}
    equal(len(columns), 1, "columns copied")
    expect(not any(cell.startswith(("=", "+", "@")) for line in lines for cell in line.split("\t")), "a cell that a spreadsheet computes")
    browser.evaluate("document.querySelector('.top nav a[href=\"#p1\"]').click()")
    copied = browser.evaluate("""new Promise((done) => { navigator.clipboard.writeText = (text) => { done(text); return Promise.resolve(); };
      document.querySelector('#p1 button.copy-targets').click(); })""")
    expect(copied.count("\n") > 1 and len({line.count("\t") for line in copied.rstrip("\n").split("\n")}) == 1, "targets copied")
    browser.evaluate("document.querySelector('.top nav a[href=\"#compare\"]').click()")


def check_links(browser):
    for problem in browser.evaluate(LINKS):
        PROBLEMS.append(problem)
    # A click on words shows their record, a click on the record its words.
    browser.evaluate("document.querySelector('.top nav a[href=\"#p1\"]').click(); document.querySelector('#p1 .target .quote').click()")
    expect(browser.evaluate("""(() => { const place = document.getElementById(location.hash.slice(1)), box = place.getBoundingClientRect();
      return location.hash.startsWith('#p1s') && place.classList.contains('here') && document.activeElement === place && box.top > 0 && box.bottom < innerHeight; })()"""),
           "words are shown and have the focus")
    browser.evaluate("document.getElementById(location.hash.slice(1)).click()")
    expect(browser.evaluate("""(() => { const record = document.getElementById(location.hash.slice(1)), box = record.getBoundingClientRect();
      return record.matches('.target') && record.classList.contains('here') && box.bottom > 0 && box.top < innerHeight; })()"""), "the record is shown")
    browser.evaluate("history.back()")
    browser.evaluate("new Promise((done) => setTimeout(done, 200))")
    expect(browser.evaluate("location.hash.startsWith('#p1s')"), "back to the words")
    browser.evaluate("document.querySelector('.top nav a[href=\"#compare\"]').click(); document.querySelector('#indicators a.figure').click()")
    expect(browser.evaluate("document.getElementById(location.hash.slice(1)).matches('.target') && document.activeElement.id === location.hash.slice(1)"),
           "from the table to the target")
    browser.evaluate("document.querySelector('.top nav a[href=\"#compare\"]').click()")


def check_accessibility(browser, axe):
    for media in ["light", "dark"]:
        browser.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": media}])
        for page in ["compare", "p1"]:
            browser.evaluate(f"document.querySelector('.top nav a[href=\"#{page}\"]').click(); document.querySelectorAll('details').forEach((d) => (d.open = true))")
            contrast = browser.evaluate(CONTRAST)
            expect(contrast["count"] > 100, "texts whose contrast was computed")
            for element, ratio in contrast["wrong"]:
                PROBLEMS.append(f"contrast {ratio} of {element} on #{page}, {media}")
    browser.call("Emulation.setEmulatedMedia", features=[])
    for problem in browser.evaluate(STRUCTURE):
        PROBLEMS.append(problem)
    if axe:
        with open(axe, encoding="utf-8") as file:
            browser.evaluate(file.read() + ";0")
        for page in ["compare", "p1"]:
            browser.evaluate(f"document.querySelector('.top nav a[href=\"#{page}\"]').click()")
            found = browser.evaluate("""axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']}).then((result) =>
              result.violations.map((violation) => violation.id + ': ' + violation.help + ' — ' + violation.nodes.slice(0, 4).map((node) => node.html.slice(0, 120)).join(' ')))""")
            PROBLEMS.extend(f"axe on #{page}: {violation}" for violation in found)
    # By keyboard: the first stop skips to the content, a head of the table sorts, a quote leads to its words.
    browser.evaluate("history.replaceState(null, '', location.pathname); document.activeElement.blur(); scrollTo(0, 0)")
    browser.evaluate("document.querySelector('.skip').focus()")
    expect(browser.evaluate("document.querySelector('.skip').getBoundingClientRect().left >= 0"), "the skip link shows when it has the focus")
    expect(browser.evaluate("getComputedStyle(document.activeElement).outlineStyle !== 'none'"), "the focus is visible")
    browser.key("Enter", 13, "\r")
    browser.evaluate("new Promise((done) => setTimeout(done, 100))")
    equal(browser.evaluate("location.hash"), "#main", "the skip link leads to the content")
    browser.evaluate("document.querySelector('#p1').hidden = false; document.querySelector('.top nav a[href=\"#p1\"]').focus()")
    browser.key("Enter", 13, "\r")
    equal(browser.evaluate("[...document.querySelectorAll('.page')].filter((page) => !page.hidden).map((page) => page.id)"), ["p1"], "a page by keyboard")
    browser.evaluate("document.querySelector('#p1 .target .quote').focus()")
    browser.key("Enter", 13, "\r")
    expect(browser.evaluate("document.activeElement.closest('.text') !== null"), "words by keyboard")
    browser.evaluate("document.querySelector('.top nav a[href=\"#compare\"]').click()")


DECIDE = """(() => {
  const set = (name, value) => { const input = document.querySelector(`#review [name=${name}]`); input.value = value; input.dispatchEvent(new Event('change')); };
  const act = (element, action, fields, reason) => {
    (element.matches('.item') ? element.querySelector(':scope > .task > .act') : element.matches('.unit') ? nextAct(element) : element.querySelector(':scope > .act')).click();
    const radio = document.querySelector(`#review [value=${action}]`); radio.checked = true; radio.dispatchEvent(new Event('change'));
    for (const [name, value] of Object.entries(fields)) set(name, value);
    set('author', '王五'); set('reason', reason);
    document.querySelector('#review form').requestSubmit();
    const problem = document.querySelector('#review .problem')?.textContent;
    if (problem) throw new Error(problem);
  };
  const nextAct = (element) => { while (!element.matches('.act')) element = element.nextElementSibling; return element; };
  const page = document.querySelector('#p1');
  const targets = [...page.querySelectorAll('.target[data-value]')].slice(0, 3);
  const unit = page.querySelector('.unit');
  const told = {
    document: page.dataset.document,
    kept: targets[0].querySelector('.indicator').textContent,
    changed: targets[1].querySelector('.quote').textContent,
    dropped: targets[2].querySelector('.quote').textContent, droppedName: targets[2].querySelector('.indicator').textContent,
    droppedPath: targets[2].dataset.path, unit: unit.textContent, unitPath: unit.closest('.item').dataset.path,
  };
  act(targets[0], 'keep', {}, '');
  act(targets[1], 'set', {value: '7654321', comparator: 'lt'}, '原文写明 "不到" </script>');
  act(targets[2], 'drop', {}, '不是目标');
  act(unit, 'drop', {}, '不是单位');
  return told;
})()"""


def check_review(browser, report, pipeline, taizhang, folder):
    browser.call("Browser.setDownloadBehavior", behavior="allow", downloadPath=browser.downloads)
    review = "[...document.querySelectorAll('.filters button')]"
    browser.evaluate(f"document.querySelector('.top nav a[href=\"#p1\"]').click(); {review}[0].click()")
    told = browser.evaluate(DECIDE)
    equal(browser.evaluate("document.querySelectorAll('#p1 .state').length"), 4, "decisions shown")
    expect(browser.evaluate(f"!{review}[2].hidden && {review}[2].textContent.includes('4')"), "decisions counted")
    # Kept by the browser: the page is loaded anew.
    browser.open(f"file://{report}#p1")
    browser.evaluate(f"{review}[0].click()")
    equal(browser.evaluate("document.querySelectorAll('#p1 .state').length"), 4, "decisions kept by the browser")
    # Words that no rule took, added as a unit.
    added = browser.evaluate("""(() => {
      const plain = (at) => [...at.closest('p').childNodes].find((node) => node.nodeType === Node.TEXT_NODE && node.data.trim().length > 8);
      const at = [...document.querySelectorAll('#p1 .text .at')].findLast(plain);
      const range = document.createRange(), words = plain(at);
      range.setStart(words, 0); range.setEnd(words, 4);
      getSelection().removeAllRanges(); getSelection().addRange(range);
      [...document.querySelectorAll('.filters button')][1].click();
      const what = document.querySelector('#review [name=what]'); what.value = 'unit'; what.dispatchEvent(new Event('change'));
      document.querySelector('#review [name=name]').value = '市补录局'; document.querySelector('#review [name=role]').value = 'support';
      document.querySelector('#review [name=author]').value = '王五'; document.querySelector('#review [name=reason]').value = '漏读';
      document.querySelector('#review form').requestSubmit();
      return {item: at.textContent, quote: range.toString()};
    })()""")
    browser.evaluate(f"{review}[2].click()")
    for _ in range(50):
        browser.evaluate("new Promise((done) => setTimeout(done, 100))")
        files = [name for name in glob.glob(f"{browser.downloads}/*") if not name.endswith(".crdownload")]
        if files:
            break
    expect(files, "the export is downloaded")
    if not files:
        return
    with open(files[0], encoding="utf-8") as file:
        yaml = file.read()
    os.makedirs(f"{folder}/corrections", exist_ok=True)
    with open(f"{folder}/corrections/review.yaml", "w", encoding="utf-8") as file:
        file.write(yaml)
    result = subprocess.run([taizhang, "run", pipeline], capture_output=True, text=True)
    expect(result.returncode == 0, f"the run with the review: {result.stderr}")
    plans = [json.loads(line) for line in open(f"{folder}/out/plans.jsonl", encoding="utf-8")]
    plan = next((plan for plan in plans if plan["id"] == told["document"]), None)
    if not plan:
        return PROBLEMS.append(f"no plan {told['document']}")
    outcomes = sorted(entry["id"] for entry in plan["diagnostics"] if entry["id"].startswith("correction."))
    equal(outcomes, ["correction.applied"] * 4 + ["correction.kept"], "what became of the review: " + yaml)
    corrected = [target for target in plan["targets"] if target["evidence"]["rule"] == "correction"]
    equal([(target["value"], target["comparator"]) for target in corrected], [(7654321, "lt")], "the target that was corrected")
    expect(not any(target["quote"] == told["dropped"] and target["indicator"] == told["droppedName"] and target["path"] == told["droppedPath"]
                   for target in plan["targets"]), "the target that was rejected")
    units = {item["path"]: [unit["name"] for unit in item["units"]] for item in plan["items"]}
    expect(told["unit"] not in units[told["unitPath"]], "the unit that was rejected")
    expect("市补录局" in units.get(added["item"], []), f"the unit that was added to {added['item']}")
    page = open(f"{folder}/out/report.html", encoding="utf-8").read()
    expect("7654321" in page, "the report of the run has the correction")


def check_without_scripts(browser, report):
    browser.open(f"file://{report}", scripts=False)
    # Scripts are off for the page; its document is asked from outside.
    text = browser.call("Accessibility.getFullAXTree")["nodes"]
    names = " ".join(node.get("name", {}).get("value", "") for node in text if node.get("name"))
    plain = open(report, encoding="utf-8").read()
    for words in ["id=\"compare\"", "id=\"p1\"", "<svg", "class=\"text\""]:
        expect(words in plain, f"{words} is in the file")
    expect(not any(word in names for word in ["核对", "复制为表格"]), "what only a script can do is not offered without one")
    roles = {node.get("role", {}).get("value") for node in text}
    expect({"main", "navigation", "table", "row", "columnheader", "rowheader", "list"} <= roles, f"roles without scripts: {sorted(filter(None, roles))}")
    size = browser.call("Page.getLayoutMetrics")["cssContentSize"]
    expect(size["height"] > 3000, "all pages are shown")
    equal(browser.requests, [f"file://{report}"], "requests without scripts")


def main():
    taizhang, axe, *plans = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder, Chromium() as browser:
        pipeline = f"{folder}/pipeline.yaml"
        with open(pipeline, "w", encoding="utf-8") as file:
            file.write("name: review\ninputs:\n" + "".join(f"  - '{plan}'\n" for plan in plans)
                       + f"output: '{folder}/out'\ncorrections: '{folder}/corrections/*.yaml'\nreport: {{}}\n")
        subprocess.run([taizhang, "run", "-q", pipeline], check=True)
        report = os.path.realpath(f"{folder}/out/report.html")
        browser.size(1400, 900)
        browser.open(f"file://{report}")
        check_links(browser)
        check_filters(browser)
        check_table(browser)
        check_accessibility(browser, axe)
        check_review(browser, report, pipeline, taizhang, folder)
        outside = [address for address in browser.requests if not address.startswith(("data:", "blob:")) and address != f"file://{report}"
                   and not address.startswith(f"file://{report}#")]
        equal(outside, [], "requests")
        equal(browser.problems, [], "errors in the page")
        check_without_scripts(browser, report)
    for problem in PROBLEMS:
        print(problem)
    print("ok" if not PROBLEMS else f"{len(PROBLEMS)} problems")
    sys.exit(1 if PROBLEMS else 0)


main()
