#!/usr/bin/env python3
"""Extracts plans with Apache Spark: every partition runs a Taizhang worker of its own.

    spark-submit extract.py --taizhang PROGRAM --output FOLDER (--paths LIST | --files PATTERN) [--pipeline FILE] [--partitions N] [--timeout S]

--paths    a text file with one path a line, on a file system that every executor sees
--files    a pattern for Spark's binaryFile source: s3a://bucket/plans/**, hdfs://…
--pipeline a pipeline file whose word tables and limits are used, on every executor
--timeout  seconds that a worker may take for one document

Written are JSON Lines in jsonl/kind=plans, jsonl/kind=failures and jsonl/kind=TABLE, and parquet/TABLE. A document that fails, or that its worker
dies of, costs itself alone: it stands in failures, and a new worker goes on.
"""
import argparse
import base64
import json
import subprocess
import sys
import threading

from pyspark.sql import SparkSession, functions as f, types as t

# Figures are exact decimals of at most 19 digits.
TYPES = {"string": t.StringType(), "date": t.DateType(), "integer": t.LongType(), "number": t.DecimalType(38, 18), "boolean": t.BooleanType()}
RECORD = '{"record":'
FAILURE = '{"id":'


class Worker:
    """A running `taizhang worker`, started anew when it has died."""

    def __init__(self, command, timeout):
        self.command, self.timeout, self.process = command, timeout, None

    def ask(self, request):
        """The lines that answer a request; None when the worker died of it, or was killed because it took too long."""
        if self.process is None:
            self.process = subprocess.Popen(self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        limit = threading.Timer(self.timeout, self.process.kill)
        limit.start()
        lines = []
        try:
            self.process.stdin.write(json.dumps(request, ensure_ascii=False).encode() + b"\n")
            self.process.stdin.flush()
            for line in iter(self.process.stdout.readline, b""):
                if line == b"\n":
                    return lines
                lines.append(line.decode().rstrip("\n"))
        except BrokenPipeError:
            pass
        finally:
            limit.cancel()
        self.close()
        return None

    def ask_twice(self, request):
        """As ask; a worker may have been killed for no fault of the document, which therefore gets a second one."""
        lines = self.ask(request)
        return self.ask(request) if lines is None else lines

    def close(self):
        if self.process is not None:
            self.process.kill()
            self.process.wait()
            self.process.stdout.close()
            try:
                self.process.stdin.close()
            except BrokenPipeError:
                pass
            self.process = None


def answers(requests, command, timeout):
    """(kind, JSON) for every plan, failure and record of the requests; the kind of a record is its table."""
    worker = Worker(command, timeout)
    try:
        for request in requests:
            lines = worker.ask_twice(request)
            if lines is None:
                path = request.get("path") or request["name"]
                failure = {"id": "worker.died", "message": f"{path}: the worker ended while it read this", "path": path, "schema": "taizhang/failure/1"}
                yield "failures", json.dumps(failure, ensure_ascii=False, separators=(",", ":"))
            for line in lines or []:
                if line.startswith(RECORD):
                    record, _, table = line[len(RECORD):].rpartition(',"table":"')
                    yield table[: -len('"}')], record
                else:
                    yield ("failures" if line.startswith(FAILURE) else "plans"), line
    finally:
        worker.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--taizhang", default="taizhang")
    parser.add_argument("--output", required=True)
    parser.add_argument("--pipeline")
    parser.add_argument("--partitions", type=int, default=0)
    parser.add_argument("--timeout", type=float, default=600)
    source = parser.add_mutually_exclusive_group(required=True)
    source.add_argument("--paths")
    source.add_argument("--files")
    options = parser.parse_args()

    paths = []
    if options.paths:
        with open(options.paths, encoding="utf-8") as file:
            paths = [line.rstrip("\n") for line in file if line.strip()]
        if not paths:
            sys.exit(f"{options.paths}: names no file")
    # Asked before anything is started: a program that is not there ends the job here, not on every executor.
    described = json.loads(subprocess.run([options.taizhang, "schema", "--tables"], check=True, capture_output=True).stdout)

    spark = SparkSession.builder.appName("taizhang").getOrCreate()
    partitions = options.partitions or 4 * spark.sparkContext.defaultParallelism
    if paths:
        requests = spark.sparkContext.parallelize(paths, min(partitions, len(paths))).map(lambda path: {"path": path})
    else:
        files = spark.read.format("binaryFile").load(options.files).select("path", "content").repartition(partitions)
        requests = files.rdd.map(lambda row: {"name": row["path"], "content": base64.b64encode(bytes(row["content"])).decode()})

    command = [options.taizhang, "worker", "--jobs", "1", "--acknowledge", "--records"]
    if options.pipeline:
        command += ["--pipeline", options.pipeline]
    timeout = options.timeout
    found = spark.createDataFrame(requests.mapPartitions(lambda part: answers(part, command, timeout)), "kind string, value string")
    # Each document is read once: the tables are made from what is written here.
    found.write.partitionBy("kind").text(f"{options.output}/jsonl")

    written = spark.read.schema("value string, kind string").text(f"{options.output}/jsonl")
    for table in described["tables"]:
        schema = t.StructType([t.StructField(column["name"], TYPES[column["type"]]) for column in table["columns"]])
        rows = written.where(f.col("kind") == table["name"]).select(f.from_json("value", schema, {"mode": "FAILFAST"}).alias("row"))
        rows.select("row.*").write.parquet(f"{options.output}/parquet/{table['name']}")
    counts = {row["kind"]: row["count"] for row in written.groupBy("kind").count().collect()}
    print(f"{counts.get('plans', 0)} plans, {counts.get('failures', 0)} failed → {options.output}", file=sys.stderr)
    spark.stop()


if __name__ == "__main__":
    main()
