import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Report } from "../../core/rules/report.ts";
import { questionOf, type AnsweredColumn, type AnsweredName } from "../../core/settings/gathered.ts";
import { dateText } from "../../locales/format.ts";
import { columnText, gatherTexts } from "../../locales/gather.ts";
import { useSpeech } from "../texts.ts";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyle: "none",
  },
  item: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    overflowWrap: "anywhere",
  },
  text: { margin: 0 },
});

/** What was answered while reports were gathered and holds for the next months: each can be taken back. */
export function KeptAnswers({
  report,
  names,
  columns,
  onChange,
}: {
  report: Report | null;
  names: readonly AnsweredName[];
  columns: readonly AnsweredColumn[];
  onChange: (names: readonly AnsweredName[], columns: readonly AnsweredColumn[]) => void;
}) {
  const styles = useStyles();
  const { language, say } = useSpeech();
  const texts = gatherTexts(language).kept;
  if (names.length + columns.length === 0) return <p className={styles.text}>{texts.none}</p>;
  const unitName = (key: string) =>
    report?.workbook.units.find((unit) => unit.key === key)?.name ?? say(texts.gone, { unit: key });
  const items = [
    ...names.map((one) => ({
      id: questionOf(one),
      text: say(texts.name, { text: one.text, unit: unitName(one.unit), day: dateText(one.on) }),
      revoke: () =>
        onChange(
          names.filter((other) => other !== one),
          columns,
        ),
    })),
    ...columns.map((one) => ({
      id: questionOf(one),
      text: say(texts.column, {
        text: one.words,
        unit: unitName(one.unit),
        column: columnText(one.column, language),
        day: dateText(one.on),
      }),
      revoke: () =>
        onChange(
          names,
          columns.filter((other) => other !== one),
        ),
    })),
  ];
  return (
    <>
      <p className={styles.text}>{texts.help}</p>
      <ul className={styles.list}>
        {items.map(({ id, text, revoke }) => (
          <li key={id} className={styles.item}>
            <span>{text}</span>
            <Button size="small" aria-label={say(texts.revokeOne, { text })} onClick={revoke}>
              {texts.revoke}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
