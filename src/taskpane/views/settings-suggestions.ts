import type { Report } from "../../core/report.ts";
import { dateText } from "../../locales/format.ts";
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
