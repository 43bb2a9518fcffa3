import { gatherReports, NOTHING_ANSWERED } from "../../../src/core/gather/gather.ts";
import type { GatheredFile, Gathering } from "../../../src/core/gather/gathering.ts";
import { checkUnitFile } from "../../../src/core/job/check-unit-file.ts";
import { checkWorkbook } from "../../../src/core/job/check.ts";
import type { Report } from "../../../src/core/rules/report.ts";
import { DEFAULT_SETTINGS } from "../../../src/core/settings/defaults.ts";
import { cellAddress } from "../../../src/core/values/addresses.ts";
import type { CellValue } from "../../../src/core/values/cell-value.ts";
import { snapshotOf } from "../../fixtures/snapshots.ts";
import { randomOf } from "../../reading/random.ts";
import { madeFile, type MadeFile } from "./made-files.ts";
import { officeOf, type Office } from "./office.ts";

/** What became of one made file. `wrong`: something was placed that is not true, or without a question that was due. */
export interface Judged {
  readonly file: MadeFile;
  readonly answer: GatheredFile;
  readonly verdict: "right" | "asked" | "wrong";
  readonly why: string;
}

export interface JudgedOffice {
  readonly office: Office;
  readonly gathering: Gathering;
  readonly files: readonly Judged[];
}

/** An office and a file of each of its units, gathered one file at a time, so that none speaks for another. */
export function judgedOffice(seed: number): JudgedOffice {
  const office = officeOf(randomOf(seed, "office"));
  const book = bookOf(office);
  const files = office.units.map((_, at) => madeFile(office, at, seed, at));
  const judged = files.map((file) => {
    const gathering = gathered(book, [file]);
    const answer = gathering.files[0];
    if (!answer) throw new Error("no answer");
    return { file, answer, ...judge(file, answer) };
  });
  return { office, gathering: gathered(book, files), files: judged };
}

function bookOf(office: Office): Report {
  return checkWorkbook(snapshotOf(office.book), DEFAULT_SETTINGS, {
    year: office.year,
    month: office.month + 1,
    day: 4,
  });
}

export function gathered(book: Report, files: readonly MadeFile[]): Gathering {
  const sent = files.map(({ name, sheets }, at) => {
    const snapshot = snapshotOf(sheets);
    return { name: `${at}/${name}`, report: checkUnitFile(snapshot, book, null, book.period.cutOff) };
  });
  return gatherReports(book, sent, NOTHING_ANSWERED);
}

function placedOf({ changes, newRows }: GatheredFile): Map<string, CellValue> {
  const placed = new Map<string, CellValue>();
  for (const { at, content } of changes) {
    placed.set(`${at.sheet} ${cellAddress(at)}`, content.kind === "value" ? content.value : content.formula);
  }
  for (const { kind, cells } of newRows) {
    const shown = (key: string) => cells.find((cell) => cell.key === key)?.shown ?? "";
    placed.set(`${kind} ${String(shown("person"))}`, shown("decisionNumber"));
  }
  return placed;
}

function judge({ truth, outcome }: MadeFile, answer: GatheredFile): Pick<Judged, "verdict" | "why"> {
  const placed = placedOf(answer);
  for (const [cell, value] of placed) {
    if (truth.get(cell) !== value)
      return { verdict: "wrong", why: `${cell} = ${String(value)}, not ${String(truth.get(cell))}` };
  }
  const isComplete = [...truth].every(([cell, value]) => placed.get(cell) === value);
  const hasAsked = answer.questions.length > 0 || answer.status === "refused";
  if (outcome === "refuse") {
    return placed.size > 0
      ? { verdict: "wrong", why: "placed" }
      : hasAsked || truth.size === 0
        ? { verdict: "right", why: "" }
        : { verdict: "asked", why: "" };
  }
  if (outcome === "ask") {
    return hasAsked || truth.size === 0
      ? { verdict: "right", why: "" }
      : { verdict: "wrong", why: "no question" };
  }
  // A list that the book has no place for leaves nothing to do.
  if (truth.size === 0 && !answer.questions.length) return { verdict: "right", why: "" };
  if (isComplete && !hasAsked) return { verdict: "right", why: "" };
  if (!isComplete && !hasAsked)
    return {
      verdict: "wrong",
      why: `left out: ${[...truth].filter(([cell]) => !placed.has(cell)).join("; ")}`,
    };
  return {
    verdict: "asked",
    why:
      answer.questions.map(({ code }) => code).join(", ") ||
      answer.reasons.map(({ code }) => code).join(", "),
  };
}
