import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { RangeRef } from "../../core/values/addresses.ts";
import { numberFormatAt, valueAt } from "../../core/values/snapshot.ts";
import type { ColumnKey } from "../../core/tables/schema.ts";
import { fieldName } from "../../locales/findings.ts";
import { useReport } from "../report-context.ts";
import { useSpeech } from "../texts.ts";
import { columnNumbers, type FindingPlace } from "../../core/rules/finding-place.ts";
import { valueText } from "./fixes-model.ts";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    margin: `${tokens.spacingVerticalXS} 0 0`,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "@media (forced-colors: active)": { outlineStyle: "solid", outlineWidth: "1px" },
  },
  pair: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalXS },
  value: {
    margin: 0,
    overflowWrap: "anywhere",
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
  },
  own: { textDecorationLine: "underline" },
});

const NAMES: ReadonlySet<ColumnKey> = new Set(["ordinal", "unit", "person"]);

/** What else stands in the row of a finding, as the workbook shows it: a figure is judged by its neighbours. */
export function RowFigures({ at, place }: { at: RangeRef; place: FindingPlace | undefined }) {
  const styles = useStyles();
  const { language, t } = useSpeech();
  const { report } = useReport();
  const sheet = report.snapshot.sheets[at.sheet];
  if (sheet === undefined || !place?.table) return null;
  const shown = columnNumbers(place.table).flatMap(({ key, column }) => {
    const value = valueAt(sheet, at.top, column);
    const isOwn = column >= at.left && column <= at.right;
    // Whose row it is stands above; what is blank tells nothing of the others.
    if (!isOwn && (value === "" || NAMES.has(key))) return [];
    const format = numberFormatAt(sheet, at.top, column);
    const text = valueText(value, format, report.snapshot.date1904, language);
    return [{ key, text: text === "" ? t.fixes.blank : text, isOwn }];
  });
  if (shown.every(({ isOwn }) => isOwn)) return null;
  return (
    <dl className={styles.root}>
      {shown.map(({ key, text, isOwn }) => (
        <div key={key} className={styles.pair}>
          <dt>{fieldName(key, language)}</dt>
          <dd className={mergeClasses(styles.value, isOwn && styles.own)}>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
