/** The whole job many times in one host: `node --expose-gc soak.mjs RUNS FILE`. */
import { readFileSync } from "node:fs";
import { setHighlight, validate, writeSummary } from "../../../src/core/job/job.ts";
import { createExcelPort } from "../../../src/excel/port.ts";
import { summaryTexts } from "../../../src/locales/summary.ts";
import { WorkbookModel } from "../../../src/workbench/engine/model.ts";
import { HostSession } from "../../../src/workbench/engine/session/session.ts";
import { startExcelInNode } from "../../../src/workbench/node/office-in-node.ts";
import { readDocument } from "../../../src/xlsx/workbook/read-document.ts";
import { heldBytes } from "../memory.ts";
import { median } from "../timing.ts";

const [runs = "50", file = ""] = process.argv.slice(2);
const session = new HostSession(
  new WorkbookModel(readDocument(new Uint8Array(readFileSync(file))), "office.xlsx"),
);
const office = await startExcelInNode(session);
office.install();
const port = createExcelPort();
const texts = summaryTexts("vi");
/** Until so many runs are done memory rises by what is made but once: compiled code, the library's and the host's tables. */
const WARM_UP = 100;
/** Memory after each tenth of the runs that follow. */
const held: number[] = [];
let failures = 0;
for (let run = 1 - WARM_UP; run <= Number(runs); run++) {
  session.resetCounters();
  const report = await validate(port, { today: { year: 2022, month: 7, day: 15 } });
  const done = [
    await setHighlight(port, report, run % 2 === 0),
    ...(run % 10 === 0 ? [await writeSummary(port, report, texts)] : []),
  ];
  // The host keeps a hundred steps to undo, which is no leak.
  session.model.clearUndo();
  failures += done.filter(({ outcome }) => outcome !== "applied").length;
  if (run > 0 && run % Math.ceil(Number(runs) / 10) === 0) {
    await untilGivenBack();
    held.push(heldBytes());
  }
}
await untilGivenBack();
const half = held.length >> 1;
console.log(
  JSON.stringify({
    runs: Number(runs),
    failures,
    ...session.held,
    first: median(held.slice(0, half)),
    last: median(held.slice(-half)),
  }),
);
office.stop();
// The library's own timers would keep the process for another minute.
process.exit();

/** The library gives back what it kept after the answer it kept it for. */
function untilGivenBack(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 200));
}
