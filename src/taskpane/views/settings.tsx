import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useState, type SyntheticEvent } from "react";
import type { Report } from "../../core/rules/report.ts";
import { DEFAULT_SETTINGS } from "../../core/settings/defaults.ts";
import type { Settings } from "../../core/settings/settings.ts";
import { gatherTexts } from "../../locales/gather.ts";
import { Disclosure } from "../parts/disclosure.tsx";
import { SubView } from "../parts/sub-view.tsx";
import { useSpeech } from "../texts.ts";
import type { TablePlace } from "./known-tables.ts";
import { KeptAnswers } from "./kept-answers.tsx";
import { ProfileFileChoice } from "./profile-file.tsx";
import { Progress } from "./progress.tsx";
import { CheckFields, FigureFields, PrintingFields, TypedSection } from "./settings-fields.tsx";
import { draftOf, problemsOf, settingsOf, successorProblem, type SettingsDraft } from "./settings-form.ts";
import { mappingClashes } from "./table-mapping.ts";
import { suggestionsFrom } from "./settings-suggestions.ts";
import { SuccessorsForm } from "./successors-form.tsx";

const TablesMapping = lazy(async () => ({
  default: (await import("./tables-mapping.tsx")).TablesMapping,
}));

const FORM = "settings-form";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  fields: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalM },
  body: { margin: 0, color: tokens.colorNeutralForeground2 },
  problem: { margin: 0, color: tokens.colorStatusDangerForeground1 },
});

interface SettingsProps {
  /** Null before the first check: then what the workbook has stored is not known, and nothing can be saved. */
  readonly report: Report | null;
  readonly busy: boolean;
  /** Asked for from what was recognised: the tables and their columns are open, the rest is not. */
  readonly beginsWithMapping: boolean;
  /** The table that a finding led to. */
  readonly chosenTable: TablePlace | null;
  /** Asked for from an unknown unit: its name stands among the old ones, and the rest is closed. */
  readonly tellOf: string | null;
  readonly onSave: (settings: Settings) => void;
  readonly onRemoveMarks: () => void;
  readonly onClose: () => void;
}

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
}: SettingsProps) {
  const styles = useStyles();
  const { t } = useSpeech();
  const before = report?.settings ?? DEFAULT_SETTINGS;
  const [draft, setDraft] = useState(() => withOldName(draftOf(before), tellOf));
  const problems = problemCount(draft);
  const stops = busy || report === null;

  function save(event: SyntheticEvent) {
    event.preventDefault();
    const settings = settingsOf(draft, before);
    if (settings !== null && !stops) onSave(settings);
  }
  return (
    <SubView
      title={t.settings.title}
      onClose={onClose}
      action={
        <Button type="submit" form={FORM} appearance="primary" disabledFocusable={stops || problems > 0}>
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
        <SettingsSections
          report={report}
          draft={draft}
          beginsWith={beginsWithMapping ? "mapping" : tellOf === null ? "organisation" : "successors"}
          chosenTable={chosenTable}
          onChange={(to) => setDraft({ ...draft, ...to })}
        />
      </form>
      <Disclosure strong title={t.settings.sections.marks}>
        <RemoveMarks isDisabled={stops} onPress={onRemoveMarks} />
      </Disclosure>
      {problems > 0 && <UnsavedBecause count={problems} />}
      <Button onClick={() => setDraft(draftOf(DEFAULT_SETTINGS))}>{t.settings.reset}</Button>
    </SubView>
  );
}

interface SectionsProps extends Pick<SettingsProps, "report" | "chosenTable"> {
  readonly draft: SettingsDraft;
  readonly beginsWith: "organisation" | "mapping" | "successors";
  readonly onChange: (to: Partial<SettingsDraft>) => void;
}

/** What is saved with the form, section by section; the one that the user came for is open. */
function SettingsSections({ report, draft, beginsWith, chosenTable, onChange }: SectionsProps) {
  const { t, language } = useSpeech();
  const { sections } = t.settings;
  const beginsAtTop = beginsWith === "organisation";
  const fields = { draft, suggestions: report === null ? {} : suggestionsFrom(report), onChange };
  return (
    <>
      <Disclosure strong initiallyOpen={beginsAtTop} title={sections.organisation}>
        <TypedSection section="organisation" {...fields} />
      </Disclosure>
      <Disclosure strong initiallyOpen={beginsAtTop} title={sections.period}>
        <TypedSection section="period" {...fields} />
      </Disclosure>
      <Disclosure strong title={sections.figures}>
        <FigureFields {...fields} />
      </Disclosure>
      <Disclosure strong initiallyOpen={beginsWith === "mapping"} title={t.settings.mapping.title}>
        <MappingSection
          report={report}
          tables={draft.tables}
          chosen={chosenTable}
          onChange={(tables) => onChange({ tables })}
        />
      </Disclosure>
      <Disclosure strong initiallyOpen={beginsWith === "successors"} title={t.successors.title}>
        <SuccessorsForm
          report={report}
          successors={draft.successors}
          onChange={(successors) => onChange({ successors })}
        />
      </Disclosure>
      <Disclosure strong title={sections.documents}>
        <TypedSection section="documents" {...fields} />
      </Disclosure>
      <Disclosure strong title={sections.printing}>
        <PrintingFields {...fields} />
      </Disclosure>
      <Disclosure strong title={sections.rules}>
        <CheckFields draft={draft} onChange={onChange} />
      </Disclosure>
      <Disclosure strong title={gatherTexts(language).kept.title}>
        <KeptAnswers
          report={report}
          names={draft.answeredNames}
          columns={draft.answeredColumns}
          onChange={(answeredNames, answeredColumns) => onChange({ answeredNames, answeredColumns })}
        />
      </Disclosure>
    </>
  );
}

/** So many things in the form are wrong that it cannot be saved. */
function UnsavedBecause({ count }: { count: number }) {
  const styles = useStyles();
  const { t, say } = useSpeech();
  return (
    <p className={styles.problem} role="status">
      {say(t.settings.invalid, { count })}
    </p>
  );
}

/** Takes every colour of ours away, whatever the switches say. */
function RemoveMarks({ isDisabled, onPress }: { isDisabled: boolean; onPress: () => void }) {
  const styles = useStyles();
  const { t } = useSpeech();
  return (
    <div className={styles.fields}>
      <p className={styles.body}>{t.highlight.removeBody}</p>
      <Button disabledFocusable={isDisabled} onClick={onPress}>
        {t.highlight.remove}
      </Button>
    </div>
  );
}

/** Tables and columns, which are recognised anew with every choice: loaded when they are looked at. */
function MappingSection({
  report,
  ...mapping
}: {
  report: Report | null;
  tables: SettingsDraft["tables"];
  chosen: TablePlace | null;
  onChange: (tables: SettingsDraft["tables"]) => void;
}) {
  const styles = useStyles();
  const { t } = useSpeech();
  if (report === null) return <p className={styles.body}>{t.settings.mapping.needCheck}</p>;
  return (
    <Suspense fallback={<Progress label={t.progress.view} share={null} />}>
      <TablesMapping report={report} {...mapping} />
    </Suspense>
  );
}

/** In fields, in what was said of tables and of units that are no more. */
function problemCount(draft: SettingsDraft): number {
  const successors = draft.successors.filter((successor) => successorProblem(successor) !== null);
  return Object.keys(problemsOf(draft)).length + mappingClashes(draft.tables) + successors.length;
}

function withOldName(draft: SettingsDraft, old: string | null): SettingsDraft {
  if (old === null || draft.successors.some((successor) => successor.old === old)) return draft;
  return { ...draft, successors: [...draft.successors, { old, new: "", from: "" }] };
}
