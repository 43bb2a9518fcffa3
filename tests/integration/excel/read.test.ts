import { afterEach, describe, expect, it } from "vitest";
import type { CellValue } from "../../../src/core/values/cell-value.ts";
import { MARK_KEY, SETTINGS_KEY } from "../../../src/core/plan/stored-keys.ts";
import { openSheets, type Opened } from "./opened.ts";

let opened: Opened;
afterEach(() => opened.close());

const rows = (count: number, columns: number): CellValue[][] =>
  Array.from({ length: count }, (_, row) =>
    Array.from({ length: columns }, (_, column) => row * 100 + column),
  );

describe("reading", () => {
  it("takes two round trips for small sheets, whatever their number", async () => {
    opened = await openSheets(
      Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`Tờ ${index}`, rows(30, 8)])),
    );
    const { sheets } = await opened.port.readSnapshot();
    expect(opened.syncs()).toBe(2);
    expect(sheets.map(({ values }) => values)).toEqual(sheets.map(() => rows(30, 8)));
  });

  it("takes one more for each 20,000 rows, tells how far it is, and puts the blocks together", async () => {
    opened = await openSheets({ Lớn: rows(50_001, 3), Nhỏ: [["a"]], Trống: [] });
    const heard: [number, number][] = [];
    const { sheets } = await opened.port.readSnapshot({ onProgress: (...progress) => heard.push(progress) });
    expect(opened.syncs()).toBe(5);
    expect(heard).toEqual([
      [20_000, 50_001],
      [40_000, 50_001],
      [50_001, 50_001],
    ]);
    expect(sheets[0]?.values).toEqual(rows(50_001, 3));
    expect(sheets[0]?.numberFormats).toEqual(Array(3).fill({ kind: "uniform", value: "General" }));
    expect(sheets[1]?.values).toEqual([["a"]]);
    expect(sheets[2]).toMatchObject({ block: null, values: [] });
  });

  it("asks for less where the host lets only small answers through", async () => {
    opened = await openSheets({ Lớn: rows(9_000, 4) });
    opened.session.faults.payloadLimit = 100_000;
    const { sheets } = await opened.port.readSnapshot();
    expect(sheets[0]?.values).toEqual(rows(9_000, 4));
  });

  it("names the sheet that is too large to be read at all", async () => {
    opened = await openSheets({ Nhỏ: [["a"]], "Quá rộng": [[1]] });
    opened.sheet("Quá rộng").rows.set(1_000_000, {
      cells: new Map([[5, { value: "x", formula: null, style: 0 }]]),
      height: null,
      hidden: false,
      style: null,
    });
    await expect(opened.port.readSnapshot()).rejects.toMatchObject({
      code: "too-large",
      sheetName: "Quá rộng",
    });
  });

  it("stops between blocks when it is told to", async () => {
    opened = await openSheets({ Lớn: rows(50_000, 2) });
    const controller = new AbortController();
    const read = opened.port.readSnapshot({
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    await expect(read).rejects.toMatchObject({ code: "cancelled" });
    expect(opened.syncs()).toBe(3);
  });

  it("knows the hidden rows, some or all", async () => {
    opened = await openSheets({ Một: rows(6, 2), Cả: rows(2, 2) });
    for (const row of [2, 4]) Object.assign(opened.sheet("Một").rows.get(row) ?? {}, { hidden: true });
    for (const row of [0, 1]) Object.assign(opened.sheet("Cả").rows.get(row) ?? {}, { hidden: true });
    const { sheets } = await opened.port.readSnapshot();
    expect(sheets.map(({ hiddenRows }) => hiddenRows)).toEqual([
      [2, 4],
      [0, 1],
    ]);
    expect(opened.syncs()).toBe(3);
  });

  it("reads fonts of columns in legacy encodings, and only then", async () => {
    opened = await openSheets({
      Cũ: [
        ["STT", "Hä tªn"],
        [1, "NguyÔn V¨n Hµ"],
      ],
      Mới: [["Họ tên"], ["Hà"]],
    });
    const { model } = opened;
    const style = model.formats.patched(0, { font: { ...model.formats.at(0).font, name: ".VnTime" } });
    for (const name of ["Cũ", "Mới"]) {
      const cells = opened.sheet(name).rows.get(1)?.cells;
      const [column, cell] = [...(cells ?? [])].at(-1) ?? [];
      if (column !== undefined && cell) cells?.set(column, { ...cell, style });
    }
    const { sheets } = await opened.port.readSnapshot();
    expect(sheets[0]?.fonts[1]).toEqual({ kind: "each", values: [expect.any(String), ".VnTime"] });
    expect(sheets[1]?.fonts).toEqual([]);
    expect(opened.syncs()).toBe(3);
  });

  it("brings marks, settings, protection, visibility and the date system", async () => {
    opened = await openSheets({ Dữ: [["a"]], Ta: [["b"]], Ẩn: [["c"]] });
    const { document } = opened.model;
    document.date1904 = true;
    document.settings.set(SETTINGS_KEY, JSON.stringify('{"version":1}'));
    opened.sheet("Ta").customProperties.set(MARK_KEY, "summary");
    Object.assign(opened.sheet("Ẩn"), { visibility: "veryHidden", isProtected: true });
    const snapshot = await opened.port.readSnapshot();
    expect(snapshot).toMatchObject({
      name: "Sổ thử.xlsx",
      date1904: true,
      isReadOnly: false,
      storedSettings: '{"version":1}',
      sheets: [
        { name: "Dữ", mark: null, visibility: "visible", isProtected: false, merges: null },
        { name: "Ta", mark: "summary", values: [["b"]] },
        { name: "Ẩn", visibility: "veryHidden", isProtected: true },
      ],
    });
  });

  it("reads a workbook that may not be written", async () => {
    opened = await openSheets({ Dữ: [["a"]] }, { readOnly: true });
    await expect(opened.port.readSnapshot()).resolves.toMatchObject({ isReadOnly: true });
  });
});
