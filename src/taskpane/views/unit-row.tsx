import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { ArrowCircleDown16Filled } from "@fluentui/react-icons/svg/arrow-circle-down";
import type { UnitFigures } from "../../core/figures/figures.ts";
import { isOneHead } from "../../core/figures/one-head.ts";
import { cellRange } from "../../core/values/addresses.ts";
import { percentText, unitCountText } from "../../locales/format.ts";
import { RatioBar, type BarTone } from "../parts/ratio-bar.tsx";
import { useRowStyles } from "../parts/row-styles.ts";
import { useReport } from "../report-context.ts";
import { unitQualityLine } from "./quality-lines.tsx";
import { useSpeech } from "../texts.ts";
import { headStateText, unitLabel } from "./unit-label.ts";
import { barFilled } from "./units-model.ts";

const useStyles = makeStyles({
  name: { display: "block", fontWeight: tokens.fontWeightSemibold },
  measures: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(120px, 100%), 1fr))",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalXS,
  },
  measure: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  /** One below the other: side by side, the longer label would push one percentage and one bar down. */
  figures: { display: "flex", flexDirection: "column", fontVariantNumeric: "tabular-nums" },
  state: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, minHeight: "20px" },
  low: { color: tokens.colorPalettePurpleForeground2, fontWeight: tokens.fontWeightSemibold },
  good: { color: tokens.colorStatusSuccessForeground1 },
  icon: { flexShrink: 0 },
});

/** One unit: both percentages as figures, bar and words; pressing it goes to the unit's row. */
export function UnitRow({ unit }: { unit: UnitFigures }) {
  const styles = useStyles();
  const rows = useRowStyles();
  const speech = useSpeech();
  const { t, say, language } = speech;
  const { report, jump } = useReport();
  const threshold = percentText(report.settings.threshold, language);
  const needed = unit.moreMembersNeeded ?? 0;
  const quality = unitQualityLine(report, unit.unit, speech);
  return (
    <button
      type="button"
      className={rows.button}
      aria-label={[unitLabel(unit, threshold, speech), ...(quality === null ? [] : [quality])].join(". ")}
      onClick={() => jump(cellRange(unit.nameCell))}
    >
      <span className={styles.name}>{unit.name}</span>
      <span className={styles.measures}>
        <PlanProgress unit={unit} />
        <HeadShare unit={unit} threshold={report.settings.threshold} />
      </span>
      {needed > 0 && unit.headClass !== "met" && (
        <span className={rows.small}>{say(t.units.needed, { count: needed })}</span>
      )}
      {quality !== null && <span className={rows.small}>{quality}</span>}
    </button>
  );
}

function PlanProgress({ unit }: { unit: UnitFigures }) {
  const { t, language } = useSpeech();
  const isMet = unit.planClass === "met" || unit.planClass === "exceeded";
  return (
    <Measure
      label={t.units.plan}
      counts={`${unitCountText(unit, "admitted", language)}/${unitCountText(unit, "plan", language)}`}
      percent={percentText(unit.percent, language)}
      filled={barFilled(unit.percent)}
      tone={isMet ? "good" : "plain"}
      state={t.units.planClasses[unit.planClass]}
    />
  );
}

/** `threshold` in percent. Of one head no share is spoken of: he is a member or is not. */
function HeadShare({ unit, threshold }: { unit: UnitFigures; threshold: number }) {
  const speech = useSpeech();
  const { t, language } = speech;
  const { headClass, headPercent } = unit;
  const oneHead = isOneHead(unit);
  const counts = `${unitCountText(unit, "members", language)}/${unitCountText(unit, "heads", language)}`;
  return (
    <Measure
      label={t.units.heads}
      counts={oneHead ? "" : counts}
      percent={oneHead ? "" : percentText(headPercent, language)}
      filled={barFilled(headPercent)}
      tone={headClass === "below" ? "low" : headClass === "met" ? "good" : "plain"}
      mark={threshold}
      state={headStateText(unit, percentText(threshold, language), speech)}
    />
  );
}

function Measure({
  label,
  counts,
  percent,
  filled,
  tone,
  mark,
  state,
}: {
  label: string;
  counts: string;
  percent: string;
  filled: number;
  tone: BarTone;
  mark?: number;
  state: string;
}) {
  const styles = useStyles();
  const rows = useRowStyles();
  return (
    <span className={styles.measure}>
      <span className={styles.figures}>
        <span className={rows.small}>{`${label} ${counts}`}</span>
        <span className={rows.strong}>{percent}</span>
      </span>
      <RatioBar filled={filled} tone={tone} {...(mark === undefined ? {} : { mark })} />
      <span
        className={mergeClasses(
          rows.small,
          styles.state,
          tone === "low" && styles.low,
          tone === "good" && styles.good,
        )}
      >
        {tone === "low" && <ArrowCircleDown16Filled aria-hidden className={styles.icon} />}
        {tone === "good" && <CheckmarkCircle16Filled aria-hidden className={styles.icon} />}
        {state}
      </span>
    </span>
  );
}
