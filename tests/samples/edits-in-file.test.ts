import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkWorkbook } from "../../src/core/job/check.ts";
import { validate } from "../../src/core/job/job.ts";
import { outdatedSheets, summaryOf, writeSummary } from "../../src/core/job/write-summary.ts";
import { FINDING_LOOKS } from "../../src/core/plan/port.ts";
import type { SheetPlan } from "../../src/core/plan/sheet-plan.ts";
import type { Report } from "../../src/core/rules/report.ts";
import { readSettings } from "../../src/core/settings/read-settings.ts";
import type { WorkbookSnapshot } from "../../src/core/values/snapshot.ts";
import type { CellValue } from "../../src/core/values/cell-value.ts";
import { summaryTexts } from "../../src/locales/summary.ts";
import type { XlsxCell, XlsxDocument, XlsxSheet } from "../../src/xlsx/model/document.ts";
import { addDocumentSheet, newDocument } from "../../src/xlsx/workbook/new-document.ts";
import { readDocument } from "../../src/xlsx/workbook/read-document.ts";
import { readSnapshot } from "../../src/xlsx/read-snapshot.ts";
import { MARK_KEY } from "../../src/core/plan/stored-keys.ts";
import { createFilePort } from "../../src/xlsx/port.ts";
import { writeDocument } from "../../src/xlsx/workbook/write-document.ts";
import {
  act,
  acts,
  allWords,
  FIGURE,
  monthlyBook,
  TITLE_CELL,
  titleOf,
  untrueCells,
  type EditedBook,
} from "../fixtures/edited-book.ts";

const SEED = 20_261_130;
const TODAY = { year: 2022, month: 12, day: 15 };
const texts = summaryTexts("vi");

function checkStored(snapshot: WorkbookSnapshot): Report {
  return checkWorkbook(snapshot, readSettings(snapshot.storedSettings).settings, TODAY);
}

/** A book in a file, saved and opened again after every summary. */
class FileBook implements EditedBook {
  #document: XlsxDocument;

  constructor(sheets: Readonly<Record<string, readonly (readonly CellValue[])[]>>) {
    this.#document = newDocument();
    this.#document.sheets = [];
    for (const [name, rows] of Object.entries(sheets)) {
      addDocumentSheet(this.#document, name);
      rows.forEach((values, row) =>
        values.forEach((value, column) => {
          if (value !== "" && typeof value !== "boolean") this.type(name, row, column, value);
        }),
      );
    }
  }

  names(): ReadonlyMap<string, string> {
    return new Map(
      this.#document.sheets.flatMap(({ name, customProperties }) => {
        const mark = customProperties.get(MARK_KEY);
        return mark === undefined ? [] : [[mark, name] as const];
      }),
    );
  }

  value(sheet: string, row: number, column: number): CellValue {
    const value = this.#cell(sheet, row, column)?.value ?? "";
    return typeof value === "object" ? value.error : value;
  }

  isFormula(sheet: string, row: number, column: number): boolean {
    return (this.#cell(sheet, row, column)?.formula ?? null) !== null;
  }

  isWarned(sheet: string, row: number, column: number): boolean {
    const style = this.#cell(sheet, row, column)?.style ?? 0;
    return this.#document.formats[style]?.fill === FINDING_LOOKS.warning.fill;
  }

  size(sheet: string): { rows: number; columns: number } {
    let [rows, columns] = [0, 0];
    for (const [row, { cells }] of this.#sheet(sheet).rows) {
      for (const [column, { value, formula }] of cells) {
        if (value === null && formula === null) continue;
        rows = Math.max(rows, row + 1);
        columns = Math.max(columns, column + 1);
      }
    }
    return { rows, columns };
  }

  type(sheet: string, row: number, column: number, value: string | number): void {
    const own = this.#sheet(sheet);
    const line = own.rows.get(row) ?? {
      cells: new Map<number, XlsxCell>(),
      height: null,
      hidden: false,
      style: null,
    };
    own.rows.set(row, line);
    line.cells.set(column, { value, formula: null, style: line.cells.get(column)?.style ?? 0 });
    own.changed = true;
  }

  /** As a program does that shifts cells, not references: ours on the sheet are written anew in any case. */
  insertRow(sheet: string, row: number): void {
    const own = this.#sheet(sheet);
    own.rows = new Map([...own.rows].map(([at, line]) => [at >= row ? at + 1 : at, line]));
    own.merges = own.merges.map((merge) => ({
      ...merge,
      top: merge.top >= row ? merge.top + 1 : merge.top,
      bottom: merge.bottom >= row ? merge.bottom + 1 : merge.bottom,
    }));
    own.changed = true;
  }

  report(): Report {
    return checkStored(readSnapshot(writeDocument(this.#document), "a.xlsx"));
  }

  async write(): Promise<void> {
    const port = createFilePort(writeDocument(this.#document), "a.xlsx");
    const report = await validate(port, { today: TODAY });
    const options = { checkedAt: "2022-12-15T08:00", otherwise: "office" } as const;
    expect(await writeSummary(port, report, texts, options)).toMatchObject({ outcome: "applied" });
    this.#document = readDocument(port.bytes());
  }

  #sheet(name: string): XlsxSheet {
    const found = this.#document.sheets.find((sheet) => sheet.name === name);
    if (!found) throw new Error(`there is no sheet "${name}"`);
    return found;
  }

  #cell(sheet: string, row: number, column: number): XlsxCell | undefined {
    return this.#sheet(sheet).rows.get(row)?.cells.get(column);
  }
}

describe("what a person does between two summaries, in a file", { timeout: 240_000 }, () => {
  it("nothing typed is lost, and nothing untrue is unmarked", async () => {
    await fc.assert(
      fc.asyncProperty(acts, async (all) => {
        let month = 6;
        const book = new FileBook(monthlyBook(month));
        const typed: string[] = [];
        let plans: readonly SheetPlan[] = [];
        /** Admitted of all units as the summary of each month said last. */
        const said = new Map<number, number>();
        for (const [index, one] of all.entries()) {
          const token = act(book, one, `«${index}»`, plans);
          if (token !== null) typed.push(token);
          if (one.kind === "source") {
            const row = FIGURE.row(one.unit);
            book.type(
              FIGURE.sheet,
              row,
              FIGURE.admitted,
              Number(book.value(FIGURE.sheet, row, FIGURE.admitted)) + 1,
            );
            if (book.names().size > 0) expect(outdatedSheets(book.report())).toContain("Bảng tổng hợp");
          }
          if (one.kind === "month" && month < 12) {
            month += 1;
            book.type(TITLE_CELL.sheet, TITLE_CELL.row, TITLE_CELL.column, titleOf(month));
            if (book.names().size > 0) expect(outdatedSheets(book.report())).toContain("Bảng tổng hợp");
          }
          if (one.kind !== "write") continue;
          await book.write();
          const report = book.report();
          const words = allWords(book).join("\n");
          expect(typed.filter((each) => !words.includes(each))).toEqual([]);
          plans = summaryOf(report, texts).sheets;
          expect(plans.flatMap((plan) => untrueCells(book, plan))).toEqual([]);
          expect(outdatedSheets(report)).toEqual([]);
          said.set(month, report.figures.district.admitted ?? -1);
          for (const [past, admitted] of said) {
            if (past === month) continue;
            const name = `Tổng hợp T${past}-2022`;
            expect([...book.names().values()]).toContain(name);
            const { rows, columns } = book.size(name);
            const values = Array.from({ length: rows * columns }, (_, at) =>
              book.value(name, Math.floor(at / columns), at % columns),
            );
            expect(values).toContain(admitted);
          }
        }
      }),
      { seed: SEED, numRuns: 12 },
    );
  });
});
