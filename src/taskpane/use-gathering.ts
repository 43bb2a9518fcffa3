import { useEffect, useMemo, useRef, useState } from "react";
import { NOTHING_ANSWERED } from "../core/gather/gather.ts";
import type { Gathering, GatherOptions } from "../core/gather/gathering.ts";
import { rememberedIn } from "../core/gather/memory.ts";
import { gatherFilesInSteps, type CheckedFiles, type SentFile } from "../core/job/gather-files.ts";
import { inTurns } from "../core/job/turns.ts";
import type { Report } from "../core/rules/report.ts";
import type { CalendarDate } from "../core/values/calendar.ts";

/** What the files that were read say of the workbook, worked out in turns so that the pane stays at hand. */
export function useGathering(
  report: Report,
  files: readonly SentFile[],
  answers: ReadonlyMap<string, string>,
  today: () => CalendarDate,
): { readonly gathering: Gathering | null; readonly isWorking: boolean; readonly hasFailed: boolean } {
  const checked = useRef<CheckedFiles>(new WeakMap());
  const isFormula = useMemo(() => formulaPlaces(report), [report]);
  const wanted = useMemo(() => ({ report, files, answers }), [report, files, answers]);
  const [done, setDone] = useState<{ wanted: typeof wanted; gathering: Gathering | null } | null>(null);
  useEffect(() => {
    if (wanted.files.length === 0) return undefined;
    const stop = new AbortController();
    const options: GatherOptions = {
      ...NOTHING_ANSWERED,
      answers: wanted.answers,
      remembered: rememberedIn(wanted.report),
      isFormula,
    };
    const context = { today: today(), checked: checked.current };
    const steps = gatherFilesInSteps(wanted.report, wanted.files, options, context);
    inTurns(steps, { signal: stop.signal, pause: () => new Promise((resolve) => setTimeout(resolve)) }).then(
      (gathering) => setDone({ wanted, gathering }),
      () => {
        if (!stop.signal.aborted) setDone({ wanted, gathering: null });
      },
    );
    return () => stop.abort();
  }, [wanted, isFormula, today]);
  const isUpToDate = done?.wanted === wanted;
  return {
    // While an answer is worked out, what was known before stays in sight.
    gathering: files.length === 0 ? null : (done?.gathering ?? null),
    isWorking: files.length > 0 && !isUpToDate,
    hasFailed: isUpToDate && done.gathering === null,
  };
}

/** Where the workbook has formulas, as far as they were read. What is not known is refused when it is written. */
function formulaPlaces({ snapshot }: Report): GatherOptions["isFormula"] {
  const places = new Set<string>();
  snapshot.sheets.forEach(({ formulas = [], formulaCells = [] }, sheet) => {
    for (const { row, column } of [...formulas, ...formulaCells]) places.add(`${sheet} ${row} ${column}`);
  });
  return ({ sheet, row, column }) => places.has(`${sheet} ${row} ${column}`);
}
