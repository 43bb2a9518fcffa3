import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { officeFiles, officeUses, type Use } from "./office-uses.ts";

const FLOOR = 14;
/** Sets of the common API that Excel has; the event of ribbon commands is annotated for Outlook alone. */
const OTHER_SETS = ["DialogApi", "AddinCommands", "Mailbox"];

let uses: Use[] = [];
beforeAll(() => {
  uses = officeUses();
}, 60_000);

describe("what the add-in asks of Excel", () => {
  it("is found by reading the types", () => {
    const members = new Set(uses.map(({ member }) => member));
    for (const known of [
      "Range.formulas",
      "Worksheet.getRange",
      "WorksheetCollection.add",
      "Range.getCellProperties",
      "PageLayout.zoom",
    ]) {
      expect(members, known).toContain(known);
    }
    expect(uses.find(({ member }) => member === "Range.getCellProperties")?.apiSet).toBe("ExcelApi 1.9");
  });

  it("is in ExcelApi 1.14: Excel 2021 has no more", () => {
    const above = uses.filter(({ apiSet }) => {
      const [set = "", version = ""] = apiSet?.split(" ") ?? [];
      if (set === "") return false;
      const [major = 0, minor = 0] = version.split(".").map(Number);
      if (set === "ExcelApi") return major > 1 || minor > FLOOR;
      return !OTHER_SETS.includes(set);
    });
    expect(above).toEqual([]);
  });

  it("never names several areas in one address: which separator is wanted depends on the machine (#1167, #1985)", () => {
    expect(uses.filter(({ member }) => /^RangeAreas\.|\.getRanges$/.test(member))).toEqual([]);
  });

  it("keeps the user's list of undo (#5918) and everything that is the user's", () => {
    const forbidden = [
      "Worksheet.delete",
      "Worksheet.copy",
      "Worksheet.set",
      "Worksheet.position",
      "WorksheetProtection.protect",
      "WorksheetProtection.unprotect",
      "WorkbookProtection.protect",
      "WorkbookProtection.unprotect",
      "Range.getMergedAreasOrNullObject",
      "RangeAreas.getMergedAreasOrNullObject",
      "ConditionalFormatCollection.clearAll",
      "Application.suspendApiCalculationUntilNextSync",
      "Range.delete",
      "Range.insert",
    ];
    const readOnly = ["Worksheet.name", "Worksheet.visibility", "Application.calculationMode"];
    expect(uses.filter(({ member }) => readOnly.includes(member))).not.toEqual([]);
    // Taking back a sheet that was just made, when the user asks for it.
    const mayDelete = (where: string): boolean => where.startsWith("src/excel/remove-sheet-step.ts:");
    // Rows of people whom the user has said to take over, and the same rows again when that is taken back.
    const movesRows = ({ member, where }: Use): boolean =>
      (member === "Range.insert" || member === "Range.delete") &&
      where.startsWith("src/excel/insert-rows-step.ts:");
    const broken = uses.filter(
      ({ member, isAssigned, where, apiSet }) =>
        !(member === "Worksheet.delete" && mayDelete(where)) &&
        !movesRows({ member, isAssigned, where, apiSet }) &&
        (forbidden.includes(member) || (readOnly.includes(member) && isAssigned)),
    );
    expect(broken).toEqual([]);
  });

  it("undoes in one group nowhere: that throws on the web (#6711)", () => {
    for (const file of officeFiles) expect(readFileSync(file, "utf8"), file).not.toMatch(/mergeUndoGroup/);
  });
});
