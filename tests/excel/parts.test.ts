import { afterEach, describe, expect, it, vi } from "vitest";
import type { PlanStep } from "../../src/core/plan/port.ts";
import type { SheetPlan } from "../../src/core/plan/sheet-plan.ts";
import { areaAddress, parseArea, type Area } from "../../src/core/values/addresses.ts";
import type { CellValue } from "../../src/core/values/cell-value.ts";
import { readBlocks, type Wanted } from "../../src/excel/blocks.ts";
import { leaveCheckNote, takeCheckNote, watchCheckNotes } from "../../src/excel/check-note.ts";
import { columnAttributes } from "../../src/excel/column-attributes.ts";
import { isResponseTooLarge, nothingWasDone, portError } from "../../src/excel/errors.ts";
import { Fingerprint } from "../../src/excel/fingerprint.ts";
import { columnsInDoubt } from "../../src/excel/fonts.ts";
import { groupedBy } from "../../src/excel/grouped-by.ts";
import { lookBytes, looksOf, queueFormat } from "../../src/excel/looks.ts";
import { propertyText } from "../../src/excel/marks.ts";
import { rectanglesOf } from "../../src/excel/rectangles.ts";
import { typedText } from "../../src/excel/typed-text.ts";
import { snapshotOf } from "../fixtures/snapshots.ts";

/*
 * The parts of the add-in's Excel layer that need no Excel, or only a few words of it: what they ask for and what they make
 * of the answer. The whole layer is tested over the real office.js in tests/integration.
 */

afterEach(() => vi.unstubAllGlobals());

const area = (address: string): Area => parseArea(address) ?? { top: 0, left: 0, bottom: 0, right: 0 };

describe("a text that is to stay what it is", () => {
  it.each([
    ["Xã Châu Minh", "Xã Châu Minh"],
    // An apostrophe keeps Excel from reading numbers, formulas, dates and truth values.
    ["007", "'007"],
    ["=1+1", "'=1+1"],
    ["-5", "'-5"],
    ["@A1", "'@A1"],
    ["Mar 5", "'Mar 5"],
    ["Thg 5 2022", "'Thg 5 2022"],
    ["TRUE", "'TRUE"],
    ["False", "'False"],
    ["Falsehood", "Falsehood"],
    ["truth", "truth"],
    // Longer than any date, and too Vietnamese.
    ["Đảng bộ phường Tân Thành 12", "Đảng bộ phường Tân Thành 12"],
    ["December the 25th of the year 2022", "'December the 25th of the year 2022"],
    ["Đảng bộ phường số 12 cũ x", "Đảng bộ phường số 12 cũ x"],
    ["Đảng bộ phường số 12 cũ ", "'Đảng bộ phường số 12 cũ "],
    ["", ""],
  ])("“%s” is typed as “%s”", (text, typed) => expect(typedText(text, "General")).toBe(typed));

  it("needs nothing in a cell that takes all as text", () => expect(typedText("007", "@")).toBe("007"));
});

describe("cells as few rectangles", () => {
  const cells = (...areas: string[]) =>
    areas.flatMap((address) => {
      const { top, left, bottom, right } = area(address);
      const found: { row: number; column: number }[] = [];
      for (let row = top; row <= bottom; row++)
        for (let column = left; column <= right; column++) found.push({ row, column });
      return found;
    });

  it.each([
    [["A1:C3"], ["A1:C3"]],
    [
      ["A1:B1", "D1"],
      ["A1:B1", "D1"],
    ],
    // Rows of one width that follow one another are one; another width or a gap begins anew.
    [
      ["A1:B2", "A3:C3"],
      ["A1:B2", "A3:C3"],
    ],
    [
      ["A1:B1", "A3:B3"],
      ["A1:B1", "A3:B3"],
    ],
    [
      ["A1:B1", "C2:D2"],
      ["A1:B1", "C2:D2"],
    ],
    [["A1", "A1", "B1"], ["A1:B1"]],
    [["B2", "A1", "B1", "A2"], ["A1:B2"]],
    [[], []],
  ])("%o are %o", (given, expected) => {
    expect(rectanglesOf(cells(...given)).map((one) => areaAddress(one))).toEqual(expected);
  });
});

it("items are grouped in the order in which they and their keys come", () => {
  expect([...groupedBy([5, 2, 7, 4], (one) => one % 2)]).toEqual([
    [1, [5, 7]],
    [0, [2, 4]],
  ]);
});

it("an attribute that agrees in a column is kept once", () => {
  expect(
    columnAttributes(
      [
        ["a", "x"],
        ["a", "y"],
      ],
      3,
    ),
  ).toEqual([
    { kind: "uniform", value: "a" },
    { kind: "each", values: ["x", "y"] },
    { kind: "uniform", value: "" },
  ]);
});

it("fonts are asked of columns in doubt, where some text can only be of a legacy encoding", () => {
  // "§¶ng bé" is TCVN3 whatever the font says; "Bé" may be either.
  expect(
    columnsInDoubt([
      ["§¶ng bé x· A", "Bé", 7, ""],
      ["Chi bé", "", 8, ""],
    ]),
  ).toEqual([0, 1]);
  expect(columnsInDoubt([["Đảng bộ xã A", "Bé", 7]])).toEqual([]);
  expect(columnsInDoubt([])).toEqual([]);
});

it("what is stored with a sheet is found whatever the case of its key", () => {
  const properties = {
    items: [
      { key: "Other", value: "1" },
      { key: "KET-NAP", value: "2" },
    ],
  };
  const asked = (key: string) =>
    propertyText(properties as unknown as Excel.WorksheetCustomPropertyCollection, key);
  expect([asked("ket-nap"), asked("none")]).toEqual(["2", null]);
});

describe("what Office threw", () => {
  it("is told by its code, and by nothing else", () => {
    expect(portError({ code: "AccessDenied" }).code).toBe("protected");
    for (const odd of [
      null,
      "AccessDenied",
      {},
      { code: 7 },
      { code: "NoSuchCode" },
      new Error("AccessDenied"),
    ])
      expect(portError(odd).code).toBe("unknown");
    expect(portError(new DOMException("", "AbortError")).code).toBe("cancelled");
    expect(portError(new DOMException("", "QuotaExceededError")).code).toBe("unknown");
    const known = portError({ code: "Timeout" });
    expect(portError(known)).toBe(known);
  });

  it("says whether smaller pieces may pass, and whether nothing was done", () => {
    expect(isResponseTooLarge({ code: "ResponsePayloadSizeLimitExceeded" })).toBe(true);
    expect(isResponseTooLarge({ code: "RequestPayloadSizeLimitExceeded" })).toBe(false);
    const nothing = [
      "InvalidOperationInCellEditMode",
      "RequestPayloadSizeLimitExceeded",
      "ActivityLimitReached",
      "WriteNotSupportedWhenModalDialogOpen",
      "InvalidRequestContext",
      "GeneralException",
    ].filter((code) => nothingWasDone({ code }));
    expect(nothing).toHaveLength(5);
    expect(nothing).not.toContain("GeneralException");
  });
});

describe("the looks of a sheet", () => {
  const sheet = {
    baseStyle: { fontName: "Times New Roman", fontSize: 12 },
    styles: {
      head: { fontName: "Times New Roman", bold: true, borders: { sides: ["top"], color: "#000000" } },
      text: { fontSize: 12, borders: { sides: ["top"], color: "#000000" } },
    },
    cells: [
      { row: 0, column: 0, style: "head" },
      { row: 0, column: 1, style: "head" },
      { row: 1, column: 0, style: "text" },
      { row: 1, column: 1, style: "text" },
      { row: 2, column: 0, style: null },
    ],
  } as unknown as SheetPlan;

  it("are given attribute by attribute, without what the whole sheet has", () => {
    const looks = looksOf(sheet);
    expect(looks.map(({ area: at, style }) => [areaAddress(at), style])).toEqual([
      ["A1:B1", { bold: true }],
      ["A1:B2", { borders: { sides: ["top"], color: "#000000" } }],
    ]);
    expect(looks.map(lookBytes)).toEqual([12 * 90, 20 * 90]);
  });

  it("are whole: every attribute of a style is given", () => {
    const style = {
      fontName: "Arial",
      fontSize: 9,
      bold: true,
      italic: true,
      underline: true,
      color: "#111111",
      fill: "#222222",
      horizontal: "left",
      vertical: "top",
      wrap: true,
      indent: 1,
      borders: { sides: ["top", "left"], color: "#000000" },
    };
    const cells = [{ row: 4, column: 2, style: "all" }];
    const looks = looksOf({ ...sheet, styles: { all: style }, cells } as unknown as SheetPlan);
    expect(looks).toEqual([{ area: area("C5"), style }]);
    expect(looks.map(lookBytes)).toEqual([(10 + 2 * 11 + 20) * 90]);
  });

  /** What was set on a format, line by line. */
  function queued(style: Parameters<typeof queueFormat>[1], at?: Area) {
    const lines: Record<string, object> = {};
    const format = {
      font: {},
      fill: {},
      borders: { getItem: (line: string) => (lines[line] ??= {}) },
    };
    queueFormat(format as unknown as Excel.RangeFormat, style, at);
    const { borders: _, ...set } = format;
    return { ...set, lines };
  }

  it("are set in Excel's words, and only what is given", () => {
    expect(queued({})).toEqual({ font: {}, fill: {}, lines: {} });
    expect(
      queued({
        fontName: "Arial",
        fontSize: 9,
        bold: false,
        italic: true,
        underline: false,
        color: "#111111",
        fill: "#222222",
        horizontal: "justify",
        vertical: "center",
        wrap: false,
        indent: 0,
      }),
    ).toEqual({
      font: { name: "Arial", size: 9, bold: false, italic: true, underline: "None", color: "#111111" },
      fill: { color: "#222222" },
      horizontalAlignment: "Justify",
      verticalAlignment: "Center",
      wrapText: false,
      indentLevel: 0,
      lines: {},
    });
    expect(queued({ underline: true }).font).toEqual({ underline: "Single" });
  });

  it.each<[string, readonly ("top" | "bottom" | "left" | "right")[], string[]]>([
    // Between two cells lies an inside line; a single row or column has none.
    ["A1:B2", ["top"], ["EdgeTop", "InsideHorizontal"]],
    ["A1:B2", ["bottom"], ["EdgeBottom", "InsideHorizontal"]],
    ["A1:B2", ["left"], ["EdgeLeft", "InsideVertical"]],
    ["A1:B2", ["right"], ["EdgeRight", "InsideVertical"]],
    ["A1:B1", ["top", "left"], ["EdgeTop", "EdgeLeft", "InsideVertical"]],
    ["A1:A2", ["bottom", "right"], ["EdgeBottom", "EdgeRight", "InsideHorizontal"]],
    ["A1", ["top", "bottom", "left", "right"], ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"]],
  ])("%s has lines %o: %o", (address, sides, lines) => {
    const set = queued({ borders: { sides, color: "#333333" } }, area(address)).lines;
    expect(Object.keys(set)).toEqual(lines);
    for (const line of Object.values(set))
      expect(line).toEqual({ style: "Continuous", weight: "Thin", color: "#333333" });
  });
});

describe("the note that a workbook was just checked", () => {
  /** A browser's storage and Office's document, as far as the note asks for them. */
  function browser(url: string | null, partition?: string) {
    const stored = new Map<string, string>();
    let listener: ((event: { key: string | null; newValue: string | null }) => void) | null = null;
    vi.stubGlobal("localStorage", {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => void stored.set(key, value),
      removeItem: (key: string) => void stored.delete(key),
    });
    const office = { context: { partitionKey: partition, document: { url } } };
    vi.stubGlobal("Office", office);
    vi.stubGlobal("window", {
      addEventListener: (_: string, added: typeof listener) => (listener = added),
      removeEventListener: (_: string, removed: typeof listener) => {
        if (removed === listener) listener = null;
      },
    });
    const tell = (key: string | null, newValue: string | null) => listener?.({ key, newValue });
    return { stored, office, tell, isHeard: () => listener !== null };
  }

  it("is taken once, by the same workbook, in the same part of the storage", () => {
    const { stored, office } = browser("a.xlsx", "part-");
    expect(takeCheckNote()).toBe(false);
    leaveCheckNote();
    expect([...stored.keys()]).toEqual(["part-ket-nap.checked"]);
    office.context.document.url = "b.xlsx";
    expect(takeCheckNote()).toBe(false);
    office.context.document.url = "a.xlsx";
    expect([takeCheckNote(), takeCheckNote()]).toEqual([true, false]);
  });

  it("holds for ten minutes, and for a workbook that was never saved", () => {
    const { stored } = browser(null);
    const at = Date.now();
    const note = (ago: number) => JSON.stringify({ document: "", at: at - ago });
    vi.spyOn(Date, "now").mockReturnValue(at);
    const isTaken = (text: string) => {
      stored.set("ket-nap.checked", text);
      return takeCheckNote();
    };
    expect([isTaken(note(599_999)), isTaken(note(600_000))]).toEqual([true, false]);
    for (const odd of ["null", "7", "{}", '{"document":""}', '{"at":1}', '{"document":"","at":"x"}', "{"])
      expect(isTaken(odd)).toBe(false);
    vi.restoreAllMocks();
  });

  it("is heard of while the pane is open", () => {
    const { stored, tell, isHeard } = browser("a.xlsx");
    const checked = vi.fn();
    const stop = watchCheckNotes(checked);
    leaveCheckNote();
    const note = stored.get("ket-nap.checked") ?? "";
    tell("other", note);
    tell("ket-nap.checked", null);
    tell("ket-nap.checked", note.replace("a.xlsx", "b.xlsx"));
    // What another program left there is no note.
    for (const odd of ["null", "7", '{"at":1}', '{"document":"a.xlsx"}']) tell("ket-nap.checked", odd);
    expect(checked).not.toHaveBeenCalled();
    tell("ket-nap.checked", note);
    expect(checked).toHaveBeenCalledTimes(1);
    stop();
    expect(isHeard()).toBe(false);
  });

  it("is no reason to fail where storage is refused", () => {
    vi.stubGlobal("Office", { context: { document: { url: "a" } } });
    vi.stubGlobal("localStorage", {
      setItem: () => {
        throw new DOMException("", "SecurityError");
      },
    });
    leaveCheckNote();
    expect(takeCheckNote()).toBe(false);
  });
});

describe("reading sheets block by block", () => {
  const wanted = (rows: number, columns: number, more: Partial<Wanted> = {}): Wanted => ({
    sheetId: `{${rows}}`,
    sheetName: `S${rows}`,
    block: { top: 2, left: 1, bottom: rows + 1, right: columns },
    cells: true,
    hiddenRows: false,
    fontColumns: [],
    ...more,
  });

  /** Every block asked for, and a line for every round trip; `limit`: of more cells at once the answer is too large. */
  async function asked(sheets: readonly Wanted[], limit = Infinity, signal?: AbortSignal) {
    const log: string[] = [];
    const progress: string[] = [];
    let pending = 0;
    const rangeAt = (id: string, top: number, left: number, height: number, width: number) => ({
      load(what: string) {
        log.push(
          `${id} ${areaAddress({ top, left, bottom: top + height - 1, right: left + width - 1 })} ${what}`,
        );
        pending += height * width;
        return this;
      },
      values: Array.from({ length: Math.min(height, 3) }, () => new Array<number>(width).fill(7)),
      formulas: [],
      numberFormat: [],
      getRowProperties: () => {
        log.push(`${id} hidden rows`);
        return { value: [{ rowHidden: false }, { rowHidden: true }] };
      },
      getColumn: (column: number) => ({
        getCellProperties: () => {
          log.push(`${id} fonts of ${column}`);
          return { value: [[{ format: { font: { name: "Arial" } } }], [{}]] };
        },
      }),
    });
    const context = {
      workbook: {
        worksheets: {
          getItem: (id: string) => ({
            getRangeByIndexes: (...at: [number, number, number, number]) => rangeAt(id, ...at),
          }),
        },
      },
      sync: () => {
        log.push("sync");
        const size = pending;
        pending = 0;
        return size > limit
          ? Promise.reject(Object.assign(new Error(), { code: "ResponsePayloadSizeLimitExceeded" }))
          : Promise.resolve();
      },
    };
    const read = await readBlocks(context as unknown as Excel.RequestContext, sheets, {
      onProgress: (done, all) => progress.push(`${done}/${all}`),
      ...(signal ? { signal } : {}),
    });
    return { log, progress, read };
  }

  it("takes small sheets in one round trip and says how far it has come", async () => {
    const { log, progress, read } = await asked([wanted(2, 3), wanted(3, 3)]);
    expect(log.filter((line) => line === "sync")).toHaveLength(1);
    expect(progress).toEqual(["5/5"]);
    expect(read.map(({ wanted: index, top, bottom }) => [index, top, bottom])).toEqual([
      [0, 2, 3],
      [1, 2, 4],
    ]);
  });

  it("asks for hidden rows and fonts where they matter, by rows and columns of the sheet", async () => {
    const { read, log } = await asked([wanted(2, 3, { cells: false, hiddenRows: true, fontColumns: [2] })]);
    expect(log).toEqual(["{2} hidden rows", "{2} fonts of 1", "sync"]);
    expect(read[0]).toMatchObject({ cells: null, hiddenRows: [3], formulas: [] });
    expect([...(read[0]?.fonts ?? [])]).toEqual([[2, ["Arial", ""]]]);
  });

  it("reads at most 20 000 rows and half a million cells at once", async () => {
    const { progress } = await asked([wanted(45_000, 10)]);
    expect(progress).toEqual(["20000/45000", "40000/45000", "45000/45000"]);
    // A cell of each row for what is asked of rows.
    const wide = await asked([wanted(15_000, 99)]);
    expect(wide.progress).toEqual(["5000/15000", "10000/15000", "15000/15000"]);
  });

  it("asks for formulas of sheets that we wrote, which take as much room again, and for fonts", async () => {
    const own = await asked([wanted(15_000, 99, { formulas: true })]);
    expect(own.log[1]).toMatch(/^\{15000\} B3:CV2514 formulas$/);
    expect(own.progress[0]).toBe("2512/15000");
    const users = await asked([wanted(15_000, 99, { fontColumns: [3] })]);
    expect(users.log.some((line) => line.endsWith("formulas"))).toBe(false);
    expect(users.progress[0]).toBe("4950/15000");
  });

  it("halves what it asks for when the answer is too large", async () => {
    // Half a million, 250, 125, 62,5 and then 31,25 thousand: 3125 rows of nine cells and what is asked of each row.
    const { progress } = await asked([wanted(10_000, 9)], 50_000);
    expect(progress).toEqual(["3125/10000", "6250/10000", "9375/10000", "10000/10000"]);
    await expect(asked([wanted(5_000, 9)], 100)).rejects.toMatchObject({
      code: "too-large",
      sheetName: "S5000",
    });
  });

  it("stops when it is told to, and asks for nothing where nothing is", async () => {
    const stopped = new AbortController();
    stopped.abort();
    await expect(asked([wanted(2, 2)], Infinity, stopped.signal)).rejects.toThrow();
    expect(await asked([])).toEqual({ log: [], progress: [], read: [] });
  });
});

describe("what a plan was made from", () => {
  const snapshot = snapshotOf([
    {
      name: "Biểu 1",
      rows: [
        ["Đơn vị", "Chỉ tiêu"],
        ["Xã A", 5],
        ["Xã B", 4],
      ],
    },
    { name: "Trống", rows: [] },
  ]);

  /** Looks again at a workbook in which some cells hold something else, or whose used range is another one. */
  async function looked(
    steps: readonly PlanStep[],
    changed: Readonly<Record<string, CellValue>> = {},
    formula: string | ((row: number) => string) = "",
    usedRows = 3,
    of = snapshot,
  ) {
    const asked: string[] = [];
    const rangeAt = (address: string) => {
      const { top, left, bottom, right } = area(address);
      return {
        load() {
          asked.push(address);
          return this;
        },
        values: Array.from({ length: bottom - top + 1 }, (_, r) =>
          Array.from({ length: right - left + 1 }, (_, c) => {
            const at = areaAddress({ top: top + r, left: left + c, bottom: top + r, right: left + c });
            return changed[at] ?? of.sheets[0]?.values[top + r]?.[left + c] ?? "";
          }),
        ),
      };
    };
    const used = {
      isNullObject: false,
      rowIndex: 0,
      columnIndex: 0,
      rowCount: usedRows,
      columnCount: 2,
      load() {
        return this;
      },
    };
    const context = {
      workbook: {
        worksheets: {
          getItem: () => ({
            getRange: rangeAt,
            getUsedRangeOrNullObject: () => used,
            getCell: (row: number, column: number) => ({
              load() {
                asked.push(`formula ${row} ${column}`);
                return this;
              },
              formulas: [[typeof formula === "string" ? formula : formula(row)]],
            }),
          }),
        },
      },
      sync: () => Promise.resolve(),
    } as unknown as Excel.RequestContext;
    const fingerprint = new Fingerprint({ snapshot: of, steps });
    fingerprint.look(context);
    const outcome = await fingerprint.refuseIfChanged(context).then(
      () => "same",
      (error: unknown) => {
        const { code, sheetName } = error as { code: string; sheetName: string };
        return `${code} ${sheetName}`;
      },
    );
    return { asked, outcome };
  }

  const highlight = {
    kind: "highlight",
    ranges: [{ sheet: 0, area: area("B2:B3") }],
  } as unknown as PlanStep;
  const summary = { kind: "writeSheet" } as unknown as PlanStep;

  it("is, for marks, their cells alone", async () => {
    expect(await looked([highlight])).toEqual({ asked: ["B2:B3"], outcome: "same" });
    expect((await looked([highlight], { A2: "Xã X" })).outcome).toBe("same");
    expect(await looked([highlight], { B3: 9 })).toEqual({
      asked: ["B2:B3", "formula 2 1"],
      outcome: "changed-meanwhile Biểu 1",
    });
  });

  it("is, for sheets of our own, everything of the user's, and that nothing has come beside it", async () => {
    expect((await looked([summary])).outcome).toBe("same");
    expect((await looked([summary], { A2: "Xã X" })).outcome).toBe("changed-meanwhile Biểu 1");
    expect((await looked([summary], {}, "", 4)).outcome).toBe("changed-meanwhile Biểu 1");
    const again = { kind: "writeSheet", over: { asMade: {} } } as unknown as PlanStep;
    expect((await looked([again], { A2: "Xã X" })).outcome).toBe("same");
  });

  it("is compared where it stands, also in a block that does not begin in A1", async () => {
    const moved = {
      ...snapshot,
      sheets: snapshot.sheets.slice(0, 1).map((one) => ({ ...one, block: area("C5:D7") })),
    };
    const marks = { kind: "findingMarks", marks: [{ sheet: 0, area: area("D6:D7") }] } as unknown as PlanStep;
    const values: Record<string, CellValue> = { D6: 5, D7: 4 };
    expect((await looked([marks], values, "", 3, moved)).outcome).toBe("same");
    expect((await looked([marks], { ...values, D7: 5 }, "", 3, moved)).outcome).toBe(
      "changed-meanwhile Biểu 1",
    );
    // What lay outside of the block was blank.
    const beside = { kind: "highlight", ranges: [{ sheet: 0, area: area("E6:E7") }] } as unknown as PlanStep;
    expect((await looked([beside], {}, "", 3, moved)).outcome).toBe("same");
  });

  it("is of a large sheet no more than its size, the smallest sheets first", async () => {
    const rows = (count: number) => ({
      name: `S${count}`,
      rows: Array.from({ length: count }, () => ["a"]),
    });
    const many = snapshotOf([rows(60_001), rows(40_000), rows(60_000), rows(3)]);
    const lookedAt = await looked([summary], {}, "", 3, many);
    // 3 and 40 000 and not the next 60 000, which would be more than 100 000 together.
    expect(lookedAt.asked).toEqual(["A1:A3", "A1:A40000"]);
    const just = snapshotOf([rows(60_000), rows(40_000)]);
    expect((await looked([summary], {}, "", 3, just)).asked).toEqual(["A1:A40000", "A1:A60000"]);
    const beyond = snapshotOf([rows(60_001), rows(40_000)]);
    expect((await looked([summary], {}, "", 3, beyond)).asked).toEqual(["A1:A40000"]);
  });

  it("has changed where more than twenty cells differ, whatever they hold", async () => {
    const rows = Array.from({ length: 21 }, () => [1]);
    const long = snapshotOf([{ name: "Dài", rows }]);
    const differing = async (count: number) => {
      const marks = { kind: "highlight", ranges: [{ sheet: 0, area: area(`A1:A${count}`) }] };
      const values = Object.fromEntries(rows.map((_, row) => [`A${row + 1}`, 2]));
      return looked([marks as unknown as PlanStep], values, "=NOW()", 21, long);
    };
    expect((await differing(20)).outcome).toBe("same");
    const more = await differing(21);
    expect(more).toEqual({ asked: ["A1:A21"], outcome: "changed-meanwhile Dài" });
  });

  it("has changed where one of the cells that differ is no clock", async () => {
    const mixed = (row: number) => (row === 1 ? "=NOW()" : "=SUM(1)");
    expect((await looked([highlight], { B2: 8, B3: 9 }, mixed)).outcome).toBe("changed-meanwhile Biểu 1");
  });

  it("has not changed where only a clock has ticked", async () => {
    for (const formula of ["=NOW()", "=today()", "=RAND()", "=1+RANDBETWEEN(1,2)"])
      expect((await looked([highlight], { B3: 9 }, formula)).outcome).toBe("same");
    expect((await looked([highlight], { B3: 9 }, "=KNOW(1)")).outcome).toBe("changed-meanwhile Biểu 1");
  });
});
