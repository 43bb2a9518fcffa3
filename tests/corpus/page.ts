import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const PAGE = join(import.meta.dirname, "../../docs/files.md");

/** Puts the result of a command into its section of docs/files.md; what stands around it stays. */
export function writeSection(name: string, lines: readonly string[]): void {
  const page = readFileSync(PAGE, "utf8");
  const [start, end] = [`<!-- ${name}: made by`, `<!-- ${name}: end -->`];
  const from = page.indexOf("\n", page.indexOf(start)) + 1;
  const to = page.indexOf(end);
  if (!page.includes(start) || to < from) throw new Error(`docs/files.md has no section ${name}`);
  writeFileSync(PAGE, `${page.slice(0, from)}\n${lines.join("\n")}\n\n${page.slice(to)}`);
}

/** Lines of a Markdown table, its columns as wide as Prettier makes them. */
export function table(
  headings: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string[] {
  const texts = rows.map((row) =>
    row.map((cell) => (typeof cell === "number" ? cell.toLocaleString("en-US") : cell)),
  );
  const widths = headings.map((heading, at) =>
    Math.max(3, heading.length, ...texts.map((row) => (row[at] ?? "").length)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(" | ")} |`;
  return [line(headings), line(widths.map((width) => "-".repeat(width))), ...texts.map(line)];
}

export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
