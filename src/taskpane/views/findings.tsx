import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircle48Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { useEffect, useMemo, useRef, useState, type RefObject } from "react";
import { areaAddress } from "../../core/values/addresses.ts";
import type { Finding } from "../../core/rules/finding.ts";
import type { Severity } from "../../core/rules/found.ts";
import { findingMessage, findingShort, findingTitle } from "../../locales/findings.ts";
import type { Language } from "../../locales/format.ts";
import { Empty } from "../parts/empty.tsx";
import { Pager } from "../parts/pager.tsx";
import { useRowStyles } from "../parts/row-styles.ts";
import { useReport } from "../report-context.ts";
import { searchText } from "../search.ts";
import { useSpeech } from "../texts.ts";
import { FindingGroupView } from "./finding-group.tsx";
import { FindingTools } from "./finding-tools.tsx";
import {
  filterFindings,
  groupFindings,
  pageOfGroups,
  PAGE_SIZE,
  readingOrder,
  type FindingGroup,
  type GroupBy,
} from "./findings-model.ts";
import { useWalk } from "./use-walk.ts";
import { FindingMarksView } from "./finding-marks.tsx";
import { placeOf, type FindingPlace } from "../../core/rules/finding-place.ts";
import { isSafeFix } from "../../core/rules/fixes.ts";
import { Recognised } from "./recognised.tsx";
import { Unchecked } from "./unchecked.tsx";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  good: { color: tokens.colorStatusSuccessForeground1 },
  foot: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

/** All findings under the unit or person they concern, worst first, and the way from one to the next. */
export function Findings({
  severity,
  onSeverity,
}: {
  severity: Severity | null;
  onSeverity: (severity: Severity | null) => void;
}) {
  const styles = useStyles();
  const { findings } = useReport().report;
  const [by, setBy] = useState<GroupBy>("subject");
  const [query, setQuery] = useState("");
  const { groups, places } = useGroups(by, severity, query);
  const order = useMemo(() => readingOrder(groups), [groups]);
  const safe = useMemo(() => findings.filter(isSafeFix), [findings]);
  const { currentKey, index, position, page, pages, goTo, step, setPage } = useWalk(order);
  const list = useCurrentInSight(currentKey);

  function narrow(to: string) {
    setQuery(to);
    setPage(0);
  }
  function groupOtherwise(to: GroupBy) {
    setBy(to);
    setPage(0);
  }
  function showAll() {
    onSeverity(null);
    narrow("");
  }

  if (findings.length === 0) return <NoFindings />;
  const current = index === null ? undefined : findings[index];
  return (
    <div ref={list} className={styles.root}>
      <FindingTools
        query={query}
        onQuery={narrow}
        by={by}
        onBy={groupOtherwise}
        position={position}
        count={order.length}
        onStep={step}
        fixable={current?.fix ? current : null}
        safe={safe}
      />
      <ShownCount shown={order.length} all={findings.length} onShowAll={showAll} />
      {pageOfGroups(groups, page, PAGE_SIZE).map((group) => (
        <FindingGroupView
          key={group.key}
          group={group}
          by={by}
          places={places}
          current={position === -1 ? null : index}
          onSelect={goTo}
        />
      ))}
      <Pager page={page} pages={pages} onPage={setPage} />
      <Foot />
    </div>
  );
}

/** How many pass the filter and the search, where not all do. */
function ShownCount({ shown, all, onShowAll }: { shown: number; all: number; onShowAll: () => void }) {
  const rows = useRowStyles();
  const { t, say } = useSpeech();
  return (
    <>
      <span className={rows.small} role="status">
        {shown < all && say(t.findings.shown, { shown, all })}
      </span>
      {shown === 0 && (
        <Empty title={t.findings.noneMatching}>
          <Button onClick={onShowAll}>{t.findings.showAll}</Button>
        </Empty>
      )}
    </>
  );
}

/** Scrolls as little as is needed to show the finding last gone to; what comes back is for the list's element. */
function useCurrentInSight(currentKey: string | null): RefObject<HTMLDivElement | null> {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.closest("li")?.scrollIntoView({ block: "nearest" });
  }, [currentKey]);
  return list;
}

function NoFindings() {
  const styles = useStyles();
  const { t } = useSpeech();
  return (
    <div className={styles.root}>
      <Empty
        icon={<CheckmarkCircle48Regular aria-hidden className={styles.good} />}
        title={t.findings.none}
        body={t.findings.noneBody}
      />
      <Foot />
    </div>
  );
}

function Foot() {
  const styles = useStyles();
  return (
    <div className={styles.foot}>
      <FindingMarksView />
      <Unchecked />
      <Recognised />
    </div>
  );
}

/** What passes the filter and the search, under its headings. */
function useGroups(
  by: GroupBy,
  severity: Severity | null,
  query: string,
): { readonly groups: readonly FindingGroup[]; readonly places: readonly FindingPlace[] } {
  const { language } = useSpeech();
  const { findings, workbook } = useReport().report;
  const places = useMemo(() => findings.map(({ at }) => placeOf(workbook, at)), [findings, workbook]);
  const searching = searchText(query) !== "";
  const texts = useMemo(
    () => (searching ? findings.map((finding, index) => searchedText(finding, places[index], language)) : []),
    [searching, findings, places, language],
  );
  const groups = useMemo(() => {
    const passing = filterFindings(findings, { severity, query: searchText(query) }, texts);
    return groupFindings(findings, passing, places, by);
  }, [findings, places, severity, query, texts, by]);
  return { groups, places };
}

/** What a search looks through: place, unit and person, value, heading and the whole message. */
function searchedText(finding: Finding, place: FindingPlace | undefined, language: Language): string {
  const subject = place?.subject;
  return searchText(
    [
      areaAddress(finding.at),
      String(finding.value ?? ""),
      subject !== undefined && "name" in subject ? subject.name : "",
      place?.person ?? place?.sum ?? "",
      findingTitle(finding.code, language),
      findingShort(finding, language),
      findingMessage(finding, language),
    ].join(" "),
  );
}
