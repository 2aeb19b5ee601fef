"""Validates a data package with `frictionless`: `validate_datapackage.py DATAPACKAGE`; prints what is wrong."""
import sys

from frictionless import system, validate

with system.use_context(trusted=True):
    report = validate(sys.argv[1])
for error in report.flatten(["rowNumber", "fieldName", "type", "message"]):
    print(*error)
print(*(f"{task.name}: {task.stats['rows']} rows" for task in report.tasks), sep="\n")
sys.exit(0 if report.valid else 1)
