import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startServer, type RunningServer } from "../../src/workbench/server/server.ts";
import { writeDocument } from "../../src/xlsx/workbook/write-document.ts";
import { launchBrowser } from "../browser/launch.ts";
import type { SheetFixture } from "../fixtures/snapshots.ts";
import { documentOf } from "../fixtures/workbook-file.ts";
import { check, fromMenu, openWorkbench, sheetNames, type WorkbenchPage } from "./workbench-page.ts";

const PAGES = fileURLToPath(new URL("../../.cache/test-pages/", import.meta.url));
const PATIENCE = { timeout: 60_000 };
const MIME = "application/octet-stream";

let server: RunningServer;
let browser: Browser;
let workbench: WorkbenchPage;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ port: 3482, pagesFolder: PAGES }), launchBrowser()]);
  workbench = await openWorkbench(browser, server.url);
});
afterAll(async () => {
  expect(workbench.complaints).toEqual([]);
  await browser.close();
  await server.close();
});

const VILLAGES = ["Đông", "Đoài", "Trung", "Nam", "Bắc", "Thượng"];

/** The commune's workbook as it stands at the end of a month; in May the register still has an old village. */
function commune(month: number, admitted: readonly number[], villages = VILLAGES): Buffer {
  const sheets: SheetFixture[] = [
    {
      name: "Số liệu",
      rows: [
        ["TỈNH ỦY ĐỒNG THÁP"],
        ["ĐẢNG ỦY XÃ MỸ AN"],
        [`KẾT QUẢ KẾT NẠP ĐẢNG VIÊN (Số liệu đến hết tháng ${month}/2026)`],
        [],
        ["TT", "Đơn vị", "Chỉ tiêu", "Đã kết nạp", "Trưởng thôn", "Là đảng viên"],
        ...villages.map((name, at) => [
          at + 1,
          `Chi bộ thôn ${name}`,
          3,
          admitted[at] ?? 0,
          1,
          at % 3 === 1 ? 0 : 1,
        ]),
      ],
    },
    {
      name: "Đảng viên mới",
      rows: [
        ["TT", "Họ và tên", "Ngày sinh", "Giới tính", "Đơn vị", "Ngày QĐ kết nạp", "Tôn giáo", "Nghề nghiệp"],
        [
          1,
          "Trần Văn Cam",
          "01/02/2000",
          "Nam",
          `Chi bộ thôn ${villages[0] ?? ""}`,
          "01/03/2026",
          "Không",
          "Nông dân",
        ],
        [2, "Trần Thị Đào", "01/02/2001", "Nữ", "Chi bộ thôn Cũ", "01/03/2026", "Không", "Học sinh"],
      ],
    },
  ];
  return Buffer.from(writeDocument(documentOf(sheets)));
}

async function openFile(name: string, buffer: Buffer): Promise<void> {
  const { page } = workbench;
  await page.getByLabel("Tệp cần mở").setInputFiles({ name, mimeType: MIME, buffer });
  await page.getByRole("heading", { level: 1, name }).waitFor(PATIENCE);
  await check(workbench);
}

/** Keeps what was seen, where it is asked for. */
async function look(name: string): Promise<void> {
  const folder = process.env["LOOK"];
  if (folder) await workbench.page.screenshot({ path: `${folder}/${name}.png` });
}

test("the quick check names the villages whose head is not a member", async () => {
  const { page } = workbench;
  await openFile("my-an-6.xlsx", commune(6, [1, 1, 0, 2, 0, 3]));
  await page.getByRole("button", { name: "Kiểm tra nhanh" }).click();
  const notice = page.getByRole("dialog").frameLocator("iframe");
  await notice.getByText("chưa là đảng viên: 2 (thôn Đoài, thôn Bắc)").waitFor();
  await look("kiem-tra-nhanh-xa");
  await notice.getByRole("button", { name: "Đóng" }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
});

test("an office's profile, the period before and a merged village come in from files and fields", async () => {
  const { pane } = workbench;
  await openFile("my-an-6.xlsx", commune(6, [1, 1, 0, 2, 0, 3]));

  // The profile fills the fields; another office's asks first, and what is none is told.
  await fromMenu(workbench, "Thiết lập");
  await pane.getByRole("button", { name: "Lấy từ tệp thiết lập của cơ quan" }).click();
  const profile = pane.getByLabel("Chọn tệp thiết lập", { exact: true });
  const choose = (name: string, text: string) =>
    profile.setInputFiles({ name, mimeType: MIME, buffer: Buffer.from(text) });
  await choose("hong.json", "{");
  await pane.getByText("tệp hỏng hoặc không phải tệp thiết lập").waitFor(PATIENCE);
  await choose("khac.json", '{ "organisation": "Đảng ủy xã Tân Hòa", "place": "Tân Hòa" }');
  await pane.getByText("Chưa điền gì").waitFor(PATIENCE);
  await choose(
    "my-an.json",
    '{ "organisation": "Đảng ủy xã Mỹ An", "place": "Mỹ An", "planDeadline": { "month": 10, "day": 31 } }',
  );
  await pane.getByText("Đã điền theo my-an.json").waitFor(PATIENCE);
  await look("profile");
  expect(await pane.getByLabel("Địa danh").inputValue()).toBe("Mỹ An");
  await pane.getByRole("button", { name: "Lưu vào sổ", exact: true }).click();
  await pane.getByRole("tab", { name: /^Cần xem, / }).waitFor(PATIENCE);

  // The old village of the register is told of at the finding.
  await pane
    .getByRole("button", { name: /không có trong bảng đơn vị|Chi bộ thôn Cũ/ })
    .first()
    .click();
  await pane.getByRole("button", { name: "Đơn vị cũ → đơn vị mới từ ngày …" }).click(PATIENCE);
  expect(await pane.getByLabel("Tên cũ").inputValue()).toBe("Chi bộ thôn Cũ");
  await pane.getByLabel("Đơn vị hiện nay").selectOption("Chi bộ thôn Đoài");
  await pane.getByLabel(/^Từ ngày/).fill("30/5/2026");
  await look("successor");
  await pane.getByRole("button", { name: "Lưu vào sổ", exact: true }).click();
  await expect.poll(() => pane.getByText("Chi bộ thôn Cũ").count(), PATIENCE).toBe(0);

  // The month before: another office's file is refused, the own one is compared with.
  await pane.getByRole("tab", { name: /^Đơn vị/ }).click();
  await pane.getByRole("button", { name: "Chưa có số liệu kỳ trước để so sánh" }).click();
  const previous = pane.getByLabel("Chọn tệp kỳ trước", { exact: true });
  const other = VILLAGES.map((name) => `Hạ ${name}`);
  await previous.setInputFiles({ name: "khac-5.xlsx", mimeType: MIME, buffer: commune(5, [1], other) });
  await pane.getByText("khac-5.xlsx là sổ của cơ quan khác").waitFor(PATIENCE);
  await previous.setInputFiles({
    name: "my-an-5.xlsx",
    mimeType: MIME,
    buffer: commune(5, [1, 0, 0, 1, 0, 1]),
  });
  await pane.getByText("Đang so sánh với my-an-5.xlsx (số liệu đến 31/5/2026)").waitFor(PATIENCE);
  await pane.getByText("So với kỳ trước (đến 31/5/2026): +4 đảng viên").waitFor(PATIENCE);
  await look("previous");

  // The summary written from here has the columns that look back.
  await pane.getByRole("button", { name: "Tạo bảng tổng hợp" }).click();
  await pane.getByRole("button", { name: "Vẫn lập bản nháp" }).click(PATIENCE);
  await expect.poll(() => sheetNames(workbench), PATIENCE).toContain("Bảng tổng hợp");
  await pane
    .getByText("Đã tạo bảng tổng hợp")
    .first()
    .waitFor({ ...PATIENCE, state: "attached" });
  await look("summary");
  await workbench.page.getByLabel("Hộp tên").fill("A70");
  await workbench.page.keyboard.press("Enter");
  await look("summary-units");
});
