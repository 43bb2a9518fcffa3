import { expect, test } from "vitest";
import { copyText } from "../../src/taskpane/copy-text.ts";

const PARAGRAPH = "Tính đến hết tháng 6/2022, toàn Đảng bộ huyện kết nạp được 85 đảng viên.";

test("what is copied is the whole text", async () => {
  const written: string[] = [];
  const clipboard = {
    writeText: (text: string) => {
      written.push(text);
      return Promise.resolve();
    },
  };
  expect(await copyText({ clipboard }, PARAGRAPH)).toBe(true);
  expect(written).toEqual([PARAGRAPH]);
});

test.each([
  ["refuses", { clipboard: { writeText: () => Promise.reject(new DOMException("", "NotAllowedError")) } }],
  ["has no clipboard", {}],
])("a browser that %s is told from success", async (_, browser) => {
  expect(await copyText(browser, PARAGRAPH)).toBe(false);
});
