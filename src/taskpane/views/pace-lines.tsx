import { makeStyles, tokens } from "@fluentui/react-components";
import { isWhole } from "../../core/figures/totals.ts";
import type { Report } from "../../core/rules/report.ts";
import { dateText, percentText } from "../../locales/format.ts";
import { Disclosure } from "../parts/disclosure.tsx";
import { useReport } from "../report-context.ts";
import { useSpeech, type Speech } from "../texts.ts";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalS },
});

/** What the district's figures mean for the months that are left: the first line, the others under it. */
export function PaceLines() {
  const styles = useStyles();
  const speech = useSpeech();
  const { report } = useReport();
  const lines = paceLines(report, speech);
  if (lines.length === 0) return null;
  const [first, ...others] = lines;
  return (
    <Disclosure title={first}>
      <ul className={styles.list}>
        {others.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Disclosure>
  );
}

export function paceLines({ figures, period, settings }: Report, { t, say, language }: Speech): string[] {
  const { district, pace } = figures;
  const deadline = period.planDeadline === null ? "" : dateText(period.planDeadline);
  const threshold = percentText(settings.threshold, language);
  const lines: string[] = [];
  if (pace.kind === "needed") lines.push(say(t.overview.pace, { perMonth: pace.perMonth, deadline }));
  if (pace.kind === "noDeadline") lines.push(say(t.overview.paceNoDeadline, { remaining: pace.remaining }));
  if (pace.kind === "reached") lines.push(t.overview.paceReached);
  if (pace.kind === "late") lines.push(say(t.overview.paceLate, { deadline, remaining: pace.remaining }));
  const isWholePlan = isWhole(district.coverage.admission);
  if (
    isWholePlan &&
    district.unitGaps !== null &&
    district.gap !== null &&
    district.unitGaps > Math.max(district.gap, 0)
  ) {
    lines.push(say(t.overview.unitGaps, { gaps: district.unitGaps }));
  }
  if (district.headClass !== "unknown" && district.headClass !== "notApplicable") {
    const count = district.unitsBelowHeads;
    if (count > 0) lines.push(say(t.overview.unitsBelow, { count, threshold }));
    else if (isWhole(district.coverage.heads)) lines.push(say(t.overview.noneBelow, { threshold }));
  }
  return lines;
}
