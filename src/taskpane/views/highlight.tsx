import { makeStyles, Switch, tokens } from "@fluentui/react-components";
import { HIGHLIGHT_LOOK } from "../../core/port.ts";
import { percentText } from "../../locales/format.ts";
import { useRowStyles } from "../parts/row-styles.ts";
import { useReport } from "../report-context.ts";
import { useSpeech } from "../texts.ts";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    padding: tokens.spacingVerticalXS,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    "@media (forced-colors: active)": { outlineStyle: "solid", outlineWidth: "1px" },
  },
  legend: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS}`,
  },
  swatch: {
    flexShrink: 0,
    width: "16px",
    height: "16px",
    borderRadius: tokens.borderRadiusSmall,
    // The colours of the cells themselves, in every theme.
    border: `1px solid ${HIGHLIGHT_LOOK.color}`,
    backgroundColor: HIGHLIGHT_LOOK.fill,
    "@media (forced-colors: active)": { forcedColorAdjust: "none" },
  },
});

/** Marks the units below the threshold in the workbook, and says what the marks mean. */
export function Highlight() {
  const styles = useStyles();
  const rows = useRowStyles();
  const { t, say, language } = useSpeech();
  const { report, highlighted, setHighlighted, busy } = useReport();
  const threshold = percentText(report.settings.threshold, language);
  return (
    <div className={styles.root}>
      <Switch
        label={say(t.highlight.switch, { threshold })}
        checked={highlighted}
        disabled={busy}
        onChange={(_, { checked }) => setHighlighted(checked)}
      />
      {highlighted && (
        <span className={styles.legend}>
          <span className={styles.swatch} aria-hidden />
          <span className={rows.small}>{say(t.highlight.legend, { threshold })}</span>
        </span>
      )}
    </div>
  );
}
