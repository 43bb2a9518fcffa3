/** A workbook of so many units read, checked, and written with its summary, to a file: `node summary.mjs UNITS FOLDER`. */
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runCheck } from "../../../src/cli/command.ts";
import { writeDocument } from "../../../src/xlsx/workbook/write-document.ts";
import { documentOf, manyUnits } from "../../fixtures/workbook-file.ts";
import { processorTime } from "../timing.ts";

const [units = "62", folder = ""] = process.argv.slice(2);
const [file, copy] = ["units", "copy"].map((name) => join(folder, `${name}-${units}.xlsx`)) as [
  string,
  string,
];
writeFileSync(file, writeDocument(documentOf([manyUnits(Number(units))])));
rmSync(copy, { force: true });
let said = "";
const started = process.cpuUsage();
const quiet = (text: string) => Promise.resolve(void (said += text));
const code = await runCheck(["--summary", copy, file], { out: quiet, err: quiet });
const time = processorTime(started);
if (code === 2) throw new Error(said);
console.log(JSON.stringify({ units: Number(units), time }));
