import { afterEach, expect, it } from "vitest";
import { watchChanges } from "../../../src/excel/watch-changes.ts";
import { validate, writeSummary } from "../../../src/core/job/job.ts";
import { summaryTexts } from "../../../src/locales/summary.ts";
import { settled } from "../settled.ts";
import { openSample, openSheets, type Opened } from "./opened.ts";

let opened: Opened;
afterEach(() => opened.close());

it("hears the user and other users, not this add-in, and no longer than asked", async () => {
  opened = await openSheets({ Biểu: [["Đơn vị"], ["Xã A"]] });
  const { id } = opened.sheet("Biểu");
  const heard: string[] = [];
  const stop = watchChanges((by) => heard.push(by));
  await expect.poll(() => opened.session.held.events, { timeout: 30_000 }).toBe(1);
  await settled();
  opened.model.setInput(id, 1, 0, "Xã B");
  opened.model.setInput(id, 1, 0, "Xã C", "remote");
  await settled();
  expect(heard).toEqual(["user", "someoneElse"]);

  const snapshot = await opened.port.readSnapshot();
  const write = {
    at: { sheet: 0, row: 1, column: 0 },
    old: "Xã C",
    content: { kind: "value", value: "Xã D" },
  } as const;
  await opened.port.apply({ snapshot, steps: [{ kind: "writeCells", writes: [write] }] });
  await settled();
  expect(opened.cell("Biểu", "A2")).toBe("Xã D");
  expect(heard).toEqual(["user", "someoneElse"]);

  stop();
  await settled();
  opened.model.setInput(id, 1, 0, "Xã E");
  await settled();
  expect(heard).toEqual(["user", "someoneElse"]);
});

it("does not hear what is typed on a sheet that this add-in wrote", async () => {
  opened = await openSample();
  const heard: string[] = [];
  const stop = watchChanges((by) => heard.push(by));
  const report = await validate(opened.port, { today: { year: 2026, month: 11, day: 29 } });
  const written = await writeSummary(opened.port, report, summaryTexts("vi"));
  expect(written.outcome).toBe("applied");
  await settled();
  heard.length = 0;

  opened.model.setInput(opened.sheet("Bảng tổng hợp").id, 2, 2, "Hiệp Hòa, ngày 5 tháng 7 năm 2022");
  await settled();
  expect(heard).toEqual([]);

  opened.model.setInput(opened.sheet("Biểu 01").id, 20, 3, "4");
  await settled();
  expect(heard).toEqual(["user"]);
  stop();
});
