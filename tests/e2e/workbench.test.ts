import { fileURLToPath } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { SEEDED_MISTAKES } from "../../src/workbench/samples/mistakes.ts";
import { startServer, type RunningServer } from "../../src/workbench/server/server.ts";
import type { XlsxDocument } from "../../src/xlsx/model/document.ts";
import { launchBrowser } from "../browser/launch.ts";
import { validateXlsx } from "../xlsx/validator.ts";
import {
  check,
  openSample,
  openWorkbench,
  PANE,
  picture,
  rowsFilled,
  save,
  selected,
  sheetNames,
  type WorkbenchPage,
} from "./workbench-page.ts";

const SUMMARY = "Bảng tổng hợp";
/** Not those of a workbench that may be running meanwhile. */
const PAGES = fileURLToPath(new URL("../../.cache/test-pages/", import.meta.url));
const PATIENCE = { timeout: 20_000 };

let server: RunningServer;
let browser: Browser;
let workbench: WorkbenchPage;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ port: 3410, pagesFolder: PAGES }), launchBrowser()]);
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
  // Nothing may be fetched from outside, and nothing may fail unseen.
  expect(workbench.complaints).toEqual([]);
});

describe("the sample without mistakes", () => {
  test("is checked: no findings, the district's figures, units below 90 % marked in pane and grid", async () => {
    const { page, pane } = workbench;
    expect(await sheetNames(workbench)).toEqual([
      "Biểu 01",
      "Trưởng thôn, TDP",
      "Đảng viên mới",
      "Tổ công tác",
    ]);

    expect(await check(workbench)).toContain("0 lỗi, 0 cảnh báo");
    const district = pane.getByRole("region", { name: "Toàn Đảng bộ" });
    expect(await district.textContent()).toContain("37,61%");
    expect(await district.textContent()).toContain("85/226");
    expect(await page.getByLabel("Lần chạy gần nhất").textContent()).toMatch(/Tiện ích: [1-3] lượt gọi/);
    await picture(workbench, "ngan-kiem-tra");

    await pane.getByRole("tab", { name: "Đơn vị" }).click();
    const unit = (name: string) => pane.getByRole("button", { name: new RegExp(`^${name}\\.`) });
    expect(await unit("Đảng bộ xã Châu Minh").textContent()).toContain("140%");
    expect(await unit("Đảng bộ xã Thanh Vân").textContent()).toContain("125%");
    expect(await unit("Đảng bộ thị trấn Thắng").textContent()).toContain("Dưới 90%");
    expect(await unit("Đảng bộ xã Hoàng Lương").textContent()).not.toContain("Dưới 90%");

    const { document: before } = await save(workbench);
    expect(highlightFill(before)).toBeNull();
    await pane.getByRole("switch", { name: /Tô màu/ }).click();
    await pane.getByRole("status").filter({ hasText: "Đã tô màu" }).waitFor({ state: "attached" });
    const { document: marked } = await save(workbench);
    const fill = highlightFill(marked);
    if (fill === null) throw new Error("no highlight in the saved file");
    await expect.poll(() => rowsFilled(workbench, fill), PATIENCE).toBeGreaterThanOrEqual(4);
    await picture(workbench, "ngan-don-vi");

    await pane.getByRole("switch", { name: /Tô màu/ }).click();
    await expect.poll(() => rowsFilled(workbench, fill), PATIENCE).toBe(0);
    const { document: unmarked } = await save(workbench);
    expect(highlightFill(unmarked)).toBeNull();
  });

  test("gets its summary, twice the same; the saved file is valid and has highlight and summary", async () => {
    const { page, pane } = workbench;
    await check(workbench);
    await pane.getByRole("tab", { name: "Đơn vị" }).click();
    await pane.getByRole("switch", { name: /Tô màu/ }).click();
    await pane.getByRole("status").filter({ hasText: "Đã tô màu" }).waitFor({ state: "attached" });

    const write = async (): Promise<XlsxDocument> => {
      await pane.getByRole("button", { name: "Tạo bảng tổng hợp" }).click();
      await pane
        .getByRole("status")
        .filter({ hasText: "Đã tạo bảng tổng hợp" })
        .waitFor({ state: "attached" });
      await expect.poll(() => sheetNames(workbench), PATIENCE).toContain(SUMMARY);
      const { bytes, document } = await save(workbench);
      expect(await validateXlsx(bytes)).toEqual([]);
      return document;
    };
    const first = await write();
    await pane.getByRole("button", { name: "Kiểm tra", exact: true }).click();
    await pane.getByRole("status").filter({ hasText: "Đã kiểm tra" }).waitFor({ state: "attached" });
    const second = await write();
    expect(second.sheets.map((sheet) => sheet.name)).toEqual(first.sheets.map((sheet) => sheet.name));
    expect(summaryCells(second)).toEqual(summaryCells(first));
    expect(summaryCells(first)).toContain("0.376");
    expect(highlightFill(second)).not.toBeNull();

    await page.getByRole("tab", { name: SUMMARY }).click();
    await expect.poll(() => selected(workbench)).toMatchObject({ sheet: SUMMARY });
    await picture(workbench, "bang-tong-hop");
  });
});

describe("the sample with mistakes", () => {
  test("every seeded mistake is found, and a click on it selects its cell", async () => {
    const { pane } = workbench;
    await openSample(workbench, "Sổ có lỗi", "so-ket-nap-loi.xlsx");
    await check(workbench);
    await pane
      .getByText(/^Còn \d+ lỗi$/)
      .first()
      .waitFor();
    await picture(workbench, "ngan-loi");
    const missed: string[] = [];
    for (const { code, sheet, address } of SEEDED_MISTAKES) {
      const findings = pane.getByRole("button", {
        name: new RegExp(`^(Lỗi|Cảnh báo|Ghi chú), ô ${address}:`),
      });
      const count = await findings.count();
      let isFound = false;
      for (let index = 0; index < count && !isFound; index += 1) {
        await findings.nth(index).click();
        isFound = await leadsTo(sheet, address);
      }
      if (!isFound) missed.push(`${code} ${sheet}!${address}`);
    }
    expect(missed).toEqual([]);
    // The keyboard stays where it was: in the pane.
    expect(await workbench.page.evaluate(() => document.activeElement?.tagName)).toBe("IFRAME");
  });

  /** Two sheets may have a finding at the same address: the wrong one leads elsewhere. */
  async function leadsTo(sheet: string, address: string): Promise<boolean> {
    const [cell] = address.split(":");
    for (let tries = 0; tries < 100; tries += 1) {
      const now = await selected(workbench);
      if (now.sheet === sheet && now.cell === cell) return true;
      await workbench.page.waitForTimeout(50);
    }
    return false;
  }
});

describe("the grid", () => {
  test("what is typed goes into the workbook, recalculates, and can be undone", async () => {
    const { page } = workbench;
    const nameBox = page.getByLabel("Hộp tên");
    const formula = page.getByLabel("Thanh công thức");
    const type = async (cell: string, text: string): Promise<void> => {
      await nameBox.fill(cell);
      await nameBox.press("Enter");
      await page.keyboard.type(text);
      await page.keyboard.press("Enter");
    };
    const shown = async (cell: string): Promise<string> => {
      await nameBox.fill(cell);
      await nameBox.press("Enter");
      return formula.inputValue();
    };
    await type("M3", "12,5");
    await type("M4", "=M3*2");
    await type("M3", "20");
    await type("M5", "5/1/2022");
    expect(await shown("M3")).toBe("20");
    expect(await shown("M4")).toBe("=M3*2");
    expect(await shown("M5")).toBe("5/1/2022");
    const { document } = await save(workbench);
    const cells = (row: number) => document.sheets[0]?.rows.get(row)?.cells.get(12);
    expect(cells(2)?.value).toBe(20);
    expect(cells(3)).toMatchObject({ formula: "M3*2", value: 40 });
    expect(cells(4)?.value).toBe(44_566);

    await page.getByRole("button", { name: "Hoàn tác" }).click();
    await page.getByRole("button", { name: "Hoàn tác" }).click();
    expect(await shown("M3")).toBe("12,5");
    expect(await shown("M5")).toBe("");
  });
});

describe("the headings of the grid", () => {
  test("drag the width of a column into the file", async () => {
    const { page } = workbench;
    const widthOfA = async (): Promise<number> =>
      (await save(workbench)).document.sheets[0]?.columns.find(({ first }) => first === 0)?.width ?? 0;
    const before = await widthOfA();
    const box = await page.locator("main canvas[id^=univer-sheet-main-canvas]").first().boundingBox();
    if (!box) throw new Error("the grid is not drawn");
    // The pointer says where the edge is.
    const y = box.y + 11;
    const edge = await edgeOfColumn(y, box.x + 45, box.x + 160);
    await page.mouse.move(edge, y);
    await page.mouse.down();
    await page.mouse.move(edge + 40, y, { steps: 4 });
    await page.mouse.up();
    await expect.poll(widthOfA, PATIENCE).toBeGreaterThan(before + 3);
    await page.getByRole("button", { name: "Hoàn tác" }).click();
    expect(await widthOfA()).toBe(before);
  });

  async function edgeOfColumn(y: number, from: number, to: number): Promise<number> {
    const { page } = workbench;
    for (let x = from; x < to; x += 2) {
      await page.mouse.move(x, y);
      const cursor = await page.evaluate(
        ([left, top]) => {
          const element = document.elementFromPoint(left ?? 0, top ?? 0);
          return element ? getComputedStyle(element).cursor : "";
        },
        [x, y],
      );
      if (/resize/.test(cursor)) return x;
    }
    throw new Error("no edge of a column was found");
  }
});

describe("the ribbon", () => {
  test("runs the add-in's functions without the pane", async () => {
    const { page } = workbench;
    const group = page.getByRole("group", { name: "Kết nạp đảng viên" });
    await group.getByRole("button", { name: "Kiểm tra nhanh" }).click();
    const notice = page.getByRole("dialog").frameLocator("iframe");
    await notice.getByText("37,61%").waitFor();
    await picture(workbench, "kiem-tra-nhanh");
    await notice.getByRole("button").click();
    await page.getByRole("dialog").waitFor({ state: "detached" });

    await group.getByRole("button", { name: "Tạo bảng tổng hợp" }).click();
    await expect.poll(() => selected(workbench), PATIENCE).toMatchObject({ sheet: SUMMARY });
  });
});

describe("the pane", () => {
  test.each([320, 350])("has nothing axe objects to at %i px", async (width) => {
    const { page, pane } = workbench;
    await page.getByRole("slider", { name: "Độ rộng của ngăn" }).focus();
    for (let left = 350; left > width; left -= 10) await page.keyboard.press("ArrowRight");
    const violations = async (): Promise<string[]> => {
      const { violations: found } = await new AxeBuilder({ page })
        .include({ fromFrames: [PANE, "html"] })
        .exclude({ fromFrames: [PANE, "[data-tabster-dummy]"] })
        .analyze();
      return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
    };
    expect(await violations()).toEqual([]);
    await openSample(workbench, "Sổ có lỗi", "so-ket-nap-loi.xlsx");
    await check(workbench);
    expect(await violations()).toEqual([]);
    for (const tab of ["Đơn vị", "Danh sách", "Tổ công tác"]) {
      await pane.getByRole("tab", { name: tab }).click();
      expect(await violations()).toEqual([]);
    }
  });
});

/** Fill of the add-in's mark in the unit table of a saved file; null when it is not there. */
function highlightFill(document: XlsxDocument): string | null {
  const rules = document.sheets[0]?.conditionalFormats ?? [];
  return (
    rules.map((rule) => (rule.kind === "custom" ? rule.format.fill : null)).find((fill) => fill !== null) ??
    null
  );
}

/** Every filled cell of the summary with its content, one line each. */
function summaryCells(document: XlsxDocument): string {
  const sheet = document.sheets.find(({ name }) => name === SUMMARY);
  const lines: string[] = [];
  for (const [row, { cells }] of sheet?.rows ?? []) {
    for (const [column, { value, formula }] of cells) {
      if (value !== null) lines.push(`${row},${column}: ${JSON.stringify(value)} ${formula ?? ""}`);
    }
  }
  return lines.sort().join("\n");
}
