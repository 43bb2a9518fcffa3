import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Report } from "../../core/rules/report.ts";
import { recognise } from "../../core/recognise/recognise.ts";
import type { SheetTexts } from "../../core/recognise/sheet-texts.ts";
import type { RecognisedTable, RecognisedWorkbook } from "../../core/tables/tables.ts";
import { TABLE_KINDS, type TableKind } from "../../core/tables/schema.ts";
import type { SheetSnapshot, WorkbookSnapshot } from "../../core/values/snapshot.ts";
import { saidText } from "../../locales/findings.ts";
import { Choice } from "../parts/choice.tsx";
import { Disclosure } from "../parts/disclosure.tsx";
import { useSpeech } from "../texts.ts";
import { ForgetMapping } from "./forget-mapping.tsx";
import { headerText, KnownTableView } from "./known-table.tsx";
import { knownTables, knownTableAt, type KnownTable, type TablePlace } from "./known-tables.ts";
import { MappedColumns } from "./mapped-columns.tsx";
import {
  aloneMapping,
  headerRowChoices,
  mappingProblem,
  sourceOf,
  tableInUse,
  withColumn,
  withHeaderRow,
  withoutMappings,
  withSource,
  type Tables,
  type TableSource,
} from "./table-mapping.ts";
import { useSheetTexts } from "./use-sheet-texts.ts";

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
        <TableKindMapping
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

/** What is said of the tables of one kind, and what comes of it. */
interface KindProps {
  readonly kind: TableKind;
  /** As it is read with what is said so far. */
  readonly workbook: RecognisedWorkbook;
  readonly tables: Tables;
  readonly onChange: (tables: Tables) => void;
}

/** The tables of one kind: where they are taken from, each that was seen, and what was said of ones that are gone. */
function TableKindMapping({
  kind,
  report: { snapshot, period },
  workbook,
  tables,
  chosen,
  onChange,
}: KindProps & { report: Report; chosen: TablePlace | null }) {
  const styles = useStyles();
  const { t, say } = useSpeech();
  const source = sourceOf(tables, kind);
  const table = tableInUse(workbook, kind);
  const problem = mappingProblem(aloneMapping(tables, kind), table, snapshot.sheets);
  const state = useStateText(source, problem === null ? table : null, snapshot.sheets);
  return (
    <Disclosure
      title={say(t.settings.mapping.kindTitle, { table: t.tables[kind], state })}
      initiallyOpen={chosen !== null}
    >
      <div className={styles.fields}>
        <SourceChoice
          source={source}
          sheets={snapshot.sheets}
          onChoose={(to) => onChange(withSource(tables, kind, to))}
        />
        <SheetMapping
          kind={kind}
          snapshot={snapshot}
          workbook={workbook}
          tables={tables}
          problem={problem}
          isMissing={table === null && source.kind === "automatic"}
          onChange={onChange}
        />
        {source.kind !== "unused" && (
          <KnownTables
            kind={kind}
            snapshot={snapshot}
            planYear={period.planYear}
            workbook={workbook}
            tables={tables}
            chosen={chosen}
            onChange={onChange}
          />
        )}
        {source.kind !== "unused" && (
          <LostMappings kind={kind} workbook={workbook} tables={tables} onChange={onChange} />
        )}
        {tables[kind] !== undefined && (
          <BackToRecognition onPress={() => onChange(withoutMappings(tables, kind))} />
        )}
      </div>
    </Disclosure>
  );
}

function BackToRecognition({ onPress }: { onPress: () => void }) {
  const styles = useStyles();
  const { t } = useSpeech();
  return (
    <Button size="small" className={styles.reset} onClick={onPress}>
      {t.settings.mapping.reset}
    </Button>
  );
}

/** Which table of the kind is read: where it begins and how many rows it has, or that there is none. */
function useStateText(
  source: TableSource,
  table: RecognisedTable | null,
  sheets: readonly SheetSnapshot[],
): string {
  const speech = useSpeech();
  const words = speech.t.settings.mapping;
  if (source.kind === "unused") return words.notUsed;
  if (table === null) return words.notFound;
  return speech.say(words.found, {
    sheet: sheets[table.sheet]?.name ?? "",
    place: headerText(table.header, speech),
    count: table.rows.length,
  });
}

/** From where the tables of a kind are taken: found, one sheet alone, or not at all. */
function SourceChoice({
  source,
  sheets,
  onChoose,
}: {
  source: TableSource;
  sheets: readonly SheetSnapshot[];
  onChoose: (source: TableSource) => void;
}) {
  const { t, say } = useSpeech();
  const words = t.settings.mapping;
  const withData = sheets.filter(({ mark, block }) => mark === null && block !== null);
  const offered = withData.map(({ name }) => name);
  const gone = source.kind === "sheet" && !offered.includes(source.sheet) ? [source.sheet] : [];
  return (
    <Choice
      label={words.source}
      value={source.kind === "sheet" ? SHEET + source.sheet : source.kind}
      options={[
        { key: AUTOMATIC, text: words.automatic },
        ...[...offered, ...gone].map((name) => ({ key: SHEET + name, text: say(words.sheet, { name }) })),
        { key: UNUSED, text: words.unused },
      ]}
      onChoose={(key) =>
        onChoose(
          key === AUTOMATIC || key === UNUSED
            ? { kind: key }
            : { kind: "sheet", sheet: key.slice(SHEET.length) },
        )
      }
    />
  );
}

/** Where one sheet alone was chosen: the row of its header, and while that gives no table, why, and its columns by hand. */
function SheetMapping({
  kind,
  snapshot,
  workbook,
  tables,
  problem,
  isMissing,
  onChange,
}: KindProps & {
  snapshot: WorkbookSnapshot;
  problem: ReturnType<typeof mappingProblem>;
  /** Nothing was chosen and nothing found. */
  isMissing: boolean;
}) {
  const styles = useStyles();
  const { t, say } = useSpeech();
  const words = t.settings.mapping;
  const mapping = aloneMapping(tables, kind);
  const sheetNames = snapshot.sheets.map(({ name }) => name);
  const texts = useSheetTexts(snapshot, mapping === null ? -1 : sheetNames.indexOf(mapping.sheet));
  return (
    <>
      {mapping && texts && (
        <HeaderRowChoice
          texts={texts}
          row={mapping.headerRow ?? null}
          onChoose={(row) => onChange(withHeaderRow(tables, kind, row))}
        />
      )}
      <div role="status">
        {problem !== null && (
          <p className={styles.problem}>{say(words[problem], { name: mapping?.sheet ?? "" })}</p>
        )}
        {isMissing && <p className={styles.body}>{words.notFoundBody}</p>}
      </div>
      {mapping && texts && problem !== null && (
        <MappedColumns
          kind={kind}
          chosen={mapping.columns}
          texts={texts}
          found={null}
          workbook={workbook}
          sheetNames={sheetNames}
          onChoose={(key, column) => {
            const target = { sheet: mapping.sheet, index: tables[kind]?.indexOf(mapping) ?? null };
            onChange(withColumn(tables, kind, target, key, column));
          }}
        />
      )}
    </>
  );
}

/** `row` counts from 1; null: found by itself. */
function HeaderRowChoice({
  texts,
  row,
  onChoose,
}: {
  texts: SheetTexts;
  row: number | null;
  onChoose: (row: number | null) => void;
}) {
  const { t, say } = useSpeech();
  const words = t.settings.mapping;
  return (
    <Choice
      label={words.headerRow}
      value={row === null ? FOUND : String(row)}
      options={[
        { key: FOUND, text: words.headerRowFound },
        ...headerRowChoices(texts).map(({ key, label }) => ({
          key,
          text: say(words.headerRowChoice, { row: key, words: label }),
        })),
      ]}
      onChoose={(key) => onChoose(key === FOUND ? null : Number(key))}
    />
  );
}

/** Every table of the kind that was seen; open is the one that the user was led to, else the one that is read. */
function KnownTables({
  kind,
  snapshot,
  planYear,
  workbook,
  tables,
  chosen,
  onChange,
}: KindProps & { snapshot: WorkbookSnapshot; planYear: number; chosen: TablePlace | null }) {
  const sheetNames = snapshot.sheets.map(({ name }) => name);
  const known = knownTables(kind, workbook, tables[kind], sheetNames);
  const read = tableInUse(workbook, kind);
  // As it was at first: what is chosen of it may read it otherwise.
  const [ledTo] = useState(() => knownTableAt(known, chosen));
  const isLedTo = ({ sheet, header }: KnownTable) =>
    ledTo?.sheet === sheet && ledTo.header.top === header.top;
  return known.map((one) => (
    <KnownTableView
      key={`${one.sheet} ${one.header.top}`}
      known={one}
      all={known}
      workbook={workbook}
      snapshot={snapshot}
      planYear={planYear}
      tables={tables}
      isOpen={chosen === null ? one.table !== null && one.table === read : isLedTo(one)}
      hasFocus={isLedTo(one)}
      onChange={onChange}
    />
  ));
}

/** What was said of tables that are not there any more, each with the way to forget it. */
function LostMappings({ kind, workbook, tables, onChange }: KindProps) {
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
      <ForgetMapping kind={kind} index={index} tables={tables} onChange={onChange} />
    </div>
  ));
}
