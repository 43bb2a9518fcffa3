import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { DEFAULT_SETTINGS } from "../../src/core/settings/defaults.ts";
import { recognise } from "../../src/core/recognise/recognise.ts";
import { ReportProvider, type ReportView } from "../../src/taskpane/report-context.ts";
import { Recognised } from "../../src/taskpane/views/recognised.tsx";
import { NothingRecognised } from "../../src/taskpane/views/nothing-recognised.tsx";
import { snapshotOf } from "../fixtures/snapshots.ts";
import { madeUpReport, reportView } from "./made-up-report.ts";

const UNITS_WITHOUT_RESULTS = [
  ["TT", "Đơn vị", "Chỉ tiêu"],
  [1, "Đảng bộ xã Hoàng An", 9],
  [2, "Đảng bộ xã Đông Lỗ", 8],
];
const BLANK_UNITS = [["TT", "Đơn vị", "Chỉ tiêu", "Đã kết nạp"]];

/** What a view of the results has at hand, over these sheets. */
function viewOf(sheets: readonly (readonly (readonly (string | number)[])[])[]): ReportView {
  const snapshot = snapshotOf(sheets.map((rows, index) => ({ name: `Trang ${index + 1}`, rows })));
  const report = { ...madeUpReport(), snapshot, workbook: recognise(snapshot, DEFAULT_SETTINGS) };
  return reportView(report);
}

test.each([
  [
    "nothing like a table",
    [[["Lưu ý"]]],
    ["Chưa nhận ra bảng nào", "Sổ cần một bảng", "Tạo sổ mẫu", "Mở sổ mẫu để thử"],
    ["Bảng gần nhận ra được"],
  ],
  [
    "a table that lacks columns",
    [UNITS_WITHOUT_RESULTS],
    ["Chưa nhận ra bảng nào", "Bảng gần nhận ra được", "Trang 1!A1:C1", "Thiếu cột: Đã kết nạp"],
    ["Đã nhận ra tiêu đề"],
  ],
  [
    "a table that waits for its rows",
    [BLANK_UNITS],
    ["Các bảng chưa có dòng nào", "Đã nhận ra tiêu đề của: Bảng đơn vị"],
    ["Bảng gần nhận ra được", "Tạo sổ mẫu"],
  ],
  [
    "one that lacks columns beside one that waits",
    [UNITS_WITHOUT_RESULTS, BLANK_UNITS],
    ["Bảng gần nhận ra được", "Thiếu cột: Đã kết nạp", "Trang 2!A1:D1 · Chưa có dòng nào."],
    ["Các bảng chưa có dòng nào"],
  ],
])("over %s", (_, sheets, there, notThere) => {
  const nothing = () => undefined;
  const shown = renderToStaticMarkup(
    <ReportProvider value={viewOf(sheets)}>
      <NothingRecognised onForms={nothing} onSample={nothing} />
    </ReportProvider>,
  );
  for (const words of there) expect(shown).toContain(words);
  for (const words of notThere) expect(shown).not.toContain(words);
});

test("shows what each column was read as, how surely, and the way to change it", () => {
  const view = viewOf([
    [
      ["TT", "Đơn vị", "Chỉ tiêu", "Kết nạp các lớp"],
      [1, "Đảng bộ xã Hoàng An", 9, 2],
      [2, "Đảng bộ xã Đông Lỗ", 8, 3],
      [3, "Đảng bộ xã Mai Trung", 7, 4],
    ],
  ]);
  const shown = renderToStaticMarkup(
    <ReportProvider value={view}>
      <Recognised initiallyOpen />
    </ReportProvider>,
  );
  expect(shown).toContain("4 cột đã nhận ra, 1 cột chưa chắc");
  expect(shown).toContain("C “Chỉ tiêu” → Chỉ tiêu: chắc chắn, theo tên cột");
  expect(shown).toContain("D “Kết nạp các lớp” → Đã kết nạp: chưa chắc, theo tên cột");
  expect(shown).toContain("Chỉnh bảng và cột");
});
