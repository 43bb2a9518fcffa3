import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildSettings } from "../../build-settings.js";
import { bundle } from "../../src/workbench/server/build.ts";
import { addInConfig } from "../../webpack.config.js";
import { launchBrowser } from "../browser/launch.ts";
import { OFFICE_JS } from "./shipped.ts";

const CACHE = fileURLToPath(new URL("../../.cache/", import.meta.url));
const OWN = "https://may-chu.vi-du.vn";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** What the pane says where nobody but its own server can be reached, and who was asked. */
async function saidAlone(OFFICE_JS_URL: string): Promise<{ text: string; asked: string[] }> {
  const folder = join(CACHE, OFFICE_JS_URL.startsWith("/") ? "test-isolated" : "test-cut-off");
  const settings = buildSettings({ ADDIN_URL: OWN, OFFICE_JS_URL });
  await bundle([addInConfig({ mode: "development", output: folder, settings })]);
  const context = await browser.newContext({ locale: "vi-VN" });
  const asked: string[] = [];
  await context.route("**/*", async (route) => {
    const url = new URL(route.request().url());
    const name = url.pathname.slice(1);
    if (url.origin !== OWN) {
      asked.push(url.origin);
      await route.abort("addressunreachable");
    } else if (name.startsWith("office-js/")) {
      await route.fulfill({ path: join(OFFICE_JS, name.slice("office-js/".length)) });
    } else await route.fulfill({ path: join(folder, name) });
  });
  const page = await context.newPage();
  await page.goto(`${OWN}/taskpane.html`, { waitUntil: "commit" });
  const message = page.getByText(/Không tải được thư viện của Office|Ngăn này chỉ chạy trong Excel/);
  await message.first().waitFor({ timeout: 60_000 });
  const text = await page.locator("body").innerText();
  await context.close();
  return { text, asked: [...new Set(asked)] };
}

describe("the pane where office.js is not to be had from Microsoft", () => {
  test("says so in one sentence with a way out when nobody answers", async () => {
    const { text, asked } = await saidAlone("");
    expect(text).toContain("Không tải được thư viện của Office");
    expect(text).toContain(
      "Kiểm tra đường mạng, hoặc nhờ quản trị đặt thư viện trên máy chủ nội bộ, rồi thử lại.",
    );
    expect(asked).toEqual(["https://officeapis.public.onecdn.static.microsoft"]);
  });

  test("runs from a copy on the office's own server, and asks nobody else", async () => {
    const { text, asked } = await saidAlone("/office-js/office.js");
    // The library has answered: a browser is no Excel.
    expect(text).toContain("Ngăn này chỉ chạy trong Excel");
    expect(asked).toEqual([]);
  });
});
