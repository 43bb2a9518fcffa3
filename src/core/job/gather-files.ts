import { gatherInSteps } from "../gather/gather.ts";
import type { FileFailure, GatherOptions, Gathering, UnitFile } from "../gather/gathering.ts";
import { gatheredMonth } from "../gather/opened-period.ts";
import type { Report } from "../rules/report.ts";
import type { CalendarDate } from "../values/calendar.ts";
import type { WorkbookSnapshot } from "../values/snapshot.ts";
import type { Steps } from "../values/steps.ts";
import { checkUnitFileInSteps } from "./check-unit-file.ts";

/** A unit's file as it was read, before it is known which month is gathered. */
export type SentFile =
  | { readonly name: string; readonly snapshot: WorkbookSnapshot }
  | { readonly name: string; readonly failure: FileFailure };

/** Checks of files, so that an answer does not check all of them again; one is made anew when another month is opened. */
export type CheckedFiles = WeakMap<WorkbookSnapshot, { readonly month: string; readonly report: Report }>;

/** Files of one name are told apart by a number. */
export function distinctNames(names: readonly string[]): string[] {
  const taken = new Set(names);
  const seen = new Set<string>();
  return names.map((name) => {
    let free = name;
    for (let number = 2; seen.has(free) || (free !== name && taken.has(free)); number += 1) {
      free = `${name} (${number})`;
    }
    seen.add(free);
    return free;
  });
}

/** Checks the files and gathers them, in steps that leave a page time to paint. */
export function* gatherFilesInSteps(
  book: Report,
  files: readonly SentFile[],
  options: GatherOptions,
  { today, checked }: { readonly today: CalendarDate; readonly checked: CheckedFiles },
): Steps<Gathering> {
  const period = gatheredMonth(book, options);
  const month = `${period.year}-${period.month} ${book.settings.ratioBase}`;
  const read: UnitFile[] = [];
  for (const file of files) {
    if ("failure" in file) {
      read.push(file);
      continue;
    }
    const { name, snapshot } = file;
    const known = checked.get(snapshot);
    try {
      const report =
        known?.month === month ? known.report : yield* checkUnitFileInSteps(snapshot, book, period, today);
      checked.set(snapshot, { month, report });
      read.push({ name, report });
    } catch {
      // Nothing that a stranger's file holds keeps the others from being gathered.
      read.push({ name, failure: "unsupported" });
    }
    yield;
  }
  return yield* gatherInSteps(book, read, options);
}
