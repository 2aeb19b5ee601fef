// The page is whole without this script, which adds: one page at a time, filters, sorting, copying, review.
(() => {
  "use strict";
  const root = document.documentElement;
  const all = (selector, inside = document) => [...inside.querySelectorAll(selector)];
  const one = (selector, inside = document) => inside.querySelector(selector);
  const words = Object.fromEntries(all("#words i").map((word) => [word.dataset.word, word.textContent]));
  const say = (key, ...values) => (words[key] ?? key).replace(/\{(\d)\}/g, (_, number) => values[number - 1] ?? "");
  /** An element with attributes and children; nothing in it is ever read as HTML. */
  const make = (name, attributes = {}, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
      else if (value !== null && value !== undefined) element.setAttribute(key, value);
    }
    element.append(...children);
    return element;
  };
  const announce = (text) => {
    one("#status").textContent = text;
    clearTimeout(announce.timer);
    announce.timer = setTimeout(() => (one("#status").textContent = ""), 4000);
  };

  // One page at a time. Hidden pages can still be found by the browser's own search.
  const pages = all(".page");
  const top = one(".top");
  const measure = () => {
    const sticks = getComputedStyle(top).position === "sticky";
    root.style.setProperty("--top", sticks ? `${top.offsetHeight}px` : "0px");
  };
  let current = null;

  function show(page) {
    if (page === current) return;
    current = page;
    for (const other of pages) {
      if (other === page) other.removeAttribute("hidden");
      else other.setAttribute("hidden", "until-found");
    }
    root.classList.toggle("compare", page.id === "compare");
    for (const link of all(".top nav a")) {
      if (link.getAttribute("href") === `#${page.id}`) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
    measure();
    filter();
    if (reviewing) offerReview();
  }

  /** The pieces of the text that lead to a record. */
  const pieces = (page, id) => all(`.text a[href="#${id}"]`, page).filter((link) => link.id && !link.classList.contains("at"));

  function mark(page, element) {
    for (const old of all(".here")) old.classList.remove("here");
    if (element === page) return;
    const record = element.closest(".text") ? document.getElementById(element.getAttribute("href")?.slice(1)) : element;
    for (const marked of [element, record, ...(record ? pieces(page, record.id) : [])]) marked?.classList.add("here");
  }

  /** Brings a piece of the text into sight within the text; the pane, or nothing where the text has none of its own. */
  function scrollText(piece) {
    const pane = piece?.closest(".text");
    if (!pane || getComputedStyle(pane).position !== "sticky") return null;
    const [box, place] = [pane.getBoundingClientRect(), piece.getBoundingClientRect()];
    pane.scrollTop += place.top - box.top - box.height / 3;
    return pane;
  }

  /** Goes to the element of the address. Within the text only the text is scrolled, so that the records stay where they are. */
  function go(moveFocus = true) {
    const id = decodeURIComponent(location.hash.slice(1));
    const element = id ? document.getElementById(id) : null;
    const page = element?.closest(".page") ?? pages[0];
    if (!page) return;
    show(page);
    if (!element || !element.closest("main")) return;
    for (let outer = element; outer; outer = outer.parentElement) if (outer.tagName === "DETAILS") outer.open = true;
    for (let outer = element; outer && outer !== page; outer = outer.parentElement) outer.hidden = false;
    mark(page, element);
    const pane = scrollText(element);
    if (pane) {
      const box = pane.getBoundingClientRect();
      if (box.bottom < 120 || box.top > innerHeight - 120) pane.scrollIntoView({ block: "nearest" });
    } else {
      element.scrollIntoView({ block: element === page ? "start" : "center" });
      if (element !== page) scrollText(pieces(page, id)[0]);
    }
    if (element === page) scrollTo(0, 0);
    if (moveFocus) {
      if (!element.matches("a[href], button")) element.tabIndex = -1;
      element.focus({ preventScroll: true });
    }
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.('a[href^="#"]');
    if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    if (link.classList.contains("skip")) return;
    event.preventDefault();
    if (link.hash !== location.hash) history.pushState(null, "", link.hash);
    go();
  });
  addEventListener("popstate", () => go());
  addEventListener("hashchange", () => go());
  addEventListener("resize", measure);
  for (const page of pages) page.addEventListener("beforematch", () => show(page));

  // Filters.
  const controls = { text: one("#filter-text"), unit: one("#filter-unit"), verdict: one("#filter-verdict") };
  const prepared = new Map();
  const units = (element) => new Set((element?.dataset.u ?? "").split(" ").filter(Boolean));

  function entries(page) {
    if (prepared.has(page)) return prepared.get(page);
    const found = { rows: [], items: [], targets: [], charts: new Map() };
    if (page.id === "compare") {
      found.rows = all("#indicators tbody tr", page).map((row) => ({
        element: row, text: row.cells[0].textContent.toLowerCase(), units: units(row),
        verdicts: [row.dataset.verdict, row.dataset.direction],
      }));
      for (const link of all("figcaption a", page)) found.charts.set(link.hash.slice(1), link.closest("figure"));
    } else {
      const byElement = new Map();
      for (const element of all(".item", page)) {
        const above = byElement.get(element.parentElement.closest(".item"));
        const own = units(element);
        const item = {
          element, above, units: own.size ? own : above?.units ?? own, isShown: true,
          text: (one(".title", element)?.textContent ?? "").toLowerCase(),
        };
        byElement.set(element, item);
        found.items.push(item);
      }
      for (const element of all(".target", page)) {
        found.targets.push({
          element, item: byElement.get(element.closest(".item")), verdicts: [element.dataset.verdict],
          text: one(".indicator", element).textContent.toLowerCase(),
        });
      }
    }
    prepared.set(page, found);
    return found;
  }

  const setHidden = (element, hidden) => {
    if (element.hidden !== hidden) element.hidden = hidden;
  };

  function filter() {
    if (!current) return;
    const wanted = {
      text: controls.text.value.trim().toLowerCase(), unit: controls.unit.value, verdict: controls.verdict?.value ?? "",
    };
    const { rows, items, targets, charts } = entries(current);
    const fits = (entry, units) =>
      (!wanted.unit || units?.has(wanted.unit)) && (!wanted.verdict || (entry.verdicts ?? []).includes(wanted.verdict));
    let shown = 0;
    for (const row of rows) {
      const isShown = row.text.includes(wanted.text) && fits(row, row.units);
      if (isShown) shown += 1;
      setHidden(row.element, !isShown);
      const chart = charts.get(row.element.id);
      if (chart) setHidden(chart, !isShown);
    }
    const isFree = !wanted.text && !wanted.unit && !wanted.verdict;
    for (const item of items) {
      item.isShown = isFree || (!wanted.verdict && item.text.includes(wanted.text) && fits(item, item.units));
    }
    for (const target of targets) {
      const text = target.text.includes(wanted.text) || (target.item?.text.includes(wanted.text) ?? false);
      const isShown = text && fits(target, target.item?.units);
      if (isShown) shown += 1;
      if (isShown && target.item) target.item.isShown = true;
      setHidden(target.element, !isShown);
    }
    for (const item of items.toReversed()) {
      if (item.isShown && item.above) item.above.isShown = true;
    }
    for (const item of items) setHidden(item.element, !item.isShown);
    one("#shown").textContent = say("shown", shown, rows.length + targets.length);
  }

  let pending = 0;
  for (const control of Object.values(controls)) {
    control?.addEventListener("input", () => {
      cancelAnimationFrame(pending);
      pending = requestAnimationFrame(filter);
    });
  }
  one(".filters").addEventListener("submit", (event) => event.preventDefault());

  // Sorting: up, down, as it was.
  const collator = new Intl.Collator("zh-CN", { numeric: true });

  function sort(table, column, kind) {
    const head = table.tHead.rows[0].cells[column];
    const body = table.tBodies[0];
    body.original ??= [...body.rows];
    const order = { ascending: "descending", descending: "none" }[head.getAttribute("aria-sort")] ?? "ascending";
    for (const cell of table.tHead.rows[0].cells) cell.removeAttribute("aria-sort");
    if (order !== "none") head.setAttribute("aria-sort", order);
    const sign = order === "descending" ? -1 : 1;
    const keyed = body.original.map((row) => {
      const cell = row.cells[column];
      return { row, key: kind === "number" ? parseFloat(cell.dataset.n) : cell.textContent };
    });
    const compare = kind === "number"
      ? (a, b) => (isNaN(a.key) || isNaN(b.key) ? isNaN(a.key) - isNaN(b.key) : sign * (a.key - b.key))
      : (a, b) => sign * collator.compare(a.key, b.key);
    if (order !== "none") keyed.sort(compare);
    body.append(...keyed.map((entry) => entry.row));
  }

  for (const head of all("th[data-sort]")) {
    const button = make("button", { type: "button", title: say("sort") });
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => sort(head.closest("table"), head.cellIndex, head.dataset.sort));
  }

  // Copying as a table: tabs between cells, nothing that a spreadsheet would take for a formula.
  function plain(element) {
    let text = "";
    for (const node of element.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) text += node.data;
      else if (node.nodeType === Node.ELEMENT_NODE && !node.matches("details, .act, .state")) {
        const inner = plain(node);
        if (/^(LI|P|SPAN|SMALL)$/.test(node.tagName) && text && !/\s$/.test(text) && inner) text += " ";
        text += inner;
      }
    }
    return text;
  }
  const cell = (text) => {
    const line = text.replace(/\s+/g, " ").trim();
    return /^[=+@]/.test(line) || /^-(?![\d.]+%?$)/.test(line) ? `'${line}` : line;
  };

  async function copy(rows) {
    const text = rows.map((row) => row.map(cell).join("\t")).join("\n") + "\n";
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const area = make("textarea", { readonly: "" });
      area.value = text;
      document.body.append(area);
      area.select();
      const done = document.execCommand("copy");
      area.remove();
      if (!done) return announce(say("failed"));
    }
    announce(say("copied", rows.length - 1));
  }

  for (const button of all("button.copy")) {
    button.addEventListener("click", () => {
      const rows = [...one(`#${button.dataset.table}`).rows].filter((row) => !row.hidden);
      copy(rows.map((row) => [...row.cells].map(plain)));
    });
  }
  for (const button of all("button.copy-targets")) {
    button.addEventListener("click", () => {
      const header = ["path", "item", "indicator", "value", "due_by", "unit", "quote"].map((key) => say(key));
      const targets = all(".target", button.closest(".page")).filter((target) => !target.closest("[hidden]"));
      copy([header, ...targets.map((target) => {
        const item = target.closest(".item");
        const units = item ? [...item.children].find((child) => child.matches(".units")) : null;
        return [
          target.dataset.path ?? "", item ? one(".title", item).textContent : "", one(".indicator", target).textContent,
          one(".figure", target)?.textContent ?? "", target.dataset.due_by ?? "", units ? plain(units) : "",
          one(".quote", target).textContent,
        ];
      })]);
    });
  }

  // Review. What is decided stays in the browser, by the digest of the document, until it is exported.
  let reviewing = false;
  const panel = one("#review");
  const choices = {
    comparator: ["", "eq", "ge", "gt", "le", "lt", "approx", "range"],
    measure: ["", "level", "cumulative", "new", "increase", "decrease", "rank"],
    role: ["lead", "support", "guide", "responsible"], section: ["background", "objectives", "tasks", "safeguards"],
    status: ["draft", "final"], per_year: ["false", "true"], aspirational: ["false", "true"],
  };
  const fieldsOf = {
    target: ["value", "value_upper", "unit", "comparator", "measure", "indicator", "due_by", "scope", "per_year", "aspirational"],
    unit: ["name", "role"], item: ["title", "deadline", "section"],
  };
  const store = (page) => `taizhang-review:${page.dataset.sha256}:${page.dataset.document}`;
  const remembered = (key, instead) => {
    try {
      return JSON.parse(localStorage.getItem(key)) ?? instead;
    } catch {
      return instead;
    }
  };
  const remember = (key, value) => {
    try {
      localStorage.setItem(key, JSON.stringify(value));
    } catch { /* Without storage a review lasts as long as the page. */ }
  };
  const reviews = new Map(pages.filter((page) => page.dataset.document).map((page) => [page, remembered(store(page), {})]));
  const keyOf = (record) => [record.what, record.item ?? "", record.name ?? "", record.field ?? "", record.quote].join("|");

  /** What an element of the page shows, in the words of a correction file. */
  function recordOf(element) {
    const data = element.dataset;
    if (element.matches(".target")) {
      const indicator = one(".indicator", element).textContent;
      const values = { per_year: "false", aspirational: "false" };
      for (const name of fieldsOf.target) if (data[name] !== undefined) values[name] = data[name];
      if (indicator !== "—") values.indicator = indicator;
      return { what: "target", item: data.path, name: values.indicator, quote: one(".quote", element).textContent, values };
    }
    if (element.matches(".unit")) {
      const name = element.textContent;
      return {
        what: "unit", item: element.closest(".item").dataset.path, name, quote: data.quote ?? name, values: { name, role: data.role },
      };
    }
    if (element.matches(".item")) {
      const title = one(".task b.title", element)?.textContent;
      const deadline = data.deadline;
      return {
        what: "item", item: data.path, quote: data.quote ?? title,
        values: { ...(title && { title }), ...(deadline && { deadline }), section: data.section },
      };
    }
    const value = data.value ?? "";
    const values = data.field === "period"
      ? { period_start: value.split("—")[0], period_end: value.split("—").at(-1) } : { [data.field]: value };
    return { what: "document", field: data.field, quote: data.quote, values };
  }

  const reviewable = (page) => all(".target, .unit, .item, .facts div[data-quote]", page);
  const place = (element) => (element.matches(".item") ? one(".task", element) : element.matches(".unit") ? null : element);

  /** What belongs to a unit stands behind it, to a target before its quote, to anything else at its end. */
  function put(element, added) {
    const holder = place(element);
    if (!holder) element.after(added);
    else if (element.matches(".target")) holder.insertBefore(added, one(".quote", element));
    else holder.append(added);
  }

  function showState(element) {
    const page = element.closest(".page");
    const review = reviews.get(page)[keyOf(recordOf(element))];
    const holder = place(element);
    const old = holder ? one(":scope > .state", holder) : element.nextElementSibling?.matches(".state") ? element.nextElementSibling : null;
    old?.remove();
    if (!review) return;
    const label = { keep: "kept", set: "changed", drop: "dropped" }[review.action];
    const state = make("span", { class: `state ${review.action}` }, say(label));
    put(element, state);
  }

  function offerReview() {
    const page = current;
    if (!reviews.has(page) || page.isOffered) return;
    page.isOffered = true;
    for (const element of reviewable(page)) {
      showState(element);
      const name = element.matches(".unit") ? element.textContent : say("review");
      const button = make("button", { type: "button", class: "act", "aria-label": `${say("review")} ${recordOf(element).name ?? ""}` },
        element.matches(".unit") ? "✎" : name);
      button.addEventListener("click", (event) => {
        event.stopPropagation();
        open(element);
      });
      put(element, button);
    }
  }

  /** The form for one record, or for words that were selected and make a new one. */
  function open(element, added = null) {
    const page = current;
    const record = added ?? recordOf(element);
    const review = added ?? reviews.get(page)[keyOf(record)];
    const isNew = added !== null;
    const form = make("form", { novalidate: "" });
    const problem = make("p", { class: "problem", role: "alert" });
    const fieldBox = make("div");
    const inputs = new Map();

    function showFields() {
      fieldBox.replaceChildren();
      inputs.clear();
      const names = isNew && record.what === "item" ? ["path", "title"] : fieldsOf[record.what] ?? Object.keys(record.values);
      for (const name of names) {
        const value = review?.fields?.[name] ?? record.values[name] ?? "";
        const input = choices[name]
          ? make("select", { name }, ...choices[name].map((choice) => make("option", { value: choice }, choice ? say(`${name}-${choice}`) : "—")))
          : make("input", { name, value });
        if (choices[name]) input.value = value;
        inputs.set(name, input);
        const key = name === "unit" && record.what === "target" ? "unitField" : name;
        fieldBox.append(make("label", {}, make("span", {}, say(key)), input));
      }
    }

    const actions = isNew ? [] : record.what === "document" ? ["keep", "set"] : ["keep", "set", "drop"];
    const radios = actions.map((action) => {
      const radio = make("input", { type: "radio", name: "action", value: action });
      radio.checked = action === (review?.action ?? "keep");
      radio.addEventListener("change", update);
      return make("label", {}, radio, ` ${say(action)}`);
    });
    const author = make("input", { name: "author", value: review?.author ?? remembered("taizhang-reviewer", "") });
    const reason = make("input", { name: "reason", value: review?.reason ?? "" });
    const chosen = () => (isNew ? "add" : one("input[name=action]:checked", form).value);
    function update() {
      fieldBox.hidden = chosen() !== "set" && chosen() !== "add";
      reason.placeholder = chosen() === "keep" ? say("reasonKeep") : "";
    }

    const kind = isNew
      ? make("label", {}, make("span", {}, say("kind")), make("select", { name: "what" },
        ...["target", "unit", "item"].map((what) => make("option", { value: what }, say(what)))))
      : "";
    form.append(
      make("h2", { id: "review-h", tabindex: "-1" }, `${say(isNew ? "add" : record.what)} ${record.name ?? record.item ?? ""}`),
      make("p", { class: "quote", lang: "zh-CN" }, record.quote), kind, make("fieldset", {}, ...radios), fieldBox,
      make("label", {}, make("span", {}, say("author")), author), make("label", {}, make("span", {}, say("reason")), reason), problem,
      make("div", { class: "buttons" }, make("button", { type: "submit" }, say("save")),
        make("button", { type: "button", onclick: () => decide(null) }, say("clear")),
        make("button", { type: "button", onclick: close }, say("close"))),
    );
    if (isNew) {
      one("select", kind).addEventListener("change", (event) => {
        record.what = event.target.value;
        record.values = record.what === "unit" ? { name: record.quote } : record.what === "item" ? { title: record.quote } : {};
        showFields();
      });
    }

    function close() {
      panel.hidden = true;
      panel.replaceChildren();
      element?.parentElement?.querySelector(".act")?.focus({ preventScroll: true });
    }

    function decide(decision) {
      const decisions = reviews.get(page);
      const key = keyOf(record);
      if (decision) decisions[key] = decision;
      else delete decisions[key];
      remember(store(page), decisions);
      if (element) showState(element);
      countDecisions();
      close();
    }

    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const action = chosen();
      const why = reason.value.trim() || (action === "keep" ? say("reasonKeep") : "");
      if (!author.value.trim() || !why) return (problem.textContent = say("required"));
      const fields = {};
      if (action === "set" || action === "add") {
        for (const [name, input] of inputs) {
          const value = input.value.trim();
          if (value !== (action === "add" ? "" : record.values[name] ?? "")) fields[name] = value;
        }
        if (!Object.keys(fields).length) return (problem.textContent = say("nothing"));
      } else if (action === "keep") Object.assign(fields, record.values);
      remember("taizhang-reviewer", author.value.trim());
      const { what, item, name, quote } = record;
      decide({ action, what, quote, item, name, fields, author: author.value.trim(), reason: why });
    });
    form.addEventListener("keydown", (event) => {
      if (event.key === "Escape") close();
    });

    showFields();
    panel.replaceChildren(form);
    panel.setAttribute("aria-labelledby", "review-h");
    panel.hidden = false;
    if (!isNew) update();
    if (element) {
      mark(page, element);
      scrollText(pieces(page, element.id)[0]);
    }
    one("#review-h").focus({ preventScroll: true });
  }

  /** A correction file: what `taizhang run` reads. JSON's strings are YAML's. */
  function corrections() {
    const quoted = (text) => JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
    let yaml = "";
    for (const [page, decisions] of reviews) {
      for (const key of Object.keys(decisions).sort()) {
        const { action, what, quote, item, name, fields, author, reason } = decisions[key];
        yaml += `- document: ${quoted(page.dataset.document)}\n  action: ${action}\n  what: ${what}\n  quote: ${quoted(quote)}\n`;
        if (item) yaml += `  item: ${quoted(item)}\n`;
        if (name && action !== "add") yaml += `  name: ${quoted(name)}\n`;
        const names = Object.keys(fields).sort();
        if (names.length && action !== "drop") {
          yaml += `  fields:\n${names.map((field) => `    ${field}: ${quoted(fields[field])}\n`).join("")}`;
        }
        yaml += `  author: ${quoted(author)}\n  reason: ${quoted(reason)}\n`;
      }
    }
    return yaml;
  }

  const toggle = make("button", { type: "button", "aria-pressed": "false", title: say("reviewHelp") }, say("review"));
  const addButton = make("button", { type: "button", hidden: "" }, say("add"));
  const exportButton = make("button", { type: "button" });
  function countDecisions() {
    const count = [...reviews.values()].reduce((sum, decisions) => sum + Object.keys(decisions).length, 0);
    exportButton.textContent = say("export", count);
    exportButton.hidden = count === 0;
  }
  toggle.addEventListener("click", () => {
    reviewing = !reviewing;
    toggle.setAttribute("aria-pressed", String(reviewing));
    toggle.textContent = say(reviewing ? "reviewOff" : "review");
    addButton.hidden = !reviewing;
    root.classList.toggle("reviewing", reviewing);
    if (reviewing) {
      offerReview();
      announce(say("reviewHelp"));
    } else {
      panel.hidden = true;
      for (const page of pages) page.isOffered = false;
      for (const added of all(".act, .state")) added.remove();
    }
    measure();
  });
  // The selection is gone once a button is pressed.
  addButton.addEventListener("mousedown", (event) => event.preventDefault());
  addButton.addEventListener("click", () => {
    const selection = getSelection();
    const range = selection.rangeCount ? selection.getRangeAt(0) : null;
    const pane = range && (range.commonAncestorContainer.parentElement ?? range.commonAncestorContainer).closest?.(".text");
    if (!pane || range.collapsed) return;
    const part = make("div");
    part.append(range.cloneContents());
    for (const aid of all(".at, .also, .label", part)) aid.remove();
    const before = all(".at", pane).filter((at) => at.compareDocumentPosition(range.startContainer) & Node.DOCUMENT_POSITION_FOLLOWING);
    const quote = part.textContent.trim();
    if (quote) open(null, { what: "target", action: "add", quote, item: before.at(-1)?.textContent, values: {}, fields: {} });
  });
  exportButton.addEventListener("click", () => {
    const address = URL.createObjectURL(new Blob([corrections()], { type: "text/yaml" }));
    const link = make("a", { href: address, download: "corrections.yaml" });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  });
  if (reviews.size) {
    one(".filters").append(toggle, addButton, exportButton);
    countDecisions();
  }
  addEventListener("beforeprint", () => all("details", current ?? document).filter((details) => !details.closest("td")).forEach((details) => (details.open = true)));

  measure();
  go(false);
  root.classList.add("ready");
})();
