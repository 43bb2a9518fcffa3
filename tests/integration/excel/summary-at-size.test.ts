import { afterEach, describe, expect, it } from "vitest";
import { MOST_STORED } from "../../../src/core/edits/written-sheets.ts";
import { checkWorkbook } from "../../../src/core/job/check.ts";
import { validate, writeSummary } from "../../../src/core/job/job.ts";
import type { PlanCell, SheetPlan } from "../../../src/core/plan/sheet-plan.ts";
import { DEFAULT_SETTINGS } from "../../../src/core/settings/defaults.ts";
import { planSummary } from "../../../src/core/summary/summary.ts";
import type { CellValue } from "../../../src/core/values/cell-value.ts";
import { summaryTexts } from "../../../src/locales/summary.ts";
import { planCharts } from "../../../src/xlsx/charts/plan-charts.ts";
import { writeDocument } from "../../../src/xlsx/workbook/write-document.ts";
import { snapshotOf } from "../../fixtures/snapshots.ts";
import { validateXlsx } from "../../xlsx/validator.ts";
import { openSheets, wholeSheet, type Opened } from "./opened.ts";

const TODAY = { year: 2022, month: 7, day: 15 };
const texts = summaryTexts("vi");
const WEB_LIMIT = 5_000_000;

let opened: Opened;
afterEach(() => opened.close());

/** Units, and for each as many heads as the unit table says, the first ones members. */
function workbook(count: number): Record<string, CellValue[][]> {
  const units = Array.from({ length: count }, (_, index) => ({
    name: `Đảng bộ xã số ${index + 1}`,
    heads: 3 + (index % 4),
    members: 2 + (index % 4),
  }));
  return {
    "Biểu 1": [
      ["TT", "Đơn vị", "Chỉ tiêu năm", "Đã kết nạp", "Tổng số trưởng thôn", "Trong đó là đảng viên"],
      ...units.map(({ name, heads, members }, index) => [
        index + 1,
        name,
        1 + (index % 6),
        index % 7,
        heads,
        members,
      ]),
    ],
    "Trưởng thôn": [
      ["TT", "Đơn vị", "Thôn", "Chức danh", "Họ và tên", "Đảng viên", "Đã bồi dưỡng", "Đủ điều kiện"],
      ...units.flatMap(({ name, heads, members }) =>
        Array.from({ length: heads }, (_, head) => {
          const isMember = head < members;
          return [
            head + 1,
            name,
            `Thôn ${head + 1}`,
            "Trưởng thôn",
            `Nguyễn Văn ${head + 1}`,
            isMember ? "x" : "không",
            isMember ? "" : "x",
            isMember ? "" : "x",
          ];
        }),
      ),
    ],
  };
}

describe.each([
  [60, 3],
  [600, 4],
])("all sheets at %i units", (count, roundTrips) => {
  it("are written in few round trips, each small enough for the web, and again into the same sheets", async () => {
    opened = await openSheets(workbook(count));
    opened.session.faults.payloadLimit = WEB_LIMIT;
    const write = async () => {
      const report = await validate(opened.port, { today: TODAY });
      expect(report.figures.units).toHaveLength(count);
      opened.syncs();
      expect(await writeSummary(opened.port, report, texts)).toMatchObject({ outcome: "applied" });
      expect(opened.syncs()).toBeLessThanOrEqual(roundTrips);
      return report;
    };
    const report = await write();
    const plans = planSummary(report, texts);
    const { document } = opened.model;
    for (const plan of plans) {
      expect(opened.sheet(plan.name).charts).toEqual(planCharts([], plan.charts ?? []));
    }
    expect(opened.sheet(plans[0]?.name ?? "").charts.length).toBeGreaterThanOrEqual(2);
    const once = document.sheets.map((sheet) => wholeSheet(document, sheet));
    await write();
    expect(document.sheets.map((sheet) => wholeSheet(document, sheet))).toEqual(once);
    expect(await validateXlsx(writeDocument(document))).toEqual([]);
  });
});

const NAME = 'Chi bộ thôn "Đoan Bái", xã Quang Minh, huyện Hiệp Hòa, tỉnh Bắc Giang; '.repeat(3);

/** A sheet of so many rows; of 20,000 some 7 MB are to be written, and twice as much is to be read back. */
function longPlan(rows: number): SheetPlan {
  const cells = Array.from({ length: rows }, (_, row): PlanCell[] => [
    { row, column: 0, content: { kind: "number", value: row + 1 } },
    {
      row,
      column: 1,
      content: { kind: "text", text: `${NAME} ${row + 1}` },
    },
    { row, column: 2, content: { kind: "formula", formula: `=A${row + 1}*2`, result: 2 * (row + 1) } },
  ]).flat();
  const [plan] = planSummary(checkWorkbook(snapshotOf([]), DEFAULT_SETTINGS, TODAY), texts);
  if (!plan) throw new Error("no plan");
  return { ...plan, cells, merges: [], conditionalFormats: [], charts: [], rowHeights: {} };
}

it("a sheet of 20,000 rows goes in requests below the web's limit, also over the one that stands there", async () => {
  opened = await openSheets({ "Dữ liệu": [["Xã A", 7]] });
  opened.session.faults.payloadLimit = WEB_LIMIT;
  const plan = longPlan(20_000);
  const write = async () => {
    const snapshot = await opened.port.readSnapshot();
    const steps = [
      { kind: "storeWritten", json: "x".repeat(MOST_STORED) },
      { kind: "writeSheet", sheet: plan },
    ] as const;
    return opened.port.apply({ snapshot, steps });
  };
  expect(await write()).toMatchObject({ outcome: "applied" });
  expect(await write()).toMatchObject({ outcome: "applied" });
  opened.model.setInput(opened.sheet(plan.name).id, 19_000, 1, "của văn phòng");
  const snapshot = await opened.port.readSnapshot();
  opened.model.setInput(opened.sheet(plan.name).id, 19_000, 1, "gõ sau khi kiểm tra");
  expect(await opened.port.apply({ snapshot, steps: [{ kind: "writeSheet", sheet: plan }] })).toMatchObject({
    outcome: "notStarted",
    reason: { code: "changed-meanwhile" },
  });
});
