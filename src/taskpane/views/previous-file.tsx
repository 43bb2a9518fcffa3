import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Report } from "../../core/rules/report.ts";
import { dateText } from "../../locales/format.ts";
import { FileChoice } from "../parts/file-choice.tsx";
import type { PreviousFile } from "../previous-file.ts";
import { useReport } from "../report-context.ts";
import { useSpeech, type Speech } from "../texts.ts";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", alignItems: "stretch", gap: tokens.spacingVerticalS },
  line: { margin: 0, overflowWrap: "anywhere" },
  problem: { margin: 0, overflowWrap: "anywhere", color: tokens.colorStatusDangerForeground1 },
  button: { alignSelf: "flex-start" },
});

/** A file of the period before is chosen here, read on this machine, and compared with until it is left out again. */
export function PreviousFileChoice() {
  const styles = useStyles();
  const speech = useSpeech();
  const { t } = speech;
  const { report, previous, comparePrevious, busy } = useReport();
  const said = previous && previousWords(previous, report, speech);
  return (
    <div className={styles.root}>
      {said && (
        <p className={said.isProblem ? styles.problem : styles.line} role="status">
          {said.text}
        </p>
      )}
      {previous && previous.kind !== "reading" && (
        <Button className={styles.button} disabledFocusable={busy} onClick={() => comparePrevious(null)}>
          {t.previous.leaveOut}
        </Button>
      )}
      <FileChoice
        help={t.previous.help}
        label={t.previous.choose}
        accept=".xlsx,.xlsm,.xls,.csv"
        disabled={busy || previous?.kind === "reading"}
        onChoose={([file]) => {
          if (file) comparePrevious(file);
        }}
      />
    </div>
  );
}

/** What became of the file that was chosen. */
export function previousWords(
  previous: PreviousFile,
  { figures: { series }, period }: Pick<Report, "figures" | "period">,
  { t, say }: Speech,
): { readonly text: string; readonly isProblem: boolean } {
  const { name: file } = previous;
  const problem = (text: string) => ({ text, isProblem: true });
  switch (previous.kind) {
    case "reading":
      return { text: say(t.previous.reading, { file }), isProblem: false };
    case "failed":
      return problem(say(t.previous.failed, { file, why: t.previous.failures[previous.failure] }));
    case "read": {
      if (previous.periods.length === 0) return problem(say(t.previous.noUnits, { file }));
      if (series.otherOffices.includes(file)) return problem(say(t.previous.otherOffice, { file }));
      const used = series.periods.filter(({ source }) => source.kind === "file" && source.name === file);
      const last = used.at(-1);
      return last === undefined
        ? problem(say(t.previous.notEarlier, { file, date: dateText(period.cutOff) }))
        : { text: say(t.previous.used, { file, date: dateText(last.cutOff) }), isProblem: false };
    }
  }
}
