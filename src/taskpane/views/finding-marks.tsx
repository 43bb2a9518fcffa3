import { useMemo } from "react";
import { FINDING_LOOKS } from "../../core/plan/port.ts";
import { findingMarks } from "../../core/plan/finding-marks.ts";
import { LegendSwitch } from "../parts/legend-switch.tsx";
import { useReport } from "../report-context.ts";
import { useSpeech } from "../texts.ts";

/** Marks the cells with errors and warnings in the workbook, and says what the marks mean. */
export function FindingMarksView() {
  const { t, say } = useSpeech();
  const { report, marked, setMarked, busy } = useReport();
  const { marks, leftOut } = useMemo(() => findingMarks(report), [report]);
  if (marks.length === 0 && !marked) return null;
  return (
    <LegendSwitch
      label={t.marks.switch}
      checked={marked}
      disabled={busy}
      legend={[
        { look: FINDING_LOOKS.error, text: t.marks.error },
        { look: FINDING_LOOKS.warning, text: t.marks.warning },
      ]}
      note={leftOut > 0 ? say(t.marks.leftOut, { count: leftOut }) : null}
      onSwitch={setMarked}
    />
  );
}
