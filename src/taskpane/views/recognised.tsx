import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { RangeRef } from "../../core/workbook/addresses.ts";
import { areaAddress } from "../../core/workbook/addresses.ts";
import type { RecognisedTable } from "../../core/workbook/tables.ts";
import { fieldName } from "../../locales/findings.ts";
import { Disclosure } from "../parts/disclosure.tsx";
import { useReport } from "../report-context.ts";
import { useSpeech } from "../texts.ts";
import { leftOutTables, type LeftOutTable } from "./left-out.ts";

const useStyles = makeStyles({
  root: { padding: `0 ${tokens.spacingHorizontalM}` },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalS },
  detail: { display: "block", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  body: { margin: 0 },
  heading: {
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** Which tables were understood and where they stand; each is a way to its place. */
export function Recognised() {
  const styles = useStyles();
  const { t, say, language } = useSpeech();
  const { report, jump } = useReport();
  const { tables, emptyTables, units } = report.workbook;
  const leftOut = leftOutTables(report.workbook);
  if (tables.length === 0) {
    const headers = emptyTables.map(({ kind }) => t.tables[kind]).join(", ");
    const isEmpty = headers !== "";
    return (
      <section className={styles.root}>
        <Disclosure title={isEmpty ? t.overview.recognisedEmpty : t.overview.recognisedNothing} initiallyOpen>
          <p className={styles.body}>
            {isEmpty
              ? say(t.overview.recognisedEmptyBody, { tables: headers })
              : t.overview.recognisedNothingBody}
          </p>
        </Disclosure>
      </section>
    );
  }
  return (
    <section className={styles.root}>
      <Disclosure title={say(t.overview.recognised, { tables: tables.length, units: units.length })}>
        <ul className={styles.list}>
          {tables.map((table) => {
            const range = wholeTable(table);
            return (
              <li key={`${table.sheet} ${table.header.top} ${table.header.left}`}>
                <Link as="button" onClick={() => jump(range)}>
                  {t.tables[table.kind]}
                </Link>
                <span className={styles.detail}>
                  {`${report.snapshot.sheets[table.sheet]?.name ?? ""}!${areaAddress(range)} · ${say(t.overview.tableRows, { count: table.rows.length })}`}
                </span>
              </li>
            );
          })}
        </ul>
        {leftOut.length > 0 && (
          <>
            <p className={styles.heading}>{t.overview.leftOut}</p>
            <ul className={styles.list}>
              {leftOut.map(({ kind, sheet, header, reason }) => (
                <li key={`${kind} ${sheet} ${header.top} ${header.left}`}>
                  <Link as="button" onClick={() => jump({ sheet, ...header })}>
                    {t.tables[kind]}
                  </Link>
                  <span className={styles.detail}>
                    {`${report.snapshot.sheets[sheet]?.name ?? ""}!${areaAddress(header)} · ${reasonText(reason)}`}
                  </span>
                </li>
              ))}
            </ul>
            <p className={styles.detail}>{t.overview.leftOutWayOut}</p>
          </>
        )}
      </Disclosure>
    </section>
  );

  function reasonText(reason: LeftOutTable["reason"]): string {
    const words = t.overview.leftOutReasons;
    return reason.kind === "columnsMissing"
      ? say(words.columnsMissing, { columns: reason.missing.map((key) => fieldName(key, language)) })
      : words[reason.kind];
  }
}

function wholeTable({ sheet, header, data }: RecognisedTable): RangeRef {
  return {
    sheet,
    top: header.top,
    left: Math.min(header.left, data.left),
    bottom: Math.max(header.bottom, data.bottom),
    right: Math.max(header.right, data.right),
  };
}
