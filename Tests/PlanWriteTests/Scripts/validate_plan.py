"""Validates plans against a JSON Schema: `validate_plan.py SCHEMA PLAN...`; prints what is wrong."""
import json
import sys

from jsonschema import Draft202012Validator

with open(sys.argv[1], encoding="utf-8") as f:
    schema = json.load(f)
Draft202012Validator.check_schema(schema)
problems = 0
for path in sys.argv[2:]:
    with open(path, encoding="utf-8") as f:
        plan = json.load(f)
    for error in Draft202012Validator(schema).iter_errors(plan):
        print(f"{path}: {error.json_path}: {error.message}")
        problems += 1
sys.exit(1 if problems else 0)
