#!/usr/bin/env python3
"""Inputs and whole-process measurements for scripts/bench. Only the standard library is used."""
import glob
import os
import resource
import shutil
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


def fresh(command, output, runs):
    """As median, each run from nothing."""
    times, peaks = [], []
    for _ in range(runs):
        shutil.rmtree(output, ignore_errors=True)
        seconds, peak = run(command)
        times.append(seconds)
        peaks.append(peak)
    return statistics.median(times), max(peaks)


def measured(command):
    """Seconds, processor seconds and peak memory (MB) of one run of a command."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def size(path):
    """Bytes of a file, or of all files below a folder."""
    if os.path.isfile(path):
        return os.path.getsize(path)
    return sum(os.lstat(f"{folder}/{name}").st_size for folder, _, names in os.walk(path) for name in names)


def generate(work, count):
    folder, output, pipeline = f"{work}/plans", f"{work}/out-plans", f"{work}/plans.yaml"
    shutil.rmtree(folder, ignore_errors=True)
    subprocess.run([f"{os.path.dirname(os.path.abspath(__file__))}/make-plans", folder, str(count)], check=True)
    with open(pipeline, "w", encoding="utf-8") as f:
        f.write(f"name: plans\ninputs: {folder}/**/plan-*\noutput: {output}\n")
    shutil.rmtree(output, ignore_errors=True)
    return folder, output, pipeline


def batch(work, taizhang, count=10_000):
    """A nightly batch: first run, runs over unchanged plans, the same with --verify, and one after ten plans changed."""
    count = int(count)
    folder, output, pipeline = generate(work, count)
    time.sleep(2.5)  # files that have just been written are hashed again
    command = [taizhang, "run", "-q", pipeline]
    first, processor, peak = measured(command)
    print(f"batch of {count} plans: first run {first:.1f} s, {count / first:.0f} documents/s; {processor:.1f} s of processor time, "
          f"{count / processor:.0f} documents a second and core; peak memory {peak:.0f} MB")
    runs = sorted(measured(command) for _ in range(5))
    again, spent, peak = runs[2]
    print(f"unchanged: {again:.3f} s, {first / again:.0f} times as fast; {spent:.3f} s of processor time, {processor / spent:.0f} times less; "
          f"peak memory {peak:.0f} MB")
    seconds, spent, peak = measured([*command, "--verify"])
    print(f"unchanged, with --verify: {seconds:.2f} s; {spent:.2f} s of processor time; peak memory {peak:.0f} MB")
    for path in sorted(glob.glob(f"{folder}/000/*"))[:10]:
        with open(path, "ab") as f:
            f.write("\n附注。\n".encode())
    seconds, spent, peak = measured(command)
    print(f"ten changed: {seconds:.1f} s; {spent:.1f} s of processor time; peak memory {peak:.0f} MB")
    sizes = {"inputs": size(folder), "store": size(f"{output}/.taizhang/store.sqlite"), "set": size(os.path.realpath(f"{output}/current"))}
    for name in ("plans", "plans.jsonl", "plans.sqlite"):
        sizes[name] = size(os.path.realpath(f"{output}/current/{name}"))
    print("bytes a document: " + ", ".join(f"{name} {value / count:,.0f}" for name, value in sizes.items()))


def spark(work, taizhang, python, count=2_000):
    """The Spark job in local mode on all cores against a run, on the same plans."""
    count = int(count)
    folder, output, pipeline = generate(work, count)
    run_seconds, run_processor, _ = measured([taizhang, "run", "-q", pipeline])
    job = f"{os.path.dirname(os.path.abspath(__file__))}/../pipelines/spark/extract.py"
    os.environ.update({"PYSPARK_PYTHON": python, "SPARK_LOCAL_IP": "127.0.0.1"})
    times = {}
    for name, paths in (("one", sorted(glob.glob(f"{folder}/*/*"))[:1]), ("all", sorted(glob.glob(f"{folder}/*/*")))):
        with open(f"{work}/paths", "w", encoding="utf-8") as f:
            f.writelines(path + "\n" for path in paths)
        shutil.rmtree(f"{work}/out-spark", ignore_errors=True)
        times[name], _, _ = measured([python, job, "--taizhang", taizhang, "--output", f"{work}/out-spark", "--paths", f"{work}/paths"])
    with subprocess.Popen([taizhang, "worker", "--jobs", "1", "--records"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL) as worker:
        with open(f"{work}/paths", encoding="utf-8") as f:
            worker.stdin.write("".join(f'{{"path": "{line.rstrip()}"}}\n' for line in f).encode())
        worker.stdin.close()
        _, _, usage = os.wait4(worker.pid, 0)
        worker.returncode = 0
    alone = usage.ru_utime + usage.ru_stime
    print(f"{count} plans: run {run_seconds:.1f} s ({run_processor:.1f} s of processor time); Spark in local mode {times['all']:.1f} s, of which {times['one']:.1f} s for one "
          f"plan; a worker by itself {alone:.1f} s of processor time, {count / alone:.0f} documents a second and core")


def peer(folder):
    """Files that python-docx reads, and its processor seconds for the text of their paragraphs and tables."""
    import docx  # from the environment that scripts/bench makes

    read, start = 0, time.process_time()
    for path in sorted(glob.glob(f"{folder}/*")):
        try:
            document = docx.Document(path)
            sum(len(paragraph.text) for paragraph in document.paragraphs)
            sum(len(cell.text) for table in document.tables for row in table.rows for cell in row.cells)
            read += 1
        except Exception:
            pass
    print(read, time.process_time() - start)


def compare(folder, bench, python):
    """The whole of a folder of DOCX files, each program in one process; medians of three rounds that alternate."""
    files = sorted(glob.glob(f"{folder}/*"))
    commands = {"taizhang": [bench, "--all", *files], "python-docx": [python, __file__, "peer", folder]}
    times, read = {name: [] for name in commands}, {}
    for _ in range(3):
        for name, command in commands.items():
            out = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
            read[name] = out[0]
            times[name].append(float(out[1]))
    seconds = {name: statistics.median(values) for name, values in times.items()}
    for name in commands:
        print(f"{name}: {read[name]} of {len(files)} files, {seconds[name]:.2f} s of processor time")
    print(f"python-docx takes {seconds['python-docx'] / seconds['taizhang']:.1f} times as long")


def measure(work, taizhang):
    floor, _ = median(["/bin/true"], 21)
    start, _ = median([taizhang, "--version"], 21)
    print(f"start-up: /bin/true {floor * 1000:.1f} ms, taizhang --version {start * 1000:.1f} ms, {(start - floor) * 1000:+.1f} ms")
    for size in (10, 200):
        seconds, peak = fresh([taizhang, "run", "-q", f"{work}/batch-{size}.yaml"], f"{work}/out-{size}", 3)
        print(f"run over {size} plans: {seconds:.2f} s, {size / seconds:.0f} plans/s, peak memory {peak:.0f} MB")
    one, _ = fresh([taizhang, "run", "-q", "--jobs", "1", f"{work}/batch-200.yaml"], f"{work}/out-200", 3)
    print(f"run over 200 plans on one core: {one:.2f} s, {one / seconds:.1f} times as long as on {os.cpu_count()}")


if __name__ == "__main__":
    {"prepare": prepare, "measure": measure, "compare": compare, "peer": peer, "batch": batch, "spark": spark}[sys.argv[1]](*sys.argv[2:])
