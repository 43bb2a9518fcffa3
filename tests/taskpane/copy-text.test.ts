import { expect, test } from "vitest";
import { copyFormatted, copyText } from "../../src/taskpane/copy-text.ts";

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

const CONTENT = { html: "<p><b>85</b> đảng viên</p>", text: "85 đảng viên" };
const refuses = () => Promise.reject(new DOMException("", "NotAllowedError"));

class Item {
  readonly types: readonly string[];
  constructor(readonly blobs: Record<string, Blob>) {
    this.types = Object.keys(blobs);
  }
}
const ItemOfBrowser = Item as unknown as typeof ClipboardItem;

test("what has looks goes to the clipboard with them and as plain text", async () => {
  const written: Item[] = [];
  const clipboard = {
    writeText: refuses,
    write: (items: ClipboardItem[]) => {
      written.push(...(items as unknown as Item[]));
      return Promise.resolve();
    },
  };
  expect(await copyFormatted({ clipboard, ClipboardItem: ItemOfBrowser }, CONTENT)).toBe("formatted");
  expect(await Promise.all(Object.values(written[0]?.blobs ?? {}).map((blob) => blob.text()))).toEqual([
    CONTENT.html,
    CONTENT.text,
  ]);
});

test("where the clipboard refuses looks, the page's copy event is tried, then plain text, and it is said which", async () => {
  const plain: string[] = [];
  const writeText = (text: string) => {
    plain.push(text);
    return Promise.resolve();
  };
  const clipboard = { write: refuses, writeText };
  const browser = { clipboard, ClipboardItem: ItemOfBrowser };
  expect(await copyFormatted({ ...browser, copyByEvent: () => true }, CONTENT)).toBe("formatted");
  expect(plain).toEqual([]);
  expect(await copyFormatted({ ...browser, copyByEvent: () => false }, CONTENT)).toBe("plain");
  expect(plain).toEqual([CONTENT.text]);
  expect(await copyFormatted({ clipboard: { writeText: refuses } }, CONTENT)).toBe("refused");
  expect(await copyFormatted({}, CONTENT)).toBe("refused");
});
