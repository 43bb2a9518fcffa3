import { afterEach, describe, expect, it } from "vitest";
import { validate, writeSummary } from "../../../src/core/job/job.ts";
import { planSummary } from "../../../src/core/summary/summary.ts";
import type { CellValue } from "../../../src/core/values/cell-value.ts";
import { summaryTexts } from "../../../src/locales/summary.ts";
import { planCharts } from "../../../src/xlsx/charts/plan-charts.ts";
import { writeDocument } from "../../../src/xlsx/workbook/write-document.ts";
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
  [600, 5],
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
