import { describe, expect, test } from "vitest";
import { PortError, type Applied, type PlanStep } from "../../src/core/plan/port.ts";
import type { CellWrite } from "../../src/core/rules/found.ts";
import type { Request } from "../../src/core/job/request.ts";
import {
  isUndoable,
  NO_CHANGES,
  reduceChanges,
  wroteCells,
  type Changes,
  type Notice,
} from "../../src/taskpane/changes.ts";
import { noticeWords } from "../../src/taskpane/notice.ts";
import { speechIn } from "../../src/taskpane/texts.ts";

type Outcome = Notice & { kind: "outcome" };

const write = (row: number): CellWrite => ({
  at: { sheet: 0, row, column: 4 },
  old: "7 ",
  content: { kind: "value", value: 7 },
});
const undoOf = (row: number): CellWrite => ({
  at: { sheet: 0, row, column: 4 },
  old: 7,
  content: { kind: "value", value: "7 " },
});
const refusal = new PortError("protected", "Đơn vị");
const outcome = (request: Request, report: Applied, unitsBelow = 4): Outcome => ({
  kind: "outcome",
  request,
  outcome: report,
  threshold: 90,
  unitsBelow,
  sheetNames: ["Đơn vị"],
});
const applied = (done: Applied & { outcome: "applied" }): Applied => done;
const fixes: Request = { kind: "fixes", writes: [write(7), write(8)] };
const highlight = (on: boolean): Request => ({ kind: "highlight", on });
const back = (...writes: CellWrite[]): PlanStep[] => [{ kind: "writeCells", writes }];
const highlighted: Applied = { outcome: "applied", done: [{ kind: "highlight" }], undo: [] };

describe("changes to the workbook", () => {
  test("one under way takes the last notice away", () => {
    const before: Changes = { ...NO_CHANGES, notice: outcome({ kind: "summary" }, highlighted) };
    expect(reduceChanges(before, { type: "started", request: fixes })).toEqual({
      ...NO_CHANGES,
      working: "fixes",
    });
  });

  test("fixes can be undone once, and what was undone cannot", () => {
    const undo = back(undoOf(7));
    const fixed = reduceChanges(NO_CHANGES, {
      type: "ended",
      notice: outcome(fixes, { outcome: "applied", done: [{ kind: "writeCells" }], undo }),
    });
    expect(fixed.undo).toEqual(undo);
    const undone = reduceChanges(fixed, {
      type: "ended",
      notice: outcome({ kind: "undo", steps: undo }, { outcome: "applied", done: [], undo: back(write(7)) }),
    });
    expect(undone.undo).toEqual([]);
  });

  test("a highlight can be taken back, and its switch with it; what follows a check by itself cannot", () => {
    const off: PlanStep[] = [{ kind: "highlight", ranges: [] }];
    const report: Applied = { outcome: "applied", done: [{ kind: "highlight" }], undo: off };
    const on = reduceChanges(NO_CHANGES, { type: "ended", notice: outcome(highlight(true), report) });
    expect([isUndoable(on), on.undo, on.highlighted]).toEqual([true, off, true]);
    const back = reduceChanges(on, {
      type: "ended",
      notice: outcome({ kind: "undo", steps: off }, { outcome: "applied", done: [], undo: [] }),
    });
    expect([isUndoable(back), back.undo, back.highlighted]).toEqual([false, [], false]);
    const quiet: Request = { kind: "highlight", on: true, quiet: true };
    const followed = reduceChanges(NO_CHANGES, { type: "ended", notice: outcome(quiet, report) });
    expect([isUndoable(followed), followed.undo]).toEqual([false, []]);
  });

  test("the switch follows what was done, not what was asked", () => {
    const on = reduceChanges(NO_CHANGES, { type: "ended", notice: outcome(highlight(true), highlighted) });
    expect(on.highlighted).toBe(true);
    const refused = reduceChanges(on, {
      type: "ended",
      notice: outcome(highlight(false), { outcome: "notStarted", reason: refusal }),
    });
    expect(refused.highlighted).toBe(true);
    expect(refused.notice).not.toBeNull();
  });

  test("marks laid anew after fixes leave what was said of the fixes, and the way to undo them", () => {
    const fixed = reduceChanges(NO_CHANGES, {
      type: "ended",
      notice: outcome(fixes, {
        outcome: "applied",
        done: [{ kind: "writeCells" }],
        undo: back(undoOf(7), undoOf(8)),
      }),
    });
    const quiet: Request = { kind: "findingMarks", on: true, quiet: true };
    const marking = reduceChanges(fixed, { type: "started", request: quiet });
    expect(marking.notice).toEqual(fixed.notice);
    const marks: Applied = { outcome: "applied", done: [{ kind: "findingMarks" }], undo: [] };
    const marked = reduceChanges(marking, { type: "ended", notice: outcome(quiet, marks) });
    expect(marked).toEqual({ ...fixed, marked: true });
  });

  test("removing all marks switches off what was really removed", () => {
    const before: Changes = { ...NO_CHANGES, highlighted: true, marked: true };
    const removed = (report: Applied) =>
      reduceChanges(before, { type: "ended", notice: outcome({ kind: "removeMarks" }, report) });
    const done = [{ kind: "highlight" as const }, { kind: "findingMarks" as const }];
    expect(removed({ outcome: "applied", done, undo: [] })).toMatchObject({
      highlighted: false,
      marked: false,
    });
    expect(
      removed({
        outcome: "partly",
        done: done.slice(0, 1),
        notDone: ["findingMarks", "storeSettings"],
        undo: [],
        reason: refusal,
      }),
    ).toMatchObject({ highlighted: false, marked: true });
  });

  test("a highlight that follows a check says nothing unless it fails", () => {
    const quiet: Request = { kind: "highlight", on: true, quiet: true };
    const done = reduceChanges(NO_CHANGES, { type: "ended", notice: outcome(quiet, highlighted) });
    expect(done.notice).toBeNull();
    const failed = reduceChanges(NO_CHANGES, {
      type: "ended",
      notice: outcome(quiet, { outcome: "notStarted", reason: refusal }),
    });
    expect(failed.notice).not.toBeNull();
  });

  test.each<[Request, Applied, boolean]>([
    [fixes, { outcome: "applied", done: [], undo: [] }, true],
    [fixes, { outcome: "partly", done: [], notDone: [], undo: [], reason: refusal }, true],
    [fixes, { outcome: "notStarted", reason: refusal }, false],
    [{ kind: "summary" }, { outcome: "applied", done: [], undo: [] }, false],
    [highlight(true), highlighted, false],
  ])("whether cells that were checked changed: %j %j", (request, report, changed) => {
    expect(wroteCells(outcome(request, report))).toBe(changed);
  });
});

describe("what is said afterwards", () => {
  test.each<[string, Notice, { intent: string; text: RegExp }]>([
    [
      "the sheets really written, by their real names",
      outcome(
        { kind: "summary" },
        applied({
          outcome: "applied",
          done: [
            { kind: "writeSheet", sheetName: "Bảng tổng hợp (2)" },
            { kind: "writeSheet", sheetName: "Danh sách A" },
          ],
          undo: [],
        }),
      ),
      { intent: "success", text: /Bảng tổng hợp \(2\), Danh sách A/ },
    ],
    ["units coloured", outcome(highlight(true), highlighted), { intent: "success", text: /dưới 90%/ }],
    [
      "nothing to colour",
      outcome(highlight(true), highlighted, 0),
      { intent: "success", text: /không có gì để tô/ },
    ],
    [
      "how many cells were written and which were not",
      outcome(fixes, {
        outcome: "applied",
        done: [{ kind: "writeCells", refused: [write(8)] }],
        undo: back(undoOf(7)),
      }),
      { intent: "warning", text: /Đã sửa 1 ô.*Không sửa 1 ô.*Đơn vị!E9/s },
    ],
    [
      "that nothing was changed, and the way out",
      outcome(fixes, { outcome: "notStarted", reason: refusal }),
      { intent: "error", text: /“Đơn vị” đang được bảo vệ.*Chưa có gì thay đổi.*bỏ bảo vệ/s },
    ],
    [
      "what was done and what was not",
      outcome(
        { kind: "summary" },
        {
          outcome: "partly",
          done: [{ kind: "writeSheet", sheetName: "Bảng tổng hợp" }],
          notDone: ["writeSheet"],
          undo: [],
          reason: new PortError("session-lost"),
        },
      ),
      {
        intent: "warning",
        text: /Đã làm: trang “Bảng tổng hợp”\..*Chưa xong, hoặc chưa rõ đã xong: trang tổng hợp\..*Mất liên lạc với Excel/s,
      },
    ],
    [
      "why a jump failed, without claiming anything about changes",
      { kind: "problem", problem: { code: "other-workbook-active", sheetName: null }, request: null },
      { intent: "error", text: /^Một sổ khác đang ở phía trước\nBấm vào sổ này/ },
    ],
  ])("%s", (_, notice, expected) => {
    const words = noticeWords(notice, speechIn("vi"));
    expect(words.intent).toBe(expected.intent);
    expect([words.title, ...words.lines].join("\n")).toMatch(expected.text);
  });

  test("of many cells left alone five are named and all are counted", () => {
    const writes = Array.from({ length: 30 }, (_, row) => write(row));
    const { lines } = noticeWords(
      outcome(
        { kind: "fixes", writes },
        { outcome: "applied", done: [{ kind: "writeCells", refused: writes }], undo: [] },
      ),
      speechIn("vi"),
    );
    expect(lines[0]).toContain("30 ô");
    expect(lines[0]?.match(/!E\d+/g)).toHaveLength(5);
    expect(lines[0]).toContain("…");
  });
});
