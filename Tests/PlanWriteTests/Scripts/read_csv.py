"""Reads CSV on standard input and prints the code points of its cells, one row a line, cells divided by `|`."""
import csv
import io
import sys

for row in csv.reader(io.StringIO(sys.stdin.buffer.read().decode("utf-8"), newline=""), strict=True):
    print("|".join(" ".join(str(ord(c)) for c in cell) for cell in row))
