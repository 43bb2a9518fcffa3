import { makeStyles, tokens } from "@fluentui/react-components";
import type { PastPeriod } from "../../core/figures/series.ts";
import type { Report } from "../../core/rules/report.ts";
import { countText, dateText } from "../../locales/format.ts";
import { Disclosure } from "../parts/disclosure.tsx";
import { useReport } from "../report-context.ts";
import { useSpeech, type Speech } from "../texts.ts";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalXS },
});

/** What has changed since the periods that the workbook knows of. */
export function SeriesLines() {
  const styles = useStyles();
  const speech = useSpeech();
  const { report } = useReport();
  const [first, ...others] = seriesLines(report, speech);
  if (first === undefined) return null;
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

/** The change first, then the units that did not move, then every earlier period; empty where there is none. */
export function seriesLines({ figures }: Report, { t, say, language }: Speech): string[] {
  const { series, district, units } = figures;
  if (series.periods.length === 0) return [];
  const change = (past: PastPeriod, template: string): string[] =>
    past.admitted === null || district.admitted === null
      ? []
      : [
          say(template, {
            date: dateText(past.cutOff),
            change: `${district.admitted < past.admitted ? "" : "+"}${district.admitted - past.admitted}`,
          }),
        ];
  const lines = [
    ...(series.before ? change(series.before, t.series.sincePrevious) : []),
    ...(series.yearAgo ? change(series.yearAgo, t.series.sinceYearAgo) : []),
    ...(series.unmoved.length > 0
      ? [
          say(t.series.unmoved, {
            count: series.unmoved.length,
            units: series.unmoved.flatMap((unit) => units[unit]?.name ?? []),
          }),
        ]
      : []),
  ];
  const periods = series.periods.map(({ cutOff, admitted, plan }) =>
    say(t.series.period, {
      date: dateText(cutOff),
      admitted: countText(admitted, language),
      plan: countText(plan, language),
    }),
  );
  return lines.length > 0
    ? [...lines, ...periods]
    : [say(t.series.known, { count: periods.length }), ...periods];
}
