import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkWorkbook } from "../../../src/core/job/check.ts";
import { highlightRanges } from "../../../src/core/plan/highlight-ranges.ts";
import type { Report } from "../../../src/core/rules/report.ts";
import { DEFAULT_SETTINGS } from "../../../src/core/settings/defaults.ts";
import type { CellValue } from "../../../src/core/values/cell-value.ts";
import type { XlsxDocument } from "../../../src/xlsx/document.ts";
import { addSheet, newDocument } from "../../../src/xlsx/new-document.ts";
import { openDocument } from "./opened.ts";

const TODAY = { year: 2026, month: 11, day: 22 };

/** A count cell as people fill it in; a `date` cell has a date format. */
interface Cell {
  readonly value: CellValue;
  readonly isDate?: boolean;
}

const cell = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 30 }).map((value): Cell => ({ value })) },
  {
    weight: 4,
    arbitrary: fc.constantFrom<Cell>(
      { value: "" },
      { value: "-" },
      { value: "–" },
      { value: " " },
      { value: "8 " },
      { value: "08" },
      { value: "9 đ/c" },
      { value: "1.905" },
      { value: 'bảy "7"' },
      { value: "7/5" },
      { value: -7 },
      { value: 8.5 },
      { value: 8.0000000000001 },
      { value: true },
      { value: "#DIV/0!" },
      { value: 46056 },
      { value: 2026 },
      { value: 1_500_000 },
      { value: 44688, isDate: true },
      { value: 7, isDate: true },
    ),
  },
);
const rows = fc.array(fc.tuple(cell, cell), { minLength: 3, maxLength: 12 });

const FIRST_ROW = 1;

function documentOf(counts: readonly (readonly [Cell, Cell])[]): XlsxDocument {
  const document = newDocument();
  document.sheets = [];
  const sheet = addSheet(document, "Biểu 1");
  const put = (row: number, cells: readonly Cell[]) =>
    sheet.rows.set(row, {
      cells: new Map(
        cells.flatMap(({ value, isDate }, column) =>
          value === ""
            ? []
            : [[column, { value, formula: null, style: isDate ? dateStyle(document) : 0 }] as const],
        ),
      ),
      height: null,
      hidden: false,
      style: null,
    });
  put(
    0,
    ["TT", "Đơn vị", "Số trưởng thôn", "Trong đó là đảng viên"].map((value) => ({ value })),
  );
  counts.forEach(([heads, members], index) => {
    put(FIRST_ROW + index, [{ value: index + 1 }, { value: `Xã ${NAMES[index] ?? ""}` }, heads, members]);
  });
  return document;
}

const NAMES = [
  "Châu Minh",
  "Thanh Vân",
  "Hoàng An",
  "Đông Lỗ",
  "Mai Trung",
  "Hòa Sơn",
  "Danh Thắng",
  "Đoan Bái",
  "Bắc Lý",
  "Xuân Cẩm",
  "Hương Lâm",
  "Thường Thắng",
];

/** The index of a cell format that shows a date, added on first use. */
function dateStyle(document: XlsxDocument): number {
  const known = document.formats.findIndex(({ numberFormat }) => numberFormat === "dd/mm/yyyy");
  if (known >= 0) return known;
  const [plain] = document.formats;
  if (!plain) throw new Error("a document has a first style");
  return document.formats.push({ ...plain, numberFormat: "dd/mm/yyyy" }) - 1;
}

/** Sheet rows whose unit the figures call below. */
function belowRows({ figures }: Report): number[] {
  return figures.units.filter(({ headClass }) => headClass === "below").map(({ nameCell }) => nameCell.row);
}

describe("the highlight", () => {
  it("marks exactly the units that the figures call below, whatever the cells hold", async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (counts) => {
        const opened = await openDocument(documentOf(counts));
        try {
          const snapshot = await opened.port.readSnapshot();
          const report = checkWorkbook(snapshot, DEFAULT_SETTINGS, TODAY);
          fc.pre(
            report.figures.units.length === counts.length &&
              report.workbook.unitTable?.columns.members !== undefined,
          );
          const steps = [{ kind: "highlight" as const, ranges: highlightRanges(report) }];
          expect(await opened.port.apply({ snapshot, steps })).toMatchObject({ outcome: "applied" });
          const sheet = opened.sheet("Biểu 1");
          const marked = sheet.conditionalFormats.flatMap((rule) => {
            if (rule.kind !== "custom") return [];
            return rule.areas.flatMap(({ top, bottom }) =>
              Array.from({ length: bottom - top + 1 }, (_, index) => top + index).filter((row) => {
                const formula = rule.formula.replaceAll(
                  new RegExp(`\\$([A-Z])${top + 1}\\b`, "g"),
                  `$$$1${row + 1}`,
                );
                opened.model.setInput(sheet.id, 40, 9, `=${formula}`);
                return opened.model.cell(sheet.id, 40, 9)?.value === true;
              }),
            );
          });
          expect(marked.sort((a, b) => a - b)).toEqual(belowRows(report));
        } finally {
          opened.close();
        }
      }),
      { seed: 629, numRuns: 60 },
    );
  });
});
