import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import type { Applied } from "../../../src/core/plan/port.ts";
import type { PlanCell, SheetPlan } from "../../../src/core/plan/sheet-plan.ts";
import type { CellValue } from "../../../src/core/values/cell-value.ts";
import { MARK_KEY } from "../../../src/core/plan/stored-keys.ts";
import { openSheets, wholeSheet, type Opened } from "./opened.ts";

const SEED = 20_220_630;
const DATA: CellValue[][] = [
  ["Xã A", 7],
  ["Xã B", 5],
];
const line = { color: "#444444", sides: ["top", "bottom", "left", "right"] } as const;
const PLAN: SheetPlan = {
  mark: "summary",
  name: "Tổng hợp",
  tabColor: "#B71C1C",
  showGridlines: false,
  columnWidths: [120, 60, 60],
  rowHeights: { 0: 30, 2: 24 },
  styles: {
    title: { bold: true, fontSize: 16, horizontal: "center", wrap: true },
    cell: { borders: line },
    share: { borders: line, numberFormat: "0.00%", fill: "#FFF2CC" },
    code: { numberFormat: "@" },
  },
  baseStyle: { fontName: "Times New Roman", fontSize: 12 },
  cells: [
    { row: 0, column: 0, content: { kind: "text", text: "BẢNG TỔNG HỢP" }, style: "title" },
    { row: 0, column: 1, content: { kind: "blank" }, style: "title" },
    { row: 0, column: 2, content: { kind: "blank" }, style: "title" },
    { row: 2, column: 0, content: { kind: "text", text: "Xã A" }, style: "cell" },
    { row: 2, column: 1, content: { kind: "formula", formula: "='Dữ liệu'!B1", result: 7 }, style: "cell" },
    { row: 2, column: 2, content: { kind: "number", value: 1.4 }, style: "share" },
    { row: 3, column: 0, content: { kind: "text", text: "007" }, style: "code" },
  ],
  merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
  freeze: { rows: 2, columns: 1 },
  conditionalFormats: [
    {
      kind: "formula",
      area: { top: 2, left: 0, bottom: 3, right: 2 },
      formula: "=$C3<0.9",
      bold: true,
      color: "#7F3F00",
    },
    { kind: "dataBar", area: { top: 2, left: 2, bottom: 3, right: 2 }, color: "#B71C1C", maximum: 1 },
  ],
  validations: [
    {
      area: { top: 3, left: 1, bottom: 3, right: 1 },
      rule: { kind: "list", values: ["x", "k"] },
      message: "x hoặc k",
    },
  ],
  page: {
    orientation: "landscape",
    paper: "A4",
    margins: { top: 20, bottom: 20, left: 30, right: 15, header: 10, footer: 10 },
    fitToWidth: true,
    printArea: { top: 0, left: 0, bottom: 3, right: 2 },
    titleRows: { first: 2, last: 2 },
    pageNumbers: true,
    pageBreaks: [3],
    centreHorizontally: true,
  },
};

let opened: Opened;
afterEach(() => opened.close());

const withData = () => openSheets({ "Dữ liệu": DATA });

async function written(plans: readonly SheetPlan[], meanwhile?: () => void): Promise<Applied> {
  const snapshot = await opened.port.readSnapshot();
  opened.syncs();
  meanwhile?.();
  return opened.port.apply({ snapshot, steps: plans.map((sheet) => ({ kind: "writeSheet", sheet })) });
}
const names = () => opened.model.document.sheets.map(({ name }) => name);

describe("a sheet of ours", () => {
  it("is as planned: contents, look, page", async () => {
    opened = await withData();
    expect(await written([PLAN])).toMatchObject({
      outcome: "applied",
      done: [{ kind: "writeSheet", sheetName: "Tổng hợp" }],
    });
    expect(opened.syncs()).toBe(3);
    const sheet = opened.sheet("Tổng hợp");
    const formatAt = (row: number, column: number) => opened.model.effectiveFormat(sheet.id, row, column);
    expect(opened.cell("Tổng hợp", "B3")).toMatch(/^='?Dữ liệu'?!B1$/);
    expect(opened.model.cell(sheet.id, 2, 1)?.value).toBe(7);
    expect([opened.cell("Tổng hợp", "A1"), opened.cell("Tổng hợp", "A4")]).toEqual(["BẢNG TỔNG HỢP", "007"]);
    expect(formatAt(0, 0)).toMatchObject({
      font: { name: "Times New Roman", size: 16, bold: true },
      wrap: true,
    });
    expect(formatAt(50, 9)).toMatchObject({ font: { name: "Times New Roman", size: 12 } });
    expect(formatAt(2, 2)).toMatchObject({
      numberFormat: "0.00%",
      fill: "#FFF2CC",
      borders: { left: { style: "thin", color: "#444444" }, right: { style: "thin", color: "#444444" } },
    });
    expect(sheet).toMatchObject({
      tabColor: "#B71C1C",
      showGridlines: false,
      merges: PLAN.merges,
      freeze: PLAN.freeze,
      conditionalFormats: { length: 2 },
      validations: [{ type: "list", formula1: expect.stringContaining("x,k") as unknown }],
      page: {
        orientation: "landscape",
        paperSize: 9,
        fitToWidth: 1,
        titleRows: PLAN.page.titleRows,
        rowBreaks: [3],
        centreHorizontally: true,
        differentFirstPage: true,
        firstPageNumber: 1,
        header: { all: expect.stringContaining("&P") as unknown, first: "" },
        printArea: [PLAN.page.printArea],
      },
    });
    expect(sheet.page.margins?.left).toBeCloseTo((30 / 25.4) * 72, 1);
    expect(sheet.rows.get(0)?.height).toBe(30);
  });

  it("has the formats of its cells inside rectangles too, line for line", async () => {
    opened = await withData();
    const cells = [0, 1, 2].flatMap((row) =>
      [0, 1, 2].map((column): PlanCell => ({
        row,
        column,
        content: { kind: "number", value: 1 },
        style: "open",
      })),
    );
    const open = { borders: { color: "#000000", sides: ["left", "bottom"], weight: "hair" } } as const;
    await written([{ ...PLAN, styles: { open }, cells, merges: [] }]);
    const { id } = opened.sheet("Tổng hợp");
    for (const { row, column } of cells) {
      const { borders } = opened.model.effectiveFormat(id, row, column);
      expect(borders.left, `${row} ${column}`).toMatchObject({ style: "hair" });
      expect(borders.bottom, `${row} ${column}`).toMatchObject({ style: "hair" });
    }
    const { borders: outer } = opened.model.effectiveFormat(id, 0, 2);
    expect([outer.top, outer.right]).toEqual([null, null]);
  });

  it("is rewritten in place, under the name and at the place the user gave it", async () => {
    opened = await withData();
    await written([PLAN]);
    const { document } = opened.model;
    const before = wholeSheet(document, opened.sheet("Tổng hợp"));
    Object.assign(opened.sheet("Tổng hợp"), { name: "Báo cáo" });
    opened.model.setInput(opened.sheet("Báo cáo").id, 1, 1, "rác");
    expect(await written([PLAN])).toMatchObject({ outcome: "applied", done: [{ sheetName: "Báo cáo" }] });
    expect(names()).toEqual(["Dữ liệu", "Báo cáo"]);
    expect(wholeSheet(document, opened.sheet("Báo cáo"))).toEqual({ ...(before as object), name: "Báo cáo" });
  });

  it("leaves a person's notes beside it alone, and moves those below it when it grows", async () => {
    opened = await withData();
    await written([PLAN]);
    const { id } = opened.sheet("Tổng hợp");
    opened.model.setInput(id, 1, 4, "đã gọi điện");
    opened.model.setInput(id, 5, 0, "Người đọc: ông A");
    opened.model.setInput(id, 6, 1, "=B3*2");
    const longer = [4, 5, 6].map((row): PlanCell => ({
      row,
      column: 0,
      content: { kind: "text", text: `Xã ${row}` },
    }));
    const grown = { ...PLAN, cells: [...PLAN.cells, ...longer] };
    expect(await written([grown])).toMatchObject({ outcome: "applied" });
    expect(opened.syncs()).toBe(3);
    const texts = (addresses: readonly string[]) => addresses.map((at) => opened.cell("Tổng hợp", at) ?? "");
    expect(texts(["E2", "A5", "A6", "A7", "A8", "A9", "B10"])).toEqual([
      "đã gọi điện",
      "Xã 4",
      "Xã 5",
      "Xã 6",
      "",
      "Người đọc: ông A",
      14,
    ]);
    expect(await written([PLAN])).toMatchObject({ outcome: "applied" });
    expect(texts(["E2", "A4", "A5", "A7", "A9"])).toEqual(["đã gọi điện", "007", "", "", "Người đọc: ông A"]);
  });

  it("does not take its own rows for notes when a rewrite failed midway", async () => {
    opened = await withData();
    await written([PLAN]);
    opened.model.setInput(opened.sheet("Tổng hợp").id, 4, 0, "ghi chú");
    const cells = Array.from({ length: 50_000 }, (_, row): PlanCell => ({
      row,
      column: 0,
      // Together more than one request takes.
      content: { kind: "text", text: `Xã ${row} ${"x".repeat(100)}` },
    }));
    const long = { ...PLAN, cells, merges: [], conditionalFormats: [], validations: [] };
    const { faults } = opened.session;
    const failed = await written([long], () => {
      faults.beforeWrite = () => (faults.failNextSync = "before");
    });
    expect(failed).toMatchObject({ outcome: "partly", notDone: ["writeSheet"] });
    expect(await written([PLAN])).toMatchObject({ outcome: "applied" });
    expect([opened.cell("Tổng hợp", "A5") ?? "", opened.cell("Tổng hợp", "A50001")]).toEqual(["", "ghi chú"]);
  });

  it("is found again although the snapshot is older than it", async () => {
    opened = await withData();
    const snapshot = await opened.port.readSnapshot();
    const plan = { snapshot, steps: [{ kind: "writeSheet", sheet: PLAN }] } as const;
    await opened.port.apply(plan);
    await opened.port.apply(plan);
    expect(names()).toEqual(["Dữ liệu", "Tổng hợp"]);
  });

  it("is made anew when the user deleted it since the check", async () => {
    opened = await withData();
    await written([PLAN]);
    const report = await written([PLAN], () => {
      opened.model.document.sheets.pop();
    });
    expect(report).toMatchObject({ outcome: "applied" });
    expect(names()).toEqual(["Dữ liệu", "Tổng hợp"]);
  });

  it("never takes the place of a user's sheet of the same name", async () => {
    opened = await openSheets({
      "Dữ liệu": DATA,
      "TỔNG HỢP": [["của tôi"]],
      "Tổng hợp (2)": [["cũng của tôi"]],
    });
    expect(await written([PLAN])).toMatchObject({
      outcome: "applied",
      done: [{ sheetName: "Tổng hợp (3)" }],
    });
    expect([opened.cell("TỔNG HỢP", "A1"), opened.cell("Tổng hợp (2)", "A1")]).toEqual([
      "của tôi",
      "cũng của tôi",
    ]);
  });

  it.each([
    ["its own sheet is protected", () => (opened.sheet("Tổng hợp").isProtected = true), true, "Tổng hợp"],
    ["the workbook's structure is", () => (opened.model.document.isProtected = true), false, null],
  ])("is refused when %s", async (_, protect, existsAlready, sheetName) => {
    opened = await withData();
    if (existsAlready) await written([PLAN]);
    protect();
    const before = opened.model.document.sheets.map((sheet) => wholeSheet(opened.model.document, sheet));
    expect(await written([PLAN])).toMatchObject({
      outcome: "notStarted",
      reason: { code: "protected", sheetName },
    });
    expect(opened.model.document.sheets.map((sheet) => wholeSheet(opened.model.document, sheet))).toEqual(
      before,
    );
  });

  it.each([
    ["a value", () => opened.model.setInput(opened.sheet("Dữ liệu").id, 0, 1, "8", "remote")],
    ["a row more", () => opened.model.setInput(opened.sheet("Dữ liệu").id, 2, 0, "Xã C", "remote")],
    ["another name of the sheet", () => Object.assign(opened.sheet("Dữ liệu"), { name: "Số liệu" })],
  ])("is not written from figures that have changed since: %s", async (_, change) => {
    opened = await withData();
    expect(await written([PLAN], change)).toMatchObject({
      outcome: "notStarted",
      reason: { code: "changed-meanwhile", sheetName: "Dữ liệu" },
    });
    expect(names()).toHaveLength(1);
  });

  it("does not mind a clock in the user's sheet", async () => {
    opened = await withData();
    const { id } = opened.sheet("Dữ liệu");
    opened.model.setInput(id, 5, 5, "=RAND()");
    const report = await written([PLAN], () => opened.model.recalculate());
    expect(report).toMatchObject({ outcome: "applied" });
  });

  it("says so when figures change in the last moment, between looking and writing", async () => {
    opened = await withData();
    const report = await written([PLAN], () => {
      opened.session.faults.beforeWrite = (model) => {
        model.setInput(opened.sheet("Dữ liệu").id, 0, 1, "9", "remote");
      };
    });
    expect(report).toMatchObject({
      outcome: "partly",
      done: [],
      notDone: ["writeSheet"],
      reason: { code: "changed-meanwhile" },
    });
  });

  it.each([
    ["before", "notStarted", 1],
    ["after", "applied", 2],
  ] as const)(
    "says what is so when the request fails %s it was carried out",
    async (when, outcome, sheets) => {
      opened = await withData();
      const report = await written([PLAN], () => (opened.session.faults.failNextSync = when));
      expect(report).toMatchObject({ outcome });
      expect(names()).toHaveLength(sheets);
    },
  );

  it("is written in several requests when it is long, each small enough for the web", async () => {
    opened = await withData();
    const cells = Array.from({ length: 90_000 }, (_, index): PlanCell => ({
      row: Math.floor(index / 9),
      column: index % 9,
      content: { kind: "text", text: `Nguyễn Văn Thử số ${index}` },
      style: "cell",
    }));
    opened.session.faults.payloadLimit = 5_000_000;
    expect(
      await written([{ ...PLAN, cells, merges: [], conditionalFormats: [], validations: [] }]),
    ).toMatchObject({
      outcome: "applied",
    });
    expect(opened.cell("Tổng hợp", "I10000")).toBe("Nguyễn Văn Thử số 89999");
  });

  it("keeps every text a text, whatever it starts with", async () => {
    opened = await withData();
    const start = fc.constantFrom(
      "=",
      "+",
      "-",
      "@",
      "\t",
      "\n",
      "＝",
      "＋",
      "－",
      "＠",
      "'",
      "",
      " ",
      "1",
      "0",
    );
    const text = fc.tuple(start, fc.string({ minLength: 1, maxLength: 30 })).map((parts) => parts.join(""));
    const sample = fc.sample(text, { seed: SEED, numRuns: 300 });
    const texts = [
      ...sample,
      "1/2",
      "12%",
      "TRUE",
      "Mar 5",
      "1e5",
      "#N/A",
      "=cmd|' /C calc'!A0",
      "(5)",
      "$7",
      "7 đ",
    ];
    const cells = texts.map((one, row): PlanCell => ({
      row,
      column: 0,
      content: { kind: "text", text: one },
    }));
    expect(await written([{ ...PLAN, cells, merges: [] }])).toMatchObject({ outcome: "applied" });
    const stored = opened.sheet("Tổng hợp").rows;
    texts.forEach((one, row) => {
      expect(stored.get(row)?.cells.get(0), JSON.stringify(one)).toMatchObject({ value: one, formula: null });
    });
  });

  it("carries its mark", async () => {
    opened = await withData();
    await written([PLAN]);
    expect(opened.sheet("Tổng hợp").customProperties.get(MARK_KEY)).toBe("summary");
    const { sheets } = await opened.port.readSnapshot();
    expect(sheets.map(({ mark }) => mark)).toEqual([null, "summary"]);
  });
});
