import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startServer, type RunningServer } from "../../src/workbench/server/server.ts";
import type { XlsxDocument } from "../../src/xlsx/model/document.ts";
import { writeDocument } from "../../src/xlsx/workbook/write-document.ts";
import { launchBrowser } from "../browser/launch.ts";
import { FIGURE, monthlyBook } from "../fixtures/edited-book.ts";
import { documentOf } from "../fixtures/workbook-file.ts";
import { check, openWorkbench, save, sheetNames, type WorkbenchPage } from "./workbench-page.ts";

const PAGES = fileURLToPath(new URL("../../.cache/test-pages/", import.meta.url));
const PATIENCE = { timeout: 60_000 };
const SUMMARY = "Bảng tổng hợp";
const MONTHS = [1, 2, 3, 4, 5, 6] as const;
const LAST_DAYS = ["31/1", "28/2", "31/3", "30/4", "31/5", "30/6"] as const;
/** Admitted by the seven units to the end of January, and what each month brings: unit and its new figure. */
const JANUARY = [0, 0, 0, 1, 0, 0, 0];
const BROUGHT: readonly (readonly [unit: number, admitted: number])[] = [
  [1, 1],
  [0, 1],
  [3, 3],
  [4, 1],
  [5, 1],
];

/** Of all units, to the end of each month but the last. */
const SUMS = [1, 2, 3, 5, 6] as const;

let server: RunningServer;
let browser: Browser;
let workbench: WorkbenchPage;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ port: 3486, pagesFolder: PAGES }), launchBrowser()]);
  workbench = await openWorkbench(browser, server.url);
});
afterAll(async () => {
  expect(workbench.complaints).toEqual([]);
  await browser.close();
  await server.close();
});

function january(): Buffer {
  const sheets = Object.entries(monthlyBook(1)).map(([name, rows]) => ({ name, rows }));
  for (const [unit, count] of JANUARY.entries()) {
    const row = sheets[0]?.rows[FIGURE.row(unit)];
    if (row) row[FIGURE.admitted] = count;
  }
  return Buffer.from(writeDocument(documentOf(sheets)));
}

async function openFile(buffer: Buffer): Promise<void> {
  const { page, pane } = workbench;
  await page.getByLabel("Tệp cần mở").setInputFiles({ name: "so.xlsx", mimeType: "application/zip", buffer });
  await page.getByRole("heading", { level: 1, name: "so.xlsx" }).waitFor(PATIENCE);
  await pane.getByRole("button", { name: "Kiểm tra", exact: true }).waitFor(PATIENCE);
}

/** As a person does: to the cell by the name box, then the figure. */
async function type(address: string, figure: number): Promise<void> {
  const { page } = workbench;
  await page.getByRole("tab", { name: FIGURE.sheet, exact: true }).click();
  const nameBox = page.getByLabel("Hộp tên");
  await nameBox.fill(address);
  await nameBox.press("Enter");
  await page.keyboard.type(String(figure));
  await page.keyboard.press("Enter");
}

/** One field sets the month; the title that still names the old one is mended from its finding. */
async function openMonth(month: number): Promise<void> {
  const { pane } = workbench;
  await check(workbench);
  await pane.getByRole("tab", { name: /^Đơn vị/ }).click();
  const card = pane.getByRole("button", { name: /(?:Cơ quan|Khai báo cơ quan) và kỳ báo cáo/ });
  if ((await card.getAttribute("aria-expanded")) !== "true") await card.click();
  await pane.getByLabel("Kỳ báo cáo: số liệu đến ngày").fill(`${LAST_DAYS[month - 1] ?? ""}/2022`);
  await pane.getByRole("button", { name: "Lưu vào sổ", exact: true }).click();
  if (month === 1) return;
  await pane.getByRole("tab", { name: /^Cần xem, / }).click();
  await pane.getByRole("button", { name: "Xem cách sửa ô A1", exact: true }).first().click(PATIENCE);
  await pane.getByRole("button", { name: "Sửa 1 ô" }).click();
  await pane.getByTitle("Đã sửa 1 ô").waitFor(PATIENCE);
}

async function summarise(): Promise<XlsxDocument> {
  const { pane } = workbench;
  const done = pane.getByRole("status").filter({ hasText: "Đã tạo bảng tổng hợp" });
  await pane.getByRole("button", { name: "Tạo bảng tổng hợp" }).click();
  await done.waitFor({ state: "attached", ...PATIENCE });
  return (await save(workbench)).document;
}

/** Each unit's numbers in the table of units: plan, admitted, …, where there are the columns the month before and the change. */
function unitRows(document: XlsxDocument, sheet: string): number[][] {
  const rows = document.sheets.find(({ name }) => name === sheet)?.rows ?? new Map<number, never>();
  return [...rows.entries()]
    .sort(([a], [b]) => a - b)
    .map(([, { cells }]) => [...cells.entries()].sort(([a], [b]) => a - b).map(([, { value }]) => value))
    .filter(
      ([ordinal, name]) => typeof ordinal === "number" && typeof name === "string" && name.endsWith(" Sơn"),
    )
    .map((row) => row.flatMap((value) => (typeof value === "number" ? [value] : [])))
    .slice(-JANUARY.length);
}

test("a workbook that was checked and opened again says when, with what result, and whether it has changed", async () => {
  const { pane } = workbench;
  await openFile(january());
  await check(workbench);
  expect(await pane.getByText(/^Lần trước/).count()).toBe(0);
  await openFile(january());
  await check(workbench);
  await pane.getByText(/^Lần trước, .*: 0 lỗi, \d+ cảnh báo; sổ không đổi$/).waitFor(PATIENCE);
  await openFile(Buffer.from(writeDocument(documentOf([{ name: "Khác", rows: [["Sổ khác", 1]] }]))));
  await check(workbench);
  await pane.getByText(/^Lần trước, .*sổ đã đổi$/).waitFor(PATIENCE);
});

test("one workbook goes through six months, the period set once each time, and loses nothing", async () => {
  await openFile(january());
  const admitted = [...JANUARY];
  const kept = new Map<string, number[][]>();
  for (const month of MONTHS) {
    const before = [...admitted];
    const brought = BROUGHT[month - 2];
    if (brought) {
      const [unit, figure] = brought;
      admitted[unit] = figure;
      await type(`D${FIGURE.row(unit) + 1}`, figure);
    }
    await openMonth(month);
    const document = await summarise();
    const rows = unitRows(document, SUMMARY);
    expect(rows.map((row) => row[2])).toEqual(admitted);
    if (month > 1) {
      const changes = rows.map((row, unit) => row.slice(-2).map((value) => [unit, value]));
      expect(changes).toEqual(
        admitted.map((now, unit) => [
          [unit, before[unit]],
          [unit, now - (before[unit] ?? 0)],
        ]),
      );
      // The month before has become a sheet of values, and those before it are as they were.
      const name = `Tổng hợp T${month - 1}-2022`;
      expect(unitRows(document, name).map((row) => row[2])).toEqual(before);
      for (const [earlier, shown] of kept) expect(unitRows(document, earlier)).toEqual(shown);
      kept.set(name, unitRows(document, name));
    }
  }
  const names = await sheetNames(workbench);
  for (const month of MONTHS.slice(0, -1)) expect(names).toContain(`Tổng hợp T${month}-2022`);
  // The series in the pane: every earlier month with its sum.
  const { pane } = workbench;
  await check(workbench);
  await pane.getByRole("tab", { name: /^Đơn vị/ }).click();
  await pane
    .getByRole("button", { name: /^So với kỳ trước \(đến 31\/5\/2022\): \+1 đảng viên/ })
    .click(PATIENCE);
  for (const [at, day] of LAST_DAYS.slice(0, -1).entries()) {
    expect(await pane.getByText(new RegExp(`^Đến ${day}/2022: ${SUMS[at] ?? 0}/`)).count()).toBe(1);
  }
});
