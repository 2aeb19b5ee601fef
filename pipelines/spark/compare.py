"""Compares what the Spark job has written with what `taizhang run` has; called by the script `test` beside it."""
import csv
import datetime
import decimal
import glob
import json
import sys

from pyspark.sql import SparkSession

work = sys.argv[1]
TABLES = ("documents", "items", "units", "targets", "quantities", "cells")


def lines(output, kind):
    return sorted(line.rstrip("\n") for part in glob.glob(f"{work}/{output}/jsonl/kind={kind}/part-*") for line in open(part, encoding="utf-8"))


def printed(value):
    """A value as the CSV files print it; numbers without zeros at their end."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, (int, decimal.Decimal)):
        return format(decimal.Decimal(value).normalize(), "f")
    return value


def unprinted(cell, kind):
    # A mark keeps spreadsheets from reading words as a formula.
    if kind == "string" and cell[:1] == "'" and cell.lstrip("'").lstrip()[:1] in tuple("=@+-＝＠＋－"):
        cell = cell[1:]
    return printed(decimal.Decimal(cell)) if cell and kind in ("integer", "number") else cell


plans = sorted(line.rstrip("\n") for line in open(f"{work}/run/plans.jsonl", encoding="utf-8"))
assert len(plans) >= 3, "too few samples"
assert lines("paths-out", "plans") == plans, "plans from paths differ from those of a run"
assert [line.replace("file:" + work, work) for line in lines("files-out", "plans")] == plans, "plans from binaryFile differ"
others = [line for line in plans if "2018" not in json.loads(line)["source"]["path"]]
assert len(others) < len(plans) and lines("dying-out", "plans") == others, "plans beside killed workers differ"
assert [json.loads(line)["id"] for line in lines("paths-out", "failures")] == ["text.binary"]
failures = [json.loads(line) for line in lines("dying-out", "failures")]
assert failures and {failure["id"] for failure in failures} == {"worker.died"}, failures
assert len(failures) == len(plans) - len(others) + 1

spark = SparkSession.builder.getOrCreate()
package = json.load(open(f"{work}/run/datapackage.json", encoding="utf-8"))
kinds = {resource["name"]: {field["name"]: field["type"] for field in resource["schema"]["fields"]} for resource in package["resources"]}
rows = 0
for table in TABLES:
    with open(f"{work}/run/{table}.csv", encoding="utf-8", newline="") as file:
        reader = csv.reader(file)
        header = next(reader)
        want = sorted([unprinted(cell, kinds[table][name]) for name, cell in zip(header, row)] for row in reader)
    rows += len(want)
    frame = spark.read.parquet(f"{work}/paths-out/parquet/{table}")
    assert frame.columns == header, table
    assert sorted([printed(value) for value in row] for row in frame.collect()) == want, f"{table} as Parquet differs"
    records = [json.loads(line, parse_float=decimal.Decimal) for line in lines("paths-out", table)]
    assert sorted([printed(record[name]) for name in header] for record in records) == want, f"{table} as JSON Lines differs"
print(f"the {rows} records of Spark are those of a run, field by field")
