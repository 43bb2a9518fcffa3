import * as v from "valibot";
import { MAX_COLUMNS, MAX_ROWS } from "../values/addresses.ts";
import { isoDate, parseIsoDate, type CalendarDate } from "../values/calendar.ts";
import type { PlanContent, SheetPlan } from "../plan/sheet-plan.ts";
import { largeOf, type LargeSheet } from "./large-sheet.ts";
import type { KeptCell, WrittenCell, WrittenContent, WrittenSheet } from "./written-sheet.ts";

/** What a workbook remembers of the sheets that were written into it. */
export interface WrittenSheets {
  /** By mark. */
  readonly sheets: ReadonlyMap<string, WrittenSheet>;
  /** By mark, of those that are too large for it. */
  readonly large: ReadonlyMap<string, LargeSheet>;
  /** Of each sheet of values of an earlier period, by mark: what tells whether a person has changed it since. */
  readonly archives: ReadonlyMap<string, string>;
}

export const NOTHING_WRITTEN: WrittenSheets = {
  sheets: new Map(),
  large: new Map(),
  archives: new Map(),
};

/** Longer than what we store; a longer text is not read. */
const MOST_CHARACTERS = 8_000_000;
/**
 * What is stored goes to Excel in one piece, and comes back with the first look at the workbook; Excel on the web takes and
 * gives 5 MB at a time. So many characters are some 1.7 MB there, and the sheets of more than 1,500 units.
 */
export const MOST_STORED = 1_000_000;
const MOST_SHEETS = 40;
const MOST_ARCHIVES = 200;
const MOST_TEXT = 33_000;

const index = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most - 1));
const row = index(MAX_ROWS);
const column = index(MAX_COLUMNS);
const text = v.pipe(v.string(), v.maxLength(MOST_TEXT));
const name = v.pipe(v.string(), v.maxLength(120));
const number = v.pipe(v.number(), v.finite());
const points = v.pipe(number, v.minValue(0), v.maxValue(2_000));
const color = v.pipe(v.string(), v.regex(/^#[0-9A-Fa-f]{6}$/));
const area = v.strictObject({ top: row, left: column, bottom: row, right: column });
const result = v.union([number, text]);
/** One that only reads its own sheet: what stands in a workbook must not make us write a way out of it. */
const ownFormula = v.pipe(v.string(), v.maxLength(2_000), v.regex(/^=[^![\]|]*$/));

/** null: blank · text · number · [shape, result] of a formula. */
const packedContent = v.union([v.null(), text, number, v.strictTuple([name, result])]);
const packedCell = v.strictTuple([column, v.nullable(index(500)), packedContent]);
/** Constants only: a formula of the office's is remembered by its value. */
const keptContent = v.union([v.null(), text, number]);

const style = v.looseObject({
  fontName: v.exactOptional(name),
  fontSize: v.exactOptional(v.pipe(number, v.minValue(1), v.maxValue(409))),
  color: v.exactOptional(color),
  fill: v.exactOptional(color),
  numberFormat: v.exactOptional(name),
});
const frame = v.looseObject({
  mark: name,
  name,
  tabColor: v.nullable(color),
  showGridlines: v.boolean(),
  columnWidths: v.pipe(v.array(points), v.maxLength(200)),
  rowHeights: v.record(v.pipe(v.string(), v.regex(/^\d{1,7}$/)), points),
  styles: v.record(name, style),
  baseStyle: style,
  merges: v.pipe(v.array(area), v.maxLength(65_000)),
  freeze: v.strictObject({ rows: row, columns: column }),
  conditionalFormats: v.pipe(
    v.array(
      v.union([
        v.looseObject({ kind: v.literal("formula"), area, formula: ownFormula }),
        v.looseObject({ kind: v.literal("dataBar"), area, color, maximum: number }),
      ]),
    ),
    v.maxLength(200),
  ),
  validations: v.pipe(v.array(v.looseObject({ area })), v.maxLength(0)),
  charts: v.exactOptional(
    v.pipe(
      v.array(v.looseObject({ name, title: text, area, source: area, series: v.array(v.looseObject({})) })),
      v.maxLength(50),
    ),
  ),
  page: v.looseObject({
    orientation: v.picklist(["portrait", "landscape"]),
    margins: v.record(name, v.pipe(number, v.minValue(0), v.maxValue(300))),
    printArea: area,
    titleRows: v.nullable(v.strictObject({ first: row, last: row })),
    pageBreaks: v.pipe(v.array(row), v.maxLength(1_000)),
  }),
});

const packedSheet = v.strictObject({
  cutOff: v.pipe(
    v.string(),
    v.transform(parseIsoDate),
    v.check((date) => date !== null),
    v.transform((date): CalendarDate => date ?? { year: 0, month: 0, day: 0 }),
  ),
  digest: name,
  styles: v.pipe(v.array(name), v.maxLength(500)),
  rows: v.pipe(
    v.array(v.strictTuple([row, v.pipe(v.array(packedCell), v.maxLength(200))])),
    v.maxLength(100_000),
  ),
  frame,
  kept: v.pipe(
    v.array(v.strictTuple([row, column, keptContent, v.nullable(name), v.boolean()])),
    v.maxLength(20_000),
  ),
});
const packedLarge = v.strictObject({
  cutOff: packedSheet.entries.cutOff,
  digest: name,
  hash: name,
  patterns: v.pipe(v.array(v.pipe(v.array(column), v.maxLength(200))), v.maxLength(1_000)),
  runs: v.pipe(v.array(v.strictTuple([row, index(1_000)])), v.maxLength(100_000)),
});
const packed = v.strictObject({
  version: v.literal(1),
  sheets: v.record(name, v.unknown()),
  large: v.exactOptional(v.record(name, v.unknown())),
  archives: v.record(name, name),
});

/**
 * Reads what is remembered. It travels with the workbook, so nothing of it is believed: a sheet whose entry is not what
 * we write counts as written by somebody unknown.
 */
export function readWrittenSheets(json: string | null | undefined): WrittenSheets {
  if (json === null || json === undefined || json.length > MOST_CHARACTERS) return NOTHING_WRITTEN;
  let stored: unknown;
  try {
    stored = JSON.parse(json);
  } catch {
    return NOTHING_WRITTEN;
  }
  const outer = v.safeParse(packed, stored);
  if (!outer.success) return NOTHING_WRITTEN;
  const sheets = Object.entries(outer.output.sheets).slice(0, MOST_SHEETS);
  return {
    sheets: new Map(
      sheets.flatMap(([mark, entry]) => {
        const sheet = v.safeParse(packedSheet, entry);
        return sheet.success && sheet.output.frame.mark === mark ? [[mark, unpacked(sheet.output)]] : [];
      }),
    ),
    large: new Map(
      Object.entries(outer.output.large ?? {})
        .slice(0, MOST_SHEETS)
        .flatMap(([mark, entry]) => {
          const sheet = v.safeParse(packedLarge, entry);
          return sheet.success ? [[mark, sheet.output]] : [];
        }),
    ),
    archives: new Map(Object.entries(outer.output.archives).slice(0, MOST_ARCHIVES)),
  };
}

/**
 * The JSON text that `readWrittenSheets` reads back as the same. Where it would be too long, the longest sheets are
 * remembered as large ones.
 */
export function writtenSheetsJson({ sheets, large, archives }: WrittenSheets): string {
  const texts = [...sheets].map(([mark, sheet]) => ({ mark, sheet, text: JSON.stringify(packedOf(sheet)) }));
  const shortened = new Map([...large].map(([mark, sheet]) => [mark, JSON.stringify(largeText(sheet))]));
  let room = MOST_STORED - [...shortened.values()].reduce((sum, { length }) => sum + length, 0);
  const whole = new Set<string>();
  for (const { mark, sheet, text } of [...texts].sort((a, b) => a.text.length - b.text.length)) {
    if (text.length <= room) whole.add(mark);
    else shortened.set(mark, JSON.stringify(largeText(largeOf(sheet))));
    room -= whole.has(mark) ? text.length : (shortened.get(mark) ?? "").length;
  }
  const members = (entries: readonly (readonly [string, string])[]): string =>
    entries.map(([mark, text]) => `${JSON.stringify(mark)}:${text}`).join(",");
  const kept = texts.flatMap(({ mark, text }) => (whole.has(mark) ? [[mark, text] as const] : []));
  const others = shortened.size === 0 ? "" : `"large":{${members([...shortened])}},`;
  const past = JSON.stringify(Object.fromEntries([...archives].slice(-MOST_ARCHIVES)));
  return `{"version":1,"sheets":{${members(kept)}},${others}"archives":${past}}`;
}

function largeText({ cutOff, ...sheet }: LargeSheet): v.InferInput<typeof packedLarge> {
  return { cutOff: isoDate(cutOff), ...sheet } as v.InferInput<typeof packedLarge>;
}

type Packed = v.InferInput<typeof packedSheet>;

function packedOf({ cutOff, digest, cells, frame: own, kept }: WrittenSheet): Packed {
  const styles: string[] = [];
  const styleIndex = (key: string | undefined): number | null => {
    if (key === undefined) return null;
    const known = styles.indexOf(key);
    return known >= 0 ? known : styles.push(key) - 1;
  };
  const rows = new Map<number, Packed["rows"][number][1]>();
  for (const cell of cells) {
    const line = rows.get(cell.row) ?? [];
    rows.set(cell.row, line);
    line.push([cell.column, styleIndex(cell.style), packedContentOf(cell.content)]);
  }
  return {
    cutOff: isoDate(cutOff),
    digest,
    rows: [...rows],
    styles,
    frame: { ...own, validations: [] } as unknown as Packed["frame"],
    kept: kept.map(({ row: at, column: across, content, numberFormat, isDoubtful }) => [
      at,
      across,
      content.kind === "formula" ? content.result : packedConstant(content),
      numberFormat ?? null,
      isDoubtful,
    ]),
  };
}

function packedContentOf(content: WrittenContent): null | string | number | [string, number | string] {
  return content.kind === "formula" ? [content.shape, content.result] : packedConstant(content);
}

function packedConstant(content: Exclude<PlanContent, { kind: "formula" }>): null | string | number {
  if (content.kind === "blank") return null;
  return content.kind === "text" ? content.text : content.value;
}

function unpacked({
  cutOff,
  digest,
  rows,
  styles,
  frame: own,
  kept,
}: v.InferOutput<typeof packedSheet>): WrittenSheet {
  const cells = rows.flatMap(([at, line]) =>
    line.map(([across, styled, content]): WrittenCell => {
      const key = styled === null ? undefined : styles[styled];
      return {
        row: at,
        column: across,
        ...(key === undefined ? {} : { style: key }),
        content: Array.isArray(content)
          ? { kind: "formula", shape: content[0], result: content[1] }
          : constantOf(content),
      };
    }),
  );
  return {
    cutOff,
    digest,
    cells,
    // Checked in what can do harm; the rest is only looks.
    frame: own as unknown as Omit<SheetPlan, "cells">,
    kept: kept.map(([at, across, content, numberFormat, isDoubtful]): KeptCell => ({
      row: at,
      column: across,
      content: constantOf(content),
      ...(numberFormat === null ? {} : { numberFormat }),
      isDoubtful,
    })),
  };
}

function constantOf(content: null | string | number): Exclude<PlanContent, { kind: "formula" }> {
  if (content === null) return { kind: "blank" };
  return typeof content === "string" ? { kind: "text", text: content } : { kind: "number", value: content };
}
