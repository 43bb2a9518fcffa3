import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Report } from "../../core/rules/report.ts";
import { FileChoice } from "../parts/file-choice.tsx";
import { readProfileFile, type ProfileFile } from "../profile-file.ts";
import { useSpeech } from "../texts.ts";
import { searchText } from "../search.ts";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  line: { margin: 0, overflowWrap: "anywhere" },
  problem: { margin: 0, overflowWrap: "anywhere", color: tokens.colorStatusDangerForeground1 },
  button: { alignSelf: "flex-start" },
});

/** The office's profile is chosen here as a file (as `--settings` takes it) and fills the fields; saving is another step. */
export function ProfileFileChoice({
  report,
  onStated,
}: {
  report: Report | null;
  onStated: (stated: ProfileFile["stated"]) => void;
}) {
  const styles = useStyles();
  const { t, say } = useSpeech();
  const [chosen, setChosen] = useState<ProfileFile | null>(null);
  const [isFilled, setFilled] = useState(false);
  const [isReading, setReading] = useState(false);
  const other = chosen && otherOfficeIn(chosen, report);

  function fill(file: ProfileFile) {
    onStated(file.stated);
    setFilled(true);
  }
  async function take(file: File) {
    setReading(true);
    const read = await readProfileFile(file);
    setReading(false);
    setFilled(false);
    setChosen(read);
    if (read.problem === null && otherOfficeIn(read, report) === null) fill(read);
  }
  return (
    <div className={styles.root}>
      <FileChoice
        help={t.profileFile.help}
        label={t.profileFile.choose}
        accept=".json"
        disabled={isReading}
        onChoose={([file]) => {
          if (file) void take(file);
        }}
      />
      <div role="status">
        {chosen && chosen.problem !== null && (
          <p className={styles.problem}>
            {say(t.profileFile.failed, { file: chosen.name, why: t.profileFile.problems[chosen.problem] })}
          </p>
        )}
        {chosen && other !== null && !isFilled && (
          <p className={styles.problem}>{say(t.profileFile.otherOffice, { file: chosen.name, ...other })}</p>
        )}
        {chosen && isFilled && (
          <p className={styles.line}>{say(t.profileFile.filled, { file: chosen.name })}</p>
        )}
        {chosen && isFilled && chosen.broken.length > 0 && (
          <p className={styles.problem}>{say(t.profileFile.broken, { keys: chosen.broken })}</p>
        )}
      </div>
      {chosen && other !== null && !isFilled && (
        <Button className={styles.button} onClick={() => fill(chosen)}>
          {t.profileFile.fillAnyway}
        </Button>
      )}
    </div>
  );
}

/** Both names, where the file is of another office than the workbook says; spelling is no difference. */
export function otherOfficeIn(
  { stated }: Pick<ProfileFile, "stated">,
  report: Pick<Report, "profile"> | null,
): { readonly its: string; readonly ours: string } | null {
  const its = stated.organisation?.trim() ?? "";
  const ours = report?.profile.organisation.value ?? "";
  return its !== "" && ours !== "" && searchText(its) !== searchText(ours) ? { its, ours } : null;
}
