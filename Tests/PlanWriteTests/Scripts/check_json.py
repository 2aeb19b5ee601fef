"""Reads JSON on standard input and checks that Python would write the same bytes: `check_json.py pretty|lines`."""
import json
import sys

pretty = sys.argv[1] == "pretty"
form = {"indent": 2} if pretty else {"separators": (",", ":")}
text = sys.stdin.buffer.read().decode("utf-8")
for value in [text] if pretty else text.split("\n")[:-1]:
    if json.dumps(json.loads(value), ensure_ascii=False, sort_keys=True, **form) != value:
        sys.exit(f"Python writes it differently:\n{value[:2000]}")
