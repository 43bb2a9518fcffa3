import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { PortError, type PortErrorCode } from "../../src/core/plan/port.ts";
import type { Request } from "../../src/core/job/request.ts";
import { NO_CHANGES, type Changes } from "../../src/taskpane/changes.ts";
import { IDLE, type Run } from "../../src/taskpane/run.ts";
import { problemTexts } from "../../src/taskpane/texts.ts";
import { Status, type StatusActions } from "../../src/taskpane/views/status.tsx";
import { madeUpReport } from "./made-up-report.ts";

const CODES: readonly PortErrorCode[] = [
  "cell-edit-mode",
  "protected",
  "read-only",
  "too-large",
  "changed-meanwhile",
  "sheet-hidden",
  "rules-unreadable",
  "other-workbook-active",
  "unsupported-version",
  "not-in-excel",
  "session-lost",
  "busy",
  "cancelled",
  "unknown",
];
const report = madeUpReport();
const summary: Request = { kind: "summary" };
const nothing = () => undefined;

const FRESH: Run = { kind: "results", results: { report, stale: false } };
const STALE: Run = { kind: "results", results: { report, stale: true } };
const ACTIONS: StatusActions = {
  check: nothing,
  stop: nothing,
  dismissProblem: nothing,
  closeNotice: nothing,
  undo: nothing,
  retry: nothing,
  summarise: nothing,
  summariseAsDraft: nothing,
  leaveUnready: nothing,
  showErrors: nothing,
  chooseEdits: nothing,
  saveSettings: nothing,
  forgetEarlierCheck: nothing,
};

/** The words that stand in the pane, and its buttons. */
function shown({
  run = IDLE,
  changes = NO_CHANGES,
  live = false,
}: Partial<{
  run: Run;
  changes: Changes;
  live: boolean;
}>): { readonly words: string; readonly buttons: readonly string[] } {
  const facts = { run, changes, live, unready: null, outdated: [], earlierCheck: null };
  const html = renderToStaticMarkup(<Status facts={facts} actions={ACTIONS} />);
  const plain = (text: string) => text.replace(/<[^>]*>/g, "\n").replaceAll("&quot;", '"');
  const buttons = [...html.matchAll(/<button[^>]*>(.*?)<\/button>/g)].map(([, inner = ""]) =>
    plain(inner).trim(),
  );
  return { words: plain(html), buttons: buttons.filter((button) => button !== "") };
}
const refused = (code: PortErrorCode): Changes => ({
  ...NO_CHANGES,
  notice: {
    kind: "outcome",
    request: summary,
    outcome: { outcome: "notStarted", reason: new PortError(code) },
    threshold: 90,
    unitsBelow: 4,
    sheetNames: [],
  },
});

describe("whatever Excel refuses", () => {
  test.each(CODES)("a check that ends with %s says what happened and how to go on", (code) => {
    const { title, wayOut } = problemTexts("vi").codes[code];
    const { words, buttons } = shown({
      run: { kind: "failed", problem: { code, sheetName: null }, previous: null },
    });
    expect(words).toContain(title);
    expect(words).toContain(wayOut);
    expect(buttons).toContain("Thử lại");
  });

  test.each(CODES)(
    "a change that ends with %s says that nothing was changed, and can be asked for again",
    (code) => {
      const { title, wayOut } = problemTexts("vi").codes[code];
      const { words, buttons } = shown({ changes: refused(code) });
      expect(words).toContain(title);
      expect(words).toContain(wayOut);
      expect(words).toContain("Chưa có gì thay đổi trong sổ.");
      expect(buttons).toEqual([code === "changed-meanwhile" ? "Kiểm tra lại" : "Thử lại"]);
    },
  );

  test("a protected sheet is named", () => {
    const run: Run = { kind: "failed", problem: { code: "protected", sheetName: "Biểu 01" }, previous: null };
    expect(shown({ run }).words).toContain("Trang tính “Biểu 01” đang được bảo vệ");
  });
});

describe("results that are out of date", () => {
  test("are said to be so, beside what was done last too", () => {
    expect(shown({ run: STALE }).words).toContain("Kết quả đã cũ");
    const done: Changes = {
      ...NO_CHANGES,
      notice: {
        kind: "outcome",
        request: summary,
        outcome: { outcome: "applied", done: [], undo: [] },
        threshold: 90,
        unitsBelow: 4,
        sheetNames: [],
      },
    };
    const { words, buttons } = shown({ run: STALE, changes: done });
    expect(words).toContain("Đã tạo bảng tổng hợp");
    expect(words).toContain("Kết quả đã cũ");
    expect(buttons).toContain("Kiểm tra lại");
  });

  test("in live mode they wait on one line, which is there before and after", () => {
    expect(shown({ run: FRESH, live: true }).words).toContain("Tự kiểm tra lại đang bật.");
    expect(shown({ live: true, run: STALE }).words).toContain("Sổ vừa thay đổi, sẽ tự kiểm tra lại.");
    const previous = { report, stale: true };
    const run: Run = {
      kind: "reading",
      run: 2,
      rowsRead: 0,
      rowsInAll: 9,
      previous,
      changed: false,
      quiet: true,
    };
    const { words, buttons } = shown({ live: true, run });
    expect(words).toContain("Đang kiểm tra lại…");
    expect(buttons).toEqual(["Dừng"]);
  });
});
