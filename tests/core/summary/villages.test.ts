import { describe, expect, it } from "vitest";
import { checkWorkbook } from "../../../src/core/job/check.ts";
import { DEFAULT_SETTINGS } from "../../../src/core/settings/defaults.ts";
import { planSummary, reportParagraph } from "../../../src/core/summary/summary.ts";
import { summaryTexts } from "../../../src/locales/summary.ts";
import { snapshotOf } from "../../fixtures/snapshots.ts";
import { writtenWorkbook } from "../../fixtures/written-workbook.ts";

const vi = summaryTexts("vi");
const checked = (text: string) =>
  checkWorkbook(snapshotOf(writtenWorkbook(text).sheets), DEFAULT_SETTINGS, {
    year: 2026,
    month: 10,
    day: 5,
  });
const printed = (text: string): string =>
  (planSummary(checked(text), vi)[0]?.cells ?? [])
    .map(({ content }) =>
      content.kind === "text" ? content.text : content.kind === "formula" ? String(content.result) : "",
    )
    .filter((words) => words !== "")
    .join("\n");

const COMMUNE = `
  # Số liệu
  ĐẢNG ỦY XÃ MỸ AN
  (Số liệu đến hết tháng 9/2026)

  TT | Đơn vị                 | Chỉ tiêu | Đã kết nạp | Số trưởng thôn | Là đảng viên
  1  | Chi bộ thôn Đông       | 2        | 1          | 1              | 1
  2  | Chi bộ thôn Đoài       | 2        | 2          | 1              | 0
  3  | Chi bộ thôn Trung      | 2        | 0          | 1              | 0
  4  | Chi bộ Trường tiểu học | 1        | 1          |                |

  # Trưởng thôn
  TT | Đơn vị            | Thôn       | Chức danh   | Họ và tên     | Đảng viên | Đã bồi dưỡng | Đủ điều kiện
  1  | Chi bộ thôn Đông  | Thôn Đông  | Trưởng thôn | Nguyễn Văn An | x         |              |
  2  | Chi bộ thôn Đoài  | Thôn Đoài  | Trưởng thôn | Lê Thị Bưởi   | không     | x            | x
  3  | Chi bộ thôn Trung | Thôn Trung | Trưởng thôn | Trần Văn Cam  | không     | x            | x
`;

describe("a commune whose units are one village each", () => {
  it("has its villages named in the paragraph, and its own share", () => {
    const text = reportParagraph(checked(COMMUNE), vi);
    expect(text).toContain(
      "Toàn Đảng bộ xã có 1/3 trưởng thôn, tổ trưởng tổ dân phố là đảng viên, đạt 33,33%.",
    );
    expect(text).toContain("Còn 2 thôn có trưởng thôn chưa là đảng viên: thôn Đoài, thôn Trung.");
    expect(text).not.toMatch(/0\/1|\(0%\)/);
  });

  it("has villages and heads by name in print, and no share of one", () => {
    const text = printed(COMMUNE);
    expect(text).toContain("3. Thôn có trưởng thôn chưa là đảng viên");
    expect(text).toContain("Thôn Đoài\nLê Thị Bưởi");
    expect(text).toContain("Đạt kế hoạch; trưởng thôn chưa là đảng viên");
    expect(text).toContain("Chưa đạt; trưởng thôn là đảng viên");
    expect(text).toContain("Số thôn đã có trưởng thôn");
    expect(text).not.toContain("; dưới 90%");
  });

  it("says nothing of units below when every head is a member", () => {
    const all = COMMUNE.replaceAll("| 0\n", "| 1\n").replaceAll("không", "x");
    expect(reportParagraph(checked(all), vi)).toMatch(/đạt 100%\.$/);
  });
});

it("keeps shares for units of several villages and names the one of a single one", () => {
  const text = reportParagraph(
    checked(`
      # Số liệu
      TT | Đơn vị       | Chỉ tiêu | Đã kết nạp | Số trưởng thôn | Là đảng viên
      1  | Xã Châu Minh | 2        | 1          | 4              | 2
      2  | Xã Thanh Vân | 2        | 2          | 1              | 0

      # Trưởng thôn
      TT | Đơn vị       | Thôn      | Chức danh   | Họ và tên     | Đảng viên | Đã bồi dưỡng | Đủ điều kiện
      1  | Xã Thanh Vân | Thôn Đoài | Trưởng thôn | Lê Thị Bưởi   | không     | x            | x
    `),
    vi,
  );
  expect(text).toContain("dưới 90%: Xã Châu Minh 2/4 (50%).");
  expect(text).toContain("Còn 1 thôn có trưởng thôn chưa là đảng viên: Thôn Đoài (Xã Thanh Vân).");
});

it("calls a head of unclear membership unclear, not missing from a list", () => {
  const text = printed(`
    # Số liệu
    TT | Đơn vị       | Chỉ tiêu | Đã kết nạp | Số trưởng thôn | Là đảng viên
    1  | Xã Châu Minh | 2        | 1          | 2              | 1
    2  | Xã Thanh Vân | 2        | 2          | 1              | 1

    # Trưởng thôn
    TT | Đơn vị       | Thôn      | Chức danh   | Họ và tên     | Đảng viên | Đã bồi dưỡng | Đủ điều kiện
    1  | Xã Châu Minh | Thôn Đông | Trưởng thôn | Lê Thị Bưởi   | đang xét  | x            | x
    2  | Xã Châu Minh | Thôn Đoài | Trưởng thôn | Trần Văn Cam  | x         | x            | x
    3  | Xã Thanh Vân | Thôn Nam  | Trưởng thôn | Hà Văn Doanh  | x         | x            | x
  `);
  expect(text).toContain("Thôn Đông (chưa rõ)");
  expect(text).not.toContain("chưa có danh sách");
});

it("leaves a person of unclear role aside where the village has its head, and names the certain villages first", () => {
  const text = printed(`
    # Số liệu
    TT | Đơn vị       | Chỉ tiêu | Đã kết nạp | Số trưởng thôn | Là đảng viên
    1  | Xã Châu Minh | 2        | 1          | 3              | 1
    2  | Xã Thanh Vân | 2        | 2          | 1              | 1

    # Trưởng thôn
    TT | Đơn vị       | Thôn      | Chức danh   | Họ và tên     | Đảng viên | Đã bồi dưỡng | Đủ điều kiện
    1  | Xã Châu Minh | Thôn Đoài |             | Lê Thị Bưởi   | không     | x            | x
    2  | Xã Châu Minh | Thôn Đông | Trưởng thôn | Trần Văn Cam  | x         | x            | x
    3  | Xã Châu Minh | Thôn Đông |             | Hà Văn Doanh  | không     | x            | x
    4  | Xã Châu Minh | Thôn Nam  | Trưởng thôn | Vũ Văn Giang  | không     | x            | x
    5  | Xã Châu Minh | Thôn Bắc  | Phó thôn    | Đỗ Văn Hải    | không     | x            | x
    6  | Xã Minh Khai | Thôn Tây  | Trưởng thôn | Ngô Văn Khánh | không     | x            | x
  `);
  expect(text).toContain("\nThôn Nam, Thôn Đoài (chưa rõ)\n");
  expect(text).not.toMatch(/Thôn (?:Đông|Bắc|Tây)/);
});

it("a count of people of whom some are unclear is a range, in the table as on the slip not a number", () => {
  const text = printed(`
    # Số liệu
    TT | Đơn vị       | Chỉ tiêu | Đã kết nạp
    1  | Xã Châu Minh | 2        | 1
    2  | Xã Thanh Vân | 2        | 2

    # Trưởng thôn
    TT | Đơn vị       | Thôn      | Chức danh   | Họ và tên     | Đảng viên | Đã bồi dưỡng | Đủ điều kiện
    1  | Xã Châu Minh | Thôn Đông | Trưởng thôn | Lê Thị Bưởi   | x         | x            | x
    2  | Xã Châu Minh | Thôn Đoài | Trưởng thôn |               | x         | x            | x
    3  | Xã Thanh Vân | Thôn Nam  | Trưởng thôn | Hà Văn Doanh  | x         | x            | x
  `);
  expect(text).toContain("\n1…2\n");
});
