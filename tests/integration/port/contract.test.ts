import { afterEach, describe, expect, it } from "vitest";
import {
  addForms,
  mend,
  setFindingMarks,
  setHighlight,
  storeSettings,
  validate,
  writeSummary,
} from "../../../src/core/job/job.ts";
import type { Applied, WorkbookPort } from "../../../src/core/plan/port.ts";
import type { CellContent, CellWrite } from "../../../src/core/rules/found.ts";
import { isSafeFix, writesOf } from "../../../src/core/rules/fixes.ts";
import type { Report } from "../../../src/core/rules/report.ts";
import type { CellValue } from "../../../src/core/values/cell-value.ts";
import { formTexts } from "../../../src/locales/forms.ts";
import { summaryTexts } from "../../../src/locales/summary.ts";
import type { XlsxDocument, XlsxSheet } from "../../../src/xlsx/model/document.ts";
import { addDocumentSheet, newDocument } from "../../../src/xlsx/workbook/new-document.ts";
import { createFilePort } from "../../../src/xlsx/port.ts";
import { readDocument } from "../../../src/xlsx/workbook/read-document.ts";
import { writeDocument } from "../../../src/xlsx/workbook/write-document.ts";
import { FIGURE, monthlyBook, TITLE_CELL, titleOf } from "../../fixtures/edited-book.ts";
import { openDocument, sampleBytes, wholeSheet } from "../excel/opened.ts";

/** A workbook behind a port, and what really stands in it. */
interface OpenWorkbook {
  readonly port: WorkbookPort;
  document(): XlsxDocument;
  /** Somebody else is at work on it. */
  meanwhile(change: (document: XlsxDocument) => void): void;
  close(): void;
}

const PORTS: Readonly<Record<string, (bytes: Uint8Array) => Promise<OpenWorkbook>>> = {
  Excel: async (bytes) => {
    const opened = await openDocument(readDocument(bytes));
    return {
      port: opened.port,
      document: () => opened.model.document,
      meanwhile: (change) => change(opened.model.document),
      close: () => opened.close(),
    };
  },
  "a file": (bytes) => {
    let inner = createFilePort(bytes, "Sổ thử.xlsx");
    // A port of its own for each state of the file: whoever changes it meanwhile leaves other bytes.
    const port: WorkbookPort = {
      readSnapshot: (options) => inner.readSnapshot(options),
      apply: (plan) => inner.apply(plan),
      select: (snapshot, at) => inner.select(snapshot, at),
    };
    return Promise.resolve({
      port,
      document: () => readDocument(inner.bytes()),
      meanwhile: (change) => {
        const document = readDocument(inner.bytes());
        change(document);
        for (const sheet of document.sheets) sheet.changed = true;
        inner = createFilePort(writeDocument(document), "Sổ thử.xlsx");
      },
      close: () => undefined,
    });
  },
};

const TODAY = { year: 2022, month: 7, day: 15 };

function rowsOf(sheets: Readonly<Record<string, readonly (readonly CellValue[])[]>>): Uint8Array {
  const document = newDocument();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = addDocumentSheet(document, name);
    rows.forEach((values, row) => {
      const cells = values.map((value, column) => {
        const formula = typeof value === "string" && value.startsWith("=") ? value.slice(1) : null;
        return [column, { value: formula === null ? value : 0, formula, style: 0 }] as const;
      });
      sheet.rows.set(row, { cells: new Map(cells), height: null, hidden: false, style: null });
    });
  }
  return writeDocument(document);
}

describe.each(Object.entries(PORTS))("the port of %s", (_, open) => {
  let workbook: OpenWorkbook;
  afterEach(() => workbook.close());

  const check = (): Promise<Report> => validate(workbook.port, { today: TODAY });
  const sheetNamed = (name: string): XlsxSheet => {
    const found = workbook.document().sheets.find((sheet) => sheet.name === name);
    if (!found) throw new Error(`there is no sheet "${name}"`);
    return found;
  };
  const cell = (name: string, row: number, column: number): CellValue | null => {
    const value = sheetNamed(name).rows.get(row)?.cells.get(column)?.value ?? null;
    return typeof value === "object" ? (value?.error ?? null) : value;
  };
  const whole = (): unknown => {
    const document = workbook.document();
    return {
      sheets: document.sheets.map((sheet) => {
        const { conditionalFormats, ...others } = wholeSheet(document, sheet) as {
          conditionalFormats: object[];
        };
        return { ...others, rules: conditionalFormats.map((rule) => ({ ...rule, priority: 0 })) };
      }),
      settings: [...document.settings],
    };
  };
  const takeBack = async (report: Report, done: Applied): Promise<void> => {
    const steps = done.outcome === "notStarted" ? [] : done.undo;
    expect(steps.length).toBeGreaterThan(0);
    const undone = await workbook.port.apply({ snapshot: report.snapshot, steps });
    expect(undone).toMatchObject({ outcome: "applied" });
  };
  const writing = async (writes: readonly CellWrite[]): Promise<Applied> =>
    workbook.port.apply({
      snapshot: await workbook.port.readSnapshot(),
      steps: [{ kind: "writeCells", writes }],
    });
  const write = (row: number, column: number, old: CellValue, content: CellContent): CellWrite => ({
    at: { sheet: 0, row, column },
    old,
    content,
  });

  const PEOPLE = {
    Biểu: [
      ["Đơn vị", "Chỉ tiêu"],
      ["Xã A", "7 "],
      ["Xã B", 3],
      ["Cộng", "=SUM(B2:B3)"],
    ],
  };

  it("reads what stands in the cells", async () => {
    workbook = await open(sampleBytes("mistaken"));
    const { snapshot, figures } = await check();
    expect(snapshot.sheets.map(({ name }) => name)).toEqual(
      readDocument(sampleBytes("mistaken")).sheets.map(({ name }) => name),
    );
    expect(figures.district.admitted).toBe(75);
  });

  it("writes cells, works out what reads them, and takes both back", async () => {
    workbook = await open(rowsOf(PEOPLE));
    const snapshot = await workbook.port.readSnapshot();
    const done = await workbook.port.apply({
      snapshot,
      steps: [
        { kind: "writeCells", writes: [write(1, 1, "7 ", { kind: "value", value: 7, numberFormat: "0" })] },
      ],
    });
    expect(done).toMatchObject({ outcome: "applied", done: [{ kind: "writeCells", refused: [] }] });
    expect([cell("Biểu", 1, 1), cell("Biểu", 3, 1)]).toEqual([7, 10]);
    expect(
      done.outcome === "applied" && (await workbook.port.apply({ snapshot, steps: done.undo })),
    ).toMatchObject({
      outcome: "applied",
    });
    expect([cell("Biểu", 1, 1), cell("Biểu", 3, 1)]).toEqual(["7 ", 3]);
  });

  it("writes no cell that holds something else than was seen", async () => {
    workbook = await open(rowsOf(PEOPLE));
    const stale = write(1, 1, "8", { kind: "value", value: 8 });
    const done = await writing([stale, write(2, 1, 3, { kind: "value", value: 4 })]);
    expect(done).toMatchObject({ outcome: "applied", done: [{ refused: [stale] }] });
    expect([cell("Biểu", 1, 1), cell("Biểu", 2, 1)]).toEqual(["7 ", 4]);
  });

  it("never puts a figure in a formula's place where it must not", async () => {
    workbook = await open(rowsOf(PEOPLE));
    await writing([write(2, 1, 3, { kind: "value", value: 4 })]);
    const sum = cell("Biểu", 3, 1) ?? "";
    const kept: CellWrite = { ...write(3, 1, sum, { kind: "value", value: 99 }), keepsFormula: true };
    expect(await writing([kept])).toMatchObject({ done: [{ refused: [kept] }] });
    expect(sheetNamed("Biểu").rows.get(3)?.cells.get(1)?.formula).toBe("SUM(B2:B3)");
  });

  it.each(["=1+1", "+1", "-1", "@A1", "007", "1/2", "TRUE"])("keeps the text %j a text", async (text) => {
    workbook = await open(rowsOf(PEOPLE));
    expect(await writing([write(1, 0, "Xã A", { kind: "value", value: text })])).toMatchObject({
      outcome: "applied",
    });
    expect(cell("Biểu", 1, 0)).toBe(text);
    expect(sheetNamed("Biểu").rows.get(1)?.cells.get(0)?.formula).toBeNull();
  });

  it("mends everything that is safe, and the next check finds none of it", async () => {
    workbook = await open(sampleBytes("mistaken"));
    const report = await check();
    const before = whole();
    const writes = writesOf({ findings: report.findings.filter(isSafeFix), choice: null });
    expect(writes.length).toBeGreaterThan(3);
    const done = await mend(workbook.port, report, writes);
    expect(done).toMatchObject({ outcome: "applied", done: [{ refused: [] }] });
    expect((await check()).findings.filter(isSafeFix)).toEqual([]);
    await takeBack(report, done);
    const texts = (state: unknown): string =>
      JSON.stringify(state).replaceAll('"quotePrefix":true', '"quotePrefix":false');
    expect(texts(whole())).toBe(texts(before));
  });

  it("marks units below the threshold and cells with findings, and nothing of the user's", async () => {
    workbook = await open(sampleBytes("mistaken"));
    const before = whole();
    const report = await check();
    const highlighted = await setHighlight(workbook.port, report, true);
    expect(highlighted).toMatchObject({ outcome: "applied" });
    const marked = await setFindingMarks(workbook.port, report, true);
    expect(marked).toMatchObject({ outcome: "applied" });
    expect(whole()).not.toEqual(before);
    await takeBack(report, marked);
    await takeBack(report, highlighted);
    expect(whole()).toEqual(before);
  });

  it("writes the summary once and then in its place, with what a person wrote beside it", async () => {
    workbook = await open(sampleBytes("clean"));
    const texts = summaryTexts("vi");
    const first = await writeSummary(workbook.port, await check(), texts);
    const names = workbook.document().sheets.map(({ name }) => name);
    const written = first.outcome === "applied" ? first.done : [];
    const sheetName = written.find(({ kind }) => kind === "writeSheet")?.sheetName ?? "";
    workbook.meanwhile((document) => {
      const sheet = document.sheets.find(({ name }) => name === sheetName);
      sheet?.rows.get(0)?.cells.set(40, { value: "Ghi chú riêng", formula: null, style: 0 });
    });
    const again = await writeSummary(workbook.port, await check(), texts);
    expect(again).toMatchObject({ outcome: "applied" });
    // Nothing that stood there before is taken away by taking this back.
    const undo = again.outcome === "applied" ? again.undo : [];
    expect(undo.filter(({ kind }) => kind === "removeSheet")).toEqual([]);
    expect(workbook.document().sheets.map(({ name }) => name)).toEqual(names);
    expect(cell(sheetName, 0, 40)).toBe("Ghi chú riêng");
  });

  it("takes back a summary with what went below it, and the sheet of values that was written anew with it", async () => {
    workbook = await open(rowsOf(monthlyBook(6)));
    const valuesOf = (name: string) => {
      const filled = [...sheetNamed(name).rows].flatMap(([row, { cells }]) =>
        [...cells].flatMap(([column, { value, formula }]) =>
          value === null || formula !== null ? [] : [[row, column, value] as const],
        ),
      );
      return filled.sort(([a, b], [c, d]) => a - c || b - d);
    };
    const change = (name: string, row: number, column: number, value: CellValue | null) =>
      workbook.meanwhile(({ sheets }) => {
        sheets
          .find((sheet) => sheet.name === name)
          ?.rows.get(row)
          ?.cells.set(column, { value, formula: null, style: 0 });
      });
    const written = async () => {
      const done = await writeSummary(workbook.port, await check(), summaryTexts("vi"), { otherwise: "new" });
      expect(done).toMatchObject({ outcome: "applied" });
      return done;
    };
    const ofMonth = (month: number) =>
      change(TITLE_CELL.sheet, TITLE_CELL.row, TITLE_CELL.column, titleOf(month));
    const [SUMMARY, JUNE] = ["Bảng tổng hợp", "Tổng hợp T6-2022"];
    await written();
    ofMonth(7);
    await written();
    // June once more, with another figure and notes beside and in the row of a unit that is no more in July.
    ofMonth(6);
    change(FIGURE.sheet, FIGURE.row(0), FIGURE.admitted, 2);
    await written();
    const lost = valuesOf(SUMMARY).findLast(([, , value]) => value === "Đảng bộ xã Hà Sơn")?.[0] ?? 0;
    const right = Math.max(...valuesOf(SUMMARY).map(([, column]) => column));
    change(SUMMARY, lost, right + 2, "ghi bên phải");
    for (let column = 0; column < 6; column += 1) change(FIGURE.sheet, FIGURE.row(6), column, null);
    const [summary, june] = [valuesOf(SUMMARY), valuesOf(JUNE)];

    ofMonth(7);
    const report = await check();
    const done = await writeSummary(workbook.port, report, summaryTexts("vi"), { otherwise: "new" });
    const below = valuesOf(SUMMARY).at(-1);
    expect(below?.[2]).toBe("ghi bên phải");
    expect(below?.[0]).toBeGreaterThan(lost);
    expect(valuesOf(JUNE)).not.toEqual(june);
    await takeBack(report, done);
    expect(valuesOf(SUMMARY)).toEqual(summary);
    expect(valuesOf(JUNE)).toEqual(june);
    expect((await check()).snapshot.storedWritten).toBe(report.snapshot.storedWritten);
  });

  it("refuses a summary of figures that have changed", async () => {
    workbook = await open(sampleBytes("clean"));
    const report = await check();
    const source = report.snapshot.sheets.find(({ mark, block }) => mark === null && block !== null);
    workbook.meanwhile((document) => {
      const sheet = document.sheets.find(({ name }) => name === source?.name);
      const row = [...(sheet?.rows.values() ?? [])].find(({ cells }) => cells.size > 0);
      const [column, standing] = [...(row?.cells ?? [])][0] ?? [];
      if (column !== undefined && standing) row?.cells.set(column, { ...standing, value: "khác" });
    });
    const before = whole();
    expect(await writeSummary(workbook.port, report, summaryTexts("vi"))).toMatchObject({
      outcome: "notStarted",
      reason: { code: "changed-meanwhile" },
    });
    expect(whole()).toEqual(before);
  });

  it("adds blank sheets, adds none twice, and takes away only those nobody has written into", async () => {
    workbook = await open(rowsOf({ "Trang 1": [["Ghi chú"]] }));
    const report = await check();
    const before = whole();
    const done = await addForms(workbook.port, report, formTexts("vi"));
    expect(done).toMatchObject({ outcome: "applied" });
    expect(await addForms(workbook.port, await check(), formTexts("vi"))).toMatchObject({ done: [] });
    await takeBack(report, done);
    expect(whole()).toEqual(before);

    const again = await addForms(workbook.port, await check(), formTexts("vi"));
    const [{ sheetName = "" } = {}] = again.outcome === "applied" ? again.done : [];
    workbook.meanwhile((document) => {
      const sheet = document.sheets.find(({ name }) => name === sheetName);
      sheet?.rows.get(0)?.cells.set(0, { value: "của tôi", formula: null, style: 0 });
    });
    const undo = again.outcome === "applied" ? again.undo : [];
    expect(await workbook.port.apply({ snapshot: (await check()).snapshot, steps: undo })).toMatchObject({
      outcome: "notStarted",
      reason: { code: "changed-meanwhile" },
    });
    expect(cell(sheetName, 0, 0)).toBe("của tôi");
  });

  it("keeps the settings, and brings back those that were there", async () => {
    workbook = await open(sampleBytes("clean"));
    const report = await check();
    const done = await storeSettings(workbook.port, report, { ...report.settings, threshold: 80 });
    expect((await check()).settings.threshold).toBe(80);
    await takeBack(report, done);
    expect((await check()).settings.threshold).toBe(report.settings.threshold);
  });

  it("leaves protected sheets and structures alone, the whole plan of them", async () => {
    const document = readDocument(sampleBytes("mistaken"));
    document.isProtected = true;
    for (const sheet of document.sheets) Object.assign(sheet, { isProtected: true, changed: true });
    workbook = await open(writeDocument(document));
    const report = await check();
    const before = whole();
    const writes = writesOf({ findings: report.findings.filter(isSafeFix), choice: null });
    const refused = { outcome: "notStarted", reason: { code: "protected" } };
    expect(await setHighlight(workbook.port, report, true)).toMatchObject(refused);
    expect(await mend(workbook.port, report, writes)).toMatchObject(refused);
    expect(await writeSummary(workbook.port, report, summaryTexts("vi"))).toMatchObject(refused);
    expect(await addForms(workbook.port, report, formTexts("vi"))).toMatchObject(refused);
    expect(whole()).toEqual(before);
  });
});
