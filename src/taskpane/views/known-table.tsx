import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type RefObject } from "react";
import type { SheetTexts } from "../../core/recognise/sheet-texts.ts";
import type { TableMapping } from "../../core/settings/settings.ts";
import type { ColumnKey } from "../../core/tables/schema.ts";
import type { RecognisedTable, RecognisedWorkbook, TableUse } from "../../core/tables/tables.ts";
import { columnName } from "../../core/values/addresses.ts";
import { daysInMonth, type CalendarDate } from "../../core/values/calendar.ts";
import type { WorkbookSnapshot } from "../../core/values/snapshot.ts";
import { fieldName, saidText } from "../../locales/findings.ts";
import { dateText } from "../../locales/format.ts";
import { Choice } from "../parts/choice.tsx";
import { Disclosure } from "../parts/disclosure.tsx";
import { useSpeech, type Speech } from "../texts.ts";
import { ForgetMapping } from "./forget-mapping.tsx";
import { idOfDate, periodChoices, type KnownTable } from "./known-tables.ts";
import { leftOutColumns } from "./left-out.ts";
import { leftOutReason } from "./left-out-list.tsx";
import { MappedColumns } from "./mapped-columns.tsx";
import { clashesIn, withColumn, withPeriod, withUse, type HeaderRows, type Tables } from "./table-mapping.ts";
import { useSheetTexts } from "./use-sheet-texts.ts";

const USES: readonly TableUse[] = ["found", "alone", "together", "aside"];
const FOUND = "";

const useStyles = makeStyles({
  fields: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalM },
  body: { margin: 0, color: tokens.colorNeutralForeground2 },
  problem: { margin: 0, color: tokens.colorStatusDangerForeground1 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});

/** One table of the workbook: how it is used, of which period it is, and its columns. */
export function KnownTableView({
  known,
  all,
  workbook,
  snapshot,
  planYear,
  tables,
  isOpen,
  hasFocus,
  onChange,
}: {
  known: KnownTable;
  /** The known tables of its kind, this one too. */
  all: readonly KnownTable[];
  workbook: RecognisedWorkbook;
  snapshot: WorkbookSnapshot;
  planYear: number;
  tables: Tables;
  isOpen: boolean;
  /** The user was led here: the first choice has the keyboard. */
  hasFocus: boolean;
  onChange: (tables: Tables) => void;
}) {
  const styles = useStyles();
  const root = useFirstChoiceFocused(hasFocus);
  const { kind, target } = known;
  const { index } = target;
  const mapping = index === null ? undefined : tables[kind]?.[index];
  const use: TableUse = mapping ? (mapping.use ?? "alone") : "found";
  const inUse = all.filter((other) => other.table !== null).map((other) => other.target);
  return (
    <Disclosure title={useKnownTableTitle(known, snapshot)} initiallyOpen={isOpen}>
      <div ref={root} className={styles.fields}>
        <UseChoice
          use={use}
          reason={known.reason}
          onChoose={(chosen) => onChange(withUse(tables, kind, target, chosen, inUse))}
        />
        {use !== "aside" && (
          <>
            <PeriodChoice
              chosen={mapping?.cutOff ?? null}
              stated={mapping?.cutOff ? null : (known.table?.cutOff ?? null)}
              choices={periodChoices(planYear, all, workbook)}
              onChoose={(cutOff) => onChange(withPeriod(tables, kind, target, cutOff))}
            />
            {known.table !== null && (
              <ReadColumns
                table={known.table}
                mapping={mapping ?? null}
                workbook={workbook}
                snapshot={snapshot}
                onChoose={(key, column) => onChange(withColumn(tables, kind, target, key, column))}
              />
            )}
          </>
        )}
        {index !== null && <ForgetMapping kind={kind} index={index} tables={tables} onChange={onChange} />}
      </div>
    </Disclosure>
  );
}

/** What comes back is for the element whose first choice gets the keyboard. */
function useFirstChoiceFocused(hasFocus: boolean): RefObject<HTMLDivElement | null> {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (hasFocus) root.current?.querySelector("select")?.focus();
  }, [hasFocus]);
  return root;
}

/** Where the table is, how many of its rows are used, and what the user said of it. */
function useKnownTableTitle(
  { sheet, header, table, said }: KnownTable,
  { sheets }: WorkbookSnapshot,
): string {
  const speech = useSpeech();
  const { t, say, language } = speech;
  const words = t.settings.mapping;
  const title = say(words.knownTable, {
    sheet: sheets[sheet]?.name ?? "",
    place: headerText(header, speech),
    state: table === null ? words.notInUse : say(words.inUse, { count: table.rows.length }),
  });
  return [title, saidText(said ?? undefined, language)].filter((part) => part !== null).join(" · ");
}

/** How the table goes with the others, and what comes of it. */
function UseChoice({
  use,
  reason,
  onChoose,
}: {
  use: TableUse;
  /** Why recognition did not take it; null where it did. */
  reason: KnownTable["reason"];
  onChoose: (use: TableUse) => void;
}) {
  const styles = useStyles();
  const speech = useSpeech();
  const words = speech.t.settings.mapping;
  return (
    <>
      <Choice
        label={words.use}
        value={use}
        options={USES.map((key) => ({ key, text: words.uses[key] }))}
        onChoose={onChoose}
      />
      <p role="status" className={styles.body}>
        {use === "found" && reason !== null ? leftOutReason(reason, speech) : words.willBe[use]}
      </p>
    </>
  );
}

/** From which columns the table is read, with those that are claimed twice and those that nothing is read from. */
function ReadColumns({
  table,
  mapping,
  workbook,
  snapshot,
  onChoose,
}: {
  table: RecognisedTable;
  mapping: TableMapping | null;
  workbook: RecognisedWorkbook;
  snapshot: WorkbookSnapshot;
  onChoose: (key: ColumnKey, column: string | null | undefined) => void;
}) {
  const styles = useStyles();
  const { t, say, language } = useSpeech();
  const texts = useSheetTexts(snapshot, table.sheet);
  if (texts === null) return null;
  return (
    <>
      {clashesIn(table.kind, mapping).map(({ column, keys }) => (
        <p key={column} role="status" className={styles.problem}>
          {say(t.settings.mapping.clash, {
            column,
            fields: keys.map((key) => fieldName(key, language)),
          })}
        </p>
      ))}
      <MappedColumns
        kind={table.kind}
        chosen={mapping?.columns ?? {}}
        texts={texts}
        found={table}
        workbook={workbook}
        sheetNames={snapshot.sheets.map(({ name }) => name)}
        onChoose={onChoose}
      />
      <LeftOutColumns texts={texts} table={table} />
    </>
  );
}

/** Of which period a table's figures are, as its title says or as the user does: the last day of a month. */
function PeriodChoice({
  chosen,
  stated,
  choices,
  onChoose,
}: {
  chosen: CalendarDate | null;
  stated: CalendarDate | null;
  choices: readonly CalendarDate[];
  onChoose: (cutOff: CalendarDate | null) => void;
}) {
  const styles = useStyles();
  const { t, say } = useSpeech();
  const words = t.settings.mapping;
  const found =
    chosen !== null
      ? words.automatic
      : stated === null
        ? words.periodNotFound
        : say(words.periodFound, { date: dateText(stated) });
  return (
    <>
      <Choice
        label={words.period}
        value={chosen === null ? FOUND : String(idOfDate(chosen))}
        options={[
          { key: FOUND, text: found },
          ...choices.map((date) => ({ key: String(idOfDate(date)), text: choiceText(date) })),
        ]}
        onChoose={(key) => onChoose(choices.find((date) => String(idOfDate(date)) === key) ?? null)}
      />
      {chosen !== null && (
        <p role="status" className={styles.body}>
          {say(words.periodBody, { date: dateText(chosen) })}
        </p>
      )}
    </>
  );

  function choiceText(date: CalendarDate): string {
    const isMonthsEnd = date.day === daysInMonth(date.year, date.month);
    return isMonthsEnd
      ? say(words.periodMonth, { month: String(date.month), year: String(date.year) })
      : say(words.periodDay, { date: dateText(date) });
  }
}

function LeftOutColumns({ texts, table }: { texts: SheetTexts; table: RecognisedTable }) {
  const styles = useStyles();
  const { t, say, language } = useSpeech();
  const words = t.settings.mapping;
  const unread = leftOutColumns(texts, table);
  if (unread.length === 0) return null;
  return (
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
  );
}

/** "tiêu đề ở dòng 5–6" */
export function headerText({ top, bottom }: HeaderRows, { t, say }: Speech): string {
  const words = t.settings.mapping;
  const [first, last] = [String(top + 1), String(bottom + 1)];
  return first === last ? say(words.foundRow, { row: first }) : say(words.foundRows, { first, last });
}
