import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { suggestedSlips, type SlipChoice } from "../../core/summary/slips.ts";
import { percentText } from "../../locales/format.ts";
import { SubView } from "../parts/sub-view.tsx";
import { useReport } from "../report-context.ts";
import { useSpeech } from "../texts.ts";

const useStyles = makeStyles({
  body: { margin: 0 },
  tools: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  set: { display: "flex", flexDirection: "column", margin: 0, padding: 0, border: "none", minWidth: 0 },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
});

/** Whom slips are printed for: at first those that something is asked of. */
export function Slips({
  busy,
  onWrite,
  onClose,
}: {
  busy: boolean;
  onWrite: (choice: SlipChoice) => void;
  onClose: () => void;
}) {
  const styles = useStyles();
  const { t, say, language } = useSpeech();
  const { report, stale } = useReport();
  const { units, groups } = report.figures;
  const suggested = useMemo(() => suggestedSlips(report), [report]);
  const [choice, setChoice] = useState(suggested);
  if (units.length === 0) {
    return (
      <SubView title={t.slips.title} onClose={onClose}>
        <p className={styles.body}>{t.slips.empty}</p>
      </SubView>
    );
  }
  const count = slipCount(choice);
  const all = { units: units.map((_, index) => index), groups: groups.map((_, index) => index) };
  const threshold = percentText(report.settings.threshold, language);
  return (
    <SubView
      title={t.slips.title}
      onClose={onClose}
      action={
        <Button appearance="primary" disabled={busy || count === 0} onClick={() => onWrite(choice)}>
          {say(t.slips.write, { count })}
        </Button>
      }
    >
      <p className={styles.body}>{say(t.slips.body, { threshold })}</p>
      {stale && <p className={styles.body}>{t.slips.stale}</p>}
      <QuickChoices suggested={suggested} all={all} onChoose={setChoice} />
      <ReceiverBoxes
        legend={t.slips.units}
        names={units.map(({ name }) => name)}
        chosen={choice.units}
        onChoose={(chosen) => setChoice({ ...choice, units: chosen })}
      />
      {groups.length > 0 && (
        <ReceiverBoxes
          legend={t.slips.groups}
          names={groups.map(({ name }) => name)}
          chosen={choice.groups}
          onChoose={(chosen) => setChoice({ ...choice, groups: chosen })}
        />
      )}
    </SubView>
  );
}

/** Those that something is asked of, everybody, nobody. */
function QuickChoices({
  suggested,
  all,
  onChoose,
}: {
  suggested: SlipChoice;
  all: SlipChoice;
  onChoose: (choice: SlipChoice) => void;
}) {
  const styles = useStyles();
  const { t, say } = useSpeech();
  const choices = [
    { text: say(t.slips.suggested, { count: slipCount(suggested) }), choice: suggested },
    { text: t.slips.all, choice: all },
    { text: t.slips.none, choice: { units: [], groups: [] } },
  ];
  return (
    <div className={styles.tools}>
      {choices.map(({ text, choice }) => (
        <Button key={text} size="small" onClick={() => onChoose(choice)}>
          {text}
        </Button>
      ))}
    </div>
  );
}

function slipCount({ units, groups }: SlipChoice): number {
  return units.length + groups.length;
}

/** Those who can be given a slip, each with a box. */
function ReceiverBoxes({
  legend,
  names,
  chosen,
  onChoose,
}: {
  legend: string;
  names: readonly string[];
  /** Indices of names. */
  chosen: readonly number[];
  onChoose: (chosen: readonly number[]) => void;
}) {
  const styles = useStyles();
  return (
    <fieldset className={styles.set}>
      <legend className={styles.legend}>{legend}</legend>
      {names.map((name, index) => (
        <Checkbox
          key={index}
          label={name}
          checked={chosen.includes(index)}
          onChange={() => onChoose(toggled(chosen, index))}
        />
      ))}
    </fieldset>
  );
}

function toggled(chosen: readonly number[], index: number): readonly number[] {
  return chosen.includes(index) ? chosen.filter((one) => one !== index) : [...chosen, index];
}
