import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkWorkbook } from "../../../src/core/job/check.ts";
import type { Report } from "../../../src/core/rules/report.ts";
import { DEFAULT_SETTINGS } from "../../../src/core/settings/defaults.ts";
import { readSettings } from "../../../src/core/settings/read-settings.ts";
import type { Settings } from "../../../src/core/settings/settings.ts";
import { planSummary } from "../../../src/core/summary/summary.ts";
import type { Language } from "../../../src/locales/format.ts";
import { summaryTexts } from "../../../src/locales/summary.ts";
import { readSnapshot } from "../../../src/xlsx/read-snapshot.ts";
import { snapshotOf } from "../../fixtures/snapshots.ts";
import { writtenWorkbook } from "../../fixtures/written-workbook.ts";
import { describePlan } from "./described-plan.ts";
import { reportOf, type UnitSpec } from "./reports.ts";

const MOST_LINES = 700;
const TODAY = { year: 2026, month: 10, day: 5 };

function ofSample(name: string): Report {
  const bytes = readFileSync(new URL(`../../../assets/${name}`, import.meta.url));
  const snapshot = readSnapshot(bytes, name);
  return checkWorkbook(snapshot, readSettings(snapshot.storedSettings).settings, TODAY);
}

const written = (text: string, settings: Partial<Settings> = {}): Report =>
  checkWorkbook(snapshotOf(writtenWorkbook(text).sheets), { ...DEFAULT_SETTINGS, ...settings }, TODAY);

const COMMUNE = `
  # Số liệu
  TỈNH ỦY ĐỒNG THÁP
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
  3  | Chi bộ thôn Trung | Thôn Trung | Trưởng thôn | Trần Văn Cam  | không     | không        | x
`;
const FEW: readonly UnitSpec[] = [
  { name: "Đảng bộ xã A", section: 0, plan: 4, admitted: 5, heads: 10, members: 9 },
  { name: "Đảng bộ xã B", section: 0, plan: 4, admitted: 1, heads: 8, members: 5 },
  { name: "Chi bộ C", section: 1, plan: null, admitted: 0 },
  { name: "Chi bộ D", section: 1, plan: 3, admitted: "?", heads: "?", members: 2 },
];
const sections = ["I. Xã", "II. Cơ quan"];
const groups = [{ name: "Tổ 1", leader: "Lê Văn T", units: [0, 1, 2] }];
/** Of the plan's year, oldest first. */
const months = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    cutOff: { year: 2022, month: index + 1, day: 28 },
    units: [{ key: "Đảng bộ xã A 0", counts: [4, index, 10, 8] as const }],
  }));

/** The year is over, the plan is one of the committee above, and the department's head signs. */
const AFTER_THE_DEADLINE = reportOf({
  units: [
    { name: "Đảng bộ xã A", section: 0, plan: 4, admitted: 4, heads: 10, members: 9 },
    { name: "Đảng bộ xã B", section: 0, plan: 6, admitted: 1, heads: 10, members: 5 },
    { name: "Chi bộ C", section: null, plan: 2, admitted: 0, heads: 1, members: 0 },
  ],
  sections: ["A/ Xã"],
  groups: [
    { name: "Tổ 1", leader: null, units: [0, 1] },
    { name: "Tổ 2", leader: "Trần Văn B", units: [2] },
  ],
  settings: {
    cutOff: { year: 2022, month: 12, day: 31 },
    planDocument: { number: "12-KH/TU", date: null },
    ratioDocument: { number: "", date: null },
    threshold: 50,
    signatures: { preparedBy: "", signerOffice: "Phó Trưởng Ban Tổ chức", signer: "Trần B" },
  },
});

/** More earlier months than there is room for, one of the year before, and many units that do not move. */
const LOOKING_BACK = reportOf({
  units: Array.from({ length: 12 }, (_, index) => ({
    name: `Chi bộ số ${index + 1}`,
    plan: 4,
    admitted: index === 0 ? 5 : 1,
    heads: 2,
    members: 2,
  })),
  settings: {
    kept: [[2021, 6], [2021, 12], ...[1, 2, 3, 4, 5].map((month) => [2022, month])].map(
      ([year = 0, month = 0]) => ({
        cutOff: { year, month, day: 28 },
        units: Array.from({ length: 12 }, (_, index) => ({
          key: `Chi bộ số ${index + 1} ${index}`,
          counts: [4, index === 0 ? month % 5 : 1, index === 3 && month === 2 ? null : 2, 1] as const,
        })),
      }),
    ),
  },
});

const REPORTS: readonly (readonly [name: string, report: Report, language: Language, only?: "summary"])[] = [
  ["district", ofSample("so-ket-nap-mau.xlsx"), "vi"],
  ["commune", written(COMMUNE, { place: "Mỹ An" }), "vi"],
  ["with-errors", reportOf({ units: FEW, sections, groups }), "vi", "summary"],
  ["without-roster", reportOf({ units: FEW.slice(0, 2) }), "vi"],
  [
    "600-units",
    reportOf({
      units: Array.from({ length: 600 }, (_, index) => ({
        name: `Chi bộ số ${index + 1}`,
        plan: (index % 5) + 1,
        admitted: index % 4,
        heads: index % 3 === 0 ? 4 : null,
        members: index % 3 === 0 ? index % 5 && 3 : null,
      })),
    }),
    "vi",
    "summary",
  ],
  ["six-months", reportOf({ units: FEW.slice(0, 2), settings: { kept: months(5) } }), "vi", "summary"],
  ["english", reportOf({ units: FEW.slice(0, 3), sections, groups }), "en"],
  [
    "no-plan-document",
    reportOf({
      units: FEW.slice(0, 2),
      settings: {
        ...DEFAULT_SETTINGS,
        planYear: 2022,
        cutOff: { year: 2022, month: 6, day: 30 },
        signatures: { preparedBy: "Lê A", signerOffice: "Phó Bí thư", signer: "Trần B" },
      },
    }),
    "vi",
    "summary",
  ],
  ["nothing", reportOf({ units: [] }), "vi", "summary"],
  ["after-the-deadline", AFTER_THE_DEADLINE, "vi", "summary"],
  ["looking-back", LOOKING_BACK, "vi", "summary"],
];

/** A golden file is read like a printed page before it is kept: `npx vitest run -u` writes it anew. */
describe("the sheets", () => {
  for (const [name, report, language, only] of REPORTS) {
    it(`of ${name} are what was looked at`, async () => {
      const plans = planSummary(report, summaryTexts(language));
      const shown = only === "summary" ? plans.slice(0, 1) : plans;
      const text = withoutMiddle(shown.map(describePlan).join("\n"));
      await expect(text).toMatchFileSnapshot(`golden/${name}.txt`);
    });
  }
});

/** Of a very long sheet its beginning and its end are read; a digest stands for all that is between. */
function withoutMiddle(text: string): string {
  const lines = text.split("\n");
  if (lines.length <= 3 * MOST_LINES) return text;
  const digest = createHash("sha256").update(text).digest("hex");
  return [
    ...lines.slice(0, MOST_LINES),
    `… ${lines.length - 2 * MOST_LINES} lines, all together ${digest} …`,
    ...lines.slice(-MOST_LINES),
  ].join("\n");
}
