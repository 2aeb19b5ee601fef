"""Prints the code points of each JSON string on standard input, one string a line, so that escapes can be checked."""
import json
import sys

for line in sys.stdin.buffer.read().decode("utf-8").split("\n")[:-1]:
    print(" ".join(str(ord(c)) for c in json.loads(line)["text"]))
