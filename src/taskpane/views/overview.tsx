import { makeStyles, tokens } from "@fluentui/react-components";
import type { DistrictFigures } from "../../core/figures/figures.ts";
import { countText, percentText } from "../../locales/format.ts";
import { RatioBar, type BarTone } from "../parts/ratio-bar.tsx";
import { useReport } from "../report-context.ts";
import { useSpeech, type Speech } from "../texts.ts";
import { barFilled } from "./units-model.ts";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(136px, 100%), 1fr))",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
  },
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    "@media (forced-colors: active)": { outlineStyle: "solid", outlineWidth: "1px" },
  },
  label: {
    margin: 0,
    minHeight: `calc(2 * ${tokens.lineHeightBase200})`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  figures: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalS,
  },
  percent: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  counts: { fontVariantNumeric: "tabular-nums" },
  state: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** The district's two key figures, each with what is still missing in words. */
export function Overview() {
  const styles = useStyles();
  const speech = useSpeech();
  const { t, say, language } = speech;
  const { report } = useReport();
  const { district } = report.figures;
  const { threshold } = report.settings;
  const countsOf = (reached: number | null, all: number | null) =>
    reached === null && all === null
      ? ""
      : say(t.overview.ofPlan, { admitted: countText(reached, language), plan: countText(all, language) });
  const cards: readonly Card[] = [
    {
      key: "plan",
      label: t.overview.admitted,
      percent: district.percent,
      counts: countsOf(district.admitted, district.plan),
      state: planState(district, speech),
      tone: district.percent !== null && district.percent >= 100 ? "good" : "plain",
    },
    {
      key: "heads",
      label: t.overview.heads,
      percent: district.headPercent,
      counts: countsOf(district.members, district.heads),
      state: headState(district, threshold, speech),
      tone: district.headClass === "below" ? "low" : "good",
      mark: threshold,
    },
  ];
  return (
    <section className={styles.root} aria-label={t.overview.title}>
      {cards.map((card) => (
        <div key={card.key} className={styles.card}>
          <h2 className={styles.label}>{card.label}</h2>
          <div className={styles.figures}>
            <span className={styles.percent}>{percentText(card.percent, language)}</span>
            <span className={styles.counts}>{card.counts}</span>
          </div>
          <RatioBar
            filled={barFilled(card.percent)}
            tone={card.tone}
            {...(card.mark === undefined ? {} : { mark: card.mark })}
          />
          <span className={styles.state}>{card.state}</span>
        </div>
      ))}
    </section>
  );
}

interface Card {
  readonly key: string;
  readonly label: string;
  readonly percent: number | null;
  readonly counts: string;
  readonly state: string;
  readonly tone: BarTone;
  readonly mark?: number;
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
  return say(t.overview.headsNeeded, { count, threshold: line });
}
