"""Measures a report in a headless Chromium: measure_report.py REPORT. Prints a line each; times in milliseconds, on the clock and of
processor time, all processes of the browser together."""
import os
import sys

from chromium import Chromium

FRAMES = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"


def timed(browser, name, action):
    before = browser.processor_time()
    clock = browser.evaluate(f"(async () => {{ const start = performance.now(); {action}; await {FRAMES}; return performance.now() - start; }})()")
    print(f"{name:15}{clock:8.0f} {browser.processor_time() - before:8.0f}")


def filter_text(words):
    return f"(() => {{ const box = document.getElementById('filter-text'); box.value = '{words}'; box.dispatchEvent(new Event('input')); }})()"


def main():
    report = os.path.realpath(sys.argv[1])
    with Chromium() as browser:
        browser.size(1400, 900)
        before = browser.processor_time()
        seconds = browser.open(f"file://{report}")
        browser.evaluate(FRAMES)
        worked = browser.processor_time() - before
        print(f"size           {os.path.getsize(report) / 1e6:8.1f} MB")
        print(f"elements       {browser.evaluate('document.querySelectorAll(`*`).length'):8}")
        print(f"rows, targets  {browser.evaluate('document.querySelectorAll(`#indicators tbody tr`).length'):8}"
              f" {browser.evaluate('document.querySelectorAll(`.target`).length')}")
        print(f"load           {seconds * 1000:8.0f} {worked:8.0f}")
        timed(browser, "filter", filter_text("中心"))
        timed(browser, "another", filter_text("企业"))
        timed(browser, "none", filter_text(""))
        timed(browser, "sort", "document.querySelector('#indicators thead button').click()")
        timed(browser, "another page", "document.querySelector('.top nav a[href=\"#p2\"]').click()")
        timed(browser, "filter there", filter_text("企业"))
        browser.open(f"file://{report}", scripts=False)
        print("without scripts the page is", round(browser.call("Page.getLayoutMetrics")["cssContentSize"]["height"] / 1000), "thousand pixels high")


main()
