/** The first result of a process that has done nothing yet: `node cold.mjs SNAPSHOT.json`. */
import { readFileSync } from "node:fs";
import type { WorkbookSnapshot } from "../../../src/core/values/snapshot.ts";
import { processorTime } from "../timing.ts";

const [file = ""] = process.argv.slice(2);
const snapshot = JSON.parse(readFileSync(file, "utf8")) as WorkbookSnapshot;

const started = process.cpuUsage();
const [{ checkWorkbook }, { DEFAULT_SETTINGS }] = await Promise.all([
  import("../../../src/core/job/check.ts"),
  import("../../../src/core/settings/defaults.ts"),
]);
const load = processorTime(started);
const loaded = process.cpuUsage();
const report = checkWorkbook(snapshot, DEFAULT_SETTINGS, { year: 2022, month: 7, day: 15 });
const first = processorTime(loaded);
console.log(JSON.stringify({ heads: report.workbook.roster?.length ?? 0, load, first }));
