import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useSpeech } from "../texts.ts";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, minHeight: "32px" },
  text: { flexGrow: 1 },
});

/** What is going on, how far it has come where that is known, and the way to stop it where there is one. */
export function Progress({
  label,
  detail,
  share,
  onStop,
}: {
  label: string;
  detail?: string;
  /** 0…1; null when it cannot be told. */
  share: number | null;
  onStop?: () => void;
}) {
  const styles = useStyles();
  const { t } = useSpeech();
  return (
    <div className={styles.root}>
      <div className={styles.row}>
        <span className={styles.text}>{label}</span>
        {onStop && (
          <Button size="small" onClick={onStop}>
            {t.actions.stop}
          </Button>
        )}
      </div>
      <ProgressBar aria-label={label} {...(share === null ? {} : { value: share })} />
      {detail !== undefined && <span>{detail}</span>}
    </div>
  );
}
