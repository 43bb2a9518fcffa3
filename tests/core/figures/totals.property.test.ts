import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reportJson } from "../../../src/cli/report-json.ts";
import { checkWorkbook } from "../../../src/core/job/check.ts";
import { DEFAULT_SETTINGS } from "../../../src/core/settings/defaults.ts";
import { reportParagraph } from "../../../src/core/summary/paragraph.ts";
import type { CellValue } from "../../../src/core/values/cell-value.ts";
import { summaryTexts } from "../../../src/locales/summary.ts";
import { snapshotOf } from "../../fixtures/snapshots.ts";

const TODAY = { year: 2026, month: 11, day: 22 };
const NAMES = [
  "Châu Minh",
  "Thanh Vân",
  "Hoàng An",
  "Đông Lỗ",
  "Mai Trung",
  "Hòa Sơn",
  "Danh Thắng",
  "Bắc Lý",
];

const cell = fc.oneof(
  { weight: 7, arbitrary: fc.integer({ min: 0, max: 12 }) },
  fc.constantFrom<CellValue>("", "8 ", "bảy", -3, 2.5, "#REF!", 46056, 1_500_000),
);
const rows = fc.array(fc.tuple(cell, cell, cell, cell), { minLength: 3, maxLength: NAMES.length });

/** What a cell says, the slow and plain way: a number, blank, or not known. */
function said(value: CellValue): number | "blank" | "unknown" {
  if (value === "") return "blank";
  if (value === "8 ") return 8;
  const isCount = typeof value === "number" && Number.isInteger(value) && value >= 0 && value < 1000;
  return isCount ? value : "unknown";
}

/** Sums and coverage of one half, recounted cell by cell: `part` of `whole`. */
function recounted(
  pairs: readonly (readonly [whole: CellValue, part: CellValue])[],
  half: "admission" | "heads",
) {
  let [known, of] = [0, 0];
  let [wholes, parts]: [number | null, number | null] = [null, null];
  for (const pair of pairs) {
    const [whole, part] = [said(pair[0]), said(pair[1])];
    const [all, own] = [whole === "blank" ? 0 : whole, part === "blank" ? 0 : part];
    if (all === "unknown" || own === "unknown") {
      of += 1;
      continue;
    }
    if (half === "heads" ? own > all : own > 20 && all > 0 && own > 10 * all) {
      of += 1;
      continue;
    }
    if (half === "heads" ? all > 0 : all > 0 || own > 0) {
      of += 1;
      known += 1;
    }
    if (half === "heads" && whole === "blank") continue;
    if (whole !== "blank") wholes = (wholes ?? 0) + all;
    parts = (parts ?? 0) + own;
  }
  return { wholes, parts, coverage: { known, of } };
}

describe("sums and their coverage", () => {
  it("are those of a slow recount of the cells, in figures, JSON, groups and the paragraph", () => {
    fc.assert(
      fc.property(rows, (counts) => {
        const table = counts.map((row, index) => [index + 1, `Xã ${NAMES[index] ?? ""}`, ...row]);
        const header = ["TT", "Đơn vị", "Chỉ tiêu", "Đã kết nạp", "Số trưởng thôn", "Trong đó là đảng viên"];
        const groups = [
          ["Tổ", "Tổ trưởng", "Đơn vị phụ trách"],
          ...counts.map((_, index) => ["Tổ công tác số 1", "Nguyễn Văn Tâm", `Xã ${NAMES[index] ?? ""}`]),
        ];
        const snapshot = snapshotOf([
          { name: "Biểu 1", rows: [header, ...table] },
          { name: "Tổ công tác", rows: groups },
        ]);
        const report = checkWorkbook(snapshot, DEFAULT_SETTINGS, TODAY);
        const read = report.workbook.unitTable?.columns;
        fc.pre(report.figures.units.length === counts.length && Boolean(read?.admitted && read.plan));
        fc.pre(Boolean(read?.heads && read.members));
        const admission = recounted(
          counts.map(([plan, admitted]) => [plan, admitted]),
          "admission",
        );
        const heads = recounted(
          counts.map(([, , all, own]) => [all, own]),
          "heads",
        );
        const expected = {
          plan: admission.wholes,
          admitted: admission.parts,
          heads: heads.wholes,
          members: heads.parts,
          coverage: { admission: admission.coverage, heads: heads.coverage },
        };
        expect(report.figures.district).toMatchObject(expected);
        expect(reportJson("a.xlsx", report, "vi")).toMatchObject({ district: expected });
        for (const group of report.figures.groups) expect(group).toMatchObject(expected);
        const { known, of } = admission.coverage;
        const paragraph = reportParagraph(report, summaryTexts("vi"));
        if (known < of && admission.parts !== null)
          expect(paragraph).toContain(`số liệu của ${known}/${of} đơn vị`);
        const { unitsMet, unitsExceeded, unitsBelow, unitsNone, unitsWithoutPlan, unitsUnknown } =
          report.figures.district;
        expect(unitsMet + unitsExceeded + unitsBelow + unitsNone + unitsWithoutPlan + unitsUnknown).toBe(
          counts.length,
        );
      }),
      { seed: 226, numRuns: 150 },
    );
  });
});
