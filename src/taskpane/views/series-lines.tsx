import { makeStyles, tokens } from "@fluentui/react-components";
import type { Coverage } from "../../core/figures/figures.ts";
import type { Change, PastPeriod } from "../../core/figures/series.ts";
import { isWhole } from "../../core/figures/totals.ts";
import type { Report } from "../../core/rules/report.ts";
import { countText, dateText } from "../../locales/format.ts";
import { Disclosure } from "../parts/disclosure.tsx";
import { useReport } from "../report-context.ts";
import { useSpeech, type Speech } from "../texts.ts";
import { PreviousFileChoice } from "./previous-file.tsx";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalXS },
});

/** What has changed since the periods that are known, and a file of one more to choose. */
export function SeriesLines() {
  const styles = useStyles();
  const speech = useSpeech();
  const { report } = useReport();
  const [first, ...others] = seriesLines(report, speech);
  return (
    <Disclosure title={first ?? speech.t.series.none}>
      {others.length > 0 && (
        <ul className={styles.list}>
          {others.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <PreviousFileChoice />
    </Disclosure>
  );
}

/** The change first, then the units that did not move, then every earlier period; empty where there is none. */
export function seriesLines({ figures }: Report, { t, say, language }: Speech): string[] {
  const { series, units } = figures;
  if (series.periods.length === 0) return [];
  /** Whose figures a line gives, where it is not all units. */
  const covered = (line: string, coverage: Coverage): string =>
    isWhole(coverage) ? line : `${line} (${say(t.overview.coverage, { ...coverage })})`;
  const since = (past: PastPeriod | null, change: Change | null, template: string): string[] =>
    past === null || change === null
      ? []
      : [
          covered(
            say(template, {
              date: dateText(past.cutOff),
              change: `${change.count < 0 ? "" : "+"}${change.count}`,
            }),
            change.coverage,
          ),
        ];
  const lines = [
    ...since(series.before, series.sinceBefore, t.series.sincePrevious),
    ...since(series.yearAgo, series.sinceYearAgo, t.series.sinceYearAgo),
    ...(series.unmoved.length > 0
      ? [
          say(t.series.unmoved, {
            count: series.unmoved.length,
            units: series.unmoved.flatMap((unit) => units[unit]?.name ?? []),
          }),
        ]
      : []),
  ];
  const periods = series.periods.map(({ cutOff, admitted, plan, coverage }) =>
    covered(
      say(t.series.period, {
        date: dateText(cutOff),
        admitted: countText(admitted, language),
        plan: countText(plan, language),
      }),
      coverage.admission,
    ),
  );
  return lines.length > 0
    ? [...lines, ...periods]
    : [say(t.series.known, { count: periods.length }), ...periods];
}
