import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { DistrictFigures, Totals } from "../../core/figures/figures.ts";
import { statedDifferences } from "../../core/figures/stated.ts";
import { isWhole } from "../../core/figures/totals.ts";
import type { Severity } from "../../core/rules/found.ts";
import { countText, coverageText, dateText, percentText } from "../../locales/format.ts";
import { RatioBar, type BarTone } from "../parts/ratio-bar.tsx";
import { useReport } from "../report-context.ts";
import { useSpeech, type Speech } from "../texts.ts";
import { SeverityCounts } from "./severity-counts.tsx";
import { barFilled } from "./units-model.ts";

/**
 * With the row of buttons above it at most a third of Excel's own pane, which is 378 px high: what a check says must
 * leave room for what is to be done about it.
 */
const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", padding: `0 ${tokens.spacingHorizontalS}` },
  figures: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS} 0`,
    "@media (max-width: 240px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  figure: { minWidth: 0 },
  line: {
    margin: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  /** A figure that is cut off reads as another one. */
  whole: { whiteSpace: "normal" },
  /** Units are missing: what stands above is not the district's. */
  partial: { color: tokens.colorPaletteDarkOrangeForeground1, fontWeight: tokens.fontWeightSemibold },
  values: { display: "flex", alignItems: "baseline", columnGap: tokens.spacingHorizontalXS },
  percent: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  counts: { fontSize: tokens.fontSizeBase200, fontVariantNumeric: "tabular-nums" },
  /** Read first, as what all of it is about; seen last, as what scrolls away first of all. */
  period: { order: 1, padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS} 0` },
});

/** The verdict, the district's two percentages with what is still missing, and whose figures these are. */
export function ResultHead({
  severity,
  onSeverity,
}: {
  /** The severity that is shown alone, null for all. */
  severity: Severity | null;
  onSeverity: (severity: Severity | null) => void;
}) {
  const styles = useStyles();
  const { t, say } = useSpeech();
  const { report } = useReport();
  const organisation = report.profile.organisation.value;
  const asOf = say(t.app.asOf, {
    date: dateText(report.period.cutOff),
    year: String(report.period.planYear),
  });
  return (
    <section className={styles.root} aria-label={t.overview.title}>
      <h1 className={mergeClasses(styles.line, styles.period)}>
        {organisation === null ? asOf : `${organisation}, ${asOf}`}
      </h1>
      <SeverityCounts findings={report.findings} selected={severity} onSelect={onSeverity} />
      <DistrictCards />
    </section>
  );
}

function DistrictCards() {
  const styles = useStyles();
  const speech = useSpeech();
  const { language } = speech;
  const { report } = useReport();
  const cards = districtCards(report.figures.district, report.settings.threshold, speech);
  return (
    <div className={styles.figures}>
      {cards.map((card) => (
        <div key={card.key} className={styles.figure}>
          <h2 className={styles.line} title={card.whole}>
            {card.label}
          </h2>
          <span className={styles.values}>
            <span className={styles.percent}>{percentText(card.percent, language)}</span>
            <span className={styles.counts}>{card.counts}</span>
          </span>
          <RatioBar
            filled={barFilled(card.percent)}
            tone={card.tone}
            {...(card.mark === undefined ? {} : { mark: card.mark })}
          />
          <p className={mergeClasses(styles.line, styles.whole, !card.isWhole && styles.partial)}>
            {card.state}
          </p>
        </div>
      ))}
    </div>
  );
}

export interface DistrictCard {
  readonly key: "plan" | "heads";
  /** Fits half a pane; `whole` is the same in full. */
  readonly label: string;
  readonly whole: string;
  readonly percent: number | null;
  readonly counts: string;
  readonly state: string;
  /** Whether no unit is missing. */
  readonly isWhole: boolean;
  readonly tone: BarTone;
  readonly mark?: number;
}

export function districtCards(
  district: DistrictFigures,
  threshold: number,
  speech: Speech,
): readonly DistrictCard[] {
  const { t, say, language } = speech;
  const countsOf = (reached: number | null, all: number | null) =>
    reached === null && all === null
      ? ""
      : say(t.overview.ofPlan, { admitted: countText(reached, language), plan: countText(all, language) });
  /** Where units are missing, the figures are not the district's: nothing is said of what the district still needs. */
  const stateOf = (half: keyof DistrictFigures["coverage"], state: string) => {
    const coverage = district.coverage[half];
    if (coverage.of === 0) return state;
    const said = isWhole(coverage) ? [state] : statedWords(district, half, speech);
    return [coverageText(coverage, t.overview, language), ...said].join(" · ");
  };
  return [
    {
      key: "plan",
      label: t.overview.admittedShort,
      whole: t.overview.admitted,
      percent: district.percent,
      counts: countsOf(district.admitted, district.plan),
      state: stateOf("admission", planState(district, speech)),
      isWhole: isWhole(district.coverage.admission),
      tone: isPlanReached(district) ? "good" : "plain",
    },
    {
      key: "heads",
      label: t.overview.headsShort,
      whole: t.overview.heads,
      percent: district.headPercent,
      counts: countsOf(district.members, district.heads),
      state: stateOf("heads", headState(district, threshold, speech)),
      isWhole: isWhole(district.coverage.heads),
      tone: headTone(district),
      mark: threshold,
    },
  ];
}

function isPlanReached({ percent, coverage }: Totals): boolean {
  return percent !== null && percent >= 100 && isWhole(coverage.admission);
}

function headTone({ headClass, coverage }: DistrictFigures): BarTone {
  if (headClass === "below") return "low";
  return (headClass === "met" || headClass === "atLine") && isWhole(coverage.heads) ? "good" : "plain";
}

/** "sổ ghi 85/226": the workbook's own total row, where it says something else. */
function statedWords(
  district: DistrictFigures,
  half: keyof DistrictFigures["coverage"],
  { t, say, language }: Speech,
): string[] {
  const [part, whole] =
    half === "admission" ? (["admitted", "plan"] as const) : (["members", "heads"] as const);
  if (!statedDifferences(district).some(({ key }) => key === part || key === whole)) return [];
  const { stated } = district;
  return [
    say(t.overview.stated, {
      part: countText(stated[part], language),
      whole: countText(stated[whole], language),
    }),
  ];
}

function planState({ gap, percent }: DistrictFigures, { t, say }: Speech): string {
  if (gap === null || percent === null) return t.overview.noPlanFigures;
  if (gap > 0) return say(t.overview.gap, { gap });
  return gap === 0 ? t.overview.noGap : say(t.overview.overPlan, { over: -gap });
}

function headState(district: DistrictFigures, threshold: number, { t, say, language }: Speech): string {
  const { headClass, moreMembersNeeded: count } = district;
  const line = percentText(threshold, language);
  if (headClass === "met") return say(t.overview.headsMet, { threshold: line });
  if (headClass === "unknown" || headClass === "notApplicable" || count === null) {
    return t.overview.noHeadFigures;
  }
  return say(t.overview.headsNeeded, { count });
}
