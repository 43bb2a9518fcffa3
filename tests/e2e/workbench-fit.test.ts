import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startServer, type RunningServer } from "../../src/workbench/server/server.ts";
import { launchBrowser } from "../browser/launch.ts";
import {
  check,
  fromMenu,
  openSample,
  openWorkbench,
  PANE,
  sheetNames,
  type WorkbenchPage,
} from "./workbench-page.ts";

const PAGES = fileURLToPath(new URL("../../.cache/test-pages/", import.meta.url));
const PATIENCE = { timeout: 30_000 };

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ port: 3460, pagesFolder: PAGES }), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

/** The page is no wider than its window, and the whole pane is in it. */
async function expectToFit(page: Page, state: string): Promise<void> {
  const { width } = page.viewportSize() ?? { width: 0 };
  const scrolled = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(scrolled, state).toBeLessThanOrEqual(width);
  const sideways = await page
    .frameLocator(PANE)
    .locator("main")
    .evaluate((main) => main.scrollWidth - main.clientWidth);
  expect(sideways, `${state}: inside the pane`).toBe(0);
  const pane = await page.locator(PANE).boundingBox();
  expect((pane?.x ?? 0) + (pane?.width ?? width + 1), state).toBeLessThanOrEqual(width);
}

/** What the pane's menu leads to. */
const VIEWS = ["Thu báo cáo", "Phiếu gửi đơn vị", "Đoạn cho báo cáo", "Bảng đã nhận ra", "Thiết lập"];

/** Every section of the settings, and the columns of a table in the last one. */
async function openAll({ pane }: WorkbenchPage): Promise<void> {
  for (const name of ["Cách tính", "Văn bản", "Trình bày và ký", "Mục kiểm tra", "Bảng và cột"])
    await pane.getByRole("button", { name, exact: true }).click();
  await pane.getByRole("button", { name: /^Bảng đơn vị: trang “Biểu 01”/ }).click();
  await pane.getByLabel("Bảng này").first().waitFor(PATIENCE);
}

describe.each([
  [1366, 768],
  [1920, 1080],
])("the workbench at %i × %i", (width, height) => {
  test("is never wider than its window, with however many sheets", async () => {
    const workbench = await openWorkbench(browser, server.url);
    const { page, pane } = workbench;
    await page.setViewportSize({ width, height });
    await expectToFit(page, "opened");
    await openSample(workbench, "Sổ có lỗi", "so-ket-nap-loi.xlsx");
    await check(workbench);
    await expectToFit(page, "checked");
    await pane.getByRole("button", { name: "Tạo bảng tổng hợp" }).click();
    await pane.getByRole("button", { name: "Vẫn lập bản nháp" }).waitFor(PATIENCE);
    await expectToFit(page, "asked about the open errors");
    await pane.getByRole("button", { name: "Vẫn lập bản nháp" }).click();
    await expect.poll(() => sheetNames(workbench), PATIENCE).toContain("Bảng tổng hợp");
    // The sheet is there before it is filled: the pane says when it has finished.
    await pane
      .getByRole("status")
      .filter({ hasText: "Đã tạo bảng tổng hợp" })
      .waitFor({ state: "attached", ...PATIENCE });
    await expectToFit(page, "with the summary");
    for (const item of VIEWS) {
      await fromMenu(workbench, item);
      await pane.getByRole("heading", { name: item, exact: true }).waitFor(PATIENCE);
      if (item === "Thiết lập") await openAll(workbench);
      await expectToFit(page, item);
      await pane.getByRole("button", { name: "Quay lại" }).first().click();
    }
    await page
      .getByRole("group", { name: "Kết nạp đảng viên" })
      .getByRole("button", { name: "Tạo sổ mẫu" })
      .click();
    const dialog = page.getByRole("dialog");
    await dialog.frameLocator("iframe").getByRole("button", { name: "Đóng" }).click(PATIENCE);
    await dialog.waitFor({ state: "detached" });
    await expect.poll(async () => (await sheetNames(workbench)).length, PATIENCE).toBeGreaterThan(8);
    await expectToFit(page, "with the forms");
    // The active sheet's tab is in sight among them.
    const tab = await page
      .getByRole("tablist", { name: "Các trang tính" })
      .getByRole("tab", { selected: true })
      .boundingBox();
    expect(tab && tab.x >= 0 && tab.x + tab.width <= width).toBe(true);
    await page.getByRole("button", { name: /^Theo dõi và trục trặc/ }).click();
    await expectToFit(page, "with the trial panel");
    await page.getByRole("checkbox", { name: /350 × 378/ }).check();
    const paneBox = await page.locator(PANE).boundingBox();
    expect(paneBox?.height).toBe(378);
    await expectToFit(page, "with a pane as in Excel");
    expect(workbench.complaints).toEqual([]);
    await workbench.context.close();
  });
});

test("a cell with data validation has its prompt and its list; what the rule does not allow is refused", async () => {
  const workbench = await openWorkbench(browser, server.url);
  const { page } = workbench;
  page.setDefaultTimeout(20_000);
  await page
    .getByRole("group", { name: "Kết nạp đảng viên" })
    .getByRole("button", { name: "Tạo sổ mẫu" })
    .click();
  const dialog = page.getByRole("dialog");
  await dialog.frameLocator("iframe").getByRole("button", { name: "Đóng" }).click();
  await dialog.waitFor({ state: "detached" });
  await page.getByRole("tab", { name: "Trưởng thôn, TDP (2)" }).click();
  const roster = async (cell: string) => {
    const nameBox = page.getByLabel("Hộp tên");
    await nameBox.fill(cell);
    await nameBox.press("Enter");
  };
  // The first row below the header, found by the prompt itself.
  const help = page.getByRole("note");
  for (let row = 8; row < 16 && (await help.count()) === 0; row += 1) await roster(`D${row}`);
  const cell = await page.getByLabel("Hộp tên").inputValue();
  expect(await help.textContent()).toContain("Chọn chức danh");
  await page.keyboard.press("Alt+ArrowDown");
  const list = page.getByRole("combobox", { name: `Chọn giá trị cho ô ${cell}` });
  await expect.poll(() => list.evaluate((element) => element === document.activeElement)).toBe(true);
  await list.selectOption("Trưởng thôn");
  await expect.poll(() => page.getByLabel("Thanh công thức").inputValue()).toBe("Trưởng thôn");
  await list.press("Escape");

  await page.keyboard.type("không có chức này");
  await page.keyboard.press("Enter");
  await page.getByRole("alert").getByText("Hãy chọn một mục trong danh sách").waitFor();
  await roster(cell);
  await expect.poll(() => page.getByLabel("Thanh công thức").inputValue()).toBe("Trưởng thôn");
  await workbench.context.close();
});

test("speaks English where the Excel it stands for does", async () => {
  const workbench = await openWorkbench(browser, server.url);
  const { page } = workbench;
  await page.getByRole("link", { name: "English" }).click();
  await page.getByRole("button", { name: "Samples" }).waitFor(PATIENCE);
  await page
    .getByRole("group", { name: "Party admissions" })
    .getByRole("button", { name: "Check", exact: true })
    .waitFor();
  const chrome = await page.evaluate(() =>
    [...document.querySelectorAll("header, nav, footer")].map((element) => element.textContent).join(" "),
  );
  expect(chrome.replace("Tiếng Việt", "")).not.toMatch(/[ăâđêôơưạảấầẩẫậắằặẹẻếềểễệọỏốồổộớờởợụủứừửữự]/i);
  expect(await page.getByLabel("Width of the pane").count()).toBe(1);
  await workbench.context.close();
});
