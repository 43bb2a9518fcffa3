import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import type { Finding } from "../../core/rules/finding.ts";
import type { Severity } from "../../core/rules/found.ts";
import { SeverityIcon } from "../parts/severity.tsx";
import { useSpeech } from "../texts.ts";
import { countBySeverity, SEVERITIES } from "./severities.ts";

const useStyles = makeStyles({
  root: { display: "flex", flexWrap: "wrap", alignItems: "center", minHeight: "24px" },
  count: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    minHeight: "24px",
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: "1px solid transparent",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  verdict: { fontWeight: tokens.fontWeightSemibold },
  clean: { cursor: "default", ":hover": { backgroundColor: "transparent" } },
  good: { flexShrink: 0, color: tokens.colorStatusSuccessForeground1 },
  selected: {
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground1Selected,
    "@media (forced-colors: active)": { outlineStyle: "solid", outlineWidth: "2px" },
  },
});

/**
 * The verdict of a check — how many errors are left, or that there are none — and the other counts beside it. Each is a
 * switch that shows its own severity only; pressing it again shows all.
 */
export function SeverityCounts({
  findings,
  selected,
  onSelect,
}: {
  findings: readonly Finding[];
  selected: Severity | null;
  onSelect: (severity: Severity | null) => void;
}) {
  const styles = useStyles();
  const { t, say } = useSpeech();
  const counts = countBySeverity(findings);
  return (
    <div className={styles.root} role="group" aria-label={t.findings.filter}>
      {counts.error === 0 && (
        <span className={mergeClasses(styles.count, styles.verdict, styles.clean)}>
          <CheckmarkCircle16Filled aria-hidden className={styles.good} />
          {t.findings.verdictClean}
        </span>
      )}
      {SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) => (
        <button
          key={severity}
          type="button"
          aria-pressed={selected === severity}
          className={mergeClasses(
            styles.count,
            severity === "error" && styles.verdict,
            selected === severity && styles.selected,
          )}
          onClick={() => onSelect(selected === severity ? null : severity)}
        >
          <SeverityIcon severity={severity} />
          {say(t.findings.tiles[severity], { count: counts[severity] })}
        </button>
      ))}
    </div>
  );
}
