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
  const { t, say } = useSpeech();
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
        {conflicts.map((conflict) => (
          <EditChoiceView
            key={conflict.key}
            conflict={conflict}
            sheetName={sheetNames[conflict.mark] ?? conflict.mark}
            chosen={choices[conflict.key] ?? null}
            onChoose={(choice) => setChoices({ ...choices, [conflict.key]: choice })}
          />
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

/** One place, named by sheet and cell, with both contents. */
function EditChoiceView({
  conflict: { address, office, fresh },
  sheetName,
  chosen,
  onChoose,
}: {
  conflict: EditConflict;
  sheetName: string;
  chosen: EditChoice | null;
  onChoose: (choice: EditChoice) => void;
}) {
  const styles = useStyles();
  const { t, say, language } = useSpeech();
  const place = say(t.edits.place, { sheet: sheetName, cell: address });
  const words = (whose: string, content: PlanContent) => (
    <span className={styles.words}>{`${whose}: ${wordsOf(content, language) ?? t.edits.blank}`}</span>
  );
  return (
    <RadioGroup
      aria-label={place}
      value={chosen ?? ""}
      onChange={(_, { value }) => onChoose(value === "office" ? "office" : "new")}
    >
      <strong>{place}</strong>
      <Radio value="office" label={words(t.edits.office, office)} />
      <Radio value="new" label={words(t.edits.fresh, fresh)} />
    </RadioGroup>
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
