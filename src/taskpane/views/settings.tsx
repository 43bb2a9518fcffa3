import { Button, makeStyles, Switch, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useState, type SyntheticEvent } from "react";
import type { Report } from "../../core/rules/report.ts";
import { DEFAULT_SETTINGS } from "../../core/settings/defaults.ts";
import type { Settings } from "../../core/settings/settings.ts";
import { gatherTexts } from "../../locales/gather.ts";
import { Choice } from "../parts/choice.tsx";
import { Disclosure } from "../parts/disclosure.tsx";
import { SubView } from "../parts/sub-view.tsx";
import { TextField } from "../parts/text-field.tsx";
import { useSpeech } from "../texts.ts";
import type { TablePlace } from "./known-tables.ts";
import { KeptAnswers } from "./kept-answers.tsx";
import { ProfileFileChoice } from "./profile-file.tsx";
import { Progress } from "./progress.tsx";
import { RuleSwitches } from "./rule-switches.tsx";
import {
  draftOf,
  problemsOf,
  settingsOf,
  successorProblem,
  withRuleSwitched,
  type SettingsDraft,
  type TypedField,
} from "./settings-form.ts";
import { mappingClashes } from "./table-mapping.ts";
import { suggestionsFrom } from "./settings-suggestions.ts";
import { SuccessorsForm } from "./successors-form.tsx";

const TablesMapping = lazy(async () => ({
  default: (await import("./tables-mapping.tsx")).TablesMapping,
}));

const FORM = "settings-form";
const LIVE_NOTE = "settings-live";

/** The typed fields of each section, in order. */
const SECTIONS = {
  organisation: ["organisation", "higherCommittee", "place"],
  period: ["planYear", "cutOff", "planDeadline", "trainingDeadline"],
  documents: ["planNumber", "planDate", "ratioNumber", "ratioDate", "groupsNumber", "groupsDate"],
  figures: ["threshold"],
  printing: ["preparedBy", "signerOffice", "signer"],
} as const satisfies Readonly<Record<string, readonly TypedField[]>>;
type Section = keyof typeof SECTIONS;

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  fields: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalM },
  body: { margin: 0, color: tokens.colorNeutralForeground2 },
  problem: { margin: 0, color: tokens.colorStatusDangerForeground1 },
});

/** All that can be set, with the seed's values where nothing was; saved into the workbook itself. */
export function SettingsView({
  report,
  busy,
  beginsWithMapping,
  chosenTable,
  tellOf,
  onSave,
  onRemoveMarks,
  onClose,
}: {
  /** Null before the first check: then what the workbook has stored is not known, and nothing can be saved. */
  report: Report | null;
  busy: boolean;
  /** Asked for from what was recognised: the tables and their columns are open, the rest is not. */
  beginsWithMapping: boolean;
  /** The table that a finding led to. */
  chosenTable: TablePlace | null;
  /** Asked for from an unknown unit: its name stands among the old ones, and the rest is closed. */
  tellOf: string | null;
  onSave: (settings: Settings) => void;
  onRemoveMarks: () => void;
  onClose: () => void;
}) {
  const styles = useStyles();
  const { t, say, language } = useSpeech();
  const before = report?.settings ?? DEFAULT_SETTINGS;
  const [draft, setDraft] = useState(() => withOldName(draftOf(before), tellOf));
  const beginsAtTop = !beginsWithMapping && tellOf === null;
  const problems = problemsOf(draft);
  const problemCount =
    Object.keys(problems).length +
    mappingClashes(draft.tables) +
    draft.successors.filter((successor) => successorProblem(successor) !== null).length;
  const suggestions = report === null ? {} : suggestionsFrom(report);
  const change = (to: Partial<SettingsDraft>) => setDraft({ ...draft, ...to });

  function save(event: SyntheticEvent) {
    event.preventDefault();
    const settings = settingsOf(draft, before);
    if (settings !== null && report !== null && !busy) onSave(settings);
  }
  const fieldsOf = (section: Section) =>
    SECTIONS[section].map((field) => {
      const problem = problems[field];
      const suggestion = suggestions[field];
      return (
        <TextField
          key={field}
          label={t.settings.fields[field]}
          value={draft[field]}
          problem={problem === undefined ? null : t.settings.problems[problem]}
          hint={
            (field === "planYear" || field === "cutOff") && draft[field] === "" ? t.settings.automatic : null
          }
          onChange={(value) => change({ [field]: value })}
        >
          {suggestion !== undefined && suggestion !== draft[field] && (
            <Button size="small" onClick={() => change({ [field]: suggestion })}>
              {say(t.settings.fromWorkbook, { value: suggestion })}
            </Button>
          )}
        </TextField>
      );
    });

  return (
    <SubView
      title={t.settings.title}
      onClose={onClose}
      action={
        <Button
          type="submit"
          form={FORM}
          appearance="primary"
          disabledFocusable={busy || report === null || problemCount > 0}
        >
          {t.settings.save}
        </Button>
      }
    >
      <p className={styles.body}>{report === null ? t.settings.needCheck : t.settings.body}</p>
      <Disclosure strong title={t.profileFile.title}>
        <ProfileFileChoice
          report={report}
          onStated={(stated) =>
            setDraft((typed) => draftOf({ ...(settingsOf(typed, before) ?? before), ...stated }))
          }
        />
      </Disclosure>
      <form id={FORM} className={styles.form} onSubmit={save} noValidate>
        <Disclosure strong initiallyOpen={beginsAtTop} title={t.settings.sections.organisation}>
          <div className={styles.fields}>{fieldsOf("organisation")}</div>
        </Disclosure>
        <Disclosure strong initiallyOpen={beginsAtTop} title={t.settings.sections.period}>
          <div className={styles.fields}>{fieldsOf("period")}</div>
        </Disclosure>
        <Disclosure strong title={t.settings.sections.figures}>
          <div className={styles.fields}>
            {fieldsOf("figures")}
            <Choice
              label={t.settings.fields.ratioBase}
              value={draft.ratioBase}
              options={(["both", "village", "residential"] as const).map((key) => ({
                key,
                text: t.settings.ratioBases[key],
              }))}
              onChoose={(ratioBase) => change({ ratioBase })}
            />
            <Choice
              label={t.settings.fields.admissionDate}
              value={draft.admissionDate}
              options={(["decision", "considered"] as const).map((key) => ({
                key,
                text: t.settings.admissionDates[key],
              }))}
              onChoose={(admissionDate) => change({ admissionDate })}
            />
          </div>
        </Disclosure>
        <Disclosure strong initiallyOpen={beginsWithMapping} title={t.settings.mapping.title}>
          {report === null ? (
            <p className={styles.body}>{t.settings.mapping.needCheck}</p>
          ) : (
            <Suspense fallback={<Progress label={t.progress.view} share={null} />}>
              <TablesMapping
                report={report}
                tables={draft.tables}
                chosen={chosenTable}
                onChange={(tables) => change({ tables })}
              />
            </Suspense>
          )}
        </Disclosure>
        <Disclosure strong initiallyOpen={tellOf !== null} title={t.successors.title}>
          <SuccessorsForm
            report={report}
            successors={draft.successors}
            onChange={(successors) => change({ successors })}
          />
        </Disclosure>
        <Disclosure strong title={t.settings.sections.documents}>
          <div className={styles.fields}>{fieldsOf("documents")}</div>
        </Disclosure>
        <Disclosure strong title={t.settings.sections.printing}>
          <div className={styles.fields}>
            {fieldsOf("printing")}
            <Choice
              label={t.settings.fields.spelling}
              value={draft.spelling}
              options={(["ủy", "uỷ"] as const).map((key) => ({ key, text: key }))}
              onChoose={(spelling) => change({ spelling })}
            />
            <Choice
              label={t.settings.fields.language}
              value={draft.language}
              options={(["auto", "vi", "en"] as const).map((key) => ({
                key,
                text: t.settings.languages[key],
              }))}
              onChoose={(chosen) => change({ language: chosen })}
            />
          </div>
        </Disclosure>
        <Disclosure strong title={t.settings.sections.rules}>
          <Switch
            label={t.settings.live}
            aria-describedby={LIVE_NOTE}
            checked={draft.liveCheck}
            onChange={(_, { checked }) => change({ liveCheck: checked })}
          />
          <p id={LIVE_NOTE} className={styles.body}>
            {t.settings.liveBody}
          </p>
          <RuleSwitches
            off={draft.rulesOff}
            language={language}
            onSwitch={(code) => change({ rulesOff: withRuleSwitched(draft.rulesOff, code) })}
          />
        </Disclosure>
        <Disclosure strong title={gatherTexts(language).kept.title}>
          <KeptAnswers
            report={report}
            names={draft.answeredNames}
            columns={draft.answeredColumns}
            onChange={(answeredNames, answeredColumns) => change({ answeredNames, answeredColumns })}
          />
        </Disclosure>
      </form>
      <Disclosure strong title={t.settings.sections.marks}>
        <div className={styles.fields}>
          <p className={styles.body}>{t.highlight.removeBody}</p>
          <Button disabledFocusable={busy || report === null} onClick={onRemoveMarks}>
            {t.highlight.remove}
          </Button>
        </div>
      </Disclosure>
      {problemCount > 0 && (
        <p className={styles.problem} role="status">
          {say(t.settings.invalid, { count: problemCount })}
        </p>
      )}
      <Button onClick={() => setDraft(draftOf(DEFAULT_SETTINGS))}>{t.settings.reset}</Button>
    </SubView>
  );
}

function withOldName(draft: SettingsDraft, old: string | null): SettingsDraft {
  if (old === null || draft.successors.some((successor) => successor.old === old)) return draft;
  return { ...draft, successors: [...draft.successors, { old, new: "", from: "" }] };
}
