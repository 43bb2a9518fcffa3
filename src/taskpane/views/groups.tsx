import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowCircleDown16Filled } from "@fluentui/react-icons/svg/arrow-circle-down";
import { cellRange } from "../../core/values/addresses.ts";
import type { GroupFigures } from "../../core/figures/figures.ts";
import { isWhole } from "../../core/figures/totals.ts";
import { countText, coverageText, percentText } from "../../locales/format.ts";
import { RatioBar } from "../parts/ratio-bar.tsx";
import { useRowStyles } from "../parts/row-styles.ts";
import { useReport } from "../report-context.ts";
import { useSpeech } from "../texts.ts";
import { NoTable } from "./no-table.tsx";
import { barFilled } from "./units-model.ts";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalM },
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    "@media (forced-colors: active)": { outlineStyle: "solid", outlineWidth: "1px" },
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  figures: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
  },
  low: { flexShrink: 0, color: tokens.colorPalettePurpleForeground2 },
  below: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  units: { listStyleType: "none", margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  action: { alignSelf: "flex-start" },
});

/** Each working group, its head, its units' progress and those of them below the threshold. */
export function Groups({ onShowUnits }: { onShowUnits: (group: string) => void }) {
  const styles = useStyles();
  const { t } = useSpeech();
  const { report } = useReport();
  if (report.figures.groups.length === 0) {
    return <NoTable kind="groups" title={t.groups.noGroups} body={t.groups.none} />;
  }
  return (
    <ul className={styles.list}>
      {report.figures.groups.map((group) => (
        <li key={group.name}>
          <Group group={group} onShowUnits={() => onShowUnits(group.name)} />
        </li>
      ))}
    </ul>
  );
}

function Group({ group, onShowUnits }: { group: GroupFigures; onShowUnits: () => void }) {
  const styles = useStyles();
  const rows = useRowStyles();
  const { t, say, language } = useSpeech();
  return (
    <article className={styles.card}>
      <h2 className={styles.name}>{group.name}</h2>
      <span className={rows.small}>
        {`${group.leader === null ? t.groups.noLeader : say(t.groups.leader, { name: group.leader })} · ${say(t.groups.units, { count: group.units.length })}`}
      </span>
      <span className={styles.figures}>
        <span>{`${t.groups.progress} ${countText(group.admitted, language)}/${countText(group.plan, language)}`}</span>
        <span className={rows.strong}>{percentText(group.percent, language)}</span>
        {group.coverage.admission.of > 0 && (
          <span className={rows.small}>{coverageText(group.coverage.admission, t.overview, language)}</span>
        )}
      </span>
      <RatioBar
        filled={barFilled(group.percent)}
        tone={
          group.percent !== null && group.percent >= 100 && isWhole(group.coverage.admission)
            ? "good"
            : "plain"
        }
      />
      <UnitsBelow group={group} />
      <Button
        size="small"
        className={styles.action}
        aria-label={say(t.groups.showUnitsLabel, { name: group.name })}
        onClick={onShowUnits}
      >
        {t.groups.showUnits}
      </Button>
    </article>
  );
}

/** The group's units below the threshold, each with the way to its row; none only where the shares of all are known. */
function UnitsBelow({ group }: { group: GroupFigures }) {
  const styles = useStyles();
  const rows = useRowStyles();
  const { t, say, language } = useSpeech();
  const { report, jump } = useReport();
  const threshold = percentText(report.settings.threshold, language);
  const below = group.unitsBelowHeads.flatMap((index) => report.figures.units[index] ?? []);
  if (below.length === 0) {
    return (
      <span className={rows.small}>
        {isWhole(group.coverage.heads)
          ? say(t.groups.noneBelow, { threshold })
          : `${t.overview.headsShort}: ${coverageText(group.coverage.heads, t.overview, language)}`}
      </span>
    );
  }
  return (
    <>
      <span className={styles.below}>
        <ArrowCircleDown16Filled aria-hidden className={styles.low} />
        {`${say(t.groups.below, { threshold })} (${below.length})`}
      </span>
      <ul className={styles.units}>
        {below.map((unit) => (
          <li key={unit.unit}>
            <Link as="button" onClick={() => jump(cellRange(unit.nameCell))}>
              {unit.name}
            </Link>
            {` ${percentText(unit.headPercent, language)}`}
          </li>
        ))}
      </ul>
    </>
  );
}
