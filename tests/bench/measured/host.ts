/** The whole job through the real office.js and the embedded host: `node host.mjs FILE`. */
import { readFileSync } from "node:fs";
import { setHighlight, validate, writeSummary } from "../../../src/core/job/job.ts";
import { createExcelPort } from "../../../src/excel/port.ts";
import { summaryTexts } from "../../../src/locales/summary.ts";
import { WorkbookModel } from "../../../src/workbench/engine/model.ts";
import { HostSession } from "../../../src/workbench/engine/session/session.ts";
import { startExcelInNode } from "../../../src/workbench/node/office-in-node.ts";
import { readDocument } from "../../../src/xlsx/workbook/read-document.ts";
import { processorTime } from "../timing.ts";

const [file = ""] = process.argv.slice(2);
const model = new WorkbookModel(readDocument(new Uint8Array(readFileSync(file))), "office.xlsx");
const session = new HostSession(model);
const office = await startExcelInNode(session);
office.install();
session.resetCounters();
const port = createExcelPort();

/** The add-in's and the host's time together; the host's own says how much of it Excel would do in its own way. */
async function timed<Result>(run: () => Promise<Result>) {
  session.resetCounters();
  const started = process.cpuUsage();
  const result = await run();
  const { syncs, requestBytes, responseBytes, perRequest } = session.counters;
  const host = perRequest.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  return {
    result,
    counts: { syncs, bytes: requestBytes + responseBytes, time: processorTime(started), host },
  };
}

const checked = await timed(() => validate(port, { today: { year: 2022, month: 7, day: 15 } }));
const report = checked.result;
const marked = await timed(() => setHighlight(port, report, true));
const written = await timed(() => writeSummary(port, report, summaryTexts("vi")));
for (const { result } of [marked, written]) {
  if (result.outcome !== "applied") throw new Error(result.outcome, { cause: result.reason });
}
const cells = report.snapshot.sheets.reduce(
  (sum, { values }) => sum + values.length * (values[0]?.length ?? 0),
  0,
);
console.log(
  JSON.stringify({
    rows: report.workbook.roster?.length ?? 0,
    cells,
    validate: checked.counts,
    highlight: marked.counts,
    summary: written.counts,
  }),
);
office.stop();
// The library's own timers would keep the process for another minute.
process.exit();
