import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import ts from "typescript";
import { beforeAll, describe, expect, it } from "vitest";

const ROOT = resolve(import.meta.dirname, "../..");
const FOLDERS = ["src/excel", "src/commands"];
const FLOOR = 14;
/** Sets of the common API that Excel has; the event of ribbon commands is annotated for Outlook alone. */
const OTHER_SETS = ["DialogApi", "AddinCommands", "Mailbox"];

const files = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(ROOT, folder, name)),
);

/** A member of the Office API that the add-in names, with the API set its declaration is annotated with. */
interface Use {
  readonly member: string;
  readonly apiSet: string | null;
  readonly isAssigned: boolean;
  readonly where: string;
}

let uses: Use[] = [];
beforeAll(() => {
  const { config } = ts.readConfigFile(join(ROOT, "tsconfig.json"), (path) => ts.sys.readFile(path)) as {
    config: unknown;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  const program = ts.createProgram(files, { ...options, types: ["office-js"] });
  const checker = program.getTypeChecker();
  uses = files.flatMap((file) => {
    const source = program.getSourceFile(file);
    return source ? usesIn(source, checker) : [];
  });
}, 60_000);

function usesIn(source: ts.SourceFile, checker: ts.TypeChecker): Use[] {
  const found: Use[] = [];
  const visit = (node: ts.Node): void => {
    // `sheet.delete` and `sheet["delete"]` alike.
    if (ts.isIdentifier(node) || ts.isStringLiteralLike(node)) {
      const symbol = memberSymbol(node, checker);
      const declaration = symbol?.declarations?.[0];
      if (symbol && declaration?.getSourceFile().fileName.includes("@types/office-js")) {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
        const owner = declaration.parent;
        const ownerName =
          "name" in owner && owner.name !== undefined ? `${(owner.name as ts.Node).getText()}.` : "";
        found.push({
          member: ownerName + symbol.name,
          apiSet: apiSetOf(declaration) ?? apiSetOf(owner),
          isAssigned: isAssigned(node.parent),
          where: `${source.fileName.slice(ROOT.length + 1)}:${line + 1}`,
        });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** What an identifier stands for; in `{ name } = sheet` that is the sheet's member. */
function memberSymbol(
  node: ts.Identifier | ts.StringLiteralLike,
  checker: ts.TypeChecker,
): ts.Symbol | undefined {
  const { parent } = node;
  if (ts.isStringLiteralLike(node) && !ts.isElementAccessExpression(parent)) return undefined;
  if (ts.isBindingElement(parent) && (parent.propertyName ?? parent.name) === node) {
    return checker.getTypeAtLocation(parent.parent).getProperty(node.text);
  }
  return checker.getSymbolAtLocation(node);
}

/** Whether the member is on the left of an assignment. */
function isAssigned(access: ts.Node): boolean {
  const { parent } = access;
  return (
    ts.isBinaryExpression(parent) &&
    parent.left === access &&
    parent.operatorToken.kind >= ts.SyntaxKind.FirstAssignment &&
    parent.operatorToken.kind <= ts.SyntaxKind.LastAssignment
  );
}

function apiSetOf(node: ts.Node): string | null {
  const text = node.getSourceFile().text.slice(node.getFullStart(), node.getStart());
  return /\[?\s*Api set:\s*([A-Za-z]+ [0-9.]+)/.exec(text)?.[1] ?? null;
}

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
    const broken = uses.filter(
      ({ member, isAssigned, where }) =>
        !(member === "Worksheet.delete" && mayDelete(where)) &&
        (forbidden.includes(member) || (readOnly.includes(member) && isAssigned)),
    );
    expect(broken).toEqual([]);
  });

  it("undoes in one group nowhere: that throws on the web (#6711)", () => {
    for (const file of files) expect(readFileSync(file, "utf8"), file).not.toMatch(/mergeUndoGroup/);
  });
});
