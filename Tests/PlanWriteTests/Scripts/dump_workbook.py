"""Prints a workbook as JSON, as openpyxl reads it: dump_workbook.py FILE"""
import json
import sys

import openpyxl

book = openpyxl.load_workbook(sys.argv[1])
sheets = []
for sheet in book:
    sheets.append(
        {
            "name": sheet.title,
            "rows": [[cell.value for cell in row] for row in sheet.iter_rows()],
            "types": sorted({cell.data_type for row in sheet.iter_rows() for cell in row if cell.value is not None}),
            "dates": sum(getattr(cell, "is_date", False) for row in sheet.iter_rows() for cell in row),
            "formats": sorted({cell.number_format for row in sheet.iter_rows() for cell in row}),
            "literal": [[cell.number_format == "@" for cell in row] for row in sheet.iter_rows()],
            "frozen": sheet.freeze_panes,
            "filter": sheet.auto_filter.ref,
            "titles": sheet.print_title_rows,
            "landscape": sheet.page_setup.orientation == "landscape",
            "fit": [bool(sheet.sheet_properties.pageSetUpPr.fitToPage), sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight],
            "footer": sheet.oddFooter.center.text,
            "widths": {name: column.width for name, column in sheet.column_dimensions.items()},
            "hidden": sorted(name for name, column in sheet.column_dimensions.items() if column.hidden),
        }
    )
properties = book.properties
print(
    json.dumps(
        {
            "sheets": sheets,
            "created": properties.created.isoformat(),
            "modified": properties.modified.isoformat(),
            "people": [properties.creator, properties.lastModifiedBy],
        },
        ensure_ascii=False,
    )
)
