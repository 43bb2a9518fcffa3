import { describe, expect, it } from "vitest";
import type { Settings } from "../../../src/core/settings/settings.ts";
import { checkWritten } from "../rules/check-written.ts";

const UNITS = `
  # Biểu 1
  TT | Đơn vị           | Chỉ tiêu | Đã kết nạp
  1  | Chi bộ thôn Đông | 5        | 3
  2  | Chi bộ thôn Nam  | 4        | 0
`;
const REGISTER = `
  # Đảng viên mới
  TT | Họ và tên     | Ngày sinh  | Đơn vị           | Ngày QĐ kết nạp
  1  | Nguyễn Thị An | 1992-03-01 | Chi bộ thôn Cũ   | 2022-03-01
  2  | Trần Văn Bình | 1991-02-28 | Chi bộ thôn Hạ   | 2022-03-01
  3  | Lê Chi        | 1990-02-28 | Chi bộ thôn Đông | 2022-05-06
`;
const merged: Partial<Settings> = {
  successors: [
    { old: "Chi bộ thôn Cũ", new: "Chi bộ thôn Đông", from: { year: 2022, month: 6, day: 30 } },
    { old: "chi bộ thôn Hạ", new: "Chi bộ thôn Cũ", from: null },
  ],
};
const codes = (text: string, settings: Partial<Settings> = {}) =>
  checkWritten(text, settings).findings.map(({ code }) => code);

describe("units that are no more", () => {
  it("are unknown until somebody says what became of them", () => {
    expect(codes(UNITS + REGISTER)).toContain("unit-unknown");
    expect(codes(UNITS + REGISTER, merged)).toEqual([]);
  });

  it("are told by a sheet that says so", () => {
    const sheet = `
  # Sáp nhập
  Danh sách sắp xếp thôn
  TT | Thôn cũ                        | Thôn mới
  1  | Chi bộ thôn Cũ, Chi bộ thôn Hạ | Chi bộ thôn Đông
`;
    expect(codes(UNITS + REGISTER + sheet)).toEqual([]);
  });

  it("keep the sums of earlier periods, together under the new unit", () => {
    const { series } = checkWritten(UNITS, {
      ...merged,
      kept: [
        {
          cutOff: { year: 2022, month: 5, day: 31 },
          units: [
            { key: "chi bộ thôn đông", counts: [2, 1, 1, 1] },
            { key: "chi bộ thôn cũ", counts: [2, 1, 1, 0] },
            { key: "chi bộ thôn hạ", counts: [1, 0, 1, null] },
            { key: "chi bộ thôn nam", counts: [4, 0, 1, 1] },
          ],
        },
      ],
    }).figures;
    // Thôn Hạ's members were not known: its head is in neither term of the sums.
    expect(series.previous).toMatchObject({ plan: 9, admitted: 2, heads: 3, members: 2 });
    expect(series.previous?.units.get(0)).toMatchObject({ plan: 5, admitted: 2, heads: 3, members: null });
    expect(series.previous?.units.get(1)).toMatchObject({ plan: 4, admitted: 0 });
  });

  it("never take a name that a unit of today has", () => {
    const wrong = { successors: [{ old: "Chi bộ thôn Nam", new: "Chi bộ thôn Đông", from: null }] };
    const report = checkWritten(UNITS, wrong);
    expect(report.workbook.matchUnit("chi bộ thôn nam")).toEqual({ kind: "unit", unit: 1 });
  });

  it("are units until the day of the merger, and the new one's from then on; the sums are the same", () => {
    const before = `
  # Biểu 1
  TT | Đơn vị           | Chỉ tiêu | Đã kết nạp
  1  | Chi bộ thôn Đông | 3        | 1
  2  | Chi bộ thôn Cũ   | 1        | 1
  3  | Chi bộ thôn Hạ   | 1        | 1
  4  | Chi bộ thôn Nam  | 4        | 0
`;
    const on = (text: string, month: number, day: number, from = { year: 2022, month: 6, day: 30 }) => {
      const successors = ["Cũ", "Hạ"].map((old) => ({
        old: `Chi bộ thôn ${old}`,
        new: "Chi bộ thôn Đông",
        from,
      }));
      return checkWritten(text + REGISTER, { successors, cutOff: { year: 2022, month, day } });
    };
    const may = on(before, 5, 31);
    const june = on(UNITS, 6, 30);
    for (const { findings } of [may, june]) expect(findings).toEqual([]);
    const { plan, admitted } = june.figures.district;
    expect(may.figures.district).toMatchObject({ plan, admitted });
    expect(may.workbook.matchUnit("chi bộ thôn hạ")).toEqual({ kind: "unit", unit: 2 });
    expect(june.workbook.matchUnit("chi bộ thôn hạ")).toEqual({ kind: "unit", unit: 0, isSuccessor: true });
    // The day before the merger nobody has taken over yet: the names of the old villages are asked about.
    const early = on(UNITS, 6, 29);
    expect(early.workbook.matchUnit("chi bộ thôn hạ").kind).toBe("unknown");
    expect(early.findings.map(({ code }) => code)).toContain("unit-unknown");
    // May, as it was kept, is compared under the new names.
    const kept = [
      {
        cutOff: { year: 2022, month: 5, day: 31 },
        units: may.workbook.units.map(({ key }, at) => ({
          key,
          counts: [[3, 1, 1, 4][at] ?? 0, [1, 1, 1, 0][at] ?? 0, 0, 0] as const,
        })),
      },
    ];
    const { series } = checkWritten(UNITS, { successors: june.settings.successors, kept }).figures;
    expect(series.previous?.units.get(0)).toMatchObject({ plan: 5, admitted: 3 });
    expect(series.sinceBefore?.count).toBe(0);
  });

  it("may go round in a circle without an end of it", () => {
    const circle = {
      successors: [
        { old: "Chi bộ thôn Cũ", new: "Chi bộ thôn Hạ", from: null },
        { old: "Chi bộ thôn Hạ", new: "Chi bộ thôn Cũ", from: null },
      ],
    };
    expect(codes(UNITS + REGISTER, circle)).toContain("unit-unknown");
  });
});
