import { expect } from "vitest";
import { validate } from "../../../src/core/job/job.ts";
import type { Report } from "../../../src/core/rules/report.ts";
import { carryOutInWords } from "../../../src/taskpane/carry-out.ts";
import type { Request } from "../../../src/core/job/request.ts";
import { noticeWords } from "../../../src/taskpane/notice.ts";
import { problemOf, problemWords } from "../../../src/taskpane/problem.ts";
import { speechIn } from "../../../src/taskpane/texts.ts";
import { isSafeFix, writesOf } from "../../../src/core/rules/fixes.ts";
import { openSample, wholeSheet, type Opened } from "../excel/opened.ts";

/** What a person presses in the pane. */
export type Action = "check" | "highlight" | "summary" | "fixes";

/** Everything the pane says: the title, then its lines. "" when it says nothing: the results are on the screen. */
export type Said = string;

const TODAY = { year: 2022, month: 7, day: 15 };
const LANGUAGE = "vi";

export function openMistaken(options?: Parameters<typeof openSample>[1]): Promise<Opened> {
  return openSample("mistaken", options);
}

/** Checks as the pane does. */
export async function check(opened: Opened): Promise<{ said: Said; report: Report | null }> {
  try {
    return { said: "", report: await validate(opened.port, { today: TODAY }) };
  } catch (error) {
    const { title, wayOut } = problemWords(problemOf(error), LANGUAGE);
    return { said: `${title} | ${wayOut}`, report: null };
  }
}

/** Asks for a change as the pane does, and gives its sentences. */
export async function ask(opened: Opened, report: Report, action: Exclude<Action, "check">): Promise<Said> {
  const request = requestFor(action, report);
  const words = noticeWords(
    {
      kind: "outcome",
      request,
      outcome: await carryOutInWords(opened.port, report, request, LANGUAGE, "2026-11-29T21:40"),
      threshold: report.settings.threshold,
      unitsBelow: report.figures.district.unitsBelowHeads,
      sheetNames: report.snapshot.sheets.map(({ name }) => name),
    },
    speechIn(LANGUAGE),
  );
  return [words.title, ...words.lines].join(" | ");
}

function requestFor(action: Exclude<Action, "check">, report: Report): Request {
  switch (action) {
    case "highlight":
      return { kind: "highlight", on: true };
    case "summary":
      return { kind: "summary" };
    case "fixes":
      return {
        kind: "fixes",
        writes: writesOf({ findings: report.findings.filter(isSafeFix), choice: null }),
      };
  }
}

/** Checks and does it, nothing being wrong; fails the test when something is. */
export async function checkAndDo(opened: Opened, action: Action): Promise<Said> {
  const { said, report } = await check(opened);
  expect(said).toBe("");
  return action === "check" || report === null ? said : ask(opened, report, action);
}

/** All that a person could see or lose, and what the add-in keeps. */
export function whole({ model: { document } }: Opened): unknown {
  return {
    sheets: document.sheets.map((sheet) => wholeSheet(document, sheet)),
    settings: [...document.settings],
  };
}

/** What becomes of the sample when nothing goes wrong; `before` happens to it first. */
export async function doneWell(action: Action, before?: (opened: Opened) => void): Promise<unknown> {
  const opened = await openMistaken();
  try {
    before?.(opened);
    await checkAndDo(opened, action);
    return whole(opened);
  } finally {
    opened.close();
  }
}
