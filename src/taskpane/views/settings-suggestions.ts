import type { Report } from "../../core/rules/report.ts";
import type { Settings } from "../../core/settings/settings.ts";
import { compareDates } from "../../core/values/calendar.ts";
import { dateText } from "../../locales/format.ts";
import { searchText } from "../search.ts";
import type { TypedField } from "./settings-form.ts";

/** What the workbook says of itself, as it would stand in the form's fields. */
export function suggestionsFrom({
  statements: said,
  workbook,
}: Report): Readonly<Partial<Record<TypedField, string>>> {
  const { planYear, cutOff } = workbook.titleBlock;
  return withoutUnsaid({
    organisation: said.organisation,
    higherCommittee: said.higherCommittee,
    place: said.place,
    planYear: planYear === null ? null : String(planYear),
    cutOff: cutOff && dateText(cutOff),
    planNumber: said.planDocument && said.planDocument.number,
    planDate: said.planDocument?.date ? dateText(said.planDocument.date) : null,
    ratioNumber: said.ratioDocument && said.ratioDocument.number,
    ratioDate: said.ratioDocument?.date ? dateText(said.ratioDocument.date) : null,
    groupsNumber: said.groupsDocument && said.groupsDocument.number,
    groupsDate: said.groupsDocument?.date ? dateText(said.groupsDocument.date) : null,
    signerOffice: said.signer && said.signer.office,
  });
}

function withoutUnsaid(
  said: Readonly<Partial<Record<TypedField, string | null>>>,
): Readonly<Partial<Record<TypedField, string>>> {
  return Object.fromEntries(
    Object.entries(said).flatMap(([field, value]) => (value === null ? [] : [[field, value] as const])),
  );
}

/** Where the workbook and the settings name different organisations or years: both, and the settings that agree. */
export interface Contradiction {
  readonly workbook: string;
  readonly settings: string;
  readonly agreeing: Settings;
}

/**
 * Spelling is no difference: tone marks, case and spaces do not count. A year that the settings leave open is read
 * from the workbook anyway and cannot contradict it.
 */
export function contradictionIn({ workbook, settings }: Report): Contradiction | null {
  const { organisation, higherCommittee, planYear, cutOff } = workbook.titleBlock;
  const confirmed = settings.organisation.trim();
  if (organisation !== null && confirmed !== "" && searchText(organisation) !== searchText(confirmed)) {
    return {
      workbook: organisation,
      settings: settings.organisation,
      agreeing: {
        ...settings,
        organisation,
        higherCommittee: higherCommittee ?? settings.higherCommittee,
      },
    };
  }
  if (planYear !== null && settings.planYear !== null && planYear !== settings.planYear) {
    return {
      workbook: String(planYear),
      settings: String(settings.planYear),
      agreeing: { ...settings, planYear },
    };
  }
  // Titles of the next month under the period of the last one: the workbook has gone on.
  if (cutOff !== null && settings.cutOff !== null && compareDates(cutOff, settings.cutOff) > 0) {
    return {
      workbook: dateText(cutOff),
      settings: dateText(settings.cutOff),
      agreeing: { ...settings, cutOff },
    };
  }
  return null;
}
