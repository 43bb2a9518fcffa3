import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Applied, HighlightRange } from "../../../src/core/plan/port.ts";
import type { CellValue } from "../../../src/core/values/cell-value.ts";
import type { XlsxConditionalFormat } from "../../../src/xlsx/model/document.ts";
import { openSheets, type Opened } from "./opened.ts";

const TABLE: CellValue[][] = [
  ["Đơn vị", "Số thôn", "Là đảng viên"],
  ["Xã A", 10, 9],
  ["Xã B", 10, 8],
  ["Xã C", 0, ""],
  ["Xã D", 5, ""],
];
const RANGE: HighlightRange = {
  sheet: 0,
  area: { top: 1, left: 0, bottom: 4, right: 2 },
  headsColumns: [1],
  membersColumns: [2],
  threshold: 90,
};
const USERS_RULE: XlsxConditionalFormat = {
  id: "users",
  areas: [RANGE.area],
  priority: 1,
  stopIfTrue: false,
  kind: "custom",
  formula: "MOD(ROW(),2)=0",
  format: { fill: "#EEEEEE", color: null, bold: null, italic: null },
};

let opened: Opened;
beforeEach(async () => {
  opened = await openSheets({ Biểu: TABLE, Khác: [["x"]] });
});
afterEach(() => opened.close());

async function highlight(ranges: readonly HighlightRange[], meanwhile?: () => void): Promise<Applied> {
  const snapshot = await opened.port.readSnapshot();
  opened.syncs();
  meanwhile?.();
  return opened.port.apply({ snapshot, steps: [{ kind: "highlight", ranges }] });
}
const rules = () => opened.sheet("Biểu").conditionalFormats;
const ours = () => rules().filter((rule) => rule.kind === "custom" && rule.formula.includes("knv.highlight"));

/** Rows of the table for which the rule holds, worked out by the host's own calculation. */
function markedRows(): number[] {
  const [rule] = ours();
  if (rule?.kind !== "custom") return [];
  const { id } = opened.sheet("Biểu");
  return [2, 3, 4, 5].filter((row) => {
    const formula = rule.formula.replaceAll(/\$([A-Z])2/g, `$$$1${row}`);
    opened.model.setInput(id, 9, 9, `=${formula}`);
    return opened.model.cell(id, 9, 9)?.value === true;
  });
}

describe("the highlight", () => {
  it("marks the rows below the threshold as the figures count them, in two round trips", async () => {
    expect(await highlight([RANGE])).toMatchObject({ outcome: "applied", done: [{ kind: "highlight" }] });
    expect(opened.syncs()).toBe(2);
    expect(ours()).toMatchObject([
      { areas: [RANGE.area], stopIfTrue: false, format: { bold: true, fill: expect.any(String) as unknown } },
    ]);
    expect(markedRows()).toEqual([3, 5]);
  });

  it("is replaced, not doubled, and taken away without a trace", async () => {
    opened.sheet("Biểu").conditionalFormats.push(structuredClone(USERS_RULE));
    await highlight([RANGE]);
    await highlight([{ ...RANGE, threshold: 80 }]);
    expect(ours()).toHaveLength(1);
    expect(ours()[0]).toMatchObject({ formula: expect.stringContaining("80*") as unknown });
    expect(rules().find(({ id }) => id === "users")).toEqual(USERS_RULE);
    await highlight([]);
    expect(rules()).toEqual([USERS_RULE]);
  });

  it("leaves rules of other kinds alone", async () => {
    const kinds: XlsxConditionalFormat[] = [
      {
        ...USERS_RULE,
        id: "a",
        kind: "cellValue",
        operator: "greaterThan",
        formulas: ["5"],
        format: USERS_RULE.format,
      },
      { ...USERS_RULE, id: "b", priority: 2, kind: "other", type: "colorScale", xml: "<cfRule/>" },
      { ...USERS_RULE, id: "c", priority: 3 },
    ].map((rule) => structuredClone(rule) as XlsxConditionalFormat);
    opened.sheet("Biểu").conditionalFormats.push(...structuredClone(kinds));
    expect(await highlight([RANGE])).toMatchObject({ outcome: "applied" });
    expect(await highlight([])).toMatchObject({ outcome: "applied" });
    expect(rules()).toEqual(kinds);
  });

  it("refuses a protected sheet", async () => {
    opened.sheet("Biểu").isProtected = true;
    expect(await highlight([RANGE])).toMatchObject({
      outcome: "notStarted",
      reason: { code: "protected", sheetName: "Biểu" },
    });
    expect(rules()).toEqual([]);
  });

  it("refuses rows whose figures another user has changed since", async () => {
    const report = await highlight([RANGE], () => {
      opened.model.setInput(opened.sheet("Biểu").id, 2, 2, "9", "remote");
    });
    expect(report).toMatchObject({
      outcome: "notStarted",
      reason: { code: "changed-meanwhile", sheetName: "Biểu" },
    });
    expect(rules()).toEqual([]);
  });

  it("does what it can where Excel fails to read the rules of a sheet (#5222)", async () => {
    const { session } = opened;
    const answer = session.processQuery.bind(session);
    const unreadable = opened.sheet("Khác").id.toUpperCase();
    session.processQuery = (body, flags) =>
      // Excel fails the whole request that reads the rules of such a sheet.
      body.includes("customOrNullObject") && body.includes(unreadable)
        ? Promise.resolve({
            dispatchError: 0,
            status: 200,
            body: JSON.stringify({
              Results: [],
              TraceIds: [],
              Error: { Code: "ItemNotFound", Message: "", Location: "", HttpStatusCode: 404, ActionIndex: 0 },
            }),
          })
        : answer(body, flags);
    expect(await highlight([RANGE])).toMatchObject({ outcome: "applied" });
    expect(ours()).toHaveLength(1);
    expect(await highlight([])).toMatchObject({ outcome: "applied" });
    expect(ours()).toEqual([]);
    expect(await highlight([{ ...RANGE, sheet: 1 }])).toMatchObject({
      outcome: "notStarted",
      reason: { code: "rules-unreadable", sheetName: "Khác" },
    });
  });

  it.each(["before", "after"] as const)(
    "says what is so when the request fails %s it was carried out",
    async (when) => {
      const report = await highlight([RANGE], () => (opened.session.faults.failNextSync = when));
      expect(report.outcome).toBe(when === "before" ? "notStarted" : "applied");
      expect(ours()).toHaveLength(when === "before" ? 0 : 1);
    },
  );
});
