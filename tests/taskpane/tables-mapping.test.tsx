import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { checkWorkbook } from "../../src/core/job/check.ts";
import { DEFAULT_SETTINGS } from "../../src/core/settings/defaults.ts";
import { ReportProvider } from "../../src/taskpane/report-context.ts";
import { FindingGroupView } from "../../src/taskpane/views/finding-group.tsx";
import type { TablePlace } from "../../src/taskpane/views/known-tables.ts";
import { Recognised } from "../../src/taskpane/views/recognised.tsx";
import type { Tables } from "../../src/taskpane/views/table-mapping.ts";
import { TablesMapping } from "../../src/taskpane/views/tables-mapping.tsx";
import { snapshotOf } from "../fixtures/snapshots.ts";
import { reportView } from "./made-up-report.ts";

const UNITS = ["Hoàng An", "Đông Lỗ", "Mai Trung"];
const sheet = (name: string, admitted: readonly number[]) => ({
  name,
  rows: [
    ["TT", "Đơn vị", "Chỉ tiêu", "Đã kết nạp"],
    ...UNITS.map((unit, at) => [at + 1, `Đảng bộ xã ${unit}`, 10, admitted[at] ?? 0]),
  ],
});
const SNAPSHOT = snapshotOf([sheet("Biểu A", [1, 2, 3]), sheet("Biểu B", [5, 6, 7])]);
const reportOf = (tables: Tables) =>
  checkWorkbook(SNAPSHOT, { ...DEFAULT_SETTINGS, tables }, { year: 2022, month: 7, day: 5 });
const nothing = () => undefined;

function mappingShown(tables: Tables, chosen: TablePlace | null = null): string {
  return renderToStaticMarkup(
    <TablesMapping report={reportOf({})} tables={tables} chosen={chosen} onChange={nothing} />,
  );
}

/** What a view inside the results shows of the workbook under a mapping. */
function shownIn(tables: Tables, view: React.ReactNode): string {
  return renderToStaticMarkup(<ReportProvider value={reportView(reportOf(tables))}>{view}</ReportProvider>);
}

const SECOND: TablePlace = { kind: "units", sheet: 1, row: 0 };

test("the table that a finding led to is open, with every choice, what will happen and the periods", () => {
  const shown = mappingShown({}, SECOND);
  expect(shown).toContain("Trang “Biểu B”, tiêu đề ở dòng 1: không dùng");
  for (const words of [
    "Tự nhận ra",
    "Chỉ dùng bảng này",
    "Luôn dùng, ghép với bảng khác",
    "Để riêng, không dùng",
    "Cùng kỳ với bảng đang dùng nhưng khác số liệu.",
    "Theo tiêu đề: không ghi",
    "Hết tháng 1/2022",
  ])
    expect(shown).toContain(words);
  expect(shown).not.toContain("Bỏ lựa chọn cho bảng này");
  // The other table's choices are closed: it is named, no more.
  expect(shown).toContain("Trang “Biểu A”, tiêu đề ở dòng 1: đang dùng, 3 dòng");
  expect(shown.split("Bảng này</label>")).toHaveLength(2);
});

test.each<[string, Tables, readonly string[]]>([
  [
    "set aside",
    { units: [{ sheet: "Biểu B", columns: {}, use: "aside" }] },
    [
      "theo Thiết lập: để riêng",
      "Bảng này không được đọc, không tính vào số liệu",
      "Bỏ lựa chọn cho bảng này",
    ],
  ],
  [
    "joined",
    {
      units: [
        { sheet: "Biểu A", columns: {}, use: "together" },
        { sheet: "Biểu B", columns: {}, use: "together" },
      ],
    },
    ["theo Thiết lập: luôn dùng, ghép với bảng khác", "thành một danh sách; dòng nào cũng được tính"],
  ],
  [
    "of another period",
    { units: [{ sheet: "Biểu B", columns: {}, use: "found", cutOff: { year: 2022, month: 1, day: 31 } }] },
    ["theo Thiết lập: số liệu tính đến 31/1/2022", "được coi là số liệu đến 31/1/2022"],
  ],
  [
    "of a table that is gone",
    { units: [{ sheet: "Biểu C", headerRow: 4, columns: {}, use: "aside" }] },
    ["Không còn bảng nào ở trang “Biểu C”, dòng 4 để làm theo lựa chọn: theo Thiết lập: để riêng"],
  ],
])("what was chosen is shown with its way back: %s", (_, tables, words) => {
  const shown = mappingShown(tables, SECOND);
  for (const one of words) expect(shown).toContain(one);
});

test("what the user says stands among what was recognised", () => {
  const aside = shownIn(
    { units: [{ sheet: "Biểu B", columns: {}, use: "aside" }] },
    <Recognised initiallyOpen />,
  );
  expect(aside).toContain("Biểu B!A1:D1 · Đã để riêng theo Thiết lập, không dùng.");
  const alone = shownIn({ units: [{ sheet: "Biểu B", columns: {} }] }, <Recognised initiallyOpen />);
  expect(alone).toContain("Biểu B!A1:D4 · 3 dòng · theo Thiết lập: chỉ dùng bảng này");
});

test("a finding about two tables leads to the choice between them", () => {
  const at = reportOf({}).findings.findIndex(({ code }) => code === "table-ambiguous");
  const group = {
    title: { kind: "rule", code: "table-ambiguous" },
    findings: [at],
    shown: [at],
    continued: false,
  };
  const view = (
    <FindingGroupView group={group as never} by="rule" places={[]} current={at} onSelect={nothing} />
  );
  expect(shownIn({}, view)).toContain("Chọn bảng và cột");
  expect(shownIn({}, view)).toContain("ghép hai bảng, để riêng một bảng");
});
