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
  const count = choice.units.length + choice.groups.length;
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
      <div className={styles.tools}>
        <Button size="small" onClick={() => setChoice(suggested)}>
          {say(t.slips.suggested, { count: suggested.units.length + suggested.groups.length })}
        </Button>
        <Button size="small" onClick={() => setChoice(all)}>
          {t.slips.all}
        </Button>
        <Button size="small" onClick={() => setChoice({ units: [], groups: [] })}>
          {t.slips.none}
        </Button>
      </div>
      <fieldset className={styles.set}>
        <legend className={styles.legend}>{t.slips.units}</legend>
        {units.map(({ name }, index) => (
          <Checkbox
            key={index}
            label={name}
            checked={choice.units.includes(index)}
            onChange={() => setChoice({ ...choice, units: toggled(choice.units, index) })}
          />
        ))}
      </fieldset>
      {groups.length > 0 && (
        <fieldset className={styles.set}>
          <legend className={styles.legend}>{t.slips.groups}</legend>
          {groups.map(({ name }, index) => (
            <Checkbox
              key={index}
              label={name}
              checked={choice.groups.includes(index)}
              onChange={() => setChoice({ ...choice, groups: toggled(choice.groups, index) })}
            />
          ))}
        </fieldset>
      )}
    </SubView>
  );
}

function toggled(chosen: readonly number[], index: number): readonly number[] {
  return chosen.includes(index) ? chosen.filter((one) => one !== index) : [...chosen, index];
}
