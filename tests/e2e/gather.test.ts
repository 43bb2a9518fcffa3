import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startServer, type RunningServer } from "../../src/workbench/server/server.ts";
import { launchBrowser } from "../browser/launch.ts";
import { lookAtPane } from "./look-at-pane.ts";
import { check, fromMenu, openWorkbench, save, type WorkbenchPage } from "./workbench-page.ts";

const PAGES = fileURLToPath(new URL("../../.cache/test-pages/", import.meta.url));
const EXAMPLE = fileURLToPath(new URL("../fixtures/gather/", import.meta.url));
const PATIENCE = { timeout: 30_000 };

let server: RunningServer;
let browser: Browser;
let workbench: WorkbenchPage;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ port: 3475, pagesFolder: PAGES }), launchBrowser()]);
  workbench = await openWorkbench(browser, server.url);
});
afterAll(async () => {
  expect(workbench.complaints).toEqual([]);
  await browser.close();
  await server.close();
});

async function cell(sheet: string, row: number, column: number) {
  const { document } = await save(workbench);
  return document.sheets
    .find(({ name }) => name === sheet)
    ?.rows.get(row)
    ?.cells.get(column)?.value;
}

test("ten files are chosen, a question is answered, all is written at once and taken back", async () => {
  const { page, pane } = workbench;
  await page.getByLabel("Tệp cần mở").setInputFiles(join(EXAMPLE, "BOOK.xlsx"));
  await page.getByRole("heading", { level: 1, name: "BOOK.xlsx" }).waitFor(PATIENCE);
  await check(workbench);
  await fromMenu(workbench, "Thu báo cáo");
  const files = readdirSync(join(EXAMPLE, "files")).map((name) => join(EXAMPLE, "files", name));
  await pane.locator('input[type="file"]').setInputFiles(files);
  await pane.getByText("8/12 đơn vị đã gửi, 4 chưa gửi").waitFor(PATIENCE);
  await pane.getByLabel("Trả lời").selectOption({ label: "Chi bộ Ban Quản lý rừng phòng hộ" });
  await pane.getByText("9/12 đơn vị đã gửi, 3 chưa gửi").waitFor(PATIENCE);
  await lookAtPane(workbench, "thu-bao-cao");

  await pane.getByRole("button", { name: /^Ghi \d+ ô vào sổ$/ }).click();
  await pane.getByRole("button", { name: "Hoàn tác" }).waitFor(PATIENCE);
  expect(await cell("Tháng 3", 7, 3)).toBe(2);
  expect(await cell("Tháng 3", 16, 3)).toBe(1);
  expect(await cell("Đảng viên mới", 11, 1)).toBe("Đặng Quốc Bảo");

  await pane.getByRole("button", { name: "Hoàn tác" }).click();
  await expect.poll(() => cell("Tháng 3", 7, 3), PATIENCE).toBe(0);
});
