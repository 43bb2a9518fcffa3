/** What a check needs above the data it checks, in bytes: `node --expose-gc memory.mjs ROWS`. */
import { checkWorkbook } from "../../../src/core/job/check.ts";
import { DEFAULT_SETTINGS } from "../../../src/core/settings/defaults.ts";
import type { WorkbookSnapshot } from "../../../src/core/values/snapshot.ts";
import { makeOffice, snapshots } from "../office-workbook.ts";
import { heldBytes, peakSince, startPeak } from "../memory.ts";

const [rows = 300] = process.argv.slice(2).map(Number);
const snapshot = madeSnapshot();
const data = heldBytes();
const start = startPeak();
const report = checkWorkbook(snapshot, DEFAULT_SETTINGS, { year: 2022, month: 7, day: 15 });
const peak = peakSince(start);
const retained = heldBytes() - data;
console.log(JSON.stringify({ rows, data, retained, peak, findings: report.findings.length }));

/** A function of its own, so that nothing the office was made of is still held when the clock starts. */
function madeSnapshot(): WorkbookSnapshot {
  return snapshots(makeOffice(rows))();
}
