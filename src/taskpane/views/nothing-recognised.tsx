import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useReport } from "../report-context.ts";
import { useSpeech } from "../texts.ts";
import { LeftOutList } from "./left-out-list.tsx";
import { leftOutTables } from "./left-out.ts";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  body: { margin: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** A workbook that is empty, or not one of these: what it would need, what was nearly there, and two ways to begin. */
export function NothingRecognised({ onForms, onSample }: { onForms: () => void; onSample: () => void }) {
  const styles = useStyles();
  const { t, say } = useSpeech();
  const { report, busy } = useReport();
  const leftOut = leftOutTables(report.workbook);
  const isUnfilled = leftOut.length > 0 && leftOut.every(({ reason }) => reason.kind === "noRows");
  const headers = leftOut.map(({ kind }) => t.tables[kind]).join(", ");
  return (
    <section className={styles.root}>
      <h1 className={styles.title}>
        {isUnfilled ? t.overview.recognisedEmpty : t.overview.recognisedNothing}
      </h1>
      <p className={styles.body}>
        {isUnfilled
          ? say(t.overview.recognisedEmptyBody, { tables: headers })
          : t.overview.recognisedNothingBody}
      </p>
      {!isUnfilled && (
        <>
          <p className={styles.body}>{t.start.beginBody}</p>
          <div className={styles.buttons}>
            <Button disabledFocusable={busy} onClick={onForms}>
              {t.start.layOutForms}
            </Button>
            <Button onClick={onSample}>{t.start.openSample}</Button>
          </div>
        </>
      )}
      {!isUnfilled && leftOut.length > 0 && (
        <LeftOutList
          title={t.overview.nearlyRecognised}
          wayOut={t.overview.nearlyRecognisedWayOut}
          tables={leftOut}
        />
      )}
    </section>
  );
}
