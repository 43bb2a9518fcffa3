import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Report } from "../../core/rules/report.ts";
import { columnName } from "../../core/values/addresses.ts";
import { recognise } from "../../core/recognise/recognise.ts";
import { SheetTexts } from "../../core/recognise/sheet-texts.ts";
import type { RecognisedTable, RecognisedWorkbook } from "../../core/tables/tables.ts";
import { TABLE_KINDS, type TableKind } from "../../core/tables/schema.ts";
import { fieldName } from "../../locales/findings.ts";
import { Choice } from "../parts/choice.tsx";
import { Disclosure } from "../parts/disclosure.tsx";
import { useSpeech, type Speech } from "../texts.ts";
import { leftOutColumns } from "./left-out.ts";
import { MappedColumns } from "./mapped-columns.tsx";
import {
  clashesIn,
  headerRowChoices,
  mappingProblem,
  sourceOf,
  tableInUse,
  withColumn,
  withHeaderRow,
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
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
  reset: { alignSelf: "flex-start", justifySelf: "start" },
});

/** Which sheet, header and columns each table is read from; what is chosen shows at once what would be read. */
export function TablesMapping({
  report,
  tables,
  onChange,
}: {
  report: Report;
  tables: Tables;
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
          onChange={onChange}
        />
      ))}
    </div>
  );
}

function TableMappingView({
  kind,
  report: { snapshot },
  workbook,
  tables,
  onChange,
}: {
  kind: TableKind;
  report: Report;
  workbook: RecognisedWorkbook;
  tables: Tables;
  onChange: (tables: Tables) => void;
}) {
  const styles = useStyles();
  const speech = useSpeech();
  const { t, say, language } = speech;
  const words = t.settings.mapping;
  const source = sourceOf(tables, kind);
  const mapping = tables[kind];
  const table = tableInUse(workbook, kind);
  const sheets = snapshot.sheets.filter(({ mark, block }) => mark === null && block !== null);
  const foundOn = table === null ? null : (snapshot.sheets[table.sheet]?.name ?? null);
  const sheet = snapshot.sheets.find(({ name }) => name === (mapping?.sheet ?? foundOn)) ?? null;
  const texts = useMemo(
    () => (sheet === null ? null : new SheetTexts(sheet, snapshot.sheets.indexOf(sheet))),
    [sheet, snapshot],
  );
  const problem = mappingProblem(mapping, table, snapshot.sheets);
  const clashes = clashesIn(kind, mapping);
  const unread = texts === null || table === null || problem !== null ? [] : leftOutColumns(texts, table);
  const sheetNames = sheets.map(({ name }) => name);
  const listed = source.kind === "sheet" && !sheetNames.includes(source.sheet) ? [source.sheet] : [];

  return (
    <Disclosure title={say(words.kindTitle, { table: t.tables[kind], state: stateText() })}>
      <div className={styles.fields}>
        <Choice
          label={words.source}
          value={source.kind === "sheet" ? SHEET + source.sheet : source.kind}
          options={[
            { key: AUTOMATIC, text: words.automatic },
            ...[...sheetNames, ...listed].map((name) => ({
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
          {clashes.map(({ column, keys }) => (
            <p key={column} className={styles.problem}>
              {say(words.clash, { column, fields: keys.map((key) => fieldName(key, language)) })}
            </p>
          ))}
          {table === null && problem === null && source.kind === "automatic" && (
            <p className={styles.body}>{words.notFoundBody}</p>
          )}
        </div>
        {texts !== null && source.kind !== "unused" && (
          <MappedColumns
            kind={kind}
            chosen={mapping?.columns ?? {}}
            texts={texts}
            found={problem === null ? table : null}
            workbook={workbook}
            sheetNames={snapshot.sheets.map(({ name }) => name)}
            onChoose={(key, column) => onChange(withColumn(tables, kind, foundOn, key, column))}
          />
        )}
        {unread.length > 0 && (
          <div>
            <p className={styles.body}>{words.leftOutColumns}</p>
            <ul className={styles.list}>
              {unread.map(({ column, heading, repeats }) => (
                <li key={column}>
                  {repeats === null
                    ? say(words.leftOutColumn, { column: columnName(column), heading })
                    : say(words.repeatedColumn, {
                        column: columnName(column),
                        heading,
                        field: fieldName(repeats, language),
                      })}
                </li>
              ))}
            </ul>
          </div>
        )}
        {source.kind !== "automatic" && (
          <Button
            size="small"
            className={styles.reset}
            onClick={() => onChange(withSource(tables, kind, { kind: "automatic" }))}
          >
            {words.reset}
          </Button>
        )}
      </div>
    </Disclosure>
  );

  function stateText(): string {
    if (source.kind === "unused") return words.notUsed;
    return table === null || problem !== null ? words.notFound : placeText(table, foundOn ?? "", speech);
  }
}

/** "trang “Đơn vị”, tiêu đề ở dòng 5–6, 40 dòng" */
function placeText({ header, rows }: RecognisedTable, sheet: string, { t, say }: Speech): string {
  const words = t.settings.mapping;
  const first = String(header.top + 1);
  const last = String(header.bottom + 1);
  const place = first === last ? say(words.foundRow, { row: first }) : say(words.foundRows, { first, last });
  return say(words.found, { sheet, place, count: rows.length });
}
