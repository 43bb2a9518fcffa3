/** Sixty-two files read, matched and put into words: `node gather.mjs FOLDER`, with BOOK.xlsx and files/ in it. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gatheringText } from "../../../src/cli/gather-text.ts";
import { NOTHING_ANSWERED } from "../../../src/core/gather/gather.ts";
import { checkWorkbook } from "../../../src/core/job/check.ts";
import { gatherFilesInSteps, type SentFile } from "../../../src/core/job/gather-files.ts";
import { DEFAULT_SETTINGS } from "../../../src/core/settings/defaults.ts";
import { readSnapshot } from "../../../src/xlsx/read-snapshot.ts";
import { processorTime } from "../timing.ts";

const FILES = 62;
const TODAY = { year: 2023, month: 4, day: 4 };
const [folder = ""] = process.argv.slice(2);
const names = readdirSync(join(folder, "files"));
const sent = Array.from({ length: FILES }, (_, at) => names[at % names.length] ?? "").map((name, at) => ({
  name: at < names.length ? name : `${at} ${name}`,
  bytes: readFileSync(join(folder, "files", name)),
}));
const bookBytes = readFileSync(join(folder, "BOOK.xlsx"));

const started = process.cpuUsage();
const book = checkWorkbook(readSnapshot(bookBytes, "BOOK.xlsx"), DEFAULT_SETTINGS, TODAY);
const files = sent.map(({ name, bytes }): SentFile => ({ name, snapshot: readSnapshot(bytes, name) }));
const steps = gatherFilesInSteps(book, files, NOTHING_ANSWERED, { today: TODAY, checked: new WeakMap() });
let longest = 0;
for (;;) {
  const before = performance.now();
  const { done, value } = steps.next();
  longest = Math.max(longest, performance.now() - before);
  if (done !== true) continue;
  const text = gatheringText(value, "vi");
  const time = processorTime(started);
  console.log(JSON.stringify({ files: value.files.length, lines: text.split("\n").length, time, longest }));
  break;
}
