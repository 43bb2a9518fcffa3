import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useSpeech } from "../texts.ts";

const useStyles = makeStyles({
  /** Office lays its personality menu over the upper right corner: 34 × 32 px on Mac. */
  root: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} 34px ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
  },
  check: {
    minWidth: 0,
    flexGrow: 1,
    padding: `0 ${tokens.spacingHorizontalS}`,
    minHeight: "32px",
    // The first stop: Fluent does not tell that a key brought the focus here when that key was pressed in Excel.
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  summary: { minWidth: 0, flexGrow: 1, padding: `0 ${tokens.spacingHorizontalS}`, minHeight: "32px" },
});

/** The one primary action, the sheet to print, and the menu of all the rest: one line. */
export function Header({
  busy,
  menu,
  onCheck,
  onSummary,
}: {
  busy: boolean;
  menu: ReactNode;
  onCheck: () => void;
  onSummary: () => void;
}) {
  const styles = useStyles();
  const { t } = useSpeech();
  return (
    <div className={styles.root}>
      <Button appearance="primary" className={styles.check} disabledFocusable={busy} onClick={onCheck}>
        {t.actions.check}
      </Button>
      <Button className={styles.summary} disabledFocusable={busy} onClick={onSummary}>
        {t.actions.summary}
      </Button>
      {menu}
    </div>
  );
}
