import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { outdatedSheets, validate, writeSummary } from "../../../src/core/job/job.ts";
import { summaryOf } from "../../../src/core/job/write-summary.ts";
import { FINDING_LOOKS } from "../../../src/core/plan/port.ts";
import { MARK_KEY, WRITTEN_SHEETS_KEY } from "../../../src/core/plan/stored-keys.ts";
import type { SheetPlan } from "../../../src/core/plan/sheet-plan.ts";
import { cellAddress } from "../../../src/core/values/addresses.ts";
import type { CellValue } from "../../../src/core/values/cell-value.ts";
import { summaryTexts } from "../../../src/locales/summary.ts";
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
} from "../../fixtures/edited-book.ts";
import { openSheets, type Opened } from "./opened.ts";

const SEED = 20_261_130;
const TODAY = { year: 2022, month: 12, day: 15 };
const NOW = "2022-12-15T08:00";
const texts = summaryTexts("vi");

let opened: Opened;
afterEach(() => opened.close());

/** The workbook of the host as a person sees it. */
class HostBook implements EditedBook {
  names(): ReadonlyMap<string, string> {
    return new Map(
      opened.model.document.sheets.flatMap(({ name, customProperties }) => {
        const mark = customProperties.get(MARK_KEY);
        return mark === undefined ? [] : [[mark, name] as const];
      }),
    );
  }

  value(sheet: string, row: number, column: number): CellValue {
    const value = opened.sheet(sheet).rows.get(row)?.cells.get(column)?.value ?? "";
    return typeof value === "object" ? value.error : value;
  }

  isFormula(sheet: string, row: number, column: number): boolean {
    return (opened.sheet(sheet).rows.get(row)?.cells.get(column)?.formula ?? null) !== null;
  }

  isWarned(sheet: string, row: number, column: number): boolean {
    const style = opened.sheet(sheet).rows.get(row)?.cells.get(column)?.style ?? 0;
    return opened.model.document.formats[style]?.fill === FINDING_LOOKS.warning.fill;
  }

  size(sheet: string): { rows: number; columns: number } {
    let [rows, columns] = [0, 0];
    for (const [row, { cells }] of opened.sheet(sheet).rows) {
      for (const [column, { value, formula }] of cells) {
        if (value === null && formula === null) continue;
        rows = Math.max(rows, row + 1);
        columns = Math.max(columns, column + 1);
      }
    }
    return { rows, columns };
  }

  type(sheet: string, row: number, column: number, value: string | number): void {
    opened.model.setInput(opened.sheet(sheet).id, row, column, String(value), "user");
  }

  insertRow(sheet: string, row: number): void {
    opened.model.insertRows(opened.sheet(sheet).id, row, 1);
  }
}

const check = () => validate(opened.port, { today: TODAY });
const write = async (options: Parameters<typeof writeSummary>[3] = {}) =>
  writeSummary(opened.port, await check(), texts, { checkedAt: NOW, ...options });
const placeOf = (plan: SheetPlan | undefined, style: string) => {
  const found = plan?.cells.find((cell) => cell.style === style && cell.content.kind === "text");
  if (!found) throw new Error(`no ${style}`);
  return found;
};

describe("what the office has changed in our sheets", { timeout: 240_000 }, () => {
  it("stays, is asked about where the figures are others now, and goes with the old period", async () => {
    opened = await openSheets(monthlyBook(6));
    const book = new HostBook();
    await write();
    const [plan] = summaryOf(await check(), texts).sheets;
    const title = placeOf(plan, "title");
    const paragraph = placeOf(plan, "paragraph");
    book.type("Bảng tổng hợp", title.row, title.column, "BÁO CÁO CỦA CƠ QUAN");
    book.type("Bảng tổng hợp", paragraph.row, paragraph.column, "Lời cơ quan: 12 đảng viên.");
    Object.assign(opened.sheet("Bảng tổng hợp").columns[0] ?? {}, { width: 25 });

    expect(await write()).toMatchObject({ outcome: "applied", edits: { keptPlaces: 2, open: [], left: [] } });
    const stands = (cell: { row: number; column: number }) => opened.cell("Bảng tổng hợp", cellAddress(cell));
    expect([stands(title), stands(paragraph)]).toEqual(["BÁO CÁO CỦA CƠ QUAN", "Lời cơ quan: 12 đảng viên."]);
    expect(opened.sheet("Bảng tổng hợp").columns[0]?.width).toBe(25);

    book.type(FIGURE.sheet, FIGURE.row(0), FIGURE.admitted, 2);
    const before = opened.model.document.settings.get(WRITTEN_SHEETS_KEY);
    const asked = await write();
    expect(asked).toMatchObject({ outcome: "notStarted", reason: { code: "edits-to-choose" } });
    const [conflict, ...others] = asked.edits?.open ?? [];
    expect(others).toEqual([]);
    expect(conflict).toMatchObject({
      mark: "summary",
      address: cellAddress(paragraph),
      office: { kind: "text", text: "Lời cơ quan: 12 đảng viên." },
    });
    expect(opened.model.document.settings.get(WRITTEN_SHEETS_KEY)).toBe(before);
    expect(await write({ answers: { [conflict?.key ?? ""]: "office" } })).toMatchObject({
      outcome: "applied",
      edits: { keptPlaces: 2 },
    });
    expect(stands(paragraph)).toBe("Lời cơ quan: 12 đảng viên.");
    // Decided once, it is not asked again while the figures are the same.
    expect(await write()).toMatchObject({ outcome: "applied", edits: { keptPlaces: 2, open: [] } });

    book.type(TITLE_CELL.sheet, TITLE_CELL.row, TITLE_CELL.column, titleOf(7));
    expect(await write()).toMatchObject({
      outcome: "applied",
      edits: { keptPlaces: 1, left: ["Tổng hợp T6-2022"] },
    });
    expect(stands(title)).toBe("BÁO CÁO CỦA CƠ QUAN");
    expect(stands(paragraph)).toContain("tháng 7/2022");
    expect(opened.cell("Tổng hợp T6-2022", cellAddress(paragraph))).toBe("Lời cơ quan: 12 đảng viên.");
    const past = opened.sheet("Tổng hợp T6-2022");
    expect(
      [...past.rows.values()]
        .flatMap(({ cells }) => [...cells.values()])
        .every(({ formula }) => formula === null),
    ).toBe(true);
  });

  it("is read again when somebody has typed into our sheet since the check", async () => {
    opened = await openSheets(monthlyBook(6));
    await write();
    const report = await check();
    const [plan] = summaryOf(report, texts).sheets;
    const title = placeOf(plan, "title");
    new HostBook().type("Bảng tổng hợp", title.row, title.column, "SỬA SAU KHI KIỂM TRA");
    expect(await writeSummary(opened.port, report, texts, { checkedAt: NOW })).toMatchObject({
      outcome: "applied",
      edits: { keptPlaces: 1 },
    });
    expect(opened.cell("Bảng tổng hợp", cellAddress(title))).toBe("SỬA SAU KHI KIỂM TRA");
  });

  it("survives whatever a person does between two summaries: nothing typed is lost, nothing untrue unmarked", async () => {
    await fc.assert(
      fc.asyncProperty(acts, async (all) => {
        let month = 6;
        opened = await openSheets(monthlyBook(month));
        const book = new HostBook();
        const typed: string[] = [];
        let plans: readonly SheetPlan[] = [];
        for (const [index, one] of all.entries()) {
          const token = act(book, one, `«${index}»`, plans);
          if (token !== null) typed.push(token);
          if (one.kind === "source") {
            const row = FIGURE.row(one.unit);
            const now = Number(book.value(FIGURE.sheet, row, FIGURE.admitted));
            book.type(FIGURE.sheet, row, FIGURE.admitted, now + 1);
            if (plans.length > 0) expect(outdatedSheets(await check())).toContain("Bảng tổng hợp");
          }
          if (one.kind === "month" && month < 12) {
            month += 1;
            book.type(TITLE_CELL.sheet, TITLE_CELL.row, TITLE_CELL.column, titleOf(month));
          }
          if (one.kind !== "write") continue;
          expect(await write({ otherwise: "office" })).toMatchObject({ outcome: "applied" });
          const report = await check();
          plans = summaryOf(report, texts).sheets;
          const words = allWords(book).join("\n");
          expect(typed.filter((each) => !words.includes(each))).toEqual([]);
          expect(plans.flatMap((plan) => untrueCells(book, plan))).toEqual([]);
          expect(outdatedSheets(report)).toEqual([]);
        }
        opened.close();
      }),
      { seed: SEED, numRuns: 6 },
    );
    opened = await openSheets(monthlyBook(6));
  });
});
