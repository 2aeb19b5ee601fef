#!/usr/bin/env python3
"""Inputs and whole-process measurements for scripts/bench. Only the standard library is used."""
import glob
import os
import resource
import statistics
import subprocess
import sys
import time
import zipfile


def prepare(work):
    """Texts of a realistic size, a large DOCX, and batches of 10 and 200 plans, all from the samples."""
    os.makedirs(f"{work}/texts")
    texts = [open(path, encoding="utf-8").read() for path in sorted(glob.glob("samples/*.txt"))]
    for number in range(20):
        for index, text in enumerate(texts):
            with open(f"{work}/texts/{number:02}-{index}.txt", "w", encoding="utf-8") as f:
                f.write(text)
    large_docx("samples/guangxi-2021-2023.docx", f"{work}/large.docx", 200)
    for size in (10, 200):
        os.makedirs(f"{work}/batch-{size}")
        for number in range(size):
            with open(f"{work}/batch-{size}/plan-{number:03}.txt", "w", encoding="utf-8") as f:
                f.write(texts[number % len(texts)] + f"\n\n第{number}份。\n")
        with open(f"{work}/batch-{size}.yaml", "w", encoding="utf-8") as f:
            f.write(f"name: batch-{size}\ninputs: {work}/batch-{size}/*.txt\noutput: {work}/out-{size}\n")


def large_docx(source, target, times):
    """The body of a DOCX, repeated."""
    with zipfile.ZipFile(source) as archive, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as out:
        for name in archive.namelist():
            data = archive.read(name)
            if name == "word/document.xml":
                start = data.index(b"<w:body>") + len(b"<w:body>")
                end = data.rindex(b"<w:sectPr") if b"<w:sectPr" in data else data.rindex(b"</w:body>")
                data = data[:start] + data[start:end] * times + data[end:]
            out.writestr(name, data)


def run(command):
    """Seconds and peak memory (MB) of one run of a command."""
    before = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    return time.perf_counter() - before, usage.ru_maxrss / 1024


def median(command, runs):
    run(command)
    times, peaks = zip(*(run(command) for _ in range(runs)))
    return statistics.median(times), max(peaks)


def measure(work, taizhang):
    floor, _ = median(["/bin/true"], 21)
    start, _ = median([taizhang, "--version"], 21)
    print(f"start-up: /bin/true {floor * 1000:.1f} ms, taizhang --version {start * 1000:.1f} ms, {(start - floor) * 1000:+.1f} ms")
    for size in (10, 200):
        seconds, peak = median([taizhang, "run", "-q", f"{work}/batch-{size}.yaml"], 3)
        print(f"run over {size} plans: {seconds:.2f} s, {size / seconds:.0f} plans/s, peak memory {peak:.0f} MB")


if __name__ == "__main__":
    if sys.argv[1] == "prepare":
        prepare(sys.argv[2])
    else:
        measure(sys.argv[2], sys.argv[3])
