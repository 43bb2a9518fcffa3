import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startServer, type RunningServer } from "../../src/workbench/server/server.ts";
import { addSheet, newDocument } from "../../src/xlsx/new-document.ts";
import { writeDocument } from "../../src/xlsx/write-document.ts";
import { launchBrowser } from "../browser/launch.ts";
import { lookAtPane } from "./look-at-pane.ts";
import { check, openSample, openWorkbench, picture, type WorkbenchPage } from "./workbench-page.ts";

const PAGES = fileURLToPath(new URL("../../.cache/test-pages/", import.meta.url));

let server: RunningServer;
let browser: Browser;
let workbench: WorkbenchPage;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ port: 3430, pagesFolder: PAGES }), launchBrowser()]);
  workbench = await openWorkbench(browser, server.url);
  // What does not come soon does not come: the other states want to be seen too.
  workbench.page.setDefaultTimeout(15_000);
});
afterAll(async () => {
  expect(workbench.complaints).toEqual([]);
  await browser.close();
  await server.close();
});

/** A state of the pane, how a person comes to it from the one before, and words that show that it is there. */
interface State {
  readonly name: string;
  readonly reach: () => Promise<unknown>;
  readonly words: string | RegExp;
}

const button = (name: string | RegExp) => workbench.pane.getByRole("button", { name, exact: true });
const tab = (name: string | RegExp) => workbench.pane.getByRole("tab", { name }).click();
const back = () => button("Quay lại").first().click();
const ribbon = (name: string) =>
  workbench.page.getByRole("group", { name: "Kết nạp đảng viên" }).getByRole("button", { name }).click();

async function openBlank(): Promise<void> {
  const document = newDocument();
  addSheet(document, "Trang1");
  const file = { name: "so-trang.xlsx", mimeType: "", buffer: Buffer.from(writeDocument(document)) };
  await workbench.page.getByLabel("Tệp cần mở").setInputFiles(file);
  await workbench.page.getByRole("heading", { level: 1, name: "so-trang.xlsx" }).waitFor();
  await button("Kiểm tra").waitFor();
}

/** Types into a cell of the grid as a person does. */
async function type(cell: string, text: string): Promise<void> {
  const nameBox = workbench.page.getByLabel("Hộp tên");
  await nameBox.fill(cell);
  await nameBox.press("Enter");
  await workbench.page.keyboard.type(text);
  await workbench.page.keyboard.press("Enter");
}

const slowAnswers = (milliseconds: string) =>
  workbench.page.getByRole("combobox", { name: /trả lời chậm/ }).selectOption(milliseconds);
const openTrialPanel = () =>
  workbench.page.getByRole("button", { name: /^Theo dõi và trục trặc/ }).press("Enter");

const BEFORE_A_CHECK: State[] = [
  { name: "gioi-thieu", reach: () => Promise.resolve(), words: "Ba bước, không cần chuẩn bị gì" },
  { name: "chua-kiem-tra", reach: () => button("Bỏ qua").click(), words: "Chưa kiểm tra sổ này" },
  {
    name: "thiet-lap-chua-kiem-tra",
    reach: () => button("Thiết lập").click(),
    words: "Cần kiểm tra sổ một lần trước khi lưu thiết lập.",
  },
];

const BLANK: State[] = [
  {
    name: "so-trang",
    reach: async () => {
      await back();
      await openBlank();
      await button("Kiểm tra").click();
    },
    words: "Chưa nhận ra bảng nào",
  },
  {
    name: "so-mau-chua-dien",
    reach: async () => {
      await ribbon("Tạo sổ mẫu");
      await workbench.page.getByRole("tab", { name: "Chỉ tiêu - kết quả" }).waitFor();
      await picture(workbench, "so-mau");
      await check(workbench);
    },
    words: "Các bảng chưa có dòng nào",
  },
  {
    name: "khong-don-vi",
    reach: () => tab("Đơn vị"),
    words: "Chưa nhận ra bảng đơn vị nên chưa tính được tỷ lệ.",
  },
  { name: "khong-danh-sach", reach: () => tab("Danh sách"), words: /Sổ chưa có danh sách trưởng thôn/ },
  { name: "khong-to", reach: () => tab("Tổ công tác"), words: "Sổ chưa có bảng hoặc cột tổ công tác." },
];

const CLEAN: State[] = [
  {
    name: "khong-loi",
    reach: async () => {
      await openSample(workbench, "Sổ mẫu", "so-ket-nap-mau.xlsx");
      await check(workbench);
    },
    words: "Không có lỗi, cảnh báo hay ghi chú nào",
  },
  { name: "da-nhan-ra", reach: () => button(/^Đã nhận ra 4 bảng/).click(), words: /Biểu 01!/ },
  {
    // One group has every kind of unit; contrast of all sixty would take axe most of a minute.
    name: "don-vi",
    reach: async () => {
      await tab("Đơn vị");
      await workbench.pane.getByRole("combobox", { name: "Tổ công tác" }).selectOption("Tổ công tác số 5");
    },
    words: "12/62 đơn vị",
  },
  {
    name: "to-mau",
    reach: () => workbench.pane.getByRole("switch", { name: /Tô màu/ }).click(),
    words: /^Ô được tô:/,
  },
  {
    name: "mot-don-vi",
    reach: () => workbench.pane.getByLabel("Lọc").selectOption({ label: "Dưới 90% (8)" }),
    words: "1/62 đơn vị",
  },
  {
    name: "danh-sach",
    reach: () => tab("Danh sách"),
    words: "Đã bồi dưỡng, đủ điều kiện, chưa là đảng viên.",
  },
  {
    name: "danh-sach-khong-ai",
    reach: () => workbench.pane.getByRole("searchbox", { name: /Tìm người/ }).fill("không có ai tên thế này"),
    words: /Không có ai/,
  },
  { name: "to-cong-tac", reach: () => tab("Tổ công tác"), words: "Tổ công tác số 1" },
  {
    name: "da-tong-hop",
    reach: () => button("Tạo bảng tổng hợp").click(),
    words: /^Trang tính: /,
  },
  {
    name: "da-cu",
    reach: async () => {
      await workbench.page.getByRole("tab", { name: "Biểu 01" }).click();
      await type("D12", "5");
      await button("Đóng").click();
    },
    words: "Kết quả đã cũ",
  },
  { name: "tieng-anh", reach: () => button("English").click(), words: "Check again" },
];

const MISTAKEN: State[] = [
  {
    name: "co-loi",
    reach: async () => {
      await button("Tiếng Việt").click();
      await openSample(workbench, "Sổ có lỗi", "so-ket-nap-loi.xlsx");
      await check(workbench);
    },
    words: "Trang “Biểu 01”",
  },
  {
    name: "danh-dau-o",
    reach: () => workbench.pane.getByRole("switch", { name: /Đánh dấu/ }).click(),
    words: "Ô có cảnh báo: chữ nghiêng",
  },
  {
    name: "chi-canh-bao",
    reach: () =>
      workbench.pane
        .getByRole("button", { name: /Cảnh báo$/ })
        .first()
        .click(),
    words: /^Hiện 18 trong 42 chỗ/,
  },
  {
    name: "khong-cho-nao",
    reach: () => workbench.pane.getByRole("searchbox", { name: "Tìm trong các lỗi" }).fill("zzz"),
    words: "Không có chỗ nào khớp với bộ lọc",
  },
  {
    name: "chon-cach-hieu",
    reach: async () => {
      await button("Hiện tất cả").click();
      await button("Xem cách sửa ô D34").click();
    },
    words: "Chọn cách hiểu đúng",
  },
  {
    name: "xem-truoc",
    reach: async () => {
      await back();
      await button("Sửa 4 chỗ an toàn").click();
    },
    words: "Chỉ các ô dưới đây được ghi, trong một lần, và hoàn tác được.",
  },
  { name: "da-sua", reach: () => button("Sửa 4 ô").click(), words: "Đã sửa 4 ô" },
  { name: "da-hoan-tac", reach: () => button("Hoàn tác").click(), words: "Đã hoàn tác 4 ô" },
  {
    name: "thiet-lap",
    reach: async () => {
      await button("Thiết lập").click();
      for (const name of ["Cách tính", "Văn bản", "Trình bày và ký", "Mục kiểm tra", "Tô màu và đánh dấu"]) {
        await button(name).click();
      }
      await workbench.pane.getByLabel("Ngưỡng tỷ lệ (%)").fill("120");
    },
    words: "Số nguyên từ 1 đến 100",
  },
  {
    name: "dang-doc",
    reach: async () => {
      await back();
      await openTrialPanel();
      await slowAnswers("5000");
      await button("Kiểm tra").click();
    },
    words: "Dừng",
  },
  {
    name: "truc-trac",
    reach: async () => {
      await slowAnswers("0");
      await button("Dừng").click();
      await workbench.page
        .getByRole("checkbox", { name: /^Lần ghi tới hỏng khi chưa ghi gì/ })
        .press("Space");
      await button("Tạo bảng tổng hợp").click();
    },
    words: "Có trục trặc ngoài dự tính",
  },
];

describe.each([
  ["before a check", BEFORE_A_CHECK],
  ["over a workbook with nothing in it", BLANK],
  ["over the sample without mistakes", CLEAN],
  ["over the sample with mistakes", MISTAKEN],
] as const)("the pane %s", (_, states) => {
  test.each(states)("$name: fits, and axe objects to nothing", async ({ name, reach, words }) => {
    await reach();
    await workbench.pane.getByText(words).filter({ visible: true }).first().waitFor();
    await lookAtPane(workbench, name);
  });
});
