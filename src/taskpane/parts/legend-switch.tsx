import { makeStyles, Switch, tokens } from "@fluentui/react-components";
import { useRowStyles } from "./row-styles.ts";

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
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    "@media (forced-colors: active)": { forcedColorAdjust: "none" },
  },
});

/** One way of marking cells of the workbook: what it means, in the colours of the cells themselves in every theme. */
export interface LegendEntry {
  /** "#RRGGBB" both. */
  readonly look: { readonly fill: string; readonly color: string };
  readonly text: string;
}

/** Switches marks in the workbook on and off, and says what they mean while they are on. */
export function LegendSwitch({
  label,
  checked,
  disabled,
  legend,
  note = null,
  onSwitch,
}: {
  label: string;
  checked: boolean;
  disabled: boolean;
  legend: readonly LegendEntry[];
  note?: string | null;
  onSwitch: (on: boolean) => void;
}) {
  const styles = useStyles();
  const rows = useRowStyles();
  return (
    <div className={styles.root}>
      <Switch
        label={label}
        checked={checked}
        // A disabled input would lose the keyboard's focus while the marks are being made.
        aria-disabled={disabled}
        onChange={(_, data) => {
          if (!disabled) onSwitch(data.checked);
        }}
      />
      {checked &&
        legend.map(({ look, text }) => (
          <span key={text} className={styles.legend}>
            <span
              className={styles.swatch}
              style={{ borderColor: look.color, backgroundColor: look.fill }}
              aria-hidden
            />
            <span className={rows.small}>{text}</span>
          </span>
        ))}
      {checked && note !== null && <span className={styles.legend}>{note}</span>}
    </div>
  );
}
