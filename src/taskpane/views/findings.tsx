import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircle48Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import { areaAddress } from "../../core/values/addresses.ts";
import type { Finding, Severity } from "../../core/rules/finding.ts";
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
  findingKey,
  groupFindings,
  neighbour,
  pageCount,
  pageOfGroups,
  readingOrder,
  type GroupBy,
} from "./findings-model.ts";
import { FindingMarks } from "./finding-marks.tsx";
import { placeOf, type FindingPlace } from "../../core/rules/finding-place.ts";
import { isSafeFix } from "../../core/rules/fixes.ts";
import { Recognised } from "./recognised.tsx";
import { Unchecked } from "./unchecked.tsx";

const PAGE_SIZE = 50;

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  good: { color: tokens.colorStatusSuccessForeground1 },
  foot: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

/** The finding last gone to: what it is, and where it stood in the order. */
interface Current {
  readonly key: string;
  readonly position: number;
}

/** All findings under the unit or person they concern, worst first, and the way from one to the next. */
export function Findings({
  severity,
  onSeverity,
}: {
  severity: Severity | null;
  onSeverity: (severity: Severity | null) => void;
}) {
  const styles = useStyles();
  const rows = useRowStyles();
  const { t, say, language } = useSpeech();
  const { report, jump, proposeFixes, takeMended, watchKeys } = useReport();
  const { findings } = report;
  const [by, setBy] = useState<GroupBy>("subject");
  const [query, setQuery] = useState("");
  const [current, setCurrent] = useState<Current | null>(null);
  const [page, setPage] = useState(0);
  const list = useRef<HTMLDivElement>(null);

  const places = useMemo(
    () => findings.map(({ at }) => placeOf(report.workbook, at)),
    [findings, report.workbook],
  );
  const searching = searchText(query) !== "";
  const texts = useMemo(
    () => (searching ? findings.map((finding, index) => searchedText(finding, places[index], language)) : []),
    [searching, findings, places, language],
  );
  const groups = useMemo(() => {
    const passing = filterFindings(findings, { severity, query: searchText(query) }, texts);
    return groupFindings(findings, passing, places, by);
  }, [findings, places, severity, query, texts, by]);
  const order = useMemo(() => readingOrder(groups), [groups]);
  const safe = useMemo(() => findings.filter(isSafeFix), [findings]);
  const indexOfKey = useMemo(
    () => new Map(findings.map((finding, index) => [findingKey(finding), index])),
    [findings],
  );

  const index = current === null ? null : (indexOfKey.get(current.key) ?? null);
  const position = index === null ? -1 : order.indexOf(index);
  const pages = pageCount(order.length, PAGE_SIZE);
  const shownPage = Math.min(page, pages - 1);

  function narrow(to: string) {
    setQuery(to);
    setPage(0);
  }
  function goTo(to: number) {
    const finding = findings[to];
    if (finding === undefined) return;
    const at = order.indexOf(to);
    setCurrent({ key: findingKey(finding), position: at });
    setPage(Math.floor(at / PAGE_SIZE));
    jump(finding.at);
  }
  function step(by: 1 | -1) {
    // One that is gone was mended: the next one has come to its place.
    const wasMended = current !== null && position === -1;
    const next = wasMended
      ? (order[Math.min(current.position, order.length - 1)] ?? null)
      : neighbour(order, index, by);
    if (next !== null) goTo(next);
  }
  function fixCurrent() {
    const finding = index === null ? undefined : findings[index];
    if (finding?.fix) proposeFixes([finding]);
  }

  // Mended from here: the work goes on at the next finding, whose cell is shown.
  const goOn = useEffectEvent(() => {
    if (takeMended()) step(1);
  });
  useEffect(() => {
    const later = setTimeout(goOn);
    return () => clearTimeout(later);
  }, [findings]);
  const onKey = useEffectEvent((key: "next" | "previous" | "fix") => {
    if (key === "fix") fixCurrent();
    else step(key === "next" ? 1 : -1);
  });
  useEffect(() => watchKeys((key) => onKey(key)), [watchKeys]);
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.closest("li")?.scrollIntoView({ block: "nearest" });
  }, [current]);

  const foot = (
    <div className={styles.foot}>
      <FindingMarks />
      <Unchecked />
      <Recognised />
    </div>
  );
  if (findings.length === 0) {
    return (
      <div className={styles.root}>
        <Empty
          icon={<CheckmarkCircle48Regular aria-hidden className={styles.good} />}
          title={t.findings.none}
          body={t.findings.noneBody}
        />
        {foot}
      </div>
    );
  }

  const currentFinding = index === null ? undefined : findings[index];
  return (
    <div ref={list} className={styles.root}>
      <FindingTools
        query={query}
        onQuery={narrow}
        by={by}
        onBy={(to) => {
          setBy(to);
          setPage(0);
        }}
        position={position}
        count={order.length}
        onStep={step}
        fixable={currentFinding?.fix ? currentFinding : null}
        safe={safe}
      />
      <span className={rows.small} role="status">
        {order.length < findings.length &&
          say(t.findings.shown, { shown: order.length, all: findings.length })}
      </span>
      {order.length === 0 && (
        <Empty title={t.findings.noneMatching}>
          <Button
            onClick={() => {
              onSeverity(null);
              narrow("");
            }}
          >
            {t.findings.showAll}
          </Button>
        </Empty>
      )}
      {pageOfGroups(groups, shownPage, PAGE_SIZE).map((group) => (
        <FindingGroupView
          key={group.key}
          group={group}
          by={by}
          places={places}
          current={position === -1 ? null : index}
          onSelect={goTo}
        />
      ))}
      <Pager page={shownPage} pages={pages} onPage={setPage} />
      {foot}
    </div>
  );
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
