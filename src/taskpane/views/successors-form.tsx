import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Report } from "../../core/rules/report.ts";
import { Choice } from "../parts/choice.tsx";
import { TextField } from "../parts/text-field.tsx";
import { useSpeech } from "../texts.ts";
import { successorProblem, type SuccessorDraft } from "./settings-form.ts";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, margin: 0, padding: 0 },
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyle: "none",
  },
  item: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  body: { margin: 0, color: tokens.colorNeutralForeground2 },
  button: { justifySelf: "start", alignSelf: "flex-start" },
});

/** Old name → unit of today from a day on: seen, changed, taken out; what the workbook's own sheet says is not among them. */
export function SuccessorsForm({
  report,
  successors,
  onChange,
}: {
  report: Report | null;
  successors: readonly SuccessorDraft[];
  onChange: (successors: readonly SuccessorDraft[]) => void;
}) {
  const styles = useStyles();
  const { t } = useSpeech();
  const names = report?.workbook.units.map(({ name }) => name).filter((name) => name !== "") ?? [];
  const change = (at: number, to: Partial<SuccessorDraft>) =>
    onChange(successors.map((one, index) => (index === at ? { ...one, ...to } : one)));
  return (
    <div className={styles.root}>
      <p className={styles.body}>{t.successors.body}</p>
      {successors.length > 0 && (
        <ul className={styles.list}>
          {successors.map((one, at) => (
            <SuccessorItem
              key={at}
              successor={one}
              unitNames={names}
              onChange={(to) => change(at, to)}
              onRemove={() => onChange(successors.filter((_, index) => index !== at))}
            />
          ))}
        </ul>
      )}
      <Button
        className={styles.button}
        onClick={() => onChange([...successors, { old: "", new: "", from: "" }])}
      >
        {t.successors.add}
      </Button>
    </div>
  );
}

/** A unit that is no more: its old name, the unit of today, and from which day on. */
function SuccessorItem({
  successor,
  unitNames,
  onChange,
  onRemove,
}: {
  successor: SuccessorDraft;
  unitNames: readonly string[];
  onChange: (to: Partial<SuccessorDraft>) => void;
  onRemove: () => void;
}) {
  const styles = useStyles();
  const { t, say } = useSpeech();
  const problem = successorProblem(successor);
  // A name that no unit of today has may lead on to another old one; it stays to be chosen.
  const options = [...new Set(["", ...(successor.new === "" ? [] : [successor.new]), ...unitNames])];
  return (
    <li className={styles.item}>
      <TextField
        label={t.successors.old}
        value={successor.old}
        problem={problem === "old" || problem === "same" ? t.successors.problems[problem] : null}
        hint={null}
        onChange={(old) => onChange({ old })}
      />
      <Choice
        label={t.successors.new}
        value={successor.new}
        options={options.map((name) => ({ key: name, text: name === "" ? t.successors.choose : name }))}
        onChoose={(name) => onChange({ new: name })}
      />
      {problem === "new" && (
        <p role="status" className={styles.body}>
          {t.successors.problems.new}
        </p>
      )}
      <TextField
        label={t.successors.from}
        value={successor.from}
        problem={problem === "date" ? t.settings.problems.date : null}
        hint={null}
        onChange={(from) => onChange({ from })}
      />
      <Button
        size="small"
        className={styles.button}
        aria-label={say(t.successors.removeOne, { name: successor.old })}
        onClick={onRemove}
      >
        {t.successors.remove}
      </Button>
    </li>
  );
}
