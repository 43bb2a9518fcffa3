import { makeStyles, tokens } from "@fluentui/react-components";
import { findingTitle, ruleReason } from "../../locales/findings.ts";
import { Disclosure } from "../parts/disclosure.tsx";
import { useRowStyles } from "../parts/row-styles.ts";
import { useReport } from "../report-context.ts";
import { useSpeech } from "../texts.ts";

const useStyles = makeStyles({
  body: { margin: `0 0 ${tokens.spacingVerticalS}` },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalS },
});

/** Rules that could not be checked, or failed, with the reason: they never count as passed. */
export function Unchecked() {
  const styles = useStyles();
  const rows = useRowStyles();
  const { t, say, language } = useSpeech();
  const { report } = useReport();
  const unchecked = report.rules.filter(({ outcome }) => outcome !== "checked");
  if (unchecked.length === 0) return null;
  return (
    <Disclosure title={say(t.unchecked.title, { count: unchecked.length })}>
      <p className={styles.body}>{t.unchecked.body}</p>
      <ul className={styles.list}>
        {unchecked.map((rule) => (
          <li key={rule.code}>
            {findingTitle(rule.code, language)}
            <br />
            <span className={rows.small}>
              {rule.outcome === "notCheckable" ? ruleReason(rule.missing, language) : t.unchecked.crashed}
            </span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
