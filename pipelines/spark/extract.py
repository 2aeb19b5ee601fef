#!/usr/bin/env python3
"""Extracts plans with Apache Spark: every partition runs a Taizhang worker of its own.

    spark-submit extract.py --taizhang PROGRAM --output FOLDER (--paths LIST | --files PATTERN) [--pipeline FILE] [--partitions N]

--paths    a text file with one path a line, on a file system that every executor sees
--files    a pattern for Spark's binaryFile source: s3a://bucket/plans/**, hdfs://…
--pipeline a pipeline file whose word tables and limits are used, on every executor

Written are plans (JSON Lines), failures (JSON Lines), and the tables as JSON Lines and Parquet. A document that fails, or kills its worker, costs
itself alone: it stands in failures, and a new worker goes on.
"""
import argparse
import base64
import json
import subprocess

from pyspark.sql import SparkSession
from pyspark.sql import types as t

TYPES = {"string": t.StringType(), "date": t.StringType(), "integer": t.LongType(), "number": t.DecimalType(38, 6), "boolean": t.BooleanType()}


class Worker:
    """A running `taizhang worker`, started anew when it has died."""

    def __init__(self, command):
        self.command, self.process = command, None

    def ask(self, request):
        """The lines that answer a request; None when the worker died of it."""
        if self.process is None:
            self.process = subprocess.Popen(self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
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
            self.process = None


def answers(requests, command):
    """(kind, line) for every document of the requests; kind is plan or failure."""
    worker = Worker(command)
    try:
        for request in requests:
            lines = worker.ask_twice(request)
            path = request.get("path") or request["name"]
            if lines is None:
                failure = {"id": "worker.died", "message": f"{path}: the worker ended while it read this", "path": path, "schema": "taizhang/failure/1"}
                yield "failure", json.dumps(failure, ensure_ascii=False, separators=(",", ":"))
            for line in lines or []:
                yield ("failure" if line.startswith('{"id":') else "plan"), line
    finally:
        worker.close()


def table_rows(lines, command):
    """(table, JSON) for every record of the plans' sources."""
    worker = Worker(command)
    try:
        for request in lines:
            for line in worker.ask_twice(request) or []:
                if line.startswith('{"record":'):
                    record = json.loads(line, parse_float=str)
                    yield record["table"], json.dumps(record["record"], ensure_ascii=False)
    finally:
        worker.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--taizhang", default="taizhang")
    parser.add_argument("--output", required=True)
    parser.add_argument("--pipeline")
    parser.add_argument("--partitions", type=int, default=0)
    source = parser.add_mutually_exclusive_group(required=True)
    source.add_argument("--paths")
    source.add_argument("--files")
    options = parser.parse_args()

    spark = SparkSession.builder.appName("taizhang").getOrCreate()
    context = spark.sparkContext
    partitions = options.partitions or context.defaultParallelism
    if options.paths:
        with open(options.paths, encoding="utf-8") as file:
            paths = [line.rstrip("\n") for line in file if line.strip()]
        requests = context.parallelize(paths, max(1, min(partitions, len(paths)))).map(lambda path: {"path": path})
    else:
        files = spark.read.format("binaryFile").load(options.files).select("path", "content").repartition(partitions)
        requests = files.rdd.map(lambda row: {"name": row["path"], "content": base64.b64encode(bytes(row["content"])).decode()})

    command = [options.taizhang, "worker", "--jobs", "1", "--acknowledge"]
    if options.pipeline:
        command += ["--pipeline", options.pipeline]
    found = requests.mapPartitions(lambda part: answers(part, command)).cache()
    for kind, name in (("plan", "plans"), ("failure", "failures")):
        found.filter(lambda entry, kind=kind: entry[0] == kind).map(lambda entry: entry[1]).saveAsTextFile(f"{options.output}/{name}")

    described = json.loads(subprocess.run([options.taizhang, "schema", "--tables"], check=True, capture_output=True).stdout)
    rows = requests.mapPartitions(lambda part: table_rows(part, command + ["--records"])).cache()
    for table in described["tables"]:
        schema = t.StructType([t.StructField(column["name"], TYPES[column["type"]]) for column in table["columns"]])
        lines = rows.filter(lambda row, name=table["name"]: row[0] == name).map(lambda row: row[1])
        lines.saveAsTextFile(f"{options.output}/{table['name']}.jsonl")
        spark.read.schema(schema).json(lines).write.parquet(f"{options.output}/{table['name']}.parquet")
    spark.stop()


if __name__ == "__main__":
    main()
