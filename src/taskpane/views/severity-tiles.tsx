import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Finding, Severity } from "../../core/rules/finding.ts";
import { countText } from "../../locales/format.ts";
import { SeverityIcon } from "../parts/severity.tsx";
import { useSpeech } from "../texts.ts";
import { countBySeverity, SEVERITIES } from "./findings-model.ts";

/** Counts of five digits and more are written smaller. */
const LONG = 10_000;

const useStyles = makeStyles({
  root: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  tile: {
    flexGrow: 1,
    flexBasis: "80px",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  selected: {
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    boxShadow: `inset 0 0 0 1px ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground1Selected,
    "@media (forced-colors: active)": { outlineStyle: "solid", outlineWidth: "2px" },
  },
  number: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  /** Three such tiles still stand side by side at 320 px. */
  long: {
    gap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase300,
  },
  word: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** The counts, each a switch that shows its own severity only; pressing it again shows all. */
export function SeverityTiles({
  findings,
  selected,
  onSelect,
}: {
  findings: readonly Finding[];
  selected: Severity | null;
  onSelect: (severity: Severity | null) => void;
}) {
  const styles = useStyles();
  const { t, language } = useSpeech();
  const counts = countBySeverity(findings);
  return (
    <div className={styles.root} role="group" aria-label={t.findings.filter}>
      {SEVERITIES.map((severity) => (
        <button
          key={severity}
          type="button"
          aria-pressed={selected === severity}
          className={mergeClasses(styles.tile, selected === severity && styles.selected)}
          onClick={() => onSelect(selected === severity ? null : severity)}
        >
          <span className={mergeClasses(styles.number, counts[severity] >= LONG && styles.long)}>
            <SeverityIcon severity={severity} />
            {countText(counts[severity], language)}
          </span>
          <span className={styles.word}>{t.findings.tiles[severity]}</span>
        </button>
      ))}
    </div>
  );
}
