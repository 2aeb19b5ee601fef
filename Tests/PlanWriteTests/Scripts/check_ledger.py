"""Compares a ledger with the JSON of its plans: check_ledger.py LEDGER PLANS CHECKS [COMPARISON]

Every record has its row, every figure is there as a number, and no cell is a formula or a date.
"""
import json
import re
import sys

import openpyxl

book = openpyxl.load_workbook(sys.argv[1])
plans, checks = (json.load(open(path, encoding="utf-8")) for path in sys.argv[2:4])
plans = plans if isinstance(plans, list) else [plans]
checks = checks if isinstance(checks, list) else [checks]
comparison = json.load(open(sys.argv[4], encoding="utf-8")) if len(sys.argv) > 4 else None

for sheet in book:
    for row in sheet.iter_rows():
        for cell in row:
            assert cell.data_type in "sn", f"{sheet.title}!{cell.coordinate} is of type {cell.data_type}"
            assert not getattr(cell, "is_date", False), f"{sheet.title}!{cell.coordinate} is a date"


def table(name, header=2):
    """The rows of a sheet by their titles; titles that come again as a list."""
    rows = list(book[name].iter_rows(min_row=header, values_only=True))
    result = []
    for number, row in enumerate(rows[1:], 1):
        record = {}
        for title, value in zip(rows[0], row):
            record.setdefault(title, []).append(value)
        record = {title: values[0] if len(values) == 1 else values for title, values in record.items()}
        assert record["序号"] == number, (name, number)
        result.append(record)
    return result


def same(name, got, wanted):
    assert got == wanted, f"{name}: {got!r} is not {wanted!r}"


def shown(text):
    """What of a text a cell shows: no more than 253 line breaks."""
    lines = text.replace("\r\n", "\n").split("\n")
    return "\n".join(lines[:254] if len(lines) <= 254 else lines[:253] + [" ".join(lines[253:])])


def ends(value):
    return value if isinstance(value, list) else [value, None]


# 目标清单
written = table("目标清单")
targets = [(plan, target) for plan in plans for target in plan["targets"]]
same("targets", len(written), len(targets))
for row, (plan, target) in zip(written, targets):
    low, high = ends(target["value"])
    same("value", row["数值"], low)
    same("upper", row["上限"], high)
    assert row["数值"] is None or isinstance(row["数值"], (int, float))
    same("unit", row["单位"] or "", target["unit"])
    same("year", row["完成年份"], target["due_by"])
    same("indicator", row["指标"], target["indicator"])
    same("path", row["编号"] or "", target["path"])
    same("quote", row["依据原文"], shown(target["evidence"]["quote"]))
    same("baseline", row["基期值"], (target["baseline"] or {}).get("value"))
    same("binding", row["属性"], target["binding"])
    same("plan", row["方案"], plan["document"]["title"] if len(plans) > 1 else None)

# 任务台账
written = table("任务台账")
wanted = []
for plan in plans:
    owners = {target["item"] for target in plan["targets"]}
    if None in owners:
        wanted.append((plan, None))
    for item in plan["items"]:
        is_task = item["leaf"] and item["section"] in ("tasks", "safeguards")
        if is_task or item["id"] in owners or item["units"] or item["deadline"]:
            wanted.append((plan, item))
same("tasks", len(written), len(wanted))
for row, (plan, item) in zip(written, wanted):
    own = [target for target in plan["targets"] if target["item"] == (item and item["id"])]
    same("goals", row["目标"] or "", "\n".join(dict.fromkeys(target["evidence"]["quote"] for target in own)))
    assert row["进展情况"] is None
    if item is None:
        continue
    same("path", row["编号"], item["path"])
    same("task", row["任务"], item["title"] or item["text"])
    same("words", row["依据原文"], shown(item["evidence"]["quote"]))
    for title, role in (("牵头单位", "lead"), ("责任单位", "responsible"), ("配合单位", "support"), ("指导单位", "guide")):
        names = list(dict.fromkeys(unit["name"] for unit in item["units"] if unit["role"] == role))
        same(title, re.sub("等$", "", row[title] or ""), re.sub("等$", "", "、".join(names)))
    if item["deadline"]:
        same("deadline", row["完成时限"], item["deadline"])

# 单位职责
written = table("单位职责")
wanted = []
for plan in plans:
    units = {}
    for item in plan["items"]:
        for unit in item["units"]:
            units.setdefault(unit["unit_id"] or unit["name"], []).append((unit["name"], unit["role"], item["path"], unit))
    wanted += units.values()
kinds = {"party": "党委机构", "department": "政府部门", "government": "地方政府", "institution": "事业单位", "company": "企业", "social": "群团社团"}
levels = {"central": "中央", "province": "省级", "prefecture": "地级", "county": "县级", "township": "乡级"}
same("units", len(written), len(wanted))
for row, unit in zip(written, wanted):
    same("unit", row["单位"], unit[0][0])
    same("性质", row["性质"], kinds.get(unit[0][3]["kind"]))
    same("层级", row["层级"], levels.get(unit[0][3]["level"]))
    for title, role in (("牵头", "lead"), ("责任", "responsible"), ("配合", "support"), ("指导", "guide")):
        same(title, row[title] or 0, len({path for _, was, path, _ in unit if was == role}))
    same("合计", row["合计"], len({path for _, _, path, _ in unit}))

# 自查
written = table("自查")
findings = [finding for check in checks for finding in check["findings"]]
same("findings", len(written), len(findings))
for row, finding in zip(written, findings):
    same("message", row["说明"], finding["message"])
    same("severity", row["性质"], {"error": "错误", "doubt": "存疑"}[finding["severity"]])
    same("first", row["原文一"], finding["places"][0]["quote"])
    if len(finding["places"]) > 1:
        same("second", row["原文二"], finding["places"][1]["quote"])

# 指标对比, 任务对比
assert ("指标对比" in book.sheetnames) == (comparison is not None)
if comparison:
    written = table("指标对比", header=3)
    same("rows", len(written), len(comparison["rows"]))
    for row, wanted in zip(written, comparison["rows"]):
        same("indicator", row["指标"], wanted["indicator"])
        for number, cell in enumerate(wanted["cells"]):
            low, high = ends(cell["value"]) if cell else (None, None)
            same("value", row["数值"][number], low)
            same("upper", row["上限"][number], high)
            same("unit", row["单位"][number], (cell["unit"] or None) if cell else None)
        same("change", row["变化量"], (wanted["change"] or {}).get("absolute"))
        same("percent", row["变化幅度（%）"], (wanted["change"] or {}).get("relative_percent"))
        same("reason", row["理由"] or "", wanted["reason"])
        assert (row["结论"] is None) == (wanted["verdict"] is None)
    written = table("任务对比")
    same("tasks", len(written), len(comparison["tasks"]))
    for row, wanted in zip(written, comparison["tasks"]):
        same("score", row["相似度"], wanted["score"])
        same("before", row["原任务"] or "", "\n".join(f'{task["path"]} {task["title"]}' for task in wanted["before"]))
        same("after", row["现任务"] or "", "\n".join(f'{task["path"]} {task["title"]}' for task in wanted["after"]))

print("the workbook holds what the JSON holds")
