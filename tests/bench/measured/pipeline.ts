/** Times the pipeline beside the floor, zod and ajv over the same office: `node pipeline.mjs ROWS ROUNDS WARM-UP`. */
import { checkWorkbook } from "../../../src/core/job/check.ts";
import { computeFigures } from "../../../src/core/figures/compute.ts";
import { runRules } from "../../../src/core/rules/run.ts";
import { DEFAULT_SETTINGS } from "../../../src/core/settings/defaults.ts";
import { periodOf } from "../../../src/core/settings/period.ts";
import { recognise } from "../../../src/core/recognise/recognise.ts";
import type { WorkbookSnapshot } from "../../../src/core/values/snapshot.ts";
import { floor } from "../floor.ts";
import { makeOffice, ROSTER_HEADER_ROWS, snapshots } from "../office-workbook.ts";
import { recogniseRoster, rosterAlone, rowFindings } from "../row-rules.ts";
import { ajvFaults, rosterObject, zodFaults } from "../row-schemas.ts";
import { collectGarbage, compare, median, processorTime } from "../timing.ts";

const [rows = 300, rounds = 5, warmUp = 1] = process.argv.slice(2).map(Number);
const TODAY = { year: 2022, month: 7, day: 15 };

const collects = rows >= 100_000;
const office = makeOffice(rows);
const fresh = snapshots(office);
const objects = (): readonly unknown[] =>
  fresh().sheets[1]?.values.slice(ROSTER_HEADER_ROWS).map(rosterObject) ?? [];

/** Checks of single rows, each with what it is given made before the clock starts. */
const rowChecks: Record<"zod" | "ajv" | "rowRules" | "readAndRowRules", () => () => number> = {
  zod() {
    const rows = objects();
    return () => zodFaults(rows);
  },
  ajv() {
    const rows = objects();
    return () => ajvFaults(rows);
  },
  rowRules() {
    const roster = rosterAlone(fresh());
    const recognised = recogniseRoster(roster);
    return () => rowFindings(roster, recognised, TODAY);
  },
  readAndRowRules() {
    const roster = rosterAlone(fresh());
    return () => rowFindings(roster, recogniseRoster(roster), TODAY);
  },
};

const report = checkWorkbook(fresh(), DEFAULT_SETTINGS, TODAY);
const crashed = report.rules.filter(({ outcome }) => outcome === "crashed");
if (crashed.length > 0) throw new Error(`crashed: ${JSON.stringify(crashed)}`);
if ((report.workbook.roster?.length ?? 0) < rows * 0.99) throw new Error("the roster was not recognised");

const times = compare(
  {
    floor: { prepare: fresh, run: (snapshot: WorkbookSnapshot) => floor(snapshot) },
    pipeline: {
      prepare: fresh,
      run: (snapshot: WorkbookSnapshot) => checkWorkbook(snapshot, DEFAULT_SETTINGS, TODAY),
    },
  },
  { rounds, warmUp, collects },
);
const run = (check: () => number) => check();
const rowTimes = compare(
  {
    zod: { prepare: rowChecks.zod, run },
    ajv: { prepare: rowChecks.ajv, run },
    rowRules: { prepare: rowChecks.rowRules, run },
    readAndRowRules: { prepare: rowChecks.readAndRowRules, run },
  },
  { rounds: Math.min(rounds, 5), warmUp, collects },
);

const stages: Record<"recognise" | "figures" | "rules", number[]> = { recognise: [], figures: [], rules: [] };
for (let round = 0; round < Math.min(rounds, 5); round++) {
  const snapshot = fresh();
  if (collects) collectGarbage();
  const timed = <Result>(stage: keyof typeof stages, run: () => Result): Result => {
    const started = process.cpuUsage();
    const result = run();
    stages[stage].push(processorTime(started));
    return result;
  };
  const workbook = timed("recognise", () => recognise(snapshot, DEFAULT_SETTINGS));
  const period = periodOf(DEFAULT_SETTINGS, workbook.titleBlock, TODAY);
  const input = { snapshot, workbook, settings: DEFAULT_SETTINGS, period };
  timed("figures", () => computeFigures(input));
  timed("rules", () => runRules(input));
}

console.log(
  JSON.stringify({
    rows,
    units: report.workbook.units.length,
    findings: report.findings.length,
    ...times,
    ...rowTimes,
    rowFindings: rowChecks.rowRules()(),
    recognise: median(stages.recognise),
    figures: median(stages.figures),
    rules: median(stages.rules),
  }),
);
