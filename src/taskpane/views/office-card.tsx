import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type SyntheticEvent } from "react";
import type { Report } from "../../core/rules/report.ts";
import { unconfirmedFields } from "../../core/settings/profile.ts";
import type { Settings } from "../../core/settings/settings.ts";
import { dateText } from "../../locales/format.ts";
import { unconfirmedLine } from "../../locales/profile.ts";
import { Disclosure } from "../parts/disclosure.tsx";
import { TextField } from "../parts/text-field.tsx";
import { useReport } from "../report-context.ts";
import { useSpeech } from "../texts.ts";
import { parseDate } from "./settings-form.ts";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  save: { alignSelf: "flex-start" },
});

/** What the three fields of the card hold. */
export interface OfficeDraft {
  readonly organisation: string;
  readonly place: string;
  /** "30/6/2022" */
  readonly cutOff: string;
}

/** Whose workbook it is and of which period: enough to begin, offered from what the workbook says. */
export function OfficeCard({ onSave }: { onSave: (settings: Settings) => void }) {
  const styles = useStyles();
  const { t, say, language } = useSpeech();
  const { report, busy } = useReport();
  const [draft, setDraft] = useState(() => officeDraft(report));
  const [isTried, setTried] = useState(false);
  const settings = settingsOfOffice(draft, report.settings);
  const isFirstRun = report.settings.organisation === "";
  const open = unconfirmedLine(unconfirmedFields(report.profile), language);
  const problemOf = (field: keyof OfficeDraft): string | null =>
    field === "cutOff" && isTried && settings === null ? t.settings.problems.date : null;

  function save(event: SyntheticEvent) {
    event.preventDefault();
    setTried(true);
    if (settings !== null && !busy) onSave(settings);
  }
  return (
    <section>
      <Disclosure title={say(isFirstRun ? t.office.firstRun : t.office.title, { cutOff: draft.cutOff })}>
        <form className={styles.form} onSubmit={save} noValidate>
          {(["organisation", "place", "cutOff"] as const).map((field) => (
            <TextField
              key={field}
              label={t.office.fields[field]}
              value={draft[field]}
              problem={problemOf(field)}
              hint={null}
              onChange={(value) => setDraft({ ...draft, [field]: value })}
            />
          ))}
          <p className={styles.note}>{t.office.body}</p>
          {open !== null && <p className={styles.note}>{open}</p>}
          <Button type="submit" appearance="primary" className={styles.save} disabledFocusable={busy}>
            {t.office.save}
          </Button>
        </form>
      </Disclosure>
    </section>
  );
}

/** Filled with what is known: confirmed, else read from the workbook, else blank. */
export function officeDraft({ profile, period }: Pick<Report, "profile" | "period">): OfficeDraft {
  return {
    organisation: profile.organisation.value ?? "",
    place: profile.place.value ?? "",
    cutOff: dateText(period.cutOff),
  };
}

/**
 * The settings with the three fields confirmed. One field sets the period: a plan year that was fixed to another year
 * gives way to it. Null while the date is none.
 */
export function settingsOfOffice(draft: OfficeDraft, before: Settings): Settings | null {
  const cutOff = parseDate(draft.cutOff);
  if (cutOff === null) return null;
  return {
    ...before,
    organisation: draft.organisation.trim().slice(0, 300),
    place: draft.place.trim().slice(0, 300),
    cutOff,
    planYear: before.planYear !== null && before.planYear !== cutOff.year ? cutOff.year : before.planYear,
  };
}
