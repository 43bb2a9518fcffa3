/** Many files checked, each one read, understood and put into JSON: `node files.mjs FOLDER`. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { runCheck } from "../../../src/cli/command.ts";
import { processorTime } from "../timing.ts";

const [folder = ""] = process.argv.slice(2);
const files = readdirSync(folder).map((name) => join(folder, name));
let lines = 0;
const started = process.cpuUsage();
await runCheck(["--ndjson", ...files], {
  out: (text) => Promise.resolve(void (lines += text.split("\n").length - 1)),
  err: () => Promise.resolve(),
});
if (lines !== files.length) throw new Error(`${lines} of ${files.length} files were checked`);
console.log(JSON.stringify({ files: files.length, time: processorTime(started) }));
