import type { ConfirmedCount } from "../settings/settings.ts";
import type { Finding } from "./finding.ts";
import type { CellWrite } from "./found.ts";
import type { RuleCode } from "./registry.ts";

/**
 * Kinds of fixes that change how a thing is written and never what it means; "all safe ones" takes these and
 * no others. A guessed unit name, a converted encoding or a replaced total is offered one by one or by kind.
 */
const SAFE_FIX_CODES: ReadonlySet<RuleCode> = new Set<RuleCode>([
  "number-as-text",
  "date-as-text",
  "text-lookalike",
  "text-space",
]);

/**
 * Findings about to be mended; for a `choice` the place of the reading picked among the first finding's, null while none
 * is. Two readings may be of one kind ("7/5" and "5/7"): only their places tell them apart.
 */
export interface FixProposal {
  readonly findings: readonly Finding[];
  readonly choice: number | null;
}

export function hasWrites(finding: Finding): boolean {
  return finding.fix?.kind === "writes";
}

export function isSafeFix(finding: Finding): boolean {
  return SAFE_FIX_CODES.has(finding.code) && hasWrites(finding);
}

/** The writes of a proposal, each cell once: where two findings mend the same cell the first one's write stands. */
export function writesOf({ findings, choice }: FixProposal): readonly CellWrite[] {
  const byCell = new Map<string, CellWrite>();
  for (const { fix } of findings) {
    if (fix === null) continue;
    const writes =
      fix.kind === "writes" ? fix.writes : choice === null ? [] : (fix.choices[choice]?.writes ?? []);
    for (const write of writes) {
      const key = `${write.at.sheet} ${write.at.row} ${write.at.column}`;
      if (!byCell.has(key)) byCell.set(key, write);
    }
  }
  return [...byCell.values()];
}

/** The number that is kept as it stands, when that is the reading picked. */
export function confirmedBy({ findings, choice }: FixProposal): ConfirmedCount | null {
  const fix = findings[0]?.fix;
  return fix?.kind === "choice" && choice !== null ? (fix.choices[choice]?.confirms ?? null) : null;
}
