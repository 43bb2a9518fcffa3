import type { FindingMark } from "./port.ts";
import type { Report } from "../rules/report.ts";
import { cellCount, type Area } from "../values/addresses.ts";
import type { Finding } from "../rules/finding.ts";

/** Each mark is a rule that Excel evaluates again and again: more would slow the workbook down. */
export const MAX_FINDING_MARKS = 300;

export interface FindingMarks {
  /** Errors first, then the longest runs first. */
  readonly marks: readonly FindingMark[];
  /** Cells that stay unmarked because there are too many runs of them. */
  readonly leftOut: number;
}

/** What to mark in the sheets: findings under one another in the same columns together. */
export function findingMarks({ findings }: Pick<Report, "findings">): FindingMarks {
  const all = (["error", "warning"] as const).flatMap((severity) =>
    runsOf(findings.filter((finding) => finding.severity === severity))
      .map(({ sheet, area }): FindingMark => ({ sheet, area, severity }))
      .sort((a, b) => cellCount(b.area) - cellCount(a.area)),
  );
  const leftOut = all.slice(MAX_FINDING_MARKS).reduce((cells, { area }) => cells + cellCount(area), 0);
  return { marks: all.slice(0, MAX_FINDING_MARKS), leftOut };
}

interface Run {
  readonly sheet: number;
  area: Area;
}

function runsOf(findings: readonly Finding[]): Run[] {
  const runs: Run[] = [];
  const last = new Map<string, Run>();
  for (const { sheet, ...area } of findings.map(({ at }) => at).sort((a, b) => a.top - b.top)) {
    const columns = `${sheet}:${area.left}:${area.right}`;
    const run = last.get(columns);
    if (run && area.top <= run.area.bottom + 1) {
      run.area = { ...run.area, bottom: Math.max(run.area.bottom, area.bottom) };
      continue;
    }
    const begun = { sheet, area };
    runs.push(begun);
    last.set(columns, begun);
  }
  return runs;
}
