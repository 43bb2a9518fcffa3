import type { Report } from "../rules/report.ts";
import type { LastCheck } from "../settings/settings.ts";
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

/** cyrb53 of bryc (public domain), fed piece by piece. */
class Hash {
  #one = 0xdeadbeef;
  #two = 0x41c6ce57;

  add(text: string): void {
    for (let at = 0; at <= text.length; at += 1) {
      // The end of a piece counts as well: "ab","c" is not "a","bc".
      const code = at === text.length ? 0x1f : text.charCodeAt(at);
      this.#one = Math.imul(this.#one ^ code, 2_654_435_761);
      this.#two = Math.imul(this.#two ^ code, 1_597_334_677);
    }
  }

  text(): string {
    const mixed = (a: number, b: number) =>
      Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909);
    const low = mixed(this.#one, this.#two) >>> 0;
    const high = mixed(this.#two, this.#one) >>> 0;
    return (4_294_967_296 * (2_097_151 & high) + low).toString(36);
  }
}
