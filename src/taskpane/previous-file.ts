import type { FileFailure } from "../core/gather/gathering.ts";
import type { NamedPeriod } from "../core/settings/kept-periods.ts";
import type { CalendarDate } from "../core/values/calendar.ts";
import { loadEngine, loadFileReader } from "./engine.ts";

/** A file of an earlier period that the user has chosen, and what came of reading it. */
export type PreviousFile =
  | { readonly kind: "reading"; readonly name: string }
  | { readonly kind: "failed"; readonly name: string; readonly failure: FileFailure }
  | { readonly kind: "read"; readonly name: string; readonly periods: readonly NamedPeriod[] };

/** Reads it on this machine, lets the page have its turn in between, and never rejects. */
export async function readPreviousFile(file: File, today: CalendarDate): Promise<PreviousFile> {
  const { name } = file;
  try {
    const { readUnitFile } = await loadFileReader();
    const read = await readUnitFile(name, file);
    if ("failure" in read) return { kind: "failed", name, failure: read.failure };
    const { previousPeriodsOf } = await loadEngine();
    const pause = () => new Promise<void>((resolve) => setTimeout(resolve));
    return { kind: "read", name, periods: await previousPeriodsOf(read.snapshot, name, { today, pause }) };
  } catch {
    return { kind: "failed", name, failure: "unsupported" };
  }
}
