import { describe, expect, test } from "vitest";
import type { UnitFigures } from "../../src/core/figures/figures.ts";
import { speechIn } from "../../src/taskpane/texts.ts";
import { unitLabel } from "../../src/taskpane/views/unit-label.ts";
import { madeUpReport } from "./made-up-report.ts";

const [first] = madeUpReport().figures.units;
if (first === undefined) throw new Error("the made-up report has no units");
const vi = speechIn("vi");
const label = (unit: Partial<UnitFigures>) => unitLabel({ ...first, ...unit }, "90%", vi);

describe("a unit as a screen reader reads it", () => {
  test.each<[string, Partial<UnitFigures>, string]>([
    [
      "with all figures",
      {},
      "Đảng bộ thị trấn Thắng. Kết nạp 4 trên chỉ tiêu 12, 33,33%, Chưa đạt kế hoạch. Trưởng thôn, tổ trưởng là đảng viên 12 trên 12, 100%, Trên 90%. Đến dòng này",
    ],
    [
      "without villages",
      { heads: 0, members: 0, headPercent: null, headClass: "notApplicable", moreMembersNeeded: null },
      "Đảng bộ thị trấn Thắng. Kết nạp 4 trên chỉ tiêu 12, 33,33%, Chưa đạt kế hoạch. Không có thôn, tổ dân phố. Đến dòng này",
    ],
    [
      "without a plan",
      { plan: 0, percent: null, planClass: "noPlan" },
      "Đảng bộ thị trấn Thắng. Kết nạp 4, Không giao chỉ tiêu. Trưởng thôn, tổ trưởng là đảng viên 12 trên 12, 100%, Trên 90%. Đến dòng này",
    ],
    [
      "of which nothing is known",
      {
        plan: null,
        admitted: null,
        percent: null,
        planClass: "unknown",
        heads: null,
        members: null,
        headPercent: null,
        headClass: "unknown",
      },
      "Đảng bộ thị trấn Thắng. Kết nạp và chỉ tiêu: Chưa rõ số liệu. Trưởng thôn, tổ trưởng là đảng viên: Chưa rõ số liệu. Đến dòng này",
    ],
  ])("%s", (_, unit, said) => {
    expect(label(unit)).toBe(said);
    expect(label(unit)).not.toMatch(/[–—]/);
  });
});
