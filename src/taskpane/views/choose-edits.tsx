import { Button, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { EditChoice, EditChoices, EditConflict } from "../../core/edits/merge-edits.ts";
import type { PlanContent } from "../../core/plan/sheet-plan.ts";
import { numberText, type Language } from "../../locales/format.ts";
import { Message } from "../parts/message.tsx";
import { useSpeech } from "../texts.ts";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    maxHeight: "50vh",
    overflowY: "auto",
    width: "100%",
  },
  words: { overflowWrap: "anywhere", whiteSpace: "pre-wrap" },
});

/**
 * Places where the office has changed our words and the figures behind them are others now: the office's words and the new
 * ones side by side. Nothing is written before every place has been decided.
 */
export function ChooseEdits({
  conflicts,
  sheetNames,
  onChoose,
  onClose,
}: {
  conflicts: readonly EditConflict[];
  /** By mark. */
  sheetNames: Readonly<Partial<Record<string, string>>>;
  onChoose: (choices: EditChoices) => void;
  onClose: () => void;
}) {
  const styles = useStyles();
  const { t, say, language } = useSpeech();
  const [choices, setChoices] = useState<EditChoices>({});
  const all = (choice: EditChoice): EditChoices =>
    Object.fromEntries(conflicts.map(({ key }) => [key, choice]));
  const isDecided = conflicts.every(({ key }) => choices[key] !== undefined);
  return (
    <Message
      intent="warning"
      title={say(t.edits.title, { count: conflicts.length })}
      lines={[t.edits.body]}
      onClose={onClose}
    >
      <span className={styles.list}>
        {conflicts.map(({ key, mark, address, office, fresh }) => (
          <RadioGroup
            key={key}
            aria-label={say(t.edits.place, { sheet: sheetNames[mark] ?? mark, cell: address })}
            value={choices[key] ?? ""}
            onChange={(_, { value }) =>
              setChoices({ ...choices, [key]: value === "office" ? "office" : "new" })
            }
          >
            <strong>{say(t.edits.place, { sheet: sheetNames[mark] ?? mark, cell: address })}</strong>
            <Radio
              value="office"
              label={
                <span
                  className={styles.words}
                >{`${t.edits.office}: ${wordsOf(office, language) ?? t.edits.blank}`}</span>
              }
            />
            <Radio
              value="new"
              label={
                <span
                  className={styles.words}
                >{`${t.edits.fresh}: ${wordsOf(fresh, language) ?? t.edits.blank}`}</span>
              }
            />
          </RadioGroup>
        ))}
      </span>
      <Button size="small" appearance="primary" disabled={!isDecided} onClick={() => onChoose(choices)}>
        {t.edits.write}
      </Button>
      <Button size="small" onClick={() => setChoices(all("office"))}>
        {t.edits.allOffice}
      </Button>
      <Button size="small" onClick={() => setChoices(all("new"))}>
        {t.edits.allNew}
      </Button>
    </Message>
  );
}

/** Null for a blank cell. */
function wordsOf(content: PlanContent, language: Language): string | null {
  switch (content.kind) {
    case "blank":
      return null;
    case "text":
      // The print's first line is set in with spaces.
      return content.text.trim();
    case "number":
      return numberText(content.value, language);
    case "formula":
      return typeof content.result === "number" ? numberText(content.result, language) : content.result;
  }
}
