import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startServer, type RunningServer } from "../../src/workbench/server/server.ts";
import { launchBrowser } from "../browser/launch.ts";
import { setPaneSize } from "./look-at-pane.ts";
import { check, openSample, openWorkbench, type WorkbenchPage } from "./workbench-page.ts";

const PAGES = fileURLToPath(new URL("../../.cache/test-pages/", import.meta.url));
/** What Excel gives a page on a screen of 1366 × 768. */
const HEIGHT = 378;

let server: RunningServer;
let browser: Browser;
let workbench: WorkbenchPage;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ port: 3450, pagesFolder: PAGES }), launchBrowser()]);
  workbench = await openWorkbench(browser, server.url);
  workbench.page.setDefaultTimeout(15_000);
  await openSample(workbench, "Sổ có lỗi", "so-ket-nap-loi.xlsx");
  await check(workbench);
});
afterAll(async () => {
  expect(workbench.complaints).toEqual([]);
  await browser.close();
  await server.close();
});

/** Lower edges, in pixels of the pane, of what is wholly in sight; nothing is scrolled. */
function inSight(): Promise<Record<"verdict" | "percentages" | "tabs" | "findings", number[]>> {
  return workbench.pane.locator("html").evaluate(() => {
    const bottomsOf = (elements: Iterable<Element>) =>
      [...elements]
        .map((element) => element.getBoundingClientRect())
        .filter(({ bottom, height }) => height > 0 && bottom <= window.innerHeight)
        .map(({ bottom }) => Math.round(bottom));
    const withText = (pattern: RegExp) =>
      [...document.querySelectorAll("button, span, p")].filter(
        (element) => element.children.length <= 1 && pattern.test(element.textContent.trim()),
      );
    return {
      verdict: bottomsOf(withText(/^Còn \d+ lỗi$/)).slice(0, 1),
      percentages: bottomsOf(withText(/^\d+(,\d+)?%$/)),
      tabs: bottomsOf(document.querySelectorAll('[role="tablist"]')),
      findings: bottomsOf(document.querySelectorAll('li button[aria-label*=", ô "]:first-child')),
    };
  });
}

describe.each([350, 320])("in Excel's own pane, %i pixels wide", (width) => {
  test.each([
    ["light", { colorScheme: "light", forcedColors: "none" }],
    ["dark", { colorScheme: "dark", forcedColors: "none" }],
    ["forced colours", { colorScheme: "dark", forcedColors: "active" }],
  ] as const)("verdict, both percentages and two findings are in sight, %s", async (_, media) => {
    const { page } = workbench;
    await setPaneSize(workbench, width, HEIGHT);
    await page.emulateMedia(media);
    const seen = await inSight();
    expect(seen.verdict).toHaveLength(1);
    expect(seen.percentages).toHaveLength(2);
    expect(seen.findings.length).toBeGreaterThanOrEqual(2);
    // What a check says takes a third of the pane, the rest is for what is to be done about it.
    expect(Math.max(...seen.percentages)).toBeLessThanOrEqual(HEIGHT / 3);
    expect(Math.max(...seen.tabs)).toBeLessThanOrEqual(HEIGHT / 2);
  });
});

describe("a view", () => {
  const scrolled = () => workbench.pane.locator("main").evaluate((main) => Math.round(main.scrollTop));
  const scrollTo = (top: number) =>
    workbench.pane.locator("main").evaluate((main, to) => main.scrollTo(0, to), top);
  const open = (name: RegExp) => workbench.pane.getByRole("tab", { name }).click();

  test("opens at its top and is found again where it was left", async () => {
    await scrollTo(300);
    await expect.poll(scrolled).toBe(300);
    await open(/^Đơn vị/);
    await expect.poll(scrolled).toBe(0);
    await scrollTo(500);
    await expect.poll(scrolled).toBe(500);
    await open(/^Cần xem/);
    await expect.poll(scrolled).toBe(300);
    await open(/^Đơn vị/);
    await expect.poll(scrolled).toBe(500);
    await open(/^Cần xem/);
    await scrollTo(0);
  });
});

test("counts mean the same in the verdict, the tab, the list and what is announced", async () => {
  const { pane } = workbench;
  const numberIn = async (text: Promise<string | null>) => Number(/\d+/.exec((await text) ?? "")?.[0]);
  const counted = await Promise.all(
    [/^Còn \d+ lỗi$/, /^\d+ cảnh báo$/, /^\d+ ghi chú$/].map((name) =>
      numberIn(pane.getByRole("button", { name }).textContent()),
    ),
  );
  const all = counted.reduce((sum, one) => sum + one, 0);
  expect(await numberIn(pane.getByRole("tab", { name: /^Cần xem/ }).textContent())).toBe(all);
  const onFirstPage = await pane.locator('li button[aria-label*=", ô "]:first-child').count();
  expect(onFirstPage).toBe(Math.min(all, 50));
});

describe("next and fix by key", () => {
  test("F8 goes from one finding to the next and shows whose row it is", async () => {
    const { pane, page } = workbench;
    await pane.getByRole("button", { name: "Chỗ sau (F8)" }).focus();
    await page.keyboard.press("F8");
    const current = pane.locator('[aria-current="true"]');
    await current.waitFor();
    const first = await current.getAttribute("aria-label");
    await page.keyboard.press("F8");
    await expect.poll(() => current.getAttribute("aria-label")).not.toBe(first);
    await page.keyboard.press("Shift+F8");
    await expect.poll(() => current.getAttribute("aria-label")).toBe(first);
  });

  test("Ctrl+Enter opens the fix, names the unit, shows the row, and a second one mends and goes on", async () => {
    const { pane, page } = workbench;
    await pane.getByRole("button", { name: /^Lỗi, ô D34/ }).click();
    await page.keyboard.press("Control+Enter");
    await pane.getByRole("heading", { name: "Đảng bộ xã Châu Minh" }).waitFor();
    await expect.poll(() => page.getByLabel("Hộp tên").inputValue()).toBe("D34");
    const row = pane.locator("dl").filter({ visible: true });
    expect(await row.textContent()).toContain("Chỉ tiêu5");
    await pane.getByRole("radio").first().check();
    await page.keyboard.press("Control+Enter");
    await pane.getByTitle("Đã sửa 1 ô").waitFor();
    const current = pane.locator('[aria-current="true"]');
    await current.waitFor();
    expect(await current.getAttribute("aria-label")).not.toContain("D34");
    await expect.poll(() => page.getByLabel("Hộp tên").inputValue()).not.toBe("D34");
  });
});
