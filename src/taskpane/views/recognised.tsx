import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { type RangeRef, areaAddress } from "../../core/values/addresses.ts";
import type { RecognisedTable } from "../../core/tables/tables.ts";
import { columnReadText, saidText } from "../../locales/findings.ts";
import { Disclosure } from "../parts/disclosure.tsx";
import { useReport } from "../report-context.ts";
import { useSpeech } from "../texts.ts";
import { LeftOutList } from "./left-out-list.tsx";
import { leftOutTables } from "./left-out.ts";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalS },
  columns: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
  mapping: { marginTop: tokens.spacingVerticalS },
  detail: { display: "block", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Which tables were understood and where they stand; each is a way to its place. */
export function Recognised({ initiallyOpen = false }: { initiallyOpen?: boolean }) {
  const styles = useStyles();
  const { t, say, language } = useSpeech();
  const { report, jump, openMapping } = useReport();
  const { tables, units } = report.workbook;
  const leftOut = leftOutTables(report.workbook);
  if (tables.length === 0) return null;
  return (
    <Disclosure
      title={say(t.overview.recognised, { tables: tables.length, units: units.length })}
      initiallyOpen={initiallyOpen}
    >
      <ul className={styles.list}>
        {tables.map((table) => {
          const range = wholeTable(table);
          return (
            <li key={`${table.sheet} ${table.header.top} ${table.header.left}`}>
              <Link as="button" onClick={() => jump(range)}>
                {t.tables[table.kind]}
              </Link>
              <span className={styles.detail}>
                {[
                  `${report.snapshot.sheets[table.sheet]?.name ?? ""}!${areaAddress(range)}`,
                  say(t.overview.tableRows, { count: table.rows.length }),
                  saidText(table.said, language),
                ]
                  .filter((part) => part !== null)
                  .join(" · ")}
              </span>
              <ColumnsRead table={table} />
            </li>
          );
        })}
      </ul>
      <Button size="small" className={styles.mapping} onClick={() => openMapping(null)}>
        {t.overview.toMapping}
      </Button>
      {leftOut.length > 0 && (
        <LeftOutList title={t.overview.leftOut} wayOut={t.overview.leftOutWayOut} tables={leftOut} />
      )}
    </Disclosure>
  );
}

/** What each column was read as, how surely and why. */
function ColumnsRead({ table: { choices } }: { table: RecognisedTable }) {
  const styles = useStyles();
  const { t, say, language } = useSpeech();
  const unsure = choices.filter(({ certainty }) => certainty === "guess").length;
  if (choices.length === 0) return null;
  const title = unsure > 0 ? t.overview.columnsUnsure : t.overview.columnsRead;
  return (
    <Disclosure title={say(title, { count: choices.length, unsure })} initiallyOpen={unsure > 0}>
      <ul className={styles.columns}>
        {choices.map((choice) => (
          <li key={choice.key}>{columnReadText(choice, language)}</li>
        ))}
      </ul>
    </Disclosure>
  );
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
