import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { RuleCode } from "../../core/rules/registry.ts";
import { findingTitle, RULE_CODES } from "../../locales/findings.ts";
import type { Language } from "../../locales/format.ts";
import { useSpeech } from "../texts.ts";

const useStyles = makeStyles({
  root: { border: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  legend: { padding: 0, color: tokens.colorNeutralForeground2 },
});

/** Every rule with a box; an unticked one is not checked and is said to be so in the results. */
export function RuleSwitches({
  off,
  language,
  onSwitch,
}: {
  off: readonly string[];
  language: Language;
  onSwitch: (code: RuleCode) => void;
}) {
  const styles = useStyles();
  const { t } = useSpeech();
  return (
    <fieldset className={styles.root}>
      <legend className={styles.legend}>{t.settings.fields.rulesOff}</legend>
      {RULE_CODES.map((code) => (
        <Checkbox
          key={code}
          label={findingTitle(code, language)}
          checked={!off.includes(code)}
          onChange={() => onSwitch(code)}
        />
      ))}
    </fieldset>
  );
}
