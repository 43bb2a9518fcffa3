import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startServer, type RunningServer } from "../../src/workbench/server/server.ts";
import { launchBrowser } from "../browser/launch.ts";
import { openSample, openWorkbench, sheetNames, type WorkbenchPage } from "./workbench-page.ts";

const PAGES = fileURLToPath(new URL("../../.cache/test-pages/", import.meta.url));
const PATIENCE = { timeout: 30_000 };

let server: RunningServer;
let browser: Browser;
let workbench: WorkbenchPage;
/** What the person did: clicks and keys. */
let doings = 0;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ port: 3470, pagesFolder: PAGES }), launchBrowser()]);
  workbench = await openWorkbench(browser, server.url);
});
afterAll(async () => {
  expect(workbench.complaints).toEqual([]);
  await browser.close();
  await server.close();
});

async function ribbon(name: string): Promise<void> {
  doings += 1;
  const group = workbench.page.getByRole("group", { name: "Kết nạp đảng viên" });
  await group.getByRole("button", { name, exact: true }).click();
}

async function press(key: string): Promise<void> {
  doings += 1;
  await workbench.page.keyboard.press(key);
}

test("a month's job takes the ribbon's Kiểm tra, next and fix for each error, and Tạo bảng tổng hợp", async () => {
  const { pane } = workbench;
  await openSample(workbench, "Sổ có lỗi", "so-ket-nap-loi.xlsx");

  // One click checks: the pane that it opens does so at once.
  await ribbon("Kiểm tra");
  await pane.getByRole("tab", { name: /^Cần xem, / }).waitFor(PATIENCE);
  expect(doings).toBe(1);

  // From finding to finding: what can be mended is mended by two keys, and the next one is shown by itself.
  await pane.getByRole("button", { name: /^Chỗ sau/ }).focus();
  await press("F8");
  const current = pane.locator('[aria-current="true"]');
  let mended = 0;
  for (let steps = 0; steps < 12 && mended < 3; steps += 1) {
    await current.waitFor(PATIENCE);
    const label = await current.getAttribute("aria-label");
    const address = /ô ([A-Z]+\d+)/.exec(label ?? "")?.[1] ?? "";
    const fix = pane.getByRole("button", { name: `Xem cách sửa ô ${address}`, exact: true });
    const isWrites = (await fix.count()) > 0;
    if (!isWrites) {
      await press("F8");
      await expect.poll(() => current.getAttribute("aria-label")).not.toBe(label);
      continue;
    }
    await press("Control+Enter");
    await pane.getByRole("heading", { name: "Sửa một chỗ" }).waitFor();
    if ((await pane.getByRole("radio").count()) > 0) {
      doings += 1;
      await pane.getByRole("radio").first().check();
    }
    await press("Control+Enter");
    // What was mended is gone; another check may have found what it hid.
    const same = pane.locator("li button").and(pane.getByLabel(label ?? "", { exact: true }));
    await expect.poll(() => same.count(), PATIENCE).toBe(0);
    mended += 1;
    await expect.poll(() => current.getAttribute("aria-label"), PATIENCE).not.toBe(label);
  }
  expect(mended).toBe(3);
  // One click to check, at most one key to go on and two to mend (three where a reading is chosen) for each finding.
  expect(doings).toBeLessThanOrEqual(1 + 1 + 12 + 3 * 3);

  const beforeSummary = doings;
  await ribbon("Tạo bảng tổng hợp");
  await expect.poll(() => sheetNames(workbench), PATIENCE).toContain("Bảng tổng hợp");
  expect(doings - beforeSummary).toBe(1);
});
