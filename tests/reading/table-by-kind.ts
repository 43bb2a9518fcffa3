import type { Count, Run } from "./run.ts";

const COLUMNS = ["tried", "right", "said", "misled", "silent", "crashed", "findings"] as const;

/** What came of every kind, alone and together with others: for a terminal, or as Markdown. */
export function tableOf(run: Run, style: "text" | "markdown"): string {
  const names = [...new Set([...run.alone.keys(), ...run.together.keys()])].sort();
  const head = [
    "kind",
    ...COLUMNS.map((column) => (column === "findings" ? "too many" : column)),
    "together",
  ];
  const rows = names.map((name) => {
    const alone = run.alone.get(name);
    const together = run.together.get(name);
    return [
      name,
      ...COLUMNS.map((column) => (alone ? shown(alone[column]) : "–")),
      together ? inShort(together) : "–",
    ];
  });
  return style === "text" ? aligned([head, ...rows]) : markdown(head, rows, run.summary);
}

const shown = (count: number): string => (count === 0 ? "·" : String(count));

/** "31/33 right, 1 silent" */
function inShort(count: Count): string {
  const faults = (["said", "misled", "silent", "crashed"] as const).flatMap((outcome) =>
    count[outcome] > 0 ? [`${count[outcome]} ${outcome}`] : [],
  );
  const noisy = count.noisy > 0 ? [`${count.noisy} noisy`] : [];
  return [`${count.right}/${count.tried}`, ...faults, ...noisy].join(", ");
}

function aligned(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 || column === row.length - 1
            ? cell.padEnd(widths[column] ?? 0)
            : cell.padStart(widths[column] ?? 0),
        )
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function markdown(head: readonly string[], rows: readonly (readonly string[])[], summary: string): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return `# Reading workbooks of other offices

Right workbooks are made from a seed, changed in one, two or three ways of the kinds below, and read. _right_: the totals
and every unit are as they were made. _said_: not right, and a finding says what could not be read. _misled_: not right,
with other findings only. _silent_: not right, and nothing said. _too many_: errors and warnings on a variant that is right.
The counts are those of variants with the kind alone; _together_ those with one or two others.

Written by \`npm run fuzz:reading -- --count N --write docs/reading.md\`.

\`${summary}\`

${[line(head), line(head.map((_, column) => (column === 0 || column === head.length - 1 ? "---" : "---:"))), ...rows.map(line)].join("\n")}
`;
}
