import { PortError, type Applied, type Plan, type PlanStep, type WorkbookPort } from "../core/plan/port.ts";
import type { WorkbookSnapshot } from "../core/values/snapshot.ts";
import { FileError } from "./bytes/failure.ts";
import { withMovedParts } from "./move-fixed-parts.ts";
import { FileSteps } from "./port-steps.ts";
import { readDocument } from "./workbook/read-document.ts";
import { readSnapshot, type SnapshotOptions } from "./read-snapshot.ts";
import { verifyWritten } from "./verify-file.ts";
import { writeDocument } from "./workbook/write-document.ts";

/** A workbook file as a port. What is applied changes the bytes it holds, all of a plan or nothing of it. */
export interface FilePort extends WorkbookPort {
  /** The file as it is now; the very bytes it was made from until something was applied. */
  bytes(): Uint8Array;
}

export interface FilePortOptions extends Pick<SnapshotOptions, "inflate" | "onEmptyTab"> {
  /** Works out the results that a file lacks, as far as it can; without it they stay `notCalculated`. */
  readonly calculated?: (snapshot: WorkbookSnapshot, bytes: Uint8Array) => Promise<WorkbookSnapshot>;
}

/** `name` is the file's name as a person sees it. Nothing is read before it is asked for. */
export function createFilePort(
  bytes: Uint8Array,
  name: string,
  { calculated, ...reading }: FilePortOptions = {},
): FilePort {
  let now = bytes;
  /** Which bytes a snapshot was read from, so that they need not be read again to see that nothing changed. */
  const origins = new WeakMap<WorkbookSnapshot, Uint8Array>();
  const read: WorkbookPort["readSnapshot"] = async (options) => {
    const from = now;
    const stored = readSnapshot(from, name, { ...reading, ...options });
    const snapshot = calculated ? await calculated(stored, from) : stored;
    origins.set(snapshot, from);
    options?.onProgress?.(1, 1);
    return snapshot;
  };
  const apply = async (plan: Plan): Promise<Applied> => {
    if (plan.steps.length === 0) return { outcome: "applied", done: [], undo: [] };
    try {
      if (plan.steps.some(dependsOnAll) && origins.get(plan.snapshot) !== now) {
        refuseOtherValues(plan, await read());
      }
      const document = readDocument(now, reading.inflate, { areRowsDeferred: true });
      const steps = new FileSteps(document, plan.snapshot);
      const report = steps.carryOut(plan.steps);
      const written = withMovedParts(writeDocument(document), steps.moved);
      verifyWritten(written, document, reading.inflate);
      now = written;
      return report;
    } catch (error) {
      return { outcome: "notStarted", reason: portError(error) };
    }
  };
  return {
    readSnapshot: async (options) => {
      try {
        return await read(options);
      } catch (error) {
        throw portError(error);
      }
    },
    apply,
    // Nobody looks at a file.
    select: () => Promise.resolve(),
    bytes: () => now,
  };
}

/** Sheets of ours say what all others say; everything else is compared where it is written. */
function dependsOnAll(step: PlanStep): boolean {
  return step.kind === "writeSheet" && step.over?.asMade === undefined;
}

/** Refuses a plan that was made from other figures than those of the file. */
function refuseOtherValues({ snapshot: before, steps }: Plan, now: WorkbookSnapshot): void {
  const marks = new Set(steps.flatMap((step) => (step.kind === "writeSheet" ? [step.sheet.mark] : [])));
  for (const sheet of now.sheets) {
    const isUnread = sheet.mark !== null && !before.sheets.some(({ mark }) => mark === sheet.mark);
    if (isUnread && marks.has(sheet.mark)) throw new PortError("changed-meanwhile", sheet.name);
  }
  for (const sheet of before.sheets) {
    // What stands on a sheet of ours matters only where it is written anew.
    if (sheet.mark !== null && !marks.has(sheet.mark)) continue;
    const same = now.sheets.find(({ id }) => id === sheet.id);
    if (!same || JSON.stringify(same.values) !== JSON.stringify(sheet.values)) {
      throw new PortError("changed-meanwhile", sheet.name);
    }
  }
}

function portError(error: unknown): PortError {
  if (error instanceof PortError) return error;
  const code = error instanceof FileError && error.code === "too-large" ? "too-large" : "unknown";
  return new PortError(code, null, { cause: error });
}
