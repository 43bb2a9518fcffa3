import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { unzipSync } from "fflate";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { storeSettings, validate } from "../../src/core/job/job.ts";
import type { XlsxDocument } from "../../src/xlsx/model/document.ts";
import { readDocument } from "../../src/xlsx/workbook/read-document.ts";
import { createFilePort } from "../../src/xlsx/port.ts";
import { startServer, type RunningServer } from "../../src/workbench/server/server.ts";
import { launchBrowser } from "../browser/launch.ts";
import { lookAtPane } from "./look-at-pane.ts";
import { check, fromMenu, openWorkbench, PANE, save, type WorkbenchPage } from "./workbench-page.ts";

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

/** The example's book, which remembers the figures of the month before. */
async function bookWithFebruary(): Promise<Buffer> {
  const port = createFilePort(readFileSync(join(EXAMPLE, "BOOK.xlsx")), "BOOK.xlsx");
  const report = await validate(port, { today: { year: 2023, month: 4, day: 4 } });
  const units = report.workbook.units.map(({ key }) => ({
    key,
    counts: [null, 0, null, null] as const,
  }));
  const kept = [{ cutOff: { year: 2023, month: 2, day: 28 }, units }];
  await storeSettings(port, report, { ...report.settings, kept });
  return Buffer.from(port.bytes());
}

/** As a person has them from mail and chat: the ten of the example, one more that names nobody, and one of another kind. */
function twelveFiles() {
  const names = readdirSync(join(EXAMPLE, "files"));
  const ten = names.map((name) => ({ name, buffer: readFileSync(join(EXAMPLE, "files", name)) }));
  const nameless = names.find((name) => name.startsWith("10")) ?? "";
  return [
    ...ten,
    { name: "so lieu moi.xlsx", buffer: readFileSync(join(EXAMPLE, "files", nameless)) },
    { name: "Binh Khe.csv", buffer: Buffer.from("Đơn vị;Đã kết nạp\nXã Bình Khê;3\n") },
  ].map((file) => ({ ...file, mimeType: "application/octet-stream" }));
}

test("twelve files: two questions answered, written, taken back, written again, checked and summed up", async () => {
  const { page, pane } = workbench;
  await page.getByLabel("Tệp cần mở").setInputFiles({
    name: "BOOK.xlsx",
    mimeType: "application/octet-stream",
    buffer: await bookWithFebruary(),
  });
  await page.getByRole("heading", { level: 1, name: "BOOK.xlsx" }).waitFor(PATIENCE);
  await check(workbench);
  await fromMenu(workbench, "Thu báo cáo");
  await expect.poll(() => pane.getByText("Nếu nút chọn tệp không mở được").count()).toBe(1);
  await pane.locator('input[type="file"]').setInputFiles(twelveFiles());
  await pane.getByText("8/12 đơn vị đã gửi, 4 chưa gửi").waitFor(PATIENCE);
  expect(await pane.getByText("Tệp chữ (.csv, .txt) không giữ được bảng").count()).toBe(1);
  await lookAtPane(workbench, "thu-bao-cao");
  // What is asked stands first, and is told.
  await pane.getByText("2 tệp có câu hỏi").waitFor(PATIENCE);
  const headings = pane.getByRole("list", { name: "Các tệp đã đọc" }).getByRole("heading");
  expect((await headings.allTextContents()).slice(0, 2)).toEqual([
    "10 bao cao nhanh.xlsx",
    "so lieu moi.xlsx",
  ]);
  const questions = pane.getByLabel("Trả lời");
  await questions.nth(0).selectOption({ label: "Chi bộ Ban Quản lý rừng phòng hộ" });
  await pane.getByText("9/12 đơn vị đã gửi, 3 chưa gửi").waitFor(PATIENCE);
  await pane.getByLabel("Trả lời").last().selectOption({ label: "Chi bộ Trường PTDTNT huyện" });
  await pane.getByText("10/12 đơn vị đã gửi, 2 chưa gửi").waitFor(PATIENCE);
  await pane.getByRole("heading", { name: "08 Vinh An.xlsx" }).scrollIntoViewIfNeeded();
  await lookAtPane(workbench, "thu-bao-cao-tep");

  const write = pane.getByRole("button", { name: /^Ghi \d+ ô, 1 dòng mới$/ });
  await write.click();
  await pane.getByRole("button", { name: "Hoàn tác" }).waitFor(PATIENCE);
  expect(await cell("Tháng 3", 7, 3)).toBe(2);
  expect(await cell("Tháng 3", 16, 3)).toBe(1);
  const people = async () => {
    const { document } = await save(workbench);
    const rows = document.sheets.find(({ name }) => name === "Đảng viên mới")?.rows.values() ?? [];
    return [...rows].map(({ cells }) => cells.get(1)?.value).filter((value) => value === "Đặng Quốc Bảo");
  };
  expect(await people()).toHaveLength(1);

  await pane.getByRole("button", { name: "Hoàn tác" }).click();
  await expect.poll(() => cell("Tháng 3", 7, 3), PATIENCE).toBe(0);
  expect(await people()).toHaveLength(0);

  // The files are still there: what was taken back can be written again.
  await expect.poll(() => write.isEnabled(), PATIENCE).toBe(true);
  await write.click();
  await pane.getByRole("button", { name: "Hoàn tác" }).waitFor(PATIENCE);
  await expect.poll(() => cell("Tháng 3", 7, 3), PATIENCE).toBe(2);
  await pane.getByText("Đã ghi 11 ô từ báo cáo của các đơn vị").first().waitFor(PATIENCE);

  // Where the selected cell is from.
  await page.getByLabel("Hộp tên").fill("D8");
  await page.getByLabel("Hộp tên").press("Enter");
  await pane.getByRole("button", { name: "Số ở ô đang chọn lấy từ đâu" }).click();
  await pane.getByRole("button", { name: "Xem ô đang chọn" }).click();
  await pane.getByText(/Tháng 3!D8: 2, lấy từ tệp 01 Yen Phu\.xlsx, ô Tháng 3!D8/).waitFor(PATIENCE);

  // The sheet of who has sent.
  await pane.getByRole("button", { name: "Lập trang tình hình gửi" }).click();
  await expect
    .poll(async () => (await save(workbench)).document.sheets.map(({ name }) => name), PATIENCE)
    .toContain("Tình hình gửi báo cáo");

  await check(workbench);
  await makeSummary();
  const { document } = await save(workbench);
  const summary = document.sheets.find(({ name }) => name === "Bảng tổng hợp");
  const texts = [...(summary?.rows.values() ?? [])].flatMap(({ cells }) =>
    [...cells.values()].map(({ value }) => value),
  );
  expect(
    texts.filter((text) => typeof text === "string" && /28\/0?2\/2023|tháng 2\/2023/.test(text)),
  ).not.toEqual([]);

  async function makeSummary() {
    await pane.getByRole("button", { name: "Tạo bảng tổng hợp" }).click();
    const draft = pane.getByRole("button", { name: "Vẫn lập bản nháp" });
    const made = pane.getByText(/Đã tạo|Đã lập/);
    await Promise.race([draft.waitFor(PATIENCE), made.first().waitFor(PATIENCE)]);
    if (await draft.isVisible()) await draft.click();
    await expect
      .poll(
        async () => (await save(workbench)).document.sheets.some(({ name }) => name === "Bảng tổng hợp"),
        PATIENCE,
      )
      .toBe(true);
  }
});

test("sixty-two files: no step keeps the pane from answering", async () => {
  const { page, pane } = workbench;
  await page.getByLabel("Tệp cần mở").setInputFiles({
    name: "BOOK.xlsx",
    mimeType: "application/octet-stream",
    buffer: await bookWithFebruary(),
  });
  await page.getByRole("heading", { level: 1, name: "BOOK.xlsx" }).waitFor(PATIENCE);
  await check(workbench);
  await fromMenu(workbench, "Thu báo cáo");
  await expect.poll(() => pane.getByText("Nếu nút chọn tệp không mở được").count()).toBe(1);
  await browser.startTracing(page, { categories: ["toplevel"] });
  await pane.locator('input[type="file"]').setInputFiles(sixtyTwoFiles());
  await expect
    .poll(() => pane.getByRole("list", { name: "Các tệp đã đọc" }).getByRole("heading").count(), {
      timeout: 120_000,
    })
    .toBe(62);
  await pane.getByText("Đang đối chiếu với sổ…").waitFor({ state: "hidden", timeout: 120_000 });
  const times = taskTimes(await browser.stopTracing());
  const longest = times.slice(0, 5).map(Math.round).join(", ");
  process.stdout.write(
    `longest tasks while 62 files were read and gathered: ${longest} ms of the processor\n`,
  );
  // All of the work is among them, and no piece of it is long. Code that runs for the first time may take its while once.
  expect(times.reduce((sum, time) => sum + time, 0)).toBeGreaterThan(300);
  expect(times.filter((time) => time > 50).length).toBeLessThanOrEqual(1);
  expect(times[0]).toBeLessThan(150);
});

test("forms to send out: one for each unit in an archive, one for all in a workbook of its own, of either month", async () => {
  const { page, pane, context } = workbench;
  const forms = pane.getByRole("button", { name: "Tạo mẫu gửi đơn vị" });
  await forms.click();
  await lookAtPane(workbench, "thu-bao-cao-mau");
  const downloading = page.waitForEvent("download");
  await pane.getByRole("button", { name: "Tải mẫu từng đơn vị (.zip)" }).click();
  const archive = await downloading;
  expect(archive.suggestedFilename()).toBe("Mau bao cao T3-2023.zip");
  await pane.getByText("Đã tạo 12 mẫu trong tệp Mau bao cao T3-2023.zip").waitFor(PATIENCE);
  const made = unzipSync(readFileSync(await archive.path()));
  const names = Object.keys(made);
  expect(names).toHaveLength(12);
  expect(names).toContain("Đảng bộ xã Yên Phú T3-2023.xlsx");
  const texts = Object.values(made).map((bytes) => textsOf(readDocument(bytes)));
  for (const [at, own] of texts.entries()) {
    expect(own).toContain((names[at] ?? "").replace(" T3-2023.xlsx", ""));
    expect(own).toContain("Số liệu không thay đổi");
  }

  await pane.getByLabel("Kỳ của mẫu").selectOption({ label: "4/2023" });
  const opening = context.waitForEvent("page");
  await pane.getByRole("button", { name: "Mở một mẫu chung" }).click();
  const beside = await opening;
  await beside.frameLocator(PANE).getByRole("button", { name: "Kiểm tra", exact: true }).waitFor(PATIENCE);
  const { document } = await save({ ...workbench, page: beside });
  const common = textsOf(document);
  expect(
    common.filter((text) => text === "Đảng bộ xã Yên Phú" || text === "Chi bộ Hạt Kiểm lâm"),
  ).not.toEqual([]);
  expect(common.some((text) => /4\/2023/.test(text))).toBe(true);
  await beside.close();
});

function textsOf({ sheets }: XlsxDocument): string[] {
  return sheets.flatMap(({ rows }) =>
    [...rows.values()].flatMap(({ cells }) =>
      [...cells.values()].flatMap(({ value }) => (typeof value === "string" ? [value] : [])),
    ),
  );
}

/** The files of the example again and again, each under a name of its own. */
function sixtyTwoFiles() {
  const names = readdirSync(join(EXAMPLE, "files"));
  return Array.from({ length: 62 }, (_, at) => {
    const name = names[at % names.length] ?? "";
    const buffer = readFileSync(join(EXAMPLE, "files", name));
    return { name: at < names.length ? name : `${at} ${name}`, buffer, mimeType: "application/octet-stream" };
  });
}

interface TraceEvent {
  /** Microseconds by the clock: when it began. */
  readonly ts: number;
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds of the thread's own processor time, and by the clock. */
  readonly tdur?: number;
  readonly dur?: number;
  readonly args?: { readonly name?: string };
}

/** Milliseconds of processor time of the tasks of the pages' main threads, longest first: a busy machine makes none longer. */
function taskTimes(trace: Buffer): number[] {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: readonly TraceEvent[] };
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain")
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const ends = new Map<string, number>();
  return traceEvents
    .filter(({ ph, pid, tid }) => ph === "X" && mains.has(`${pid} ${tid}`))
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))
    .filter(({ ts, dur = 0, pid, tid }) => {
      // What stands within a task is a part of it, and no task more.
      const thread = `${pid} ${tid}`;
      if (ts < (ends.get(thread) ?? 0)) return false;
      ends.set(thread, ts + dur);
      return true;
    })
    .map(({ tdur = 0 }) => tdur / 1000)
    .sort((a, b) => b - a);
}
