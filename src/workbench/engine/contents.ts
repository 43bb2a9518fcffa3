import type { Area } from "../../core/values/addresses.ts";
import type { XlsxCell, XlsxSheet } from "../../xlsx/model/document.ts";
import type { Edits } from "./edits.ts";
import { blank, styleAt, type FormatTable } from "./formats.ts";
import { MAX_FORMULA_LENGTH, MAX_TEXT_LENGTH } from "./formula-syntax.ts";
import { invalidArgument, ModelError } from "./model-error.ts";
import type { TypedContent } from "./typed-input.ts";

/** Puts contents into a cell and leaves its look alone, except for the format Excel gives with a date or percentage. */
export function putContent(
  edits: Edits,
  formats: FormatTable,
  sheet: XlsxSheet,
  row: number,
  column: number,
  content: TypedContent,
): void {
  const before = sheet.rows.get(row)?.cells.get(column);
  const style = before?.style ?? styleAt(sheet, row, column);
  switch (content.kind) {
    case "malformed":
      throw invalidArgument("The text starts like a formula and cannot be read as one.");
    case "blank":
      if (before)
        edits.setCell(sheet, row, column, style === 0 ? undefined : blank(unprefixed(formats, style)));
      return;
    case "formula":
      if (content.formula.length > MAX_FORMULA_LENGTH) {
        throw new ModelError("FormulaLengthExceedsLimit", "A formula has at most 8,192 characters.");
      }
      edits.setCell(sheet, row, column, {
        value: null,
        formula: content.formula,
        style: unprefixed(formats, style),
      });
      return;
    case "value": {
      if (typeof content.value === "string" && content.value.length > MAX_TEXT_LENGTH) {
        throw invalidArgument("A cell holds at most 32,767 characters.");
      }
      const wanted = valueStyle(formats, style, content);
      edits.setCell(
        sheet,
        row,
        column,
        sameText(before, content) ?? { value: content.value, formula: null, style: wanted },
      );
    }
  }
}

/** Empties the cells of an area that exist; formats stay. */
export function clearContents(edits: Edits, formats: FormatTable, sheet: XlsxSheet, area: Area): void {
  forEachStored(sheet, area, (row, column) => {
    putContent(edits, formats, sheet, row, column, { kind: "blank" });
  });
  edits.written(sheet, area);
}

/** Every stored cell of an area; the callback may change it. */
export function forEachStored(
  sheet: XlsxSheet,
  area: Area,
  visit: (row: number, column: number, cell: XlsxCell) => void,
): void {
  const rows =
    area.bottom - area.top > sheet.rows.size
      ? [...sheet.rows.keys()].filter((row) => row >= area.top && row <= area.bottom)
      : Array.from({ length: area.bottom - area.top + 1 }, (_, index) => area.top + index);
  for (const row of rows) {
    const cells = sheet.rows.get(row)?.cells;
    for (const [column, cell] of cells ? [...cells] : []) {
      if (column >= area.left && column <= area.right) visit(row, column, cell);
    }
  }
}

/** Writing the text a cell already has keeps its rich text. */
function sameText(before: XlsxCell | undefined, content: TypedContent & { kind: "value" }): XlsxCell | null {
  return before?.richText !== undefined && before.value === content.value ? before : null;
}

function valueStyle(formats: FormatTable, style: number, content: TypedContent & { kind: "value" }): number {
  const format = formats.at(style);
  const numberFormat =
    content.numberFormat !== null && format.numberFormat === "General"
      ? content.numberFormat
      : format.numberFormat;
  if (numberFormat === format.numberFormat && content.quotePrefix === format.quotePrefix) return style;
  return formats.patched(style, { numberFormat, quotePrefix: content.quotePrefix });
}

function unprefixed(formats: FormatTable, style: number): number {
  return formats.at(style).quotePrefix ? formats.patched(style, { quotePrefix: false }) : style;
}
