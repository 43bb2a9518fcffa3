import { PortError, type Applied, type Plan, type PlanStep } from "../core/plan/port.ts";
import type { CellWrite } from "../core/rules/found.ts";
import { CellsStep } from "./cells-step.ts";
import { nothingWasDone, portError } from "./errors.ts";
import { Fingerprint } from "./fingerprint.ts";
import { OwnRulesStep } from "./own-rules-step.ts";
import { inTurn } from "./in-turn.ts";
import { InsertRowsStep, RemoveRowsStep } from "./insert-rows-step.ts";
import { RemoveSheetStep } from "./remove-sheet-step.ts";
import { inExcel } from "./run.ts";
import { SettingsStep } from "./settings-step.ts";
import { SheetStep } from "./sheet-step.ts";
import { finish } from "./finish.ts";
import type { Finish, Inspection, Part, Settled, Step } from "./step.ts";
import { queueWorkbook, workbookNow, type WorkbookQueued } from "./workbook-now.ts";

/** Of a request, and of its answer: Excel on the web takes and gives 5 MB (5,243 kB), and what is reckoned here is not exact. */
const MOST_BYTES = 4_500_000;

/**
 * Carries a plan out. Rows that come in or go move what stands below them, so what follows them looks at the workbook
 * anew: the plan then goes in phases, and one that fails leaves what the phases before it did, with the way back.
 */
export async function applyPlan(plan: Plan): Promise<Applied> {
  const phases = phasesOf(plan.steps);
  let all: Applied = { outcome: "applied", done: [], undo: [] };
  for (const [index, steps] of phases.entries()) {
    const next = await applyPhase({ ...plan, steps }, plan.steps);
    const from = next.outcome === "notStarted" ? index : index + 1;
    all = together(all, next, phases.slice(from).flat());
    if (next.outcome !== "applied") break;
  }
  return all;
}

function phasesOf(steps: readonly PlanStep[]): PlanStep[][] {
  const phases: PlanStep[][] = [];
  for (const step of steps) {
    const movesRows = step.kind === "insertRows" || step.kind === "removeRows";
    const last = phases.at(-1);
    const isAlone = last?.some(({ kind }) => kind === "insertRows" || kind === "removeRows") ?? true;
    if (movesRows || isAlone) phases.push([step]);
    else last?.push(step);
  }
  return phases;
}

/** The report of a phase after those before it, all of which were applied. */
function together(before: Applied, next: Applied, later: readonly PlanStep[]): Applied {
  if (before.outcome !== "applied" || (before.done.length === 0 && next.outcome === "notStarted"))
    return next;
  const notYet = later.map(({ kind }) => kind);
  if (next.outcome === "notStarted") {
    return { ...before, outcome: "partly", notDone: notYet, reason: next.reason };
  }
  const done = [...before.done, ...next.done];
  const undo = [...next.undo, ...before.undo];
  if (next.outcome === "applied") return { outcome: "applied", done, undo };
  return { ...next, done, undo, notDone: [...next.notDone, ...notYet] };
}

/**
 * Carries a phase out in two round trips: one to look whether the workbook still is what the plan was made from, one to
 * write. What must not be touched is refused before anything is written, for all steps together.
 */
async function applyPhase(plan: Plan, all: readonly PlanStep[]): Promise<Applied> {
  if (plan.steps.length === 0) return { outcome: "applied", done: [], undo: [] };
  const writes = all.flatMap((step) => (step.kind === "writeCells" ? step.writes : []));
  const steps = plan.steps.map((step) => stepFor(step, plan, writes));
  try {
    const written = await inExcel(async (context) => {
      await lookAndPrepare(context, plan, steps);
      const outcome = await write(context, steps);
      const missing = outcome.kind === "written" ? await finish(context, steps) : [];
      return { ...outcome, missing };
    });
    if (written.kind === "written") return settledReport(steps, written.missing);
    return await afterFailure(steps, written);
  } catch (error) {
    return { outcome: "notStarted", reason: portError(error) };
  }
}

function stepFor(step: PlanStep, { snapshot }: Plan, writes: readonly CellWrite[]): Step {
  switch (step.kind) {
    case "writeSheet":
    case "addForm":
      return new SheetStep(
        step.kind,
        step.sheet,
        snapshot,
        step.kind === "writeSheet" ? step.over : undefined,
      );
    case "highlight":
    case "findingMarks":
      return new OwnRulesStep(step, snapshot);
    case "writeCells":
      return new CellsStep(step.writes, snapshot);
    case "insertRows":
      return new InsertRowsStep(step.rows, snapshot, writes);
    case "removeRows":
      return new RemoveRowsStep(step.rows, snapshot);
    case "storeSettings":
      return new SettingsStep(step.kind, step.json, snapshot.storedSettings);
    case "storeWritten":
      return new SettingsStep(step.kind, step.json, snapshot.storedWritten ?? null);
    case "removeSheet":
      return new RemoveSheetStep(step.sheet, step.name);
  }
}

async function lookAndPrepare(
  context: Excel.RequestContext,
  plan: Plan,
  steps: readonly Step[],
): Promise<void> {
  const fingerprint = new Fingerprint(plan);
  const queueAll = (careful: boolean): WorkbookQueued => {
    for (const step of steps) step.look(context, careful);
    fingerprint.look(context);
    return queueWorkbook(context);
  };
  let queued = queueAll(false);
  try {
    await context.sync();
  } catch (error) {
    // Reading a user's conditional formats can fail (#5222, #6827), and a sheet of ours may have been deleted since it
    // was read: either takes the whole request with it.
    if (!steps.some((step) => step instanceof OwnRulesStep || step instanceof SheetStep)) throw error;
    queued = queueAll(true);
    await context.sync();
  }
  const now = await workbookNow(context, queued, plan.snapshot);
  await fingerprint.refuseIfChanged(context);
  await inTurn(steps, (step) => step.prepare(context, now));
}

type Written =
  | { readonly kind: "written" }
  | { readonly kind: "failed"; readonly reason: PortError; readonly isUntouched: boolean };

async function write(context: Excel.RequestContext, steps: readonly Step[]): Promise<Written> {
  let requests = 0;
  const send = async (parts: readonly Part[]): Promise<void> => {
    const count = partsOfRequest(parts);
    for (const part of parts.slice(0, count)) part.write();
    context.application.suspendScreenUpdatingUntilNextSync();
    await context.sync();
    requests += 1;
    if (count < parts.length) await send(parts.slice(count));
  };
  try {
    await send(steps.flatMap((step) => step.parts(context)));
    return { kind: "written" };
  } catch (error) {
    return {
      kind: "failed",
      reason: portError(error),
      isUntouched: requests === 0 && nothingWasDone(error),
    };
  }
}

/** How many of the parts go into the next request: one at least. */
function partsOfRequest(parts: readonly Part[]): number {
  let [bytes, answer] = [0, 0];
  const end = parts.findIndex((part, index) => {
    bytes += part.bytes;
    answer += part.answer ?? 0;
    return index > 0 && Math.max(bytes, answer) > MOST_BYTES;
  });
  return end < 0 ? parts.length : end;
}

function settledReport(steps: readonly Step[], missing: readonly Finish[]): Applied {
  return report(
    steps,
    steps.map((step) => {
      try {
        return withoutMissing({ state: "done", settled: step.settle() }, missing);
      } catch (error) {
        return { state: "touched", undo: [], reason: portError(error) };
      }
    }),
    new PortError("unknown"),
  );
}

/** Says which finishes of its sheet a step had to do without. */
function withoutMissing(inspection: Inspection, missing: readonly Finish[]): Inspection {
  if (inspection.state !== "done") return inspection;
  const { settled } = inspection;
  const own = missing.filter(({ sheetName }) => sheetName === settled.done.sheetName);
  if (own.length === 0) return inspection;
  const done = { ...settled.done, without: own.map(({ what }) => what) };
  return { state: "done", settled: { ...settled, done } };
}

/** What a failed request had already done is found out by looking, so that the report says what is so. */
async function afterFailure(
  steps: readonly Step[],
  { reason, isUntouched }: Written & { kind: "failed" },
): Promise<Applied> {
  if (isUntouched) return { outcome: "notStarted", reason };
  const found = await inExcel(async (context) => {
    const inspections = await inTurn(steps, (step) => step.inspect(context));
    const isDone = (_: Step, index: number): boolean => inspections[index]?.state === "done";
    return { inspections, missing: await finish(context, steps.filter(isDone)) };
  }).catch(() => ({
    inspections: steps.map((): Inspection => ({ state: "touched", undo: [] })),
    missing: [],
  }));
  if (await isForgotten(steps, found.inspections)) return { outcome: "notStarted", reason };
  return report(
    steps,
    found.inspections.map((one) => withoutMissing(one, found.missing)),
    reason,
  );
}

/**
 * What is remembered of our sheets goes first, so that words of the office's outlive a sheet that is half written. Where
 * no sheet was touched, it is taken back, and nothing has changed.
 */
async function isForgotten(steps: readonly Step[], inspections: readonly Inspection[]): Promise<boolean> {
  const undo = steps.flatMap((step, index) => {
    const inspection = inspections[index];
    return step.kind === "storeWritten" && inspection?.state === "done" ? inspection.settled.undo : [];
  });
  const isRest = ({ kind }: Step, index: number): boolean =>
    kind === "storeWritten" || inspections[index]?.state === "untouched";
  if (undo.length === 0 || !steps.every(isRest)) return false;
  const back = undo.flatMap((step) =>
    step.kind === "storeWritten" ? [new SettingsStep(step.kind, step.json, null)] : [],
  );
  return inExcel(async (context) => {
    for (const step of back) for (const part of step.parts(context)) part.write();
    await context.sync();
    return true;
  }).catch(() => false);
}

function report(
  steps: readonly Step[],
  inspections: readonly (Inspection & { readonly reason?: PortError })[],
  reason: PortError,
): Applied {
  const settled = inspections.flatMap((one): Settled[] => (one.state === "done" ? [one.settled] : []));
  const undo = inspections.flatMap((one) => {
    if (one.state === "done") return one.settled.undo;
    return one.state === "touched" ? one.undo : [];
  });
  // What was done last is taken back first.
  undo.reverse();
  const done = settled.map((one) => one.done);
  if (done.length === steps.length) return { outcome: "applied", done, undo };
  if (inspections.every(({ state }) => state === "untouched")) return { outcome: "notStarted", reason };
  const notDone = steps.filter((_, index) => inspections[index]?.state !== "done").map(({ kind }) => kind);
  const ownReason = inspections.find((one) => one.reason !== undefined)?.reason;
  return { outcome: "partly", done, notDone, undo, reason: ownReason ?? reason };
}
