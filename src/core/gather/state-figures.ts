import { textKey } from "../text/canonical.ts";
import type { CellContent, MessageArgument } from "../rules/found.ts";
import type { Report } from "../rules/report.ts";
import { cellAddress, type CellRef } from "../values/addresses.ts";
import type { CellValue } from "../values/cell-value.ts";
import { countIn } from "../values/readings.ts";
import { valueAt } from "../values/snapshot.ts";
import type { Unit } from "../tables/tables.ts";
import type { BookSide } from "./book-side.ts";
import { doubtOfFigure } from "./figure-doubts.ts";
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
  const unit = side.report.workbook.units[source.unit];
  const comparison = new FigureComparison(side, source, figures);
  if (unit) for (const figure of figures) comparison.take(unit, figure);
  if (note) comparison.takeNote(note);
  return comparison;
}

/** The figures of one unit held against the book's cells. */
class FigureComparison implements StatedFigures {
  readonly statements: Statement[] = [];
  readonly asked: Asked[] = [];
  readonly notes: Reason[] = [];

  constructor(
    readonly side: BookSide,
    readonly source: FigureSource,
    readonly figures: readonly StatedFigure[],
  ) {}

  take(unit: Unit, given: StatedFigure): void {
    if (given.reading.kind === "blank") return;
    const { key, part } = given;
    const target = part === null ? unit[key].cell : this.side.partCell(this.source.unit, key, part);
    const column = part === null ? key : this.side.partLabel(part);
    const { figure, verdict } = figureOfYear(this.side, this.source, given);
    const number = countIn(figure.reading);
    if (target) this.#hold({ unit, figure, verdict, number, target, column });
    else if (number !== null && number > 0 && key !== "plan" && part === null) {
      this.notes.push({ code: "not-in-book", args: { column, value: number } });
    }
  }

  #hold({ unit, figure, verdict, number, target, column }: HeldFigure): void {
    const { side, source } = this;
    const old = countAt(side.report, target);
    const question = (code: ReasonCode, effect: readonly Statement[]) =>
      this.#ask(code, target, effect, { column, old: shown(old.value), value: shown(figure.value) }, figure);
    if (number === null) {
      question("figure-unreadable", []);
      return;
    }
    const oldNumber = countIn(old.reading);
    const statement = {
      ...this.#stated(target, column, figure.at, old.value, number),
      same: number === oldNumber,
    };
    // The month's own figure may happen to be the book's: it still says nothing of the year's.
    if (statement.same && verdict !== "monthOnly") {
      this.statements.push(statement);
      return;
    }
    const isKnown = isKnownFigure(side, source, figure);
    const doubt = doubtOfFigure({ unit, figures: this.figures, figure, verdict, isKnown, number, oldNumber });
    if (side.options.isFormula(target)) question("formula-kept", []);
    else if (doubt !== null) question(doubt, [statement]);
    else this.statements.push(statement);
  }

  takeNote({ text, at }: NonNullable<FigureRow["note"]>): void {
    const { side, source } = this;
    const target = side.noteCell(source.unit);
    if (!target || text === "") return;
    const sheet = side.report.snapshot.sheets[target.sheet];
    const old = sheet ? valueAt(sheet, target.row, target.column) : "";
    const same = textKey(String(old)) === textKey(text);
    const statement = { ...this.#stated(target, "note", at, old, text), same };
    if (same || !side.options.isFormula(target)) this.statements.push(statement);
  }

  #stated(
    at: CellRef,
    column: string,
    from: CellRef,
    old: CellValue,
    value: string | number,
  ): Omit<Statement, "same"> {
    return {
      unit: this.source.unit,
      at,
      column,
      old,
      shownOld: shown(old),
      shownNew: value,
      content: { kind: "value", value } satisfies CellContent,
      from: originOf(this.source.report, from),
    };
  }

  #ask(
    code: ReasonCode,
    at: CellRef,
    effect: readonly Statement[],
    args: Readonly<Record<string, MessageArgument>>,
    figure: StatedFigure,
  ): void {
    const { side, source } = this;
    const origin = originOf(source.report, figure.at);
    const label = labelOf(source.report, figure);
    const words = label === "" ? figure.words : label;
    const sheet = side.report.snapshot.sheets[at.sheet]?.name ?? "";
    const place = `${sheet}!${cellAddress(at)}`;
    this.asked.push({
      question: {
        id: `${code}:${source.file}:${place}`,
        code,
        args: { ...args, words, from: `${origin.sheet}!${origin.address}`, at: place },
        choices: effect.length > 0 ? ["place", "leave"] : ["leave"],
      },
      effect: { statements: effect, newRows: [] },
      ...(code === "column-doubtful" && figure.words !== "" && figure.part === null
        ? { learns: { kind: "column", unit: source.unit, words: figure.words, column: figure.key } }
        : {}),
    });
  }
}

interface HeldFigure {
  readonly unit: Unit;
  readonly figure: StatedFigure;
  readonly verdict: WordsVerdict;
  /** Null: it cannot be read. */
  readonly number: number | null;
  /** The book's cell, and the column as the book calls it. */
  readonly target: CellRef;
  readonly column: string;
}

/** Where the month's own figure and the year's stand side by side, the year's; and what its words say of it. */
function figureOfYear(
  side: BookSide,
  source: FigureSource,
  figure: StatedFigure,
): { figure: StatedFigure; verdict: WordsVerdict } {
  if (figure.part !== null || isKnownFigure(side, source, figure)) return { figure, verdict: "fine" };
  const { key, words } = figure;
  const bookWords = side.words[key];
  const isOfOtherYear = words !== bookWords && namesOtherYear(words, side.period.year);
  const verdict = isOfOtherYear ? "doubtful" : verdictOn(key, words, bookWords);
  const isBookMonthly = /trong thang|thang nay/.test(bookWords);
  if (key !== "admitted" || verdict === "cumulative" || isBookMonthly || words === bookWords) {
    return { figure, verdict };
  }
  const beside = cumulativeBeside(source.report, figure);
  return beside ? { figure: beside, verdict: "cumulative" } : { figure, verdict };
}

/** Whether a person has said that the figure is what it is taken for. */
function isKnownFigure(side: BookSide, source: FigureSource, figure: StatedFigure): boolean {
  const { key, part, words, isConfirmed } = figure;
  return part === null && (isConfirmed === true || side.isKnownColumn(source.unit, key, words));
}

export function shown(value: CellValue): string | number | null {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value === "" ? null : value;
}
