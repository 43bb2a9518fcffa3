import type { Report } from "../rules/report.ts";
import type { RowBlock } from "../summary/page-breaks.ts";
import { partyBlock, signatureBlock, titleLines, type Halves } from "../summary/party-block.ts";
import { printBuilder, printedSheet, type PrintBuilder, type PrintStyle } from "../summary/printed-sheet.ts";
import type { PlanContent, PlanValidation, SheetPlan } from "../plan/sheet-plan.ts";
import { sumContent } from "../summary/sum-formula.ts";
import type { CalendarDate } from "../values/calendar.ts";
import { cutOffWords } from "../summary/wording.ts";
import type { FormTexts } from "./texts.ts";

export interface FormColumn {
  readonly title: string;
  /** Title over this one and its neighbours that name the same. */
  readonly above?: string;
  /** Points. */
  readonly width: number;
  readonly style: PrintStyle;
  /** What is worked out in a row, given the first one of the form (both from 0); else the user fills the column in. */
  readonly formula?: (row: number, firstRow: number) => PlanContent;
  readonly input?: FormInput;
  /** What stands in the row of totals. */
  readonly total?: "label" | "sum" | "formula";
}

/** What may be typed, and what is said about it. */
export type FormInput = Pick<PlanValidation, "rule" | "prompt" | "message">;

export interface Form {
  readonly mark: string;
  /** A name that is free: other forms refer to it. */
  readonly name: string;
  readonly title: string;
  readonly guide: string;
  readonly orientation: "portrait" | "landscape";
  readonly columns: readonly FormColumn[];
  /** Rows to be filled in. */
  readonly rows: number;
  /** What stands in the first of them already, column by column; undefined: what the column has. */
  readonly filled?: readonly (readonly (PlanContent | undefined)[])[];
  /** The day the figures are of, where it is not the report's. */
  readonly cutOff?: CalendarDate;
}

export interface LaidOutForm {
  readonly sheet: SheetPlan;
  /** Rows to be filled in, from 0. */
  readonly body: RowBlock;
}

/** A sheet to be filled in, ready to print; nothing in it is protected. */
export function formSheet(form: Form, report: Report, texts: FormTexts): LaidOutForm {
  const { columns } = form;
  const sheet = printBuilder(columns.map(({ width }) => width));
  const halves = halvesOf(sheet);
  partyBlock(sheet, report, texts.print, halves, "form");
  const period = cutOffWords({ cutOff: form.cutOff ?? report.period.cutOff }, texts.print);
  titleLines(sheet, form.title, texts.print.say("listSubtitle", { period }));
  sheet.span({ left: 0, right: sheet.lastColumn }, form.guide, "guide");
  sheet.row += 1;
  const header = writeHeader(sheet, columns);
  const body = { first: sheet.row, last: sheet.row + form.rows - 1 };
  for (; sheet.row <= body.last; sheet.row += 1) {
    const filled = form.filled?.[sheet.row - body.first];
    columns.forEach(({ formula, style }, column) =>
      sheet.put(column, filled?.[column] ?? formula?.(sheet.row, body.first) ?? { kind: "blank" }, style),
    );
  }
  if (columns.some(({ total }) => total !== undefined)) writeTotals(sheet, columns, body, texts);
  signatureBlock(sheet, report, texts.print, halves);
  const plan = printedSheet(sheet, {
    mark: form.mark,
    name: form.name,
    tabColor: "#548235",
    orientation: form.orientation,
    frozenRows: header.last + 1,
    titleRows: header,
    conditionalFormats: [],
    validations: columns.flatMap(({ input }, column) =>
      input ? [{ ...input, area: { top: body.first, bottom: body.last, left: column, right: column } }] : [],
    ),
  });
  return { sheet: plan, body };
}

function writeHeader(sheet: PrintBuilder, columns: readonly FormColumn[]): RowBlock {
  const first = sheet.row;
  const last = columns.some(({ above }) => above !== undefined) ? first + 1 : first;
  columns.forEach(({ title, above }, column) => {
    if (above === undefined) {
      sheet.span({ left: column, right: column, top: first, bottom: last }, title, "header");
      return;
    }
    sheet.text(column, title, "header", last);
    if (columns[column - 1]?.above === above) return;
    const end = columns.findIndex((other, index) => index > column && other.above !== above);
    const right = end < 0 ? columns.length - 1 : end - 1;
    sheet.span({ left: column, right, top: first }, above, "header");
  });
  sheet.row = last + 1;
  return { first, last };
}

function writeTotals(
  sheet: PrintBuilder,
  columns: readonly FormColumn[],
  { first, last }: RowBlock,
  texts: FormTexts,
): void {
  const rows = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  columns.forEach(({ total, formula }, column) => {
    if (total === "sum") sheet.put(column, sumContent(column, rows, 0), "sumCount");
    else if (total === "formula" && formula) sheet.put(column, formula(sheet.row, first), "sumPercent");
    else sheet.text(column, total === "label" ? texts.print.say("total") : "", "sumText");
  });
  sheet.row += 1;
}

/**
 * The sheet's left and right half: the column that its middle falls in belongs to the left one, so that what stands on the
 * right of a signature stands in no column that a form is read by.
 */
function halvesOf({ columnWidths }: PrintBuilder): Halves {
  const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);
  const middle = sum(columnWidths) / 2;
  const whole = columnWidths.findIndex((_, index) => sum(columnWidths.slice(0, index + 1)) >= middle);
  return { left: sum(columnWidths.slice(0, Math.max(1, whole) + 1)), right: "rest" };
}
