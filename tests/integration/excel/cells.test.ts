import { afterEach, describe, expect, it } from "vitest";
import type { Applied } from "../../../src/core/plan/port.ts";
import type { CellContent, CellWrite } from "../../../src/core/rules/found.ts";
import type { CellValue } from "../../../src/core/values/cell-value.ts";
import { openSheets, wholeSheet, type Opened } from "./opened.ts";

let opened: Opened;
afterEach(() => opened.close());

const write = (row: number, column: number, old: CellValue, content: CellContent): CellWrite => ({
  at: { sheet: 0, row, column },
  old,
  content,
});
const value = (written: CellValue, numberFormat?: string): CellContent =>
  numberFormat === undefined
    ? { kind: "value", value: written }
    : { kind: "value", value: written, numberFormat };

async function applied(writes: readonly CellWrite[], meanwhile?: () => void): Promise<Applied> {
  const snapshot = await opened.port.readSnapshot();
  opened.syncs();
  meanwhile?.();
  return opened.port.apply({ snapshot, steps: [{ kind: "writeCells", writes }] });
}

describe("writing the user's cells", () => {
  const people: CellValue[][] = [
    ["Đơn vị", "Chỉ tiêu"],
    ["Xã A", "7 "],
    ["Xã B", "12 đ/c"],
    ["Xã C", 3],
  ];

  it("writes in two round trips, and what it reports brings everything back", async () => {
    opened = await openSheets({ Biểu: people });
    const { document } = opened.model;
    const before = wholeSheet(document, opened.sheet("Biểu"));
    const report = await applied([
      write(1, 1, "7 ", value(7, "0")),
      write(2, 1, "12 đ/c", value(12, "0")),
      write(3, 0, "Xã C", { kind: "formula", formula: '="Xã "&"C"' }),
    ]);
    expect(opened.syncs()).toBe(2);
    expect(report).toMatchObject({ outcome: "applied", done: [{ kind: "writeCells", refused: [] }] });
    expect([opened.cell("Biểu", "B2"), opened.cell("Biểu", "B3")]).toEqual([7, 12]);
    expect(opened.cell("Biểu", "A4")).toBe('="Xã "&"C"');

    const undo = report.outcome === "applied" ? report.undo : [];
    const writes = undo.flatMap((step) => (step.kind === "writeCells" ? step.writes : []));
    expect(await applied(writes)).toMatchObject({ outcome: "applied", done: [{ refused: [] }] });
    expect(wholeSheet(document, opened.sheet("Biểu"))).toEqual(withPrefixes(before, ["7 ", "12 đ/c"]));
  });

  it("refuses the cells that no longer hold what was seen, and writes the others", async () => {
    opened = await openSheets({ Biểu: people });
    const snapshot = await opened.port.readSnapshot();
    opened.model.setInput(opened.sheet("Biểu").id, 1, 1, "9", "remote");
    const stale = write(1, 1, "7 ", value(7));
    const report = await opened.port.apply({
      snapshot,
      steps: [{ kind: "writeCells", writes: [stale, write(2, 1, "12 đ/c", value(12))] }],
    });
    expect(report).toMatchObject({ outcome: "applied", done: [{ refused: [stale] }], undo: { length: 1 } });
    expect([opened.cell("Biểu", "B2"), opened.cell("Biểu", "B3")]).toEqual([9, 12]);
  });

  it.each([
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "＝1+1",
    "＋1",
    "－1",
    "＠A1",
    "007",
    "7/5",
    "TRUE",
    "#REF!",
    "'a",
    "Mar 5",
  ])("leaves %j the text it is", async (text) => {
    opened = await openSheets({ Biểu: people });
    expect(await applied([write(1, 0, "Xã A", value(text))])).toMatchObject({ outcome: "applied" });
    expect(opened.cell("Biểu", "A2")).toBe(text);
    expect(opened.sheet("Biểu").rows.get(1)?.cells.get(0)?.formula).toBeNull();
  });

  it("leaves a protected sheet alone", async () => {
    opened = await openSheets({ Biểu: people });
    opened.sheet("Biểu").isProtected = true;
    expect(await applied([write(1, 1, "7 ", value(7))])).toMatchObject({
      outcome: "notStarted",
      reason: { code: "protected", sheetName: "Biểu" },
    });
    expect(opened.cell("Biểu", "B2")).toBe("7 ");
  });

  it.each(["before", "after"] as const)(
    "says what is so when the request fails %s it was carried out",
    async (when) => {
      opened = await openSheets({ Biểu: people });
      const report = await applied(
        [write(1, 1, "7 ", value(7)), write(2, 1, "12 đ/c", value(12))],
        () => (opened.session.faults.failNextSync = when),
      );
      if (when === "before")
        expect(report).toMatchObject({ outcome: "notStarted", reason: { code: "unknown" } });
      else
        expect(report).toMatchObject({
          outcome: "applied",
          undo: [{ kind: "writeCells", writes: { length: 2 } }],
        });
      expect(opened.cell("Biểu", "B2")).toBe(when === "before" ? "7 " : 7);
    },
  );
});

/** Text that looks like a number is brought back with the sign that keeps it text. */
function withPrefixes(sheet: unknown, texts: readonly string[]): unknown {
  return JSON.parse(
    JSON.stringify(sheet, (_, cell: unknown) => {
      if (typeof cell !== "object" || cell === null || !("value" in cell) || !("format" in cell)) return cell;
      const { value: text, format } = cell;
      if (typeof text !== "string" || !texts.includes(text) || typeof format !== "object") return cell;
      return { ...cell, format: { ...format, quotePrefix: true } };
    }),
  );
}
