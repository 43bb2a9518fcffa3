import { makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Severity } from "../../core/rules/found.ts";
import type { Settings } from "../../core/settings/settings.ts";
import { TabPanel, Tabs } from "../parts/tabs.tsx";
import { useReport } from "../report-context.ts";
import { useSpeech } from "../texts.ts";
import { Findings } from "./findings.tsx";
import { Groups } from "./groups.tsx";
import { Lists } from "./lists.tsx";
import { NothingRecognised } from "./nothing-recognised.tsx";
import { RESULT_TABS, type ResultTab } from "./result-tabs.ts";
import { OfficeCard } from "./office-card.tsx";
import { ResultHead } from "./result-head.tsx";
import { Units } from "./units.tsx";
import type { UnitQuery } from "./units-model.ts";

/** The exact number stands in the head; here the four tabs have to fit in one line at 320 px. */
const MOST_IN_TAB = 999;

const useStyles = makeStyles({
  firstRun: { padding: `0 ${tokens.spacingHorizontalS}` },
  panel: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}` },
});

/** Everything a finished check says: the head, and the four views. */
export function Results({
  tab,
  onTab,
  onForms,
  onSample,
  onSaveSettings,
}: {
  tab: ResultTab;
  onTab: (tab: ResultTab) => void;
  onForms: () => void;
  onSample: () => void;
  onSaveSettings: (settings: Settings) => void;
}) {
  const styles = useStyles();
  const { report } = useReport();
  const [severity, setSeverity] = useState<Severity | null>(null);
  const [unitQuery, setUnitQuery] = useState<UnitQuery>({ filter: "all", sort: "workbook", group: null });
  // A view that has been opened stays as it was left: its search, its page, what was opened in it.
  const [visited, setVisited] = useState<readonly ResultTab[]>([tab]);
  if (!visited.includes(tab)) setVisited([...visited, tab]);
  if (report.workbook.tables.length === 0) {
    return <NothingRecognised onForms={onForms} onSample={onSample} />;
  }

  const isFirstRun = report.settings.organisation === "";
  const officeCard = <OfficeCard onSave={onSaveSettings} />;
  function showUnitsOf(group: string) {
    setUnitQuery({ filter: "all", sort: "workbook", group });
    onTab("units");
  }
  const panels: Readonly<Record<ResultTab, ReactNode>> = {
    findings: <Findings severity={severity} onSeverity={setSeverity} />,
    units: (
      <>
        {!isFirstRun && officeCard}
        <Units query={unitQuery} onQuery={setUnitQuery} />
      </>
    ),
    lists: <Lists />,
    groups: <Groups onShowUnits={showUnitsOf} />,
  };
  return (
    <>
      <ResultHead
        severity={severity}
        onSeverity={(to) => {
          setSeverity(to);
          onTab("findings");
        }}
      />
      {isFirstRun && <div className={styles.firstRun}>{officeCard}</div>}
      <ResultTabs tab={tab} count={report.findings.length} onTab={onTab} />
      {RESULT_TABS.map((key) => (
        <TabPanel key={key} tab={key} hidden={key !== tab} className={styles.panel}>
          {visited.includes(key) && panels[key]}
        </TabPanel>
      ))}
    </>
  );
}

/** The four views; how many findings there are stands with the first. */
function ResultTabs({
  tab,
  count,
  onTab,
}: {
  tab: ResultTab;
  count: number;
  onTab: (tab: ResultTab) => void;
}) {
  const { t, say } = useSpeech();
  const shown = count > MOST_IN_TAB ? `${MOST_IN_TAB}+` : count;
  return (
    <Tabs
      label={t.tabs.label}
      selected={tab}
      onSelect={onTab}
      items={RESULT_TABS.map((key) =>
        key === "findings" && count > 0
          ? {
              key,
              label: `${t.tabs.findings} (${shown})`,
              accessibleName: `${t.tabs.findings}, ${say(t.tabs.findingsCount, { count })}`,
            }
          : { key, label: t.tabs[key] },
      )}
    />
  );
}
