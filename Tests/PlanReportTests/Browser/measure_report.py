"""Measures a report in a headless Chromium: measure_report.py REPORT. Prints a line each; times in milliseconds."""
import os
import sys

from chromium import Chromium

FRAMES = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"


def timed(browser, action):
    return browser.evaluate(f"(async () => {{ const start = performance.now(); {action}; await {FRAMES}; return performance.now() - start; }})()")


def filter_text(words):
    return f"(() => {{ const box = document.getElementById('filter-text'); box.value = '{words}'; box.dispatchEvent(new Event('input')); }})()"


def main():
    report = os.path.realpath(sys.argv[1])
    with Chromium() as browser:
        browser.size(1400, 900)
        seconds = browser.open(f"file://{report}")
        print(f"size           {os.path.getsize(report) / 1e6:8.1f} MB")
        print(f"elements       {browser.evaluate('document.querySelectorAll(`*`).length'):8}")
        print(f"rows, targets  {browser.evaluate('document.querySelectorAll(`#indicators tbody tr`).length'):8}"
              f" {browser.evaluate('document.querySelectorAll(`.target`).length')}")
        print(f"load           {seconds * 1000:8.0f}")
        print(f"filter         {timed(browser, filter_text('中心')):8.0f}  first")
        print(f"               {timed(browser, filter_text('企业')):8.0f}  next")
        print(f"               {timed(browser, filter_text('')):8.0f}  all again")
        print(f"sort           {timed(browser, 'document.querySelector(`#indicators thead button`).click()'):8.0f}")
        print(f"another page   {timed(browser, 'document.querySelector(`.top nav a[href=%s]`).click()' % repr('#p2').replace(chr(39), chr(34))):8.0f}")
        print(f"filter there   {timed(browser, filter_text('企业')):8.0f}")
        browser.open(f"file://{report}", scripts=False)
        print("without scripts the page is", round(browser.call("Page.getLayoutMetrics")["cssContentSize"]["height"] / 1000), "thousand pixels high")


main()
