import { cellErrorValue } from "./cell/cell-error-value.ts";
import { countImplausible } from "./cell/count-implausible.ts";
import { countBecameDate } from "./cell/count-became-date.ts";
import { dateAsText } from "./cell/date-as-text.ts";
import { dateOutOfRange } from "./cell/date-out-of-range.ts";
import { datesSwapped } from "./cell/dates-swapped.ts";
import { dateUnreadable } from "./cell/date-unreadable.ts";
import { legacyEncodingRule } from "./cell/legacy-encoding.ts";
import { markUnreadable } from "./cell/mark-unreadable.ts";
import { numberAsText } from "./cell/number-as-text.ts";
import { numberNegative } from "./cell/number-negative.ts";
import { numberNotInteger } from "./cell/number-not-integer.ts";
import { numberUnreadable } from "./cell/number-unreadable.ts";
import { roleUnknown } from "./cell/role-unknown.ts";
import { textLookalike } from "./cell/text-lookalike.ts";
import { textSpace } from "./cell/text-space.ts";
import { admissionAge } from "./row/admission-age.ts";
import { admissionOutsidePeriod } from "./row/admission-outside-period.ts";
import { admittedWithoutPlan } from "./row/admitted-without-plan.ts";
import { certificateExpired } from "./row/certificate-expired.ts";
import { eligibilityUnknown } from "./row/eligibility-unknown.ts";
import { headDuplicated } from "./row/head-duplicated.ts";
import { headMissing } from "./row/head-missing.ts";
import { membersExceedHeadsRule } from "./row/members-exceed-heads.ts";
import { partExceedsTotal } from "./row/part-exceeds-total.ts";
import { percentMismatch } from "./row/percent-mismatch.ts";
import { personDuplicated } from "./row/person-duplicated.ts";
import { personNameMissing } from "./row/person-name-missing.ts";
import { rolePlaceMismatch } from "./row/role-place-mismatch.ts";
import { unitDuplicated } from "./row/unit-duplicated.ts";
import { unitNameMissing } from "./row/unit-name-missing.ts";
import { unitUnknown } from "./row/unit-unknown.ts";
import { columnUncertain } from "./structure/column-uncertain.ts";
import { columnsDisagree } from "./structure/columns-disagree.ts";
import { rowsNotRead } from "./structure/rows-not-read.ts";
import { tableOfOtherPeriod } from "./structure/table-of-other-period.ts";
import { columnDuplicated } from "./structure/column-duplicated.ts";
import { columnMissing } from "./structure/column-missing.ts";
import { periodMismatch } from "./structure/period-mismatch.ts";
import { notRecalculated } from "./structure/not-recalculated.ts";
import { rowsHidden } from "./structure/rows-hidden.ts";
import { tableAmbiguous } from "./structure/table-ambiguous.ts";
import { unitTableMissing } from "./structure/unit-table-missing.ts";
import { figureFalls } from "./table/figure-falls.ts";
import { ordinalGap } from "./table/ordinal-gap.ts";
import { subtotalMismatch } from "./table/subtotal-mismatch.ts";
import { totalOfVisible } from "./table/total-of-visible.ts";
import { totalMismatch } from "./table/total-mismatch.ts";
import { admittedRegisterMismatch } from "./workbook/admitted-register-mismatch.ts";
import { headsRosterMismatch } from "./workbook/heads-roster-mismatch.ts";
import { membersRosterMismatch } from "./workbook/members-roster-mismatch.ts";
import { unitInTwoGroups } from "./workbook/unit-in-two-groups.ts";
import { unitWithoutGroup } from "./workbook/unit-without-group.ts";
import { unitWithoutRoster } from "./workbook/unit-without-roster.ts";
import type { DefinedRule } from "./define-rule.ts";
import type { MessageArgument } from "./found.ts";

/**
 * Every rule, in the order of the catalogue: structure, cell, row, table, workbook. Codes, the arguments of messages, the
 * texts of the locales and the pages of docs/rules follow from this list or do not compile.
 */
export const RULES = [
  unitTableMissing,
  tableAmbiguous,
  tableOfOtherPeriod,
  rowsNotRead,
  columnUncertain,
  columnsDisagree,
  columnMissing,
  periodMismatch,
  notRecalculated,
  columnDuplicated,
  rowsHidden,
  cellErrorValue,
  numberAsText,
  numberUnreadable,
  numberNegative,
  numberNotInteger,
  countImplausible,
  countBecameDate,
  dateAsText,
  dateUnreadable,
  datesSwapped,
  dateOutOfRange,
  markUnreadable,
  roleUnknown,
  legacyEncodingRule,
  textLookalike,
  textSpace,
  unitNameMissing,
  unitDuplicated,
  unitUnknown,
  admittedWithoutPlan,
  membersExceedHeadsRule,
  partExceedsTotal,
  percentMismatch,
  personNameMissing,
  personDuplicated,
  headDuplicated,
  headMissing,
  rolePlaceMismatch,
  eligibilityUnknown,
  admissionOutsidePeriod,
  admissionAge,
  certificateExpired,
  totalMismatch,
  totalOfVisible,
  subtotalMismatch,
  figureFalls,
  ordinalGap,
  admittedRegisterMismatch,
  headsRosterMismatch,
  membersRosterMismatch,
  unitWithoutGroup,
  unitInTwoGroups,
  unitWithoutRoster,
] as const;

type AnyRule = (typeof RULES)[number];

/** A rule of the registry, whichever. */
export type Rule = DefinedRule<RuleCode, Readonly<Record<string, MessageArgument>>>;

/** Codes are stable and never reused. */
export type RuleCode = AnyRule["code"];

/** The arguments of each rule's message, as its findings have them. */
export type FindingArgs = {
  readonly [Each in AnyRule as Each["code"]]: ReturnType<Each["check"]>[number]["args"];
};
