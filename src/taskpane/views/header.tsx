import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Settings20Regular } from "@fluentui/react-icons/svg/settings";
import { TaskListSquareLtr24Regular } from "@fluentui/react-icons/svg/task-list-square-ltr";
import type { Report } from "../../core/rules/report.ts";
import { dateText } from "../../locales/format.ts";
import { useSpeech } from "../texts.ts";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  /** Office lays its personality menu over the upper right corner: 34 × 32 px on Mac. */
  titleRow: { display: "flex", alignItems: "center", paddingRight: "28px", minHeight: "36px" },
  titles: { flexGrow: 1, minWidth: 0 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  period: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  check: { flexGrow: 1, paddingLeft: tokens.spacingHorizontalM, paddingRight: tokens.spacingHorizontalM },
  summary: {
    flexGrow: 1,
    minHeight: "40px",
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalS,
  },
});

/** Whose workbook it is and as of when, the one primary action, and the sheet to print. */
export function Header({
  report,
  busy,
  onCheck,
  onSummary,
  onSettings,
}: {
  report: Report | null;
  busy: boolean;
  onCheck: () => void;
  onSummary: () => void;
  onSettings: () => void;
}) {
  const styles = useStyles();
  const { t, say } = useSpeech();
  return (
    <div className={styles.root}>
      <div className={styles.titleRow}>
        <div className={styles.titles}>
          <h1 className={styles.title}>{report?.profile.organisation.value ?? t.app.title}</h1>
          {report && (
            <p className={styles.period}>
              {say(t.app.asOf, {
                date: dateText(report.period.cutOff),
                year: String(report.period.planYear),
              })}
            </p>
          )}
        </div>
        <Button
          appearance="subtle"
          icon={<Settings20Regular />}
          aria-label={t.actions.settings}
          title={t.actions.settings}
          onClick={onSettings}
        />
      </div>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          size="large"
          icon={<TaskListSquareLtr24Regular />}
          className={styles.check}
          disabledFocusable={busy}
          onClick={onCheck}
        >
          {t.actions.check}
        </Button>
        <Button className={styles.summary} disabledFocusable={busy} onClick={onSummary}>
          {t.actions.summary}
        </Button>
      </div>
    </div>
  );
}
