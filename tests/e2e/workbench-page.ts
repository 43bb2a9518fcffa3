import { mkdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContext, FrameLocator, Page } from "playwright-core";
import { readDocument } from "../../src/xlsx/workbook/read-document.ts";
import type { XlsxDocument } from "../../src/xlsx/model/document.ts";

/** The workbench as a person has it before them. */
export interface WorkbenchPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** The add-in's own page in the task pane. */
  readonly pane: FrameLocator;
  /** What the browser complained of, and what it fetched from anywhere else. */
  readonly complaints: string[];
}

export const PANE = 'aside iframe[title="Kết nạp đảng viên"]';
const IMAGES = fileURLToPath(new URL("../../docs/images/", import.meta.url));

/** `prepare` may put its own answers before the server's. */
export async function openWorkbench(
  browser: Browser,
  url: string,
  prepare: (context: BrowserContext) => Promise<void> = () => Promise.resolve(),
): Promise<WorkbenchPage> {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    locale: "vi-VN",
    viewport: { width: 1440, height: 860 },
  });
  await prepare(context);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("response", (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  page.on("request", (request) => {
    if (!/^(blob|data):/.test(request.url()) && !request.url().startsWith(`${url}/`))
      complaints.push(request.url());
  });
  await page.goto(`${url}/`);
  const pane = page.frameLocator(PANE);
  await pane.getByRole("button", { name: "Kiểm tra", exact: true }).waitFor();
  return { page, context, pane, complaints };
}

export async function openSample(
  { page, pane }: WorkbenchPage,
  label: string,
  fileName: string,
): Promise<void> {
  await page.getByRole("button", { name: "Mẫu", exact: true }).click();
  await page.getByRole("menuitem", { name: label }).click();
  await page.getByRole("heading", { level: 1, name: fileName }).waitFor();
  await pane.getByRole("button", { name: "Kiểm tra", exact: true }).waitFor();
}

/** Opens what the pane's menu has under this name. */
export async function fromMenu({ pane }: WorkbenchPage, item: string): Promise<void> {
  await pane.getByRole("button", { name: "Mục khác" }).click();
  await pane.getByRole("menuitem", { name: item }).click();
}

/** Presses *Kiểm tra* and gives what the pane announces. */
export async function check({ pane }: WorkbenchPage): Promise<string> {
  await pane.getByRole("button", { name: "Kiểm tra", exact: true }).click();
  const announced = pane.getByRole("status").filter({ hasText: "Đã kiểm tra" });
  await announced.waitFor({ state: "attached" });
  return (await announced.textContent()) ?? "";
}

/** Sheet and first cell of the selection, as the tabs and the name box show them. */
export async function selected({ page }: WorkbenchPage): Promise<{ sheet: string; cell: string }> {
  const sheet = await page.getByRole("tab", { selected: true }).first().textContent();
  return { sheet: sheet ?? "", cell: await page.getByLabel("Hộp tên").inputValue() };
}

export async function sheetNames({ page }: WorkbenchPage): Promise<string[]> {
  return page.getByRole("tablist", { name: "Các trang tính" }).getByRole("tab").allTextContents();
}

/** Presses *Lưu* and reads the file the browser downloads. */
export async function save({ page }: WorkbenchPage): Promise<{ bytes: Uint8Array; document: XlsxDocument }> {
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Lưu", exact: true }).click();
  const bytes = new Uint8Array(await readFile(await (await downloading).path()));
  return { bytes, document: readDocument(bytes) };
}

/** Rows of the grid in sight whose first column has this fill ("#FFF2CC"), counted on the canvas. */
export async function rowsFilled({ page }: WorkbenchPage, fill: string): Promise<number> {
  const color = [1, 3, 5].map((at) => Number.parseInt(fill.slice(at, at + 2), 16));
  return page
    .locator("main canvas[id^=univer-sheet-main-canvas]")
    .first()
    .evaluate((canvas, wanted) => {
      if (!(canvas instanceof HTMLCanvasElement)) return 0;
      // A few pixels right of the row numbers: inside column A, left of its centred text.
      const strip = canvas.getContext("2d")?.getImageData(48, 0, 1, canvas.height).data ?? [];
      let runs = 0;
      let isInside = false;
      for (let at = 0; at < strip.length; at += 4) {
        const isFilled = wanted.every((part, index) => strip[at + index] === part);
        if (isFilled && !isInside) runs += 1;
        isInside = isFilled;
      }
      return runs;
    }, color);
}

/** Keeps a picture for the documentation when SCREENSHOTS is set. */
export async function picture({ page }: WorkbenchPage, name: string): Promise<void> {
  if (!process.env["SCREENSHOTS"]) return;
  mkdirSync(IMAGES, { recursive: true });
  await page.screenshot({ path: `${IMAGES}${name}.png` });
}
