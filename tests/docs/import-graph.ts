import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import ts from "typescript";

const SRC = resolve(import.meta.dirname, "../../src");

interface ImportOf {
  readonly from: string;
  readonly to: string;
  /** Gone when the program runs. */
  readonly isOfTypes: boolean;
}

/** Every import between files of `src`, by their paths below it. */
export function importsOfSources(): readonly ImportOf[] {
  const files = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter((name) =>
    /\.tsx?$/.test(name),
  );
  return files.flatMap((from) => {
    const text = readFileSync(join(SRC, from), "utf8");
    const source = ts.createSourceFile(from, text, ts.ScriptTarget.Latest, false);
    return source.statements.flatMap((statement): ImportOf[] => {
      if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
      const name = statement.moduleSpecifier;
      if (!name || !ts.isStringLiteral(name) || !name.text.startsWith(".")) return [];
      const to = relative(SRC, resolve(SRC, dirname(from), name.text));
      return to.startsWith("..") ? [] : [{ from, to, isOfTypes: isOfTypes(statement) }];
    });
  });
}

function isOfTypes(statement: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(statement)) return statement.isTypeOnly;
  const clause = statement.importClause;
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const bindings = clause.namedBindings;
  const names = bindings && ts.isNamedImports(bindings) ? bindings.elements : [];
  return !clause.name && names.length > 0 && names.every((one) => one.isTypeOnly);
}

/** Groups of nodes that reach one another, the largest first. */
export function circles(edges: readonly (readonly [string, string])[]): string[][] {
  const next = new Map<string, Set<string>>();
  for (const [from, to] of edges) {
    const reached = next.get(from) ?? new Set<string>();
    reached.add(to);
    next.set(from, reached);
  }
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];
  const visit = (node: string): void => {
    index.set(node, index.size);
    low.set(node, index.get(node) ?? 0);
    stack.push(node);
    for (const other of next.get(node) ?? []) {
      if (!index.has(other)) visit(other);
      if (stack.includes(other)) low.set(node, Math.min(low.get(node) ?? 0, low.get(other) ?? 0));
    }
    if (low.get(node) !== index.get(node)) return;
    const group = stack.splice(stack.indexOf(node));
    if (group.length > 1) found.push(group.sort());
  };
  for (const node of next.keys()) if (!index.has(node)) visit(node);
  return found.sort((a, b) => b.length - a.length);
}

/** What a file's room is in the graph: its layer, or within `core` and `xlsx` its folder there. */
export function roomOf(file: string): string {
  const [layer = "", folder = "", name] = file.split(/[\\/]/);
  const hasRooms = layer === "core" || layer === "xlsx";
  return hasRooms && name !== undefined ? `${layer}/${folder}` : layer;
}

/** The graph of the layers and of the folders of `core` and `xlsx`, as Mermaid draws it; an arrow that others imply is left out. */
export function graphText(imports: readonly ImportOf[]): string {
  const rooms = new Map<string, Set<string>>();
  for (const { from, to } of imports) {
    const [a, b] = [roomOf(from), roomOf(to)];
    if (a === b) continue;
    const reached = rooms.get(a) ?? new Set<string>();
    reached.add(b);
    rooms.set(a, reached);
  }
  const reaches = (from: string, to: string, skipped: string): boolean =>
    [...(rooms.get(from) ?? [])].some((room) => room !== skipped && (room === to || reaches(room, to, "")));
  const arrows = [...rooms].flatMap(([from, to]) =>
    [...to].filter((room) => !reaches(from, room, room)).map((room) => `  ${from} --> ${room}`),
  );
  return ["```mermaid", "graph LR", ...arrows.sort(), "```"].join("\n");
}
