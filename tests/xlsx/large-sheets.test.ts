import { expect, it } from "vitest";
import type { SheetPlan } from "../../src/core/plan/sheet-plan.ts";
import { FileError } from "../../src/xlsx/bytes/failure.ts";
import type { XlsxRow } from "../../src/xlsx/model/document.ts";
import { writeZip } from "../../src/xlsx/opc/write-zip.ts";
import { ZipArchive } from "../../src/xlsx/opc/zip.ts";
import { PlannedRows } from "../../src/xlsx/planned-rows.ts";
import { readDocument } from "../../src/xlsx/workbook/read-document.ts";
import { sheetWindows } from "../../src/xlsx/sheet/sheet-windows.ts";
import { writeDocument } from "../../src/xlsx/workbook/write-document.ts";
import { mustBeWellFormed } from "../../src/xlsx/xml/well-formed.ts";
import { documentOf, manyUnits } from "../fixtures/workbook-file.ts";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const row = (index: number, inside = "x".repeat(100)): string =>
  `<s:row r="${index + 1}"><s:c r="A${index + 1}"><s:v>${inside}</s:v></s:c></s:row>`;
const OPEN = '<?xml version="1.0"?><s:worksheet xmlns:s="urn:s"><s:cols/><s:sheetData>';
const CLOSE = "</s:sheetData><s:rowBreaks/></s:worksheet>";
const ROWS = 100_000;

function* pieces(text: string): Generator<Uint8Array> {
  const bytes = encode(text);
  for (let at = 0; at < bytes.length; at += 300_000) yield bytes.subarray(at, at + 300_000);
}

function sheet(change: (index: number) => string = row): string {
  return OPEN + Array.from({ length: ROWS }, (_, index) => change(index)).join("") + CLOSE;
}

it("a large sheet is shown in windows that are sheets themselves and hold every row once", () => {
  const windows = [...sheetWindows(pieces(sheet()))].map(decode);
  expect(windows.length).toBeGreaterThan(2);
  for (const window of windows) {
    expect(() => mustBeWellFormed(encode(window))).not.toThrow();
    expect(window.startsWith(OPEN)).toBe(true);
  }
  expect(windows.at(-1)?.endsWith(CLOSE)).toBe(true);
  const shown = windows.flatMap((window) => [...window.matchAll(/<s:row r="(\d+)"/g)].map(([, at]) => at));
  expect(shown).toEqual(Array.from({ length: ROWS }, (_, index) => String(index + 1)));
});

it("what is malformed anywhere in it is malformed in a window", () => {
  const broken = sheet((index) => row(index, index === 70_123 ? "<b>" : "x".repeat(100)));
  expect(() => {
    for (const window of sheetWindows(pieces(broken))) mustBeWellFormed(window);
  }).toThrow(FileError);
});

it("a part without rows is shown whole", () => {
  const text = `<a>${"<b/>".repeat(2_000_000)}</a>`;
  expect([...sheetWindows(pieces(text))].map(decode)).toEqual([text]);
});

it("a part read in pieces is the part, and one that lies about itself is refused", () => {
  const content = encode(sheet());
  const zip = writeZip(new Map([["a.xml", content]]));
  const archive = new ZipArchive(zip);
  expect(archive.sizeOf("A.xml")).toBe(content.length);
  expect([...archive.readInPieces("a.xml")].map(decode).join("")).toBe(decode(content));
  const bent = zip.slice();
  const middle = Math.floor(bent.length / 2);
  bent[middle] = (bent[middle] ?? 0) ^ 0xff;
  expect(() => [...new ZipArchive(bent).readInPieces("a.xml")]).toThrow(FileError);
});

it("rows of a large sheet that are read when they are asked for are the rows", () => {
  const file = writeDocument(documentOf([manyUnits(6_000)]));
  const [at_once, later] = [readDocument(file), readDocument(file, undefined, { areRowsDeferred: true })];
  const [first] = later.sheets;
  const isDeferred = () => "get" in (Object.getOwnPropertyDescriptor(first, "rows") ?? {});
  expect(isDeferred()).toBe(true);
  expect(later).toEqual(at_once);
  expect(isDeferred()).toBe(false);
});

/** Two rows of cells, a merge that covers cells the plan does not name, and heights beyond them. */
const PLAN = {
  cells: [
    { row: 1, column: 2, content: { kind: "number", value: 4 }, style: "b" },
    { row: 1, column: 0, content: { kind: "text", text: "a" }, style: "a" },
    { row: 3, column: 0, content: { kind: "blank" } },
  ],
  merges: [{ top: 1, left: 0, bottom: 2, right: 1 }],
  rowHeights: { 1: 20, 6: 30 },
} as unknown as SheetPlan;

it("planned rows are made as they are asked for, and what is set stays", () => {
  const styles = { a: 1, b: 2 } as const;
  const rows = new PlannedRows(PLAN, ({ content, style }) => ({
    value: content.kind === "text" ? content.text : content.kind === "number" ? content.value : null,
    formula: null,
    style: style === "a" || style === "b" ? styles[style] : 0,
  }));
  const blank = (style: number) => ({ value: null, formula: null, style });
  const line = (height: number | null, cells: [number, object][]): XlsxRow =>
    ({ cells: new Map(cells), height, hidden: false, style: null }) as unknown as XlsxRow;
  const expected: [number, XlsxRow][] = [
    [
      1,
      line(20, [
        [2, { value: 4, formula: null, style: 2 }],
        [0, { value: "a", formula: null, style: 1 }],
        [1, blank(1)],
      ]),
    ],
    [
      2,
      line(null, [
        [0, blank(1)],
        [1, blank(1)],
      ]),
    ],
    [3, line(null, [[0, blank(0)]])],
    [6, line(30, [])],
  ];
  expect([...rows]).toEqual(expected);
  expect([...rows.keys()]).toEqual([1, 2, 3, 6]);
  expect([...rows.values()]).toEqual(expected.map(([, one]) => one));
  expect(rows.size).toBe(4);
  expect(rows.has(0)).toBe(false);
  expect(rows.get(5)).toBeUndefined();
  const own = line(9, []);
  rows.set(3, own).set(40, own);
  rows.delete(1);
  expect([...rows.keys()]).toEqual([2, 3, 6, 40]);
  expect(rows.get(3)).toBe(own);
  expect(rows.get(1)).toBeUndefined();
  const visited: number[] = [];
  rows.forEach((_, index) => visited.push(index));
  expect(visited).toEqual([2, 3, 6, 40]);
  rows.clear();
  expect(rows.size).toBe(0);
});
