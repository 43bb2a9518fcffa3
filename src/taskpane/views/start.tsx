import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { LockClosed16Regular } from "@fluentui/react-icons/svg/lock-closed";
import { useSpeech } from "../texts.ts";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalM}`,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  steps: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
  },
  step: { display: "flex", gap: tokens.spacingHorizontalM },
  number: {
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    flexShrink: 0,
    width: "28px",
    height: "28px",
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
    "@media (forced-colors: active)": { outlineStyle: "solid", outlineWidth: "1px" },
  },
  stepTitle: { fontWeight: tokens.fontWeightSemibold, display: "block" },
  body: { margin: 0, color: tokens.colorNeutralForeground2 },
  privacy: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Before the first check: what the pane does, once in full, afterwards in a sentence. */
export function Start({
  introduced,
  onSkip,
  onSample,
}: {
  introduced: boolean;
  onSkip: () => void;
  onSample: () => void;
}) {
  const styles = useStyles();
  const { t } = useSpeech();
  if (introduced) {
    return (
      <section className={styles.root}>
        <h2 className={styles.title}>{t.start.title}</h2>
        <p className={styles.body}>{t.start.body}</p>
      </section>
    );
  }
  return (
    <section className={styles.root}>
      <h2 className={styles.title}>{t.start.introTitle}</h2>
      <ol className={styles.steps}>
        {t.start.introSteps.map(({ title, body }, index) => (
          <li key={title} className={styles.step}>
            <span className={styles.number} aria-hidden>
              {index + 1}
            </span>
            <div>
              <span className={styles.stepTitle}>{title}</span>
              <p className={styles.body}>{body}</p>
            </div>
          </li>
        ))}
      </ol>
      <p className={styles.privacy}>
        <LockClosed16Regular aria-hidden />
        {t.start.introPrivacy}
      </p>
      <div className={styles.buttons}>
        <Button onClick={onSample}>{t.start.openSample}</Button>
        <Button onClick={onSkip}>{t.actions.skip}</Button>
      </div>
    </section>
  );
}
