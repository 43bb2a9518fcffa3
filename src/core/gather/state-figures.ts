import { textKey } from "../text/canonical.ts";
import type { CellContent, MessageArgument } from "../rules/found.ts";
import type { Report } from "../rules/report.ts";
import { cellAddress, type CellRef } from "../values/addresses.ts";
import type { CellValue } from "../values/cell-value.ts";
import type { CountReading } from "../values/readings.ts";
import { valueAt } from "../values/snapshot.ts";
import type { BookSide } from "./book-side.ts";
import { originOf, type Asked, type Statement } from "./file-reading.ts";
import { namesOtherYear, verdictOn, type WordsVerdict } from "./figure-words.ts";
import type { Reason, ReasonCode } from "./gathering.ts";
import { countAt, cumulativeBeside, labelOf, type FigureRow, type StatedFigure } from "./table-figures.ts";

/** What the figures of one unit come to: what can be placed, what is asked, what is only said. */
export interface StatedFigures {
  readonly statements: readonly Statement[];
  readonly asked: readonly Asked[];
  readonly notes: readonly Reason[];
}

/** Where the figures of a unit come from. */
export interface FigureSource {
  readonly report: Report;
  readonly file: string;
  readonly unit: number;
}

/**
 * Holds a unit's figures against the book's cells. Admitted, heads, members, breakdowns and the note may be placed;
 * another plan, falling or implausible figures and words that say something else are asked, never written.
 */
export function stateFigures(
  side: BookSide,
  source: FigureSource,
  { figures, note }: Pick<FigureRow, "figures" | "note">,
): StatedFigures {
  const statements: Statement[] = [];
  const asked: Asked[] = [];
  const notes: Reason[] = [];
  for (const figure of figures) stateFigure(figure);
  if (note) stateNote(note);
  return { statements, asked, notes };

  function stateFigure(given: StatedFigure): void {
    if (given.reading.kind === "blank") return;
    const unit = side.report.workbook.units[source.unit];
    if (!unit) return;
    const target =
      given.part === null ? unit[given.key].cell : side.partCell(source.unit, given.key, given.part);
    const column = given.part === null ? given.key : side.partLabel(given.part);
    const { figure, verdict } = chosen(given);
    const number = numberOf(figure.reading);
    if (!target) {
      if (number !== null && number > 0 && given.key !== "plan" && given.part === null) {
        notes.push({ code: "not-in-book", args: { column, value: number } });
      }
      return;
    }
    const old = countAt(side.report, target);
    const oldNumber = numberOf(old.reading);
    const question = (code: ReasonCode, effect: readonly Statement[]) =>
      ask(code, target, effect, { column, old: shown(old.value), value: shown(figure.value) }, figure);
    if (number === null) {
      question("figure-unreadable", []);
      return;
    }
    const statement = {
      ...stated(target, column, figure.at, old.value, number),
      same: number === oldNumber,
    };
    // The month's own figure may happen to be the book's: it still says nothing of the year's.
    if (statement.same && verdict !== "monthOnly") {
      statements.push(statement);
      return;
    }
    const doubt = doubtOf(figure, verdict, number, oldNumber);
    if (side.options.isFormula(target)) question("formula-kept", []);
    else if (doubt !== null) question(doubt, [statement]);
    else statements.push(statement);
  }

  /** Where the month's own figure and the year's stand side by side, the year's. */
  function chosen(figure: StatedFigure): { figure: StatedFigure; verdict: WordsVerdict } {
    if (isKnown(figure)) return { figure, verdict: "fine" };
    const verdict = figure.part === null ? verdictOnWords(figure) : "fine";
    if (figure.key !== "admitted" || figure.part !== null || verdict === "cumulative")
      return { figure, verdict };
    const isBookCumulative = side.words.admitted === "" || !/trong thang|thang nay/.test(side.words.admitted);
    const beside =
      isBookCumulative && figure.words !== side.words.admitted
        ? cumulativeBeside(source.report, figure)
        : null;
    return beside ? { figure: beside, verdict: "cumulative" } : { figure, verdict };
  }

  function verdictOnWords({ key, words }: StatedFigure): WordsVerdict {
    const isOther = words !== side.words[key] && namesOtherYear(words, side.period.year);
    return isOther ? "doubtful" : verdictOn(key, words, side.words[key]);
  }

  function isKnown({ key, part, words, isConfirmed }: StatedFigure): boolean {
    return part === null && (isConfirmed === true || side.isKnownColumn(source.unit, key, words));
  }

  function doubtOf(
    figure: StatedFigure,
    verdict: WordsVerdict,
    number: number,
    old: number | null,
  ): ReasonCode | null {
    const unit = side.report.workbook.units[source.unit];
    if (figure.key === "plan") return figure.part === null ? "plan-differs" : null;
    if (verdict === "monthOnly") return "month-only";
    if (
      (verdict === "doubtful" && !isBesideHeads(figure, number)) ||
      (figure.part === null && !isKnown(figure) && unit?.[figure.key].added)
    )
      return "column-doubtful";
    if (figure.key === "admitted" && old !== null && number < old) return "figure-falls";
    return isImplausible(figure, number) ? "figure-implausible" : null;
  }

  /** "Trưởng thôn | ĐV": the members among those counted in the column before, and not more than they are. */
  function isBesideHeads({ key, words, at }: StatedFigure, number: number): boolean {
    const heads = figures.find((one) => one.key === "heads" && one.part === null);
    const isNext = heads?.at.row === at.row && heads.at.column === at.column - 1;
    return (
      key === "members" &&
      isNext &&
      /^(?:la )?(?:dang vien|dv)$/.test(words) &&
      number <= (numberOf(heads.reading) ?? -1)
    );
  }

  function isImplausible(figure: StatedFigure, number: number): boolean {
    const unit = side.report.workbook.units[source.unit];
    const beside = (key: "plan" | "heads" | "members" | "admitted") => {
      const own = figures.find((one) => one.key === key && one.part === null);
      return numberOf(own?.reading ?? { kind: "blank" }) ?? (unit ? numberOf(unit[key].reading) : null);
    };
    if (figure.part !== null) {
      const whole = beside(figure.key);
      return whole !== null && number > whole;
    }
    if (figure.key === "admitted") {
      const plan = unit ? numberOf(unit.plan.reading) : null;
      return number > 5000 || (number > 20 && number > 10 * Math.max(1, plan ?? 0));
    }
    const [heads, members] = [beside("heads"), beside("members")];
    if (heads !== null && members !== null && members > heads) return true;
    const old = unit ? numberOf(unit[figure.key === "heads" ? "heads" : "members"].reading) : null;
    return number > 5000 || (number > 20 && old !== null && number > 4 * Math.max(1, old));
  }

  function stateNote({ text, at }: NonNullable<FigureRow["note"]>): void {
    const target = side.noteCell(source.unit);
    if (!target || text === "") return;
    const sheet = side.report.snapshot.sheets[target.sheet];
    const old = sheet ? valueAt(sheet, target.row, target.column) : "";
    const same = textKey(String(old)) === textKey(text);
    const statement = { ...stated(target, "note", at, old, text), same };
    if (same || !side.options.isFormula(target)) statements.push(statement);
  }

  function stated(
    at: CellRef,
    column: string,
    from: CellRef,
    old: CellValue,
    value: string | number,
  ): Omit<Statement, "same"> {
    return {
      unit: source.unit,
      at,
      column,
      old,
      shownOld: shown(old),
      shownNew: value,
      content: { kind: "value", value } satisfies CellContent,
      from: originOf(source.report, from),
    };
  }

  function ask(
    code: ReasonCode,
    at: CellRef,
    effect: readonly Statement[],
    args: Readonly<Record<string, MessageArgument>>,
    figure: StatedFigure,
  ): void {
    const origin = originOf(source.report, figure.at);
    const label = labelOf(source.report, figure);
    const words = label === "" ? figure.words : label;
    const sheet = side.report.snapshot.sheets[at.sheet]?.name ?? "";
    asked.push({
      question: {
        id: `${code}:${source.file}:${sheet}!${cellAddress(at)}`,
        code,
        args: {
          ...args,
          words,
          from: `${origin.sheet}!${origin.address}`,
          at: `${sheet}!${cellAddress(at)}`,
        },
        choices: effect.length > 0 ? ["place", "leave"] : ["leave"],
      },
      effect: { statements: effect, newRows: [] },
      ...(code === "column-doubtful" && figure.words !== "" && figure.part === null
        ? { learns: { kind: "column", unit: source.unit, words: figure.words, column: figure.key } }
        : {}),
    });
  }
}

export function numberOf(reading: CountReading): number | null {
  return reading.kind === "count" || reading.kind === "text" ? reading.value : null;
}

export function shown(value: CellValue): string | number | null {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value === "" ? null : value;
}
