import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

export type BarTone = "good" | "low" | "plain";

const useStyles = makeStyles({
  track: {
    position: "relative",
    height: "4px",
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground6,
    "@media (forced-colors: active)": { outlineStyle: "solid", outlineWidth: "1px" },
  },
  fill: {
    height: "100%",
    borderRadius: tokens.borderRadiusCircular,
    "@media (forced-colors: active)": { forcedColorAdjust: "none", backgroundColor: "Highlight" },
  },
  good: { backgroundColor: tokens.colorPaletteGreenBackground3 },
  low: { backgroundColor: tokens.colorPalettePurpleBorderActive },
  plain: { backgroundColor: tokens.colorBrandBackground },
  mark: {
    position: "absolute",
    top: "-2px",
    bottom: "-2px",
    width: "2px",
    backgroundColor: tokens.colorNeutralForeground2,
    "@media (forced-colors: active)": { forcedColorAdjust: "none", backgroundColor: "CanvasText" },
  },
});

/**
 * A share as a bar, `filled` and `mark` (the threshold) in percent of its length. It repeats what the text
 * beside it says, so a screen reader passes it over.
 */
export function RatioBar({ filled, tone, mark }: { filled: number; tone: BarTone; mark?: number }) {
  const styles = useStyles();
  return (
    <div className={styles.track} aria-hidden>
      <div className={mergeClasses(styles.fill, styles[tone])} style={{ width: `${filled}%` }} />
      {mark !== undefined && <div className={styles.mark} style={{ left: `calc(${mark}% - 1px)` }} />}
    </div>
  );
}
