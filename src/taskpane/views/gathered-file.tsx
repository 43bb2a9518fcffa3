import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type {
  CellChange,
  AnswerChoice as QuestionChoice,
  GatheredFile,
  Gathering,
  Question,
} from "../../core/gather/gathering.ts";
import { changeText, choiceText, gatherTexts, newRowText, reasonText } from "../../locales/gather.ts";
import { Choice } from "../parts/choice.tsx";
import { useSpeech } from "../texts.ts";

const useStyles = makeStyles({
  root: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: "anywhere",
    "@media (forced-colors: active)": { outlineStyle: "solid", outlineWidth: "1px" },
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  line: { margin: 0, fontSize: tokens.fontSizeBase200 },
  lines: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** A list of ten thousand people is looked at bit by bit. */
const FIRST_LINES = 50;
const MORE_LINES = 200;

/** One file: whose it is, what it would change with where that stands, and what is asked, answered in place. */
export function GatheredFileItem({
  gathering,
  file,
  answers,
  onAnswer,
}: {
  gathering: Gathering;
  file: GatheredFile;
  answers: ReadonlyMap<string, string>;
  onAnswer: (id: string, choice: string) => void;
}) {
  const styles = useStyles();
  const { language } = useSpeech();
  const texts = gatherTexts(language);
  const lines = [
    ...file.changes.map((change) => ({
      key: keyOf(change),
      text: () => changeText(gathering, change, language),
    })),
    ...file.newRows.map((row) => ({
      key: `${row.from.sheet} ${row.from.address}`,
      text: () => newRowText(gathering, row, language),
    })),
  ];
  const unit = file.unit === null ? null : (gathering.book.workbook.units[file.unit]?.name ?? null);
  return (
    <li className={styles.root}>
      <h2 className={styles.name}>{file.file}</h2>
      <p className={styles.line}>
        {[unit, texts.fileStatus[file.status]].filter((part) => part !== null).join(" · ")}
      </p>
      {file.reasons.map((reason) => (
        <p key={reason.code} className={styles.line}>
          {reasonText(reason, language)}
        </p>
      ))}
      <ChangedLines lines={lines} />
      {file.questions.map((question) => (
        <div key={question.id}>
          <p className={styles.line}>{reasonText(question, language)}</p>
          <Choice
            label={texts.pane.answer}
            value={answers.get(question.id) ?? ""}
            options={optionsOf(question, gathering, language)}
            onChoose={(choice) => onAnswer(question.id, choice)}
          />
        </div>
      ))}
    </li>
  );
}

/** A cell that is written or a row that is put in, each on a line; the words are put together when they are shown. */
function ChangedLines({
  lines,
}: {
  lines: readonly { readonly key: string; readonly text: () => string }[];
}) {
  const styles = useStyles();
  const { language, say } = useSpeech();
  const [shown, setShown] = useState(FIRST_LINES);
  if (lines.length === 0) return null;
  return (
    <>
      <ul className={styles.lines}>
        {lines.slice(0, shown).map(({ key, text }) => (
          <li key={key} className={styles.line}>
            {text()}
          </li>
        ))}
      </ul>
      {lines.length > shown && (
        <Button size="small" onClick={() => setShown(shown + MORE_LINES)}>
          {say(gatherTexts(language).pane.more, { count: lines.length - shown })}
        </Button>
      )}
    </>
  );
}

function keyOf({ at }: CellChange): string {
  return `${at.sheet} ${at.row} ${at.column}`;
}

/** Whose file it is can be any unit, the likely ones first. */
function optionsOf(
  { code, choices }: Question,
  gathering: Gathering,
  language: "vi" | "en",
): { readonly key: string; readonly text: string }[] {
  const texts = gatherTexts(language);
  const units: QuestionChoice[] =
    code === "unit-unknown" || code === "units-unknown" || code === "unit-conflict"
      ? gathering.units.map(({ unit }): QuestionChoice => `unit:${unit}`)
      : [];
  const all = [...new Set([...choices.filter((choice) => choice !== "leave"), ...units, "leave" as const])];
  return [
    { key: "", text: texts.pane.notAnswered },
    ...all.map((choice) => ({ key: choice, text: choiceText(choice, gathering, language) })),
  ];
}
