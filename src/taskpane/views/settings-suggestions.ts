import type { Report } from "../../core/rules/report.ts";
import type { Settings } from "../../core/settings/settings.ts";
import { dateText } from "../../locales/format.ts";
import { searchText } from "../search.ts";
import type { TypedField } from "./settings-form.ts";

/** What the title blocks of the workbook say of itself, as it would stand in the form's fields. */
export function suggestionsFrom({ workbook }: Report): Readonly<Partial<Record<TypedField, string>>> {
  const { organisation, higherCommittee, planYear, cutOff } = workbook.titleBlock;
  return {
    ...(organisation === null ? {} : { organisation }),
    ...(higherCommittee === null ? {} : { higherCommittee }),
    ...(planYear === null ? {} : { planYear: String(planYear) }),
    ...(cutOff === null ? {} : { cutOff: dateText(cutOff) }),
  };
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
  const { organisation, higherCommittee, planYear } = workbook.titleBlock;
  if (organisation !== null && searchText(organisation) !== searchText(settings.organisation)) {
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
  return null;
}
