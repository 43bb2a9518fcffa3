import { fileURLToPath } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Locator } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startServer, type RunningServer } from "../../src/workbench/server/server.ts";
import { launchBrowser } from "../browser/launch.ts";
import { check, openWorkbench, PANE, picture, sheetNames, type WorkbenchPage } from "./workbench-page.ts";

const PAGES = fileURLToPath(new URL("../../.cache/test-pages-faults/", import.meta.url));
const SUMMARY = "Bảng tổng hợp";

let server: RunningServer;
let browser: Browser;
let workbench: WorkbenchPage;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ port: 3411, pagesFolder: PAGES }), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});
beforeEach(async () => {
  workbench = await openWorkbench(browser, server.url);
});
afterEach(async () => {
  await workbench.context.close();
  expect(workbench.complaints).toEqual([]);
});

/** Opens the panel by keyboard. */
async function openPanel({ page }: WorkbenchPage): Promise<Locator> {
  const toggle = page.getByRole("button", { name: /^Theo dõi và trục trặc/ });
  await toggle.focus();
  await page.keyboard.press("Enter");
  const panel = page.getByRole("region", { name: "Theo dõi và trục trặc" });
  await panel.waitFor();
  return panel;
}

async function askSummary({ pane }: WorkbenchPage): Promise<void> {
  await pane.getByRole("button", { name: "Tạo bảng tổng hợp" }).click();
}

describe("the panel of runs and faults", () => {
  test("shows what a run cost; a failed write is told in the pane, and a second one succeeds", async () => {
    const { page, pane } = workbench;
    await check(workbench);
    const panel = await openPanel(workbench);
    const firstRun = panel.getByRole("row").nth(1);
    expect(await firstRun.textContent()).toMatch(/^1[1-3]0[\d,.]+ KB[\d,.]+ KB[\d.]+ ms–$/);
    expect((await new AxeBuilder({ page }).include(".trial-panel").analyze()).violations).toEqual([]);

    await panel.getByRole("checkbox", { name: /^Lần ghi tới hỏng khi chưa ghi gì/ }).press("Space");
    await page.getByRole("button", { name: "Theo dõi và trục trặc (1 đang bật)" }).waitFor();
    await picture(workbench, "ban-thu-truc-trac");
    await askSummary(workbench);
    await pane.getByText("Chưa có gì thay đổi trong sổ.").first().waitFor();
    await pane.getByText("Có trục trặc ngoài dự tính").first().waitFor();
    expect(await sheetNames(workbench)).not.toContain(SUMMARY);
    expect(await panel.getByRole("row").nth(1).textContent()).toMatch(/GeneralException$/);

    await askSummary(workbench);
    await pane.getByText("Đã tạo bảng tổng hợp").first().waitFor();
    expect(await sheetNames(workbench)).toContain(SUMMARY);
  });

  test("loads the pane again in the middle of a write; the new pane finishes the job", async () => {
    const { pane } = workbench;
    await check(workbench);
    const panel = await openPanel(workbench);
    await panel.getByRole("checkbox", { name: /^Ngăn bị nạp lại giữa lần ghi tới/ }).click();
    await askSummary(workbench);
    // The results are gone with the page that had them.
    await pane.getByRole("button", { name: "Tạo bảng tổng hợp" }).waitFor({ state: "detached" });
    await check(workbench);
    await askSummary(workbench);
    await pane.getByText("Đã tạo bảng tổng hợp").first().waitFor();
    const summaries = (await sheetNames(workbench)).filter((name) => name.startsWith(SUMMARY));
    expect(summaries).toEqual([SUMMARY]);
  });

  test("makes Excel too old, which the pane says, and new again", async () => {
    const { pane } = workbench;
    const panel = await openPanel(workbench);
    const version = panel.getByRole("combobox", { name: /ExcelApi/ });
    await version.selectOption("1.9");
    await pane.getByText("Bản Excel này chưa đủ mới").first().waitFor();
    await version.selectOption("1.14");
    expect(await check(workbench)).toContain("0 lỗi");
    await panel.getByRole("checkbox", { name: /^Sổ chỉ đọc/ }).click();
    await pane.getByRole("button", { name: "Kiểm tra", exact: true }).waitFor();
    await check(workbench);
    await askSummary(workbench);
    await pane.getByText("Sổ đang mở ở chế độ chỉ đọc").first().waitFor();
  });
});

describe("the pane's sample", () => {
  test("opens in a tab of its own; the workbook that was open stays", async () => {
    const { page, pane, context } = workbench;
    const heading = page.getByRole("heading", { level: 1 });
    const before = await heading.textContent();
    const opening = context.waitForEvent("page");
    await pane.getByRole("button", { name: "Mở sổ mẫu để thử" }).click();
    const beside = await opening;
    await beside.getByRole("heading", { level: 1, name: "Sổ1.xlsx" }).waitFor();
    await beside.frameLocator(PANE).getByRole("button", { name: "Kiểm tra", exact: true }).waitFor();
    expect(await heading.textContent()).toBe(before);
  });
});
