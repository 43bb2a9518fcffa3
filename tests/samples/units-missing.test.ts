import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { reportText } from "../../src/cli/report-text.ts";
import { commandNoticeWords } from "../../src/commands/notice-words.ts";
import { noticeOf } from "../../src/commands/quick-check.ts";
import type { Coverage } from "../../src/core/figures/figures.ts";
import { checkWorkbook } from "../../src/core/job/check.ts";
import type { Report } from "../../src/core/rules/report.ts";
import { readSettings } from "../../src/core/settings/read-settings.ts";
import { planSummary, reportParagraph } from "../../src/core/summary/summary.ts";
import type { WorkbookSnapshot } from "../../src/core/values/snapshot.ts";
import { fill, percentText } from "../../src/locales/format.ts";
import { summaryTexts } from "../../src/locales/summary.ts";
import { command } from "../../src/locales/vi/command.ts";
import { pane } from "../../src/locales/vi/pane.ts";
import { districtCards } from "../../src/taskpane/views/result-head.tsx";
import { readSnapshot } from "../../src/xlsx/read-snapshot.ts";

/*
 * The sample with mistakes, as it is and with single cells mended: whoever reads a percentage of the district reads with
 * it that units are missing. The pictures in docs/images show the same words (ngan-loi, ban-nhap-in-1).
 */

const vi = summaryTexts("vi");
const speech = {
  t: pane,
  language: "vi" as const,
  say: (template: string, args: Parameters<typeof fill>[1]) => fill(template, args, "vi"),
};
const bytes = readFileSync(new URL("../../assets/so-ket-nap-loi.xlsx", import.meta.url));
const sample = readSnapshot(bytes, "so-ket-nap-loi.xlsx");

/** The cells of units that cannot be read, with what belongs there. */
const MENDS: Readonly<Record<string, number>> = { C17: 5, C28: 8, D34: 7, H25: 7, H31: 10 };

function mended(cells: readonly string[]): Report {
  const [first, ...others] = sample.sheets;
  if (!first?.block) throw new Error("no sheet");
  const { top, left } = first.block;
  const values = first.values.map((row) => [...row]);
  for (const address of cells) {
    const row = values[Number(address.slice(1)) - 1 - top];
    if (row) row[address.charCodeAt(0) - 65 - left] = MENDS[address] ?? 0;
  }
  const numberFormats = first.numberFormats.map(() => ({ kind: "uniform", value: "General" }) as const);
  const snapshot: WorkbookSnapshot = { ...sample, sheets: [{ ...first, values, numberFormats }, ...others] };
  return checkWorkbook(snapshot, readSettings(sample.storedSettings).settings, {
    year: 2022,
    month: 7,
    day: 5,
  });
}

const isMissing = ({ known, of }: Coverage): boolean => known < of;
const words = ({ known, of }: Coverage): string =>
  isMissing({ known, of }) ? `mới tính ${known}/${of} đơn vị` : `${known}/${of} đơn vị`;

/** Every text of the printed page, with the number that stands beside it. */
function printed(report: Report): { text: string; row: number }[] {
  const [plan] = planSummary(report, vi);
  return [...(plan?.cells ?? [])].flatMap(({ row, content }) =>
    content.kind === "text" ? [{ text: content.text, row }] : [],
  );
}

describe.each([
  ["as it is", []],
  ["a plan mended", ["C17"]],
  ["another plan mended", ["C28"]],
  ["admissions mended", ["D34"]],
  ["members mended", ["H25"]],
  ["all of the admissions mended", ["C17", "C28", "D34"]],
  ["all of the heads mended", ["H25", "H31"]],
  ["all of them mended", ["C17", "C28", "D34", "H25", "H31"]],
] as const)("the sample with mistakes, %s", (_, cells) => {
  const report = mended(cells);
  const { district } = report.figures;
  const { admission, heads } = district.coverage;
  const halves = [
    { coverage: admission, percent: percentText(district.percent, "vi"), label: "Tỷ lệ thực hiện" },
    { coverage: heads, percent: percentText(district.headPercent, "vi"), label: "Tỷ lệ là đảng viên" },
  ];

  it("has as many units missing as are not mended", () => {
    const open = (own: readonly string[]) =>
      own.filter((cell) => !(cells as readonly string[]).includes(cell));
    expect(admission.of - admission.known).toBe(open(["C17", "C28", "D34"]).length);
    expect(heads.of - heads.known).toBe(open(["H25", "H31"]).length);
  });

  it("says in pane, notice and command, beside each percentage, how many units it is of", () => {
    const cards = districtCards(district, report.settings.threshold, speech);
    const text = reportText("so.xlsx", report, command, "vi");
    const notice = commandNoticeWords(noticeOf(report, "vi")).lines.join("\n");
    halves.forEach(({ coverage, percent }, index) => {
      expect(cards[index]).toMatchObject({ isWhole: !isMissing(coverage) });
      expect(cards[index]?.state.split(" · ")[0]).toBe(words(coverage));
      expect(text).toContain(`${percent} (${words(coverage)})`);
      expect(notice).toContain(`${percent} (${words(coverage)})`);
    });
    if (isMissing(admission)) {
      // What the district still needs, nobody knows.
      expect(text).not.toMatch(/Toàn đảng bộ: .*còn thiếu/);
      expect(cards[0]?.state).not.toContain("còn thiếu");
    }
  });

  it("says on paper, beside each percentage and in the paragraph, how many units it is of", () => {
    const page = printed(report).map(({ text }) => text);
    for (const { coverage, label } of halves) expect(page).toContain(`${label} (${words(coverage)})`);
    const total = page.find((text) => text.startsWith("TỔNG CỘNG"));
    expect(total?.includes("đơn vị")).toBe(isMissing(admission) || isMissing(heads));
    if (isMissing(admission) || isMissing(heads)) {
      expect(page.some((text) => text.startsWith("BẢN NHÁP – "))).toBe(true);
    }
    const sentences = reportParagraph(report, vi).split(/\n|(?<=\.) /);
    for (const { coverage, percent } of halves.filter((half) => isMissing(half.coverage))) {
      const said = sentences.filter(
        (sentence) => sentence.includes(`đạt ${percent}`) && /toàn Đảng bộ/i.test(sentence),
      );
      expect(said).toHaveLength(1);
      expect(said[0]).toContain(`heo số liệu của ${coverage.known}/${coverage.of} đơn vị`);
    }
  });
});
