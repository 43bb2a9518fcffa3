import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startServer, type RunningServer } from "../../src/workbench/server/server.ts";
import { launchBrowser } from "../browser/launch.ts";
import { openSample, openWorkbench, selected, sheetNames, type WorkbenchPage } from "./workbench-page.ts";

const PAGES = fileURLToPath(new URL("../../.cache/test-pages/", import.meta.url));
/** More stops than the pane has between any two things of this job. */
const MOST_STOPS = 60;

let server: RunningServer;
let browser: Browser;
let workbench: WorkbenchPage;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ port: 3440, pagesFolder: PAGES }), launchBrowser()]);
  workbench = await openWorkbench(browser, server.url);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

/** Name of what has the keyboard's focus in the pane, as it is read out. */
function focused(): Promise<string> {
  return workbench.pane.locator("html").evaluate(() => {
    const element = document.activeElement;
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null;
    const name = element?.getAttribute("aria-label") ?? label ?? element?.textContent ?? "";
    return name.trim().slice(0, 60);
  });
}

/** Presses Tab, or Shift+Tab, until the focus is there; it must be seen there too. */
async function go(name: RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  const passed: string[] = [];
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    await workbench.page.keyboard.press(key);
    const now = await focused();
    if (name.test(now)) {
      expect(await isFocusSeen(), `focus is seen on ${now}`).toBe(true);
      return;
    }
    passed.push(now);
  }
  throw new Error(`no way by ${key} to ${String(name)}, only to ${passed.join(" | ")}`);
}

/** An outline, a border or a shadow of its own: something must tell the focus. */
function isFocusSeen(): Promise<boolean> {
  return workbench.pane.locator("html").evaluate(() => {
    const element = document.activeElement;
    if (!element?.matches(":focus-visible")) return false;
    const looks = [element, element.nextElementSibling, element.parentElement].flatMap((one) =>
      one ? [getComputedStyle(one), getComputedStyle(one, "::after")] : [],
    );
    return looks.some(
      ({ outlineStyle, outlineWidth, boxShadow }) =>
        (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none",
    );
  });
}

const press = (key: string) => workbench.page.keyboard.press(key);
const said = (words: string | RegExp) =>
  workbench.pane.getByText(words).first().waitFor({ state: "attached", timeout: 30_000 });

/** How many findings the tab says there are. */
const found = async () => {
  const tab = workbench.pane.getByRole("tab", { name: /^Cần xem, / });
  return Number(/\d+/.exec((await tab.getAttribute("aria-label")) ?? "")?.[0]);
};

test("the whole job is done by keyboard alone", async () => {
  const { page, pane } = workbench;
  await openSample(workbench, "Sổ có lỗi", "so-ket-nap-loi.xlsx");
  // From the edge of the pane, as F6 brings a person there in Excel.
  await page.getByRole("slider", { name: "Độ rộng của ngăn" }).focus();

  await go(/^Kiểm tra$/);
  await press("Enter");
  await said(/^Đã kiểm tra: /);
  const before = await found();

  await go(/^Sửa 4 chỗ an toàn$/);
  await press("Enter");
  await pane.getByRole("heading", { name: "Sửa 4 chỗ" }).waitFor();
  await go(/^Sửa 4 ô$/);
  await press("Enter");
  await said("Đã sửa 4 ô");
  await expect.poll(found, { timeout: 30_000 }).toBeLessThanOrEqual(before - 4);

  // The button that was pressed is gone with its mistakes: the work goes on at the tab of the view.
  await expect.poll(focused).toMatch(/^Cần xem, /);
  await go(/^Lỗi, ô F43/);
  await press("Enter");
  await expect.poll(() => selected(workbench)).toEqual({ sheet: "Biểu 01", cell: "F43" });
  expect(await focused()).toMatch(/^Lỗi, ô F43/);
  await go(/^Cần xem, \d+ chỗ$/, "Shift+Tab");
  await press("ArrowRight");
  await expect
    .poll(() => pane.getByRole("tab", { name: "Đơn vị" }).getAttribute("aria-selected"))
    .toBe("true");
  await go(/^Tô màu đơn vị dưới/);
  await press("Space");
  await said(/^Ô được tô:/);

  await go(/^Mục khác$/, "Shift+Tab");
  await press("Enter");
  await pane.getByRole("menuitem", { name: "Thiết lập" }).press("Enter");
  await pane.getByRole("heading", { name: "Thiết lập" }).waitFor();
  await go(/^Cấp ủy$/);
  await page.keyboard.type("Đảng ủy xã Hiệp Hòa");
  await press("Enter");
  await said("Đã lưu thiết lập vào sổ");

  await go(/^Tạo bảng tổng hợp$/, "Shift+Tab");
  await press("Enter");
  await said(/^Sổ còn \d+ lỗi; \d+ đơn vị chưa rõ số liệu/);
  await go(/^Vẫn lập bản nháp$/);
  await press("Enter");
  await said("Đã tạo bảng tổng hợp");
  await expect.poll(() => sheetNames(workbench), { timeout: 20_000 }).toContain("Bảng tổng hợp");
  expect(workbench.complaints).toEqual([]);
});
