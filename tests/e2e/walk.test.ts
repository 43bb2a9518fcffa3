import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startServer, type RunningServer } from "../../src/workbench/server/server.ts";
import { addDocumentSheet, newDocument } from "../../src/xlsx/workbook/new-document.ts";
import { writeDocument } from "../../src/xlsx/workbook/write-document.ts";
import { launchBrowser } from "../browser/launch.ts";
import { lookAtNotice, lookAtPane, lookAtTab } from "./look-at-pane.ts";
import {
  check,
  fromMenu,
  openSample,
  openWorkbench,
  picture,
  sheetNames,
  type WorkbenchPage,
} from "./workbench-page.ts";

const PAGES = fileURLToPath(new URL("../../.cache/test-pages/", import.meta.url));

let server: RunningServer;
let browser: Browser;
let workbench: WorkbenchPage;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ port: 3430, pagesFolder: PAGES }), launchBrowser()]);
  workbench = await openWorkbench(browser, server.url);
  // What does not come soon does not come: the other states want to be seen too.
  workbench.page.setDefaultTimeout(45_000);
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

/** Reads the notice of a ribbon command and closes it. */
async function closeNotice(words: string): Promise<void> {
  const dialog = workbench.page.getByRole("dialog");
  await dialog.frameLocator("iframe").getByText(words).waitFor();
  await dialog.frameLocator("iframe").getByRole("button", { name: "Đóng" }).click();
  await dialog.waitFor({ state: "detached" });
}

/** A workbook of one sheet with nothing in it. */
async function openBlank(): Promise<void> {
  const document = newDocument();
  addDocumentSheet(document, "Trang1");
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
  { name: "gioi-thieu", reach: () => Promise.resolve(), words: "Kiểm tra sổ kết nạp đảng viên" },
  { name: "muc-khac", reach: () => button("Mục khác").click(), words: "Mở sổ mẫu để thử" },
  {
    name: "thiet-lap-chua-kiem-tra",
    reach: () => workbench.pane.getByRole("menuitem", { name: "Thiết lập" }).click(),
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
      await closeNotice("Đã thêm 4 trang mẫu");
      await workbench.page.getByRole("tab", { name: "Chỉ tiêu - kết quả" }).waitFor();
      await picture(workbench, "so-mau");
      await check(workbench);
    },
    words: "Các bảng chưa có dòng nào",
  },
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
  { name: "da-nhan-ra", reach: () => fromMenu(workbench, "Bảng đã nhận ra"), words: /Biểu 01!/ },
  {
    name: "doan-bao-cao",
    reach: async () => {
      await back();
      await fromMenu(workbench, "Đoạn cho báo cáo");
    },
    words: "Chép đoạn báo cáo",
  },
  {
    // One group has every kind of unit; contrast of all sixty would take axe most of a minute.
    name: "don-vi",
    reach: async () => {
      await back();
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
    words: "Đã tạo bảng tổng hợp",
  },
  {
    name: "chon-loi-co-quan",
    reach: async () => {
      await workbench.page.getByRole("tab", { name: "Bảng tổng hợp" }).click();
      await type("A26", "Đến hết tháng 6/2022 kết nạp được 85 đảng viên; lời của cơ quan.");
      await workbench.page.getByRole("tab", { name: "Biểu 01" }).click();
      await type("D12", "4");
      await check(workbench);
      await button("Tạo bảng tổng hợp").click();
      await button("Vẫn lập bản nháp").click();
    },
    words: /chỗ cơ quan đã sửa trong trang in/,
  },
  {
    name: "da-chon-loi",
    reach: async () => {
      await button("Lấy hết lời mới").click();
      await button("Ghi theo lựa chọn").click();
    },
    words: "Đã tạo bảng tổng hợp",
  },
  {
    name: "phieu",
    reach: () => fromMenu(workbench, "Phiếu gửi đơn vị"),
    words: /Phiếu của đơn vị chỉ có người của đơn vị ấy/,
  },
  {
    name: "phieu-da-lap",
    reach: () => button(/^Lập \d+ phiếu$/).click(),
    words: /^Đã lập .*phiếu/,
  },
  {
    name: "da-cu",
    reach: async () => {
      await workbench.page.getByRole("tab", { name: "Biểu 01" }).click();
      await type("D12", "5");
    },
    words: "Kết quả đã cũ",
  },
  { name: "tieng-anh", reach: () => fromMenu(workbench, "English"), words: "Check again" },
];

const MISTAKEN: State[] = [
  {
    name: "co-loi",
    reach: async () => {
      await button("More").click();
      await workbench.pane.getByRole("menuitem", { name: "Tiếng Việt" }).click();
      await openSample(workbench, "Sổ có lỗi", "so-ket-nap-loi.xlsx");
      await check(workbench);
    },
    words: /^Còn \d+ lỗi$/,
  },
  {
    name: "danh-dau-o",
    reach: () => workbench.pane.getByRole("switch", { name: /Đánh dấu/ }).click(),
    words: "Ô có cảnh báo: chữ nghiêng",
  },
  {
    name: "chi-canh-bao",
    reach: () => workbench.pane.getByRole("button", { name: /^\d+ cảnh báo$/ }).click(),
    words: /^Hiện \d+ trong \d+ chỗ/,
  },
  {
    name: "tim-va-xep",
    reach: async () => {
      await button("Tìm và xếp").click();
      await workbench.pane.getByLabel("Xếp theo").selectOption({ label: "Loại lỗi" });
    },
    words: /^Số ghi dưới dạng chữ/,
  },
  {
    name: "khong-cho-nao",
    reach: () =>
      workbench.pane.getByRole("searchbox", { name: "Tìm đơn vị, người, ô, nội dung" }).fill("zzz"),
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
      await button("Sửa 4 chỗ an toàn").first().click();
    },
    words: "Chỉ các ô dưới đây được ghi, trong một lần, và hoàn tác được.",
  },
  { name: "da-sua", reach: () => button("Sửa 4 ô").click(), words: "Đã sửa 4 ô" },
  { name: "da-hoan-tac", reach: () => button("Hoàn tác").click(), words: "Đã hoàn tác 4 ô" },
  {
    name: "thiet-lap",
    reach: async () => {
      await fromMenu(workbench, "Thiết lập");
      for (const name of ["Cách tính", "Văn bản", "Trình bày và ký", "Mục kiểm tra", "Tô màu và đánh dấu"]) {
        await button(name).click();
      }
      await workbench.pane.getByLabel("Ngưỡng tỷ lệ (%)").fill("120");
    },
    words: "Số nguyên từ 1 đến 100",
  },
  {
    name: "bang-va-cot",
    reach: async () => {
      await button("Bảng và cột").click();
      await button(/^Bảng đơn vị: trang “Biểu 01”/).click();
    },
    words: "Số trưởng thôn, tổ trưởng",
  },
  {
    name: "de-rieng-mot-bang",
    reach: async () => {
      await workbench.pane.getByLabel("Bảng này").first().selectOption({ label: "Để riêng, không dùng" });
    },
    words: "Bảng này không được đọc, không tính vào số liệu",
  },
  {
    name: "tu-kiem-tra",
    reach: async () => {
      await button("Về tự nhận ra").click();
      await workbench.pane.getByLabel("Ngưỡng tỷ lệ (%)").fill("90");
      await workbench.pane.getByRole("switch", { name: /^Tự kiểm tra lại/ }).click();
      await button("Lưu vào sổ").click();
      await button("Đóng").click();
    },
    words: "Tự kiểm tra lại đang bật.",
  },
  {
    name: "dang-doc",
    reach: async () => {
      await openTrialPanel();
      await slowAnswers("5000");
      await button("Kiểm tra").click();
    },
    words: "Dừng",
  },
  {
    name: "ban-nhap",
    reach: async () => {
      await slowAnswers("0");
      await button("Dừng").click();
      await button("Tạo bảng tổng hợp").click();
    },
    words: "Vẫn lập bản nháp",
  },
  {
    name: "truc-trac",
    reach: async () => {
      await workbench.page
        .getByRole("checkbox", { name: /^Lần ghi tới hỏng khi chưa ghi gì/ })
        .press("Space");
      await button("Vẫn lập bản nháp").click();
    },
    words: "Có trục trặc ngoài dự tính",
  },
  {
    name: "excel-cu",
    reach: () => workbench.page.getByRole("combobox", { name: /ExcelApi/ }).selectOption("1.9"),
    words: "Bản Excel này chưa đủ mới",
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
    const telling = workbench.pane.getByText(words).filter({ visible: true }).first();
    await telling.waitFor();
    await telling.evaluate((element) => element.scrollIntoView({ block: "center" }));
    await lookAtPane(workbench, name);
  });
});

describe("the pane in a browser tab of its own", () => {
  test.each([
    ["ngoai-excel", true, "Ngăn này chỉ chạy trong Excel"],
    ["khong-co-office", false, "Không tải được thư viện của Office"],
  ] as const)(
    "%s: says why there is no work to be done, fits, and axe objects to nothing",
    async (...state) => {
      const [name, isLibraryThere, words] = state;
      const page = await workbench.context.newPage();
      if (!isLibraryThere) await page.route("**/office.js", (route) => route.abort());
      await page.goto(`${server.url}/taskpane.html`);
      await page.getByText(words).waitFor();
      expect(await page.getByRole("button", { name: "Thử lại" }).count()).toBe(isLibraryThere ? 0 : 1);
      await lookAtTab(page, name);
      await page.close();
    },
  );
});

describe("the notice of a ribbon command", () => {
  beforeAll(async () => {
    await workbench.page.getByRole("combobox", { name: /ExcelApi/ }).selectOption("1.14");
    await openTrialPanel();
    await openBlank();
    await ribbon("Tạo sổ mẫu");
    await closeNotice("Đã thêm 4 trang mẫu");
    await workbench.page.getByRole("tab", { name: "Chỉ tiêu - kết quả" }).waitFor();
  });

  test.each([
    ["da-du-so-mau", "Tạo sổ mẫu", "Sổ này đã có đủ các trang mẫu, không tạo thêm trang nào."],
    ["kiem-tra-nhanh", "Kiểm tra nhanh", "Bảng đơn vị chưa có dòng nào: hãy điền tên đơn vị và số liệu."],
  ])("%s: says what came of it, fits, and axe objects to nothing", async (name, command, words) => {
    const before = await sheetNames(workbench);
    await ribbon(command);
    const dialog = workbench.page.getByRole("dialog");
    await dialog.frameLocator("iframe").getByText(words).waitFor();
    expect(await sheetNames(workbench)).toEqual(before);
    await lookAtNotice(workbench, name);
    await dialog.frameLocator("iframe").getByRole("button", { name: "Đóng" }).click();
    await dialog.waitFor({ state: "detached" });
  });
});
