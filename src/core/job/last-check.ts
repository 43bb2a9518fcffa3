import type { Report } from "../rules/report.ts";
import type { LastCheck } from "../settings/settings.ts";
import { Hash } from "../values/hash.ts";
import type { WorkbookSnapshot } from "../values/snapshot.ts";

/** What a workbook is to remember of this check; `at` is the local time, "2026-11-29T21:40". */
export function lastCheckOf({ findings, snapshot }: Report, at: string): LastCheck {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return {
    at,
    errors: counts.error,
    warnings: counts.warning,
    notes: counts.info,
    fingerprint: fingerprintOf(snapshot),
  };
}

/** Whether the user's sheets are other ones than at that check. */
export function hasChangedSince(snapshot: WorkbookSnapshot, { fingerprint }: LastCheck): boolean {
  return fingerprintOf(snapshot) !== fingerprint;
}

/** Whether the user's sheets say the same in both. */
export function hasSameData(one: WorkbookSnapshot, other: WorkbookSnapshot): boolean {
  return fingerprintOf(one) === fingerprintOf(other);
}

/**
 * 53 bits over names, places and values of the user's sheets: what the add-in wrote itself does not count. It tells
 * equal from changed; it is no secret and guards against nobody.
 */
function fingerprintOf({ sheets }: WorkbookSnapshot): string {
  const hash = new Hash();
  for (const { mark, name, block, values } of sheets) {
    if (mark !== null || block === null) continue;
    hash.add(`${name}\n${block.top} ${block.left}`);
    for (const row of values) {
      for (const value of row) hash.add(value === "" ? "" : `${typeof value} ${String(value)}`);
      hash.add("\n");
    }
  }
  return hash.text();
}
