import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useRef } from "react";
import type { Report } from "../../core/rules/report.ts";
import { recognise } from "../../core/recognise/recognise.ts";
import { SheetTexts } from "../../core/recognise/sheet-texts.ts";
import type { RecognisedWorkbook } from "../../core/tables/tables.ts";
import { TABLE_KINDS, type TableKind } from "../../core/tables/schema.ts";
import { saidText } from "../../locales/findings.ts";
import { Choice } from "../parts/choice.tsx";
import { Disclosure } from "../parts/disclosure.tsx";
import { useSpeech } from "../texts.ts";
import { headerText, KnownTableView } from "./known-table.tsx";
import { knownTables, tableAt, type KnownTable, type TablePlace } from "./known-tables.ts";
import { MappedColumns } from "./mapped-columns.tsx";
import {
  aloneMapping,
  headerRowChoices,
  mappingProblem,
  sourceOf,
  tableInUse,
  withColumn,
  withHeaderRow,
  withoutMapping,
  withoutMappings,
  withSource,
  type Tables,
} from "./table-mapping.ts";

const AUTOMATIC = "automatic";
const UNUSED = "unused";
/** Before the name of a sheet, so that a sheet called "unused" stays a sheet. */
const SHEET = "sheet ";
const FOUND = "";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  fields: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalM },
  body: { margin: 0, color: tokens.colorNeutralForeground2 },
  problem: { margin: 0, color: tokens.colorStatusDangerForeground1 },
  reset: { alignSelf: "flex-start", justifySelf: "start" },
});

/** Which tables are used, how, and from which sheet, header and columns; what is chosen shows at once what would be read. */
export function TablesMapping({
  report,
  tables,
  chosen,
  onChange,
}: {
  report: Report;
  tables: Tables;
  /** The table that the user comes from a finding to choose about. */
  chosen: TablePlace | null;
  onChange: (tables: Tables) => void;
}) {
  const styles = useStyles();
  const { t } = useSpeech();
  const workbook = useMemo(
    () => recognise(report.snapshot, { ...report.settings, tables }),
    [report.snapshot, report.settings, tables],
  );
  return (
    <div className={styles.root}>
      <p className={styles.body}>{t.settings.mapping.body}</p>
      {TABLE_KINDS.map((kind) => (
        <TableMappingView
          key={kind}
          kind={kind}
          report={report}
          workbook={workbook}
          tables={tables}
          chosen={chosen?.kind === kind ? chosen : null}
          onChange={onChange}
        />
      ))}
    </div>
  );
}

function TableMappingView({
  kind,
  report: { snapshot, period },
  workbook,
  tables,
  chosen,
  onChange,
}: {
  kind: TableKind;
  report: Report;
  workbook: RecognisedWorkbook;
  tables: Tables;
  chosen: TablePlace | null;
  onChange: (tables: Tables) => void;
}) {
  const styles = useStyles();
  const speech = useSpeech();
  const { t, say } = speech;
  const words = t.settings.mapping;
  const source = sourceOf(tables, kind);
  const mapping = aloneMapping(tables, kind);
  const table = tableInUse(workbook, kind);
  const sheetNames = snapshot.sheets.map(({ name }) => name);
  const known = knownTables(kind, workbook, tables[kind], sheetNames);
  const isChosen = useRef(tableAt(known, chosen));
  const texts = useMemo(() => {
    const index = snapshot.sheets.findIndex(({ name }) => name === mapping?.sheet);
    const sheet = snapshot.sheets[index];
    return sheet ? new SheetTexts(sheet, index) : null;
  }, [mapping?.sheet, snapshot]);
  const problem = mappingProblem(mapping, table, snapshot.sheets);
  const withData = snapshot.sheets.filter(({ mark, block }) => mark === null && block !== null);
  const offered = withData.map(({ name }) => name);
  const listed = source.kind === "sheet" && !offered.includes(source.sheet) ? [source.sheet] : [];
  const index = mapping === null ? null : (tables[kind]?.indexOf(mapping) ?? null);

  return (
    <Disclosure
      title={say(words.kindTitle, { table: t.tables[kind], state: stateText() })}
      initiallyOpen={chosen !== null}
    >
      <div className={styles.fields}>
        <Choice
          label={words.source}
          value={source.kind === "sheet" ? SHEET + source.sheet : source.kind}
          options={[
            { key: AUTOMATIC, text: words.automatic },
            ...[...offered, ...listed].map((name) => ({
              key: SHEET + name,
              text: say(words.sheet, { name }),
            })),
            { key: UNUSED, text: words.unused },
          ]}
          onChoose={(key) =>
            onChange(
              withSource(
                tables,
                kind,
                key === AUTOMATIC || key === UNUSED
                  ? { kind: key }
                  : { kind: "sheet", sheet: key.slice(SHEET.length) },
              ),
            )
          }
        />
        {mapping && texts !== null && (
          <Choice
            label={words.headerRow}
            value={mapping.headerRow === undefined ? FOUND : String(mapping.headerRow)}
            options={[
              { key: FOUND, text: words.headerRowFound },
              ...headerRowChoices(texts).map(({ key, label }) => ({
                key,
                text: say(words.headerRowChoice, { row: key, words: label }),
              })),
            ]}
            onChoose={(row) => onChange(withHeaderRow(tables, kind, row === FOUND ? null : Number(row)))}
          />
        )}
        <div role="status">
          {problem !== null && (
            <p className={styles.problem}>{say(words[problem], { name: mapping?.sheet ?? "" })}</p>
          )}
          {table === null && problem === null && source.kind === "automatic" && (
            <p className={styles.body}>{words.notFoundBody}</p>
          )}
        </div>
        {texts !== null && mapping && problem !== null && (
          <MappedColumns
            kind={kind}
            chosen={mapping.columns}
            texts={texts}
            found={null}
            workbook={workbook}
            sheetNames={sheetNames}
            onChoose={(key, column) =>
              onChange(withColumn(tables, kind, { sheet: mapping.sheet, index }, key, column))
            }
          />
        )}
        {source.kind !== "unused" &&
          known.map((one) => (
            <KnownTableView
              key={`${one.sheet} ${one.header.top}`}
              known={one}
              all={known}
              workbook={workbook}
              snapshot={snapshot}
              planYear={period.planYear}
              tables={tables}
              isOpen={chosen === null ? one.table !== null && one.table === table : isSame(one)}
              hasFocus={isSame(one)}
              onChange={onChange}
            />
          ))}
        {source.kind !== "unused" && (
          <LostMappings kind={kind} workbook={workbook} tables={tables} onChange={onChange} />
        )}
        {tables[kind] !== undefined && (
          <Button
            size="small"
            className={styles.reset}
            onClick={() => onChange(withoutMappings(tables, kind))}
          >
            {words.reset}
          </Button>
        )}
      </div>
    </Disclosure>
  );

  function isSame({ sheet, header }: KnownTable): boolean {
    return isChosen.current?.sheet === sheet && isChosen.current.header.top === header.top;
  }

  function stateText(): string {
    if (source.kind === "unused") return words.notUsed;
    if (table === null || problem !== null) return words.notFound;
    const place = headerText(table.header, speech);
    return say(words.found, { sheet: sheetNames[table.sheet] ?? "", place, count: table.rows.length });
  }
}

/** What was said of tables that are not there any more, each with the way to forget it. */
function LostMappings({
  kind,
  workbook,
  tables,
  onChange,
}: {
  kind: TableKind;
  workbook: RecognisedWorkbook;
  tables: Tables;
  onChange: (tables: Tables) => void;
}) {
  const styles = useStyles();
  const { t, say, language } = useSpeech();
  const words = t.settings.mapping;
  const lost = workbook.lostMappings.flatMap(({ kind: other, index }) => {
    const mapping = other === kind ? tables[kind]?.[index] : undefined;
    return mapping?.use === undefined || mapping.use === "alone" ? [] : [{ mapping, index }];
  });
  return lost.map(({ mapping: { sheet, headerRow, use = "alone", cutOff = null }, index }) => (
    <div key={index} role="status">
      <p className={styles.problem}>
        {say(headerRow === undefined ? words.lostOnSheet : words.lost, {
          sheet,
          row: headerRow ?? "",
          said: saidText({ use, cutOff }, language) ?? words.lostColumns,
        })}
      </p>
      <Button
        size="small"
        className={styles.reset}
        onClick={() => onChange(withoutMapping(tables, kind, index))}
      >
        {words.forget}
      </Button>
    </div>
  ));
}
