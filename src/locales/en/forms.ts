import type { FormTextKey } from "../../core/forms/texts.ts";
import { forms as vi } from "../vi/forms.ts";

/** Sheets, headers and choices stay Vietnamese, as in every office's workbook; what explains them is English. */
export const forms: Record<FormTextKey, string> = {
  ...vi,
  guideUnits:
    "One unit per row: its name and the counts in the white cells; grey cells hold formulas. Leave blank what a unit has no plan or no villages for.",
  guideRoster:
    "One person per row. Choose unit, role and Có (yes) or Chưa (not yet) from the drop-downs; leave blank what is not known.",
  guideRegister: "One person per row. Choose the unit from the drop-down; dates are day/month/year.",
  guideGroups: "One unit per row, with its group and the group's leader; choose the unit from the drop-down.",
  promptUnit: "Choose the unit. The list comes from the column Đơn vị of the sheet Chỉ tiêu - kết quả.",
  promptCount: "A whole number, such as 5. Leave blank where there is none.",
  promptMembers: "How many of those in office are party members; not more than all of them.",
  promptRole: "Choose the role. Whoever is also secretary of the party cell is certainly a member.",
  promptMember: "Có: is a party member. Chưa: is not yet. Leave blank what is not known.",
  promptTrained:
    "Có: has taken the course for those to be admitted. Chưa: not yet. Leave blank what is not known.",
  promptEligible: "Có: may be admitted. Không: may not. Leave blank what is not known.",
  promptUnchanged:
    "Choose x if the figures of this row have been looked at and are those of the period before.",
  promptGender: "Nam: male. Nữ: female.",
  promptDate: "Day/month/year, such as 30/6/2022.",
  refusedList: "Choose from the list, or leave the cell blank.",
  refusedUnit:
    "The sheet Chỉ tiêu - kết quả does not have this unit. Choose from the list, or add the unit there first.",
  refusedCount: "Type a whole number from 0 to 9,999.",
  refusedDate: "Type day/month/year, such as 30/6/2022.",
};
