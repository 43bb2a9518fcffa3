import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircle48Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { useMemo, useState } from "react";
import type { Finding, Severity } from "../../core/rules/finding.ts";
import { findingMessage, findingShort, findingTitle } from "../../locales/findings.ts";
import { areaAddress } from "../../core/values/addresses.ts";
import type { Language } from "../../locales/format.ts";
import { Empty } from "../parts/empty.tsx";
import { Pager } from "../parts/pager.tsx";
import { useRowStyles } from "../parts/row-styles.ts";
import { useReport } from "../report-context.ts";
import { searchText } from "../search.ts";
import { useSpeech } from "../texts.ts";
import { FindingGroupView } from "./finding-group.tsx";
import { FindingMarks } from "./finding-marks.tsx";
import { FindingTools } from "./finding-tools.tsx";
import {
  filterFindings,
  groupFindings,
  neighbour,
  pageCount,
  pageOfGroups,
  readingOrder,
  type FindingFilter,
} from "./findings-model.ts";
import { isSafeFix } from "./fixes-model.ts";
import { SeverityTiles } from "./severity-tiles.tsx";
import { Unchecked } from "./unchecked.tsx";

const PAGE_SIZE = 50;

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  safe: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    "@media (forced-colors: active)": { outlineStyle: "solid", outlineWidth: "1px" },
  },
  safeText: { flexGrow: 1, flexBasis: "180px", margin: 0 },
  good: { color: tokens.colorStatusSuccessForeground1 },
});

/** All findings by sheet and rule, with filter, search and the way from one to the next. */
export function Findings() {
  const styles = useStyles();
  const rows = useRowStyles();
  const { t, say, language } = useSpeech();
  const { report, jump, proposeFixes, busy } = useReport();
  const { findings } = report;
  const [severity, setSeverity] = useState<Severity | null>(null);
  const [query, setQuery] = useState("");
  const [current, setCurrent] = useState<number | null>(null);
  const [page, setPage] = useState(0);

  const searching = searchText(query) !== "";
  const texts = useMemo(
    () => (searching ? findings.map((finding) => searchedText(finding, language)) : []),
    [searching, findings, language],
  );
  const groups = useMemo(() => {
    const filter: FindingFilter = { severity, query: searchText(query) };
    return groupFindings(findings, filterFindings(findings, filter, texts));
  }, [findings, severity, query, texts]);
  const order = useMemo(() => readingOrder(groups), [groups]);
  const safe = useMemo(() => findings.filter(isSafeFix), [findings]);

  if (findings.length === 0) {
    return (
      <>
        <Empty
          icon={<CheckmarkCircle48Regular aria-hidden className={styles.good} />}
          title={t.findings.none}
          body={t.findings.noneBody}
        />
        <FindingMarks />
        <Unchecked />
      </>
    );
  }

  const pages = pageCount(order.length, PAGE_SIZE);
  const shownPage = Math.min(page, pages - 1);
  const position = current === null ? -1 : order.indexOf(current);

  function narrow(to: { severity?: Severity | null; query?: string }) {
    if (to.severity !== undefined) setSeverity(to.severity);
    if (to.query !== undefined) setQuery(to.query);
    setPage(0);
  }
  function goTo(index: number) {
    const finding = findings[index];
    if (finding === undefined) return;
    setCurrent(index);
    setPage(Math.floor(order.indexOf(index) / PAGE_SIZE));
    jump(finding.at);
  }
  function step(by: 1 | -1) {
    const next = neighbour(order, current, by);
    if (next !== null) goTo(next);
  }

  return (
    <div className={styles.root}>
      <SeverityTiles findings={findings} selected={severity} onSelect={(to) => narrow({ severity: to })} />
      {safe.length > 0 && (
        <div className={styles.safe}>
          <p className={styles.safeText}>{t.findings.fixAllSafeBody}</p>
          <Button disabledFocusable={busy} onClick={() => proposeFixes(safe)}>
            {say(t.findings.fixAllSafe, { count: safe.length })}
          </Button>
        </div>
      )}
      <FindingMarks />
      <FindingTools
        query={query}
        onQuery={(to) => narrow({ query: to })}
        position={position}
        count={order.length}
        onStep={step}
      />
      <span className={rows.small} role="status">
        {order.length < findings.length &&
          say(t.findings.shown, { shown: order.length, all: findings.length })}
      </span>
      {order.length === 0 && (
        <Empty title={t.findings.noneMatching}>
          <Button onClick={() => narrow({ severity: null, query: "" })}>{t.findings.showAll}</Button>
        </Empty>
      )}
      {pageOfGroups(groups, shownPage, PAGE_SIZE).map((group, index, shown) => (
        <FindingGroupView
          key={`${group.sheet} ${group.severity} ${group.code}`}
          group={group}
          startsSheet={shown[index - 1]?.sheet !== group.sheet}
          current={current}
          onSelect={goTo}
        />
      ))}
      <Pager page={shownPage} pages={pages} onPage={setPage} />
      <Unchecked />
    </div>
  );
}

/** What a search looks through: place, value, heading and the whole message. */
function searchedText(finding: Finding, language: Language): string {
  return searchText(
    [
      areaAddress(finding.at),
      String(finding.value ?? ""),
      findingTitle(finding.code, language),
      findingShort(finding, language),
      findingMessage(finding, language),
    ].join(" "),
  );
}
