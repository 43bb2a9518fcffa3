import { Button, makeStyles, Switch, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { Choice } from "../parts/choice.tsx";
import { TextField } from "../parts/text-field.tsx";
import { useSpeech } from "../texts.ts";
import { RuleSwitches } from "./rule-switches.tsx";
import { problemsOf, withRuleSwitched, type SettingsDraft, type TypedField } from "./settings-form.ts";

const useStyles = makeStyles({
  fields: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalM },
  body: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The typed fields of each section, in order. */
const SECTIONS = {
  organisation: ["organisation", "higherCommittee", "place"],
  period: ["planYear", "cutOff", "planDeadline", "trainingDeadline"],
  documents: ["planNumber", "planDate", "ratioNumber", "ratioDate", "groupsNumber", "groupsDate"],
  figures: ["threshold"],
  printing: ["preparedBy", "signerOffice", "signer"],
} as const satisfies Readonly<Record<string, readonly TypedField[]>>;
/** Found in the workbook where nothing is typed. */
const AUTOMATIC: readonly TypedField[] = ["planYear", "cutOff"];

interface FieldsProps {
  readonly draft: SettingsDraft;
  /** What the workbook says of fields. */
  readonly suggestions: Readonly<Partial<Record<TypedField, string>>>;
  readonly onChange: (to: Partial<SettingsDraft>) => void;
}

/** A section of typed fields alone. */
export function TypedSection({
  section,
  ...fields
}: FieldsProps & { section: "organisation" | "period" | "documents" }) {
  const styles = useStyles();
  return (
    <div className={styles.fields}>
      <TypedFields section={section} {...fields} />
    </div>
  );
}

export function FigureFields({ draft, suggestions, onChange }: FieldsProps) {
  const styles = useStyles();
  const { t } = useSpeech();
  return (
    <div className={styles.fields}>
      <TypedFields section="figures" draft={draft} suggestions={suggestions} onChange={onChange} />
      <OneOf
        label={t.settings.fields.ratioBase}
        value={draft.ratioBase}
        keys={["both", "village", "residential"]}
        texts={t.settings.ratioBases}
        onChoose={(ratioBase) => onChange({ ratioBase })}
      />
      <OneOf
        label={t.settings.fields.admissionDate}
        value={draft.admissionDate}
        keys={["decision", "considered"]}
        texts={t.settings.admissionDates}
        onChoose={(admissionDate) => onChange({ admissionDate })}
      />
    </div>
  );
}

export function PrintingFields({ draft, suggestions, onChange }: FieldsProps) {
  const styles = useStyles();
  const { t } = useSpeech();
  return (
    <div className={styles.fields}>
      <TypedFields section="printing" draft={draft} suggestions={suggestions} onChange={onChange} />
      <OneOf
        label={t.settings.fields.spelling}
        value={draft.spelling}
        keys={["ủy", "uỷ"]}
        texts={{ ủy: "ủy", uỷ: "uỷ" }}
        onChoose={(spelling) => onChange({ spelling })}
      />
      <OneOf
        label={t.settings.fields.language}
        value={draft.language}
        keys={["auto", "vi", "en"]}
        texts={t.settings.languages}
        onChoose={(language) => onChange({ language })}
      />
    </div>
  );
}

/** Live mode, and which rules are checked. */
export function CheckFields({ draft, onChange }: Omit<FieldsProps, "suggestions">) {
  const styles = useStyles();
  const { t, language } = useSpeech();
  const note = useId();
  return (
    <>
      <Switch
        label={t.settings.live}
        aria-describedby={note}
        checked={draft.liveCheck}
        onChange={(_, { checked }) => onChange({ liveCheck: checked })}
      />
      <p id={note} className={styles.body}>
        {t.settings.liveBody}
      </p>
      <RuleSwitches
        off={draft.rulesOff}
        language={language}
        onSwitch={(code) => onChange({ rulesOff: withRuleSwitched(draft.rulesOff, code) })}
      />
    </>
  );
}

function TypedFields({
  section,
  draft,
  suggestions,
  onChange,
}: FieldsProps & { section: keyof typeof SECTIONS }) {
  const { t, say } = useSpeech();
  const problems = problemsOf(draft);
  return SECTIONS[section].map((field) => {
    const problem = problems[field];
    const suggestion = suggestions[field];
    return (
      <TextField
        key={field}
        label={t.settings.fields[field]}
        value={draft[field]}
        problem={problem === undefined ? null : t.settings.problems[problem]}
        hint={AUTOMATIC.includes(field) && draft[field] === "" ? t.settings.automatic : null}
        onChange={(value) => onChange({ [field]: value })}
      >
        {suggestion !== undefined && suggestion !== draft[field] && (
          <Button size="small" onClick={() => onChange({ [field]: suggestion })}>
            {say(t.settings.fromWorkbook, { value: suggestion })}
          </Button>
        )}
      </TextField>
    );
  });
}

function OneOf<Key extends string>({
  label,
  value,
  keys,
  texts,
  onChoose,
}: {
  label: string;
  value: Key;
  keys: readonly Key[];
  texts: Readonly<Record<Key, string>>;
  onChoose: (key: Key) => void;
}) {
  const options = keys.map((key) => ({ key, text: texts[key] }));
  return <Choice label={label} value={value} options={options} onChoose={onChoose} />;
}
