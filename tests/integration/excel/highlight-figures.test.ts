import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkWorkbook } from "../../../src/core/job/check.ts";
import { highlightRanges } from "../../../src/core/plan/highlight-ranges.ts";
import { DEFAULT_SETTINGS } from "../../../src/core/settings/defaults.ts";
import { belowRows, countCell, documentOf } from "./count-cells.ts";
import { openDocument } from "./opened.ts";

const TODAY = { year: 2026, month: 11, day: 22 };
const rows = fc.array(fc.tuple(countCell, countCell), { minLength: 3, maxLength: 12 });

describe("the highlight", () => {
  it("marks exactly the units that the figures call below, whatever the cells hold", async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (counts) => {
        const opened = await openDocument(documentOf(counts));
        try {
          const snapshot = await opened.port.readSnapshot();
          const report = checkWorkbook(snapshot, DEFAULT_SETTINGS, TODAY);
          fc.pre(
            report.figures.units.length === counts.length &&
              report.workbook.unitTable?.columns.members !== undefined,
          );
          const steps = [{ kind: "highlight" as const, ranges: highlightRanges(report) }];
          expect(await opened.port.apply({ snapshot, steps })).toMatchObject({ outcome: "applied" });
          const sheet = opened.sheet("Biểu 1");
          const marked = sheet.conditionalFormats.flatMap((rule) => {
            if (rule.kind !== "custom") return [];
            return rule.areas.flatMap(({ top, bottom }) =>
              Array.from({ length: bottom - top + 1 }, (_, index) => top + index).filter((row) => {
                const formula = rule.formula.replaceAll(
                  new RegExp(`\\$([A-Z])${top + 1}\\b`, "g"),
                  `$$$1${row + 1}`,
                );
                opened.model.setInput(sheet.id, 40, 9, `=${formula}`);
                return opened.model.cell(sheet.id, 40, 9)?.value === true;
              }),
            );
          });
          expect(marked.sort((a, b) => a - b)).toEqual(belowRows(report));
        } finally {
          opened.close();
        }
      }),
      { seed: 629, numRuns: 60 },
    );
  });
});
