import { expect, test } from "vitest";
import { KeyListeners, paneKey } from "../../src/taskpane/pane-keys.ts";

const plain = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };

test.each([
  [{ key: "F8" }, "next"],
  [{ key: "F8", shiftKey: true }, "previous"],
  [{ key: "Enter", ctrlKey: true }, "fix"],
  [{ key: "Enter" }, null],
  [{ key: "F8", altKey: true }, null],
  [{ key: "F8", ctrlKey: true }, null],
  [{ key: "s" }, null],
])("%j is %s", (event, expected) => {
  expect(paneKey({ ...plain, ...event })).toBe(expected);
});

test("a view that was opened last has the keys alone, until it closes", () => {
  const heard: string[] = [];
  const keys = new KeyListeners();
  const stopList = keys.watch((key) => heard.push(`list ${key}`));
  const stopPreview = keys.watch((key) => heard.push(`preview ${key}`));
  keys.pressed("fix");
  stopPreview();
  keys.pressed("next");
  stopList();
  keys.pressed("next");
  expect(heard).toEqual(["preview fix", "list next"]);
});
