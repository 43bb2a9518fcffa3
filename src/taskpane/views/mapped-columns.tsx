import { makeStyles, tokens } from "@fluentui/react-components";
import { columnName } from "../../core/values/addresses.ts";
import type { SheetTexts } from "../../core/recognise/sheet-texts.ts";
import type { RecognisedTable, RecognisedWorkbook } from "../../core/tables/tables.ts";
import { declaredColumns, type ColumnKey, type TableKind } from "../../core/tables/schema.ts";
import { fieldName } from "../../locales/findings.ts";
import { Choice } from "../parts/choice.tsx";
import { useSpeech } from "../texts.ts";
import { columnChoices, columnHeadings, columnsInUse } from "./table-mapping.ts";

const AUTOMATIC = "automatic";
const UNUSED = "unused";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalS,
    border: "none",
    margin: 0,
    padding: 0,
    minWidth: 0,
  },
  legend: { padding: `0 0 ${tokens.spacingVerticalXS}`, color: tokens.colorNeutralForeground2 },
});

/** Every meaning that a table can have a column for, with the column that it is read from. */
export function MappedColumns({
  kind,
  chosen,
  texts,
  found,
  workbook,
  sheetNames,
  onChoose,
}: {
  kind: TableKind;
  /** As in the mapping: letter, null for "not used"; what is missing is found. */
  chosen: Readonly<Partial<Record<ColumnKey, string | null>>>;
  texts: SheetTexts;
  /** The table as it is read with the choices so far. */
  found: RecognisedTable | null;
  /** The whole workbook as read so far: what one unit table lacks may stand in another. */
  workbook: RecognisedWorkbook;
  sheetNames: readonly string[];
  onChoose: (key: ColumnKey, column: string | null | undefined) => void;
}) {
  const styles = useStyles();
  const { t, say, language } = useSpeech();
  const words = t.settings.mapping;
  const inUse = found === null ? new Map<string, number>() : columnsInUse(found);
  const headings = columnHeadings(texts, found?.header ?? null);
  const columns = columnChoices(texts, found?.header ?? null).map(({ key, label }) => ({ key, text: label }));

  function foundText(key: ColumnKey): string {
    if (chosen[key] !== undefined) return words.automatic;
    const column = inUse.get(key);
    if (column !== undefined && found !== null) {
      const heading = headings.get(column) ?? "";
      return say(words.columnFound, {
        column: `${columnName(column)}${heading === "" ? "" : ` · ${heading}`}`,
      });
    }
    const half =
      kind === "units" ? workbook.otherHalves.find((table) => columnsInUse(table).has(key)) : undefined;
    const elsewhere = half && columnsInUse(half).get(key);
    if (half === undefined || elsewhere === undefined) return words.columnNotFound;
    const sheet = sheetNames[half.sheet] ?? "";
    return say(words.columnElsewhere, { sheet, column: columnName(elsewhere) });
  }

  return (
    <fieldset className={styles.root}>
      <legend className={styles.legend}>{say(words.columnsOf, { table: t.tables[kind] })}</legend>
      {declaredColumns(kind).map(({ key }) => (
        <Choice
          key={key}
          label={fieldName(key, language)}
          value={chosen[key] === null ? UNUSED : (chosen[key] ?? AUTOMATIC)}
          options={[
            { key: AUTOMATIC, text: foundText(key) },
            // Without the units' names there is no table of units.
            ...(kind === "units" && key === "unit" ? [] : [{ key: UNUSED, text: words.columnUnused }]),
            ...columns,
          ]}
          onChoose={(column) =>
            onChoose(key, column === AUTOMATIC ? undefined : column === UNUSED ? null : column)
          }
        />
      ))}
    </fieldset>
  );
}
