import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import ts from "typescript";

const ROOT = resolve(import.meta.dirname, "../..");
const FOLDERS = ["src/excel", "src/commands"];

/** The files that may name Office. */
export const officeFiles = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(ROOT, folder, name)),
);

/** A member of the Office API that the add-in names, with the API set its declaration is annotated with. */
export interface Use {
  /** "Range.values" */
  readonly member: string;
  readonly apiSet: string | null;
  readonly isAssigned: boolean;
  /** "src/excel/cells.ts:7" */
  readonly where: string;
}

/** Everything the add-in names of the Office API, by the type checker: takes some ten seconds. */
export function officeUses(): Use[] {
  const { config } = ts.readConfigFile(join(ROOT, "tsconfig.json"), (path) => ts.sys.readFile(path)) as {
    config: unknown;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  const program = ts.createProgram(officeFiles, { ...options, types: ["office-js"] });
  const checker = program.getTypeChecker();
  return officeFiles.flatMap((file) => {
    const source = program.getSourceFile(file);
    return source ? usesIn(source, checker) : [];
  });
}

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
