import { describe, expect, it } from "vitest";
import { planSummary, reportParagraph } from "../../../src/core/summary/summary.ts";
import type { SheetPlan } from "../../../src/core/plan/sheet-plan.ts";
import { summaryTexts } from "../../../src/locales/summary.ts";
import { checkWritten } from "../rules/check-written.ts";
import { reportOf } from "./reports.ts";

const vi = summaryTexts("vi");
const textsOf = (plan: SheetPlan | undefined): string[] =>
  plan?.cells.flatMap(({ content }) => (content.kind === "text" ? [content.text] : [])) ?? [];

describe("the names of units under a chart", () => {
  const labels = (...names: string[]) => {
    const units = names.map((name) => ({ name, plan: 4, admitted: 2 }));
    const [plan] = planSummary(reportOf({ units }), vi);
    const source = plan?.charts?.[0]?.source;
    return plan?.cells.flatMap(({ row, column, content }) =>
      source && row > source.top && row <= source.bottom && column === source.left && content.kind === "text"
        ? [content.text]
        : [],
    );
  };

  it("leave out what all have in common, and begin with a capital", () => {
    expect(labels("Đảng bộ xã Đoan Bái", "Chi bộ Trường THPT số 3", "Chi bộ cơ sở Thuế")).toEqual([
      "Xã Đoan Bái",
      "THPT số 3",
      "Thuế",
    ]);
  });

  it("have at most thirty letters, so that there is room for the columns", () => {
    const thirty = "Công ty cổ phần may Hiệp Hòa 1";
    expect(labels(thirty, `${thirty}2`)).toEqual([thirty, "Công ty cổ phần may Hiệp Hòa …"]);
  });

  it("stay whole where two would be the same", () => {
    expect(labels("Đảng bộ Tân An", "Chi bộ Tân An", "Chi bộ Tân Mỹ")).toEqual([
      "Đảng bộ Tân An",
      "Chi bộ Tân An",
      "Tân Mỹ",
    ]);
  });
});

const UNITS = `
  # Biểu 1
  TT | Đơn vị       | Chỉ tiêu | Đã kết nạp
  1  | Xã Châu Minh | 5        | 2
  2  | Xã Thanh Vân | 4        | 1
`;

it("a birth date of which only month or year is known is shown as it is", () => {
  const report = checkWritten(`${UNITS}
    # Trưởng thôn
    TT | Đơn vị       | Thôn   | Chức danh   | Họ và tên     | Ngày sinh  | Đảng viên | Đã bồi dưỡng | Đủ điều kiện
    1  | Xã Châu Minh | Thôn 1 | Trưởng thôn | Nguyễn Văn An | 1970       | không     | x            | x
    2  | Xã Châu Minh | Thôn 2 | Trưởng thôn | Trần Văn Bình | "5/1971"   | không     | x            | x
    3  | Xã Thanh Vân | Thôn 3 | Trưởng thôn | Lê Văn Cam    | 1972-03-21 | không     | x            | x
  `);
  const dossiers = planSummary(report, vi).find(({ mark }) => mark === "completeDossier");
  expect(textsOf(dossiers)).toEqual(expect.arrayContaining(["1970", "5/1971"]));
  expect(dossiers?.cells.some(({ content }) => content.kind === "number" && content.value === 26379)).toBe(
    true,
  );
});

describe("the paragraph on who the new members are", () => {
  const paragraph = (gender: string) =>
    reportParagraph(
      checkWritten(`${UNITS}
        # Đảng viên mới
        TT | Họ và tên     | Ngày sinh  | Giới tính | Đơn vị       | Ngày QĐ kết nạp
        1  | Nguyễn Thị An | 1992-03-21 | Nữ        | Xã Châu Minh | 2022-03-21
        2  | Trần Văn Bình | 1991-02-28 | ${gender} | Xã Châu Minh | 2022-03-22
        3  | Lê Chi        | 1990-02-28 | Nam       | Xã Thanh Vân | 2022-05-16
      `),
      vi,
    );

  it("says a number only where it is known of everybody", () => {
    const women = vi.say("qualityWomen").toLocaleLowerCase("vi");
    expect(paragraph("Nam").toLocaleLowerCase("vi")).toContain(women);
    expect(paragraph("?").toLocaleLowerCase("vi")).not.toContain(women);
  });
});
