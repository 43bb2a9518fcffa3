import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { LockClosed16Regular } from "@fluentui/react-icons/svg/lock-closed";
import { useSpeech } from "../texts.ts";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  body: { margin: 0 },
  privacy: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  begin: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Before the first check: what this is, in two lines, and how to begin without a workbook of one's own. */
export function Start({ onForms, onSample }: { onForms: () => void; onSample: () => void }) {
  const styles = useStyles();
  const { t } = useSpeech();
  return (
    <section className={styles.root}>
      <h1 className={styles.title}>{t.start.title}</h1>
      <p className={styles.body}>{t.start.body}</p>
      <p className={styles.privacy}>
        <LockClosed16Regular aria-hidden />
        {t.start.privacy}
      </p>
      <div className={styles.begin}>
        <p className={styles.body}>{t.start.beginBody}</p>
        <div className={styles.buttons}>
          <Button onClick={onForms}>{t.start.layOutForms}</Button>
          <Button onClick={onSample}>{t.start.openSample}</Button>
        </div>
      </div>
    </section>
  );
}
