import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ListedPerson } from "../../core/figures/figures.ts";
import { cellRange } from "../../core/values/addresses.ts";
import { dateText } from "../../locales/format.ts";
import { Disclosure } from "../parts/disclosure.tsx";
import { PagedRows } from "../parts/paged-rows.tsx";
import { useRowStyles } from "../parts/row-styles.ts";
import { SearchField } from "../parts/search-field.tsx";
import { useReport } from "../report-context.ts";
import { useSpeech } from "../texts.ts";
import { findPeople, LIST_KEYS, postOf, type ListKey } from "./lists-model.ts";
import { NoTable } from "./no-table.tsx";

const PAGE_SIZE = 50;

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  body: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2 },
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  line: { display: "block" },
});

/** The action lists A, B and C. */
export function Lists() {
  const styles = useStyles();
  const { t, say } = useSpeech();
  const { report } = useReport();
  const [query, setQuery] = useState("");
  if (report.workbook.roster === null) {
    return <NoTable kind="roster" title={t.lists.noLists} body={t.lists.noRoster} />;
  }

  const explanations: Readonly<Record<ListKey, string>> = {
    completeDossier: t.lists.completeDossierBody,
    sendToTraining:
      report.period.trainingDeadline === null
        ? t.lists.sendToTrainingBody
        : say(t.lists.sendToTrainingByBody, { deadline: dateText(report.period.trainingDeadline) }),
    needsData: t.lists.needsDataBody,
  };
  return (
    <div className={styles.root}>
      <SearchField label={t.lists.search} value={query} onChange={setQuery} />
      {LIST_KEYS.map((key) => {
        const people = findPeople(report.figures.lists[key], query);
        return (
          <Disclosure
            key={key}
            strong
            title={`${t.lists[key]} (${people.length})`}
            initiallyOpen={key !== "needsData"}
          >
            <p className={styles.body}>{explanations[key]}</p>
            {people.length === 0 ? t.lists.empty : <People people={people} />}
          </Disclosure>
        );
      })}
    </div>
  );
}

function People({ people }: { people: readonly ListedPerson[] }) {
  const styles = useStyles();
  const rows = useRowStyles();
  const { t } = useSpeech();
  const { jump } = useReport();
  return (
    <PagedRows rows={people} pageSize={PAGE_SIZE}>
      {(person) => (
        <li key={`${person.cell.sheet} ${person.cell.row}`} className={styles.item}>
          <button type="button" className={rows.button} onClick={() => jump(cellRange(person.cell))}>
            <span className={rows.strong}>{person.name ?? t.lists.noName}</span>
            <span className={styles.line}>{postOf(person)}</span>
            {person.reasons.length > 0 && (
              <span className={rows.small}>
                {person.reasons.map((reason) => t.lists.reasons[reason]).join("; ")}
              </span>
            )}
          </button>
        </li>
      )}
    </PagedRows>
  );
}
