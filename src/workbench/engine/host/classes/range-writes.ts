import { MAX_COLUMNS, type Area } from "../../../../core/values/addresses.ts";
import type { XlsxSheet } from "../../../../xlsx/model/document.ts";
import { intersection } from "../../../../xlsx/calculation/areas.ts";
import { copiedFormula } from "../../../../xlsx/calculation/moved-references.ts";
import { putContent } from "../../contents.ts";
import type { Edits } from "../../edits.ts";
import { bodyOf } from "../../../../xlsx/workbook/file-tables.ts";
import { patchColumns, styleAt } from "../../formats.ts";
import { invalidArgument } from "../../model-error.ts";
import { readInput, type TypedContent, type InputLocale } from "../../typed-input.ts";
import { asFlag } from "../arguments.ts";
import type { Host } from "../host.ts";
import { formulaFromR1C1 } from "../r1c1.ts";
import type { RangeTarget } from "../range-target.ts";
import { refuseLocked, writeCells } from "../range-values.ts";

type Write = (target: RangeTarget, value: unknown, host: Host) => void;

/** Texts are read as typed in the United States; numbers and truth values stand as they are. */
export const setValues: Write = (target, value, host) => put(target, value, host, (text) => text, "en");

export const setFormulas =
  (language: "en" | "local"): Write =>
  (target, value, host) =>
    put(target, value, host, (text) => text, language === "en" ? "en" : host.model.region.locale);

export const setFormulasR1C1: Write = (target, value, host) =>
  put(
    target,
    value,
    host,
    (text, row, column) => (text.startsWith("=") ? `=${formulaFromR1C1(text.slice(1), row, column)}` : text),
    "en",
  );

function put(
  target: RangeTarget,
  value: unknown,
  host: Host,
  prepare: (text: string, row: number, column: number) => string,
  locale: InputLocale,
): void {
  const sheet = target.sheet(host);
  const { formats, document } = host.model;
  refuseLocked(sheet, target.place, host);
  const covered = coveredByMerges(sheet, target.place);
  host.change((edits) => {
    writeCells(target, value, (row, column, entry) => {
      if (covered.has(row * MAX_COLUMNS + column)) return;
      const numberFormat = formats.at(styleAt(sheet, row, column)).numberFormat;
      const content = contentOf(entry, (text) =>
        readInput(prepare(text, row, column), numberFormat, locale, document.date1904),
      );
      if (content) putContent(edits, formats, sheet, row, column, content);
    });
    edits.written(sheet, target.place);
    if (host.does("tableFormulasFill")) fillTableColumns(edits, sheet, target.place, host);
  });
}

/** The last formula written into a column of a table becomes that of the whole column (AutoCorrect, office-js #5909). */
function fillTableColumns(edits: Edits, sheet: XlsxSheet, area: Area, host: Host): void {
  for (const table of sheet.tables) {
    const body = bodyOf(table);
    const common = intersection(body, area);
    if (!common) continue;
    for (let column = common.left; column <= common.right; column++) {
      const last = lastFormula(sheet, { ...common, left: column, right: column });
      if (last === null) continue;
      for (let row = body.top; row <= body.bottom; row++) {
        const formula = copiedFormula(last.formula, row - last.row, 0);
        putContent(edits, host.model.formats, sheet, row, column, { kind: "formula", formula });
      }
      edits.written(sheet, { ...body, left: column, right: column });
    }
  }
}

function lastFormula(sheet: XlsxSheet, { top, bottom, left }: Area): { row: number; formula: string } | null {
  for (let row = bottom; row >= top; row--) {
    const formula = sheet.rows.get(row)?.cells.get(left)?.formula ?? null;
    if (formula !== null) return { row, formula };
  }
  return null;
}

/** Cells under a merged area, its first excepted: they hold nothing, and what is written to them is dropped. */
function coveredByMerges(sheet: XlsxSheet, area: Area): ReadonlySet<number> {
  const covered = new Set<number>();
  for (const merge of sheet.merges) {
    const common = intersection(merge, area);
    if (!common) continue;
    for (let row = common.top; row <= common.bottom; row++) {
      for (let column = common.left; column <= common.right; column++) {
        if (row !== merge.top || column !== merge.left) covered.add(row * MAX_COLUMNS + column);
      }
    }
  }
  return covered;
}

function contentOf(entry: unknown, read: (text: string) => TypedContent): TypedContent | null {
  if (typeof entry === "string") return read(entry);
  if (typeof entry === "boolean" || (typeof entry === "number" && Number.isFinite(entry))) {
    return { kind: "value", value: entry, numberFormat: null, quotePrefix: false };
  }
  throw invalidArgument("A cell takes a text, a number or a truth value.");
}

/** en-US patterns; the cells keep their values. `[["…"]]` is for all of them (sample conditional-formatting-basic). */
export const setNumberFormat: Write = (target, value, host) => {
  const sheet = target.sheet(host);
  const { formats } = host.model;
  const known = new Map<string, number>();
  host.changeSheet(sheet, (edits) => {
    const write = (row: number, column: number, entry: unknown): void => {
      if (typeof entry !== "string") throw invalidArgument("A number format is a text.");
      const style = styleAt(sheet, row, column);
      const key = `${style} ${entry}`;
      const wanted =
        known.get(key) ?? formats.patched(style, { numberFormat: entry === "" ? "General" : entry });
      known.set(key, wanted);
      if (wanted === style) return;
      const cell = sheet.rows.get(row)?.cells.get(column) ?? { value: null, formula: null };
      edits.setCell(sheet, row, column, { ...cell, style: wanted });
    };
    writeCells(target, value, write, { oneForAll: true });
    edits.formatted(sheet, target.place);
  });
};

export const setHidden =
  (axis: "rows" | "columns"): Write =>
  (target, value, host) => {
    const sheet = target.sheet(host);
    const hidden = asFlag(value);
    const area = target.place;
    host.changeSheet(sheet, (edits) => {
      if (axis === "columns") {
        patchColumns(edits, sheet, area.left, area.right, (run) => ({ ...run, hidden }));
      } else {
        for (let row = area.top; row <= area.bottom; row++) {
          if (!hidden && !sheet.rows.has(row)) continue;
          edits.assign(sheet, edits.row(sheet, row), "hidden", hidden);
        }
      }
      edits.note({ kind: "layout", sheetId: sheet.id });
    });
  };
