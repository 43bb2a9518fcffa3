import { makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useState, type ReactNode } from "react";
import { Disclosure } from "../parts/disclosure.tsx";
import { TabPanel, Tabs } from "../parts/tabs.tsx";
import { useReport } from "../report-context.ts";
import { useSpeech } from "../texts.ts";
import { Findings } from "./findings.tsx";
import { Groups } from "./groups.tsx";
import { Lists } from "./lists.tsx";
import { Overview } from "./overview.tsx";
import { Progress } from "./progress.tsx";
import { Recognised } from "./recognised.tsx";
import { Units } from "./units.tsx";
import type { UnitQuery } from "./units-model.ts";

const ReportParagraph = lazy(async () => ({
  default: (await import("./report-paragraph.tsx")).ReportParagraph,
}));

const TABS = ["findings", "units", "lists", "groups"] as const;
type TabKey = (typeof TABS)[number];

/** The exact number stands in the tiles; here the four tabs have to fit in one line at 320 px. */
const MOST_IN_TAB = 999;

const useStyles = makeStyles({
  paragraph: { padding: `0 ${tokens.spacingHorizontalM}` },
  panel: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}` },
});

/** Everything a finished check says: key figures, what was recognised, and the four views. */
export function Results() {
  const styles = useStyles();
  const { t, say } = useSpeech();
  const { report } = useReport();
  const [tab, setTab] = useState<TabKey>("findings");
  const [unitQuery, setUnitQuery] = useState<UnitQuery>({ filter: "all", sort: "workbook", group: null });
  const count = report.findings.length;

  function showUnitsOf(group: string) {
    setUnitQuery({ filter: "all", sort: "workbook", group });
    setTab("units");
  }
  const panels: Readonly<Record<TabKey, ReactNode>> = {
    findings: <Findings />,
    units: <Units query={unitQuery} onQuery={setUnitQuery} />,
    lists: <Lists />,
    groups: <Groups onShowUnits={showUnitsOf} />,
  };
  return (
    <>
      <Overview />
      <Recognised />
      <section className={styles.paragraph}>
        <Disclosure title={t.paragraph.title}>
          <Suspense fallback={<Progress label={t.progress.view} share={null} />}>
            <ReportParagraph />
          </Suspense>
        </Disclosure>
      </section>
      <Tabs
        label={t.tabs.label}
        selected={tab}
        onSelect={setTab}
        items={TABS.map((key) =>
          key === "findings" && count > 0
            ? {
                key,
                label: `${t.tabs.findings} (${count > MOST_IN_TAB ? `${MOST_IN_TAB}+` : count})`,
                accessibleName: `${t.tabs.findings}, ${say(t.tabs.findingsCount, { count })}`,
              }
            : { key, label: t.tabs[key] },
        )}
      />
      {TABS.map((key) => (
        <TabPanel key={key} tab={key} hidden={key !== tab}>
          {key === tab && <div className={styles.panel}>{panels[key]}</div>}
        </TabPanel>
      ))}
    </>
  );
}
