import type { CellRef } from "../values/addresses.ts";
import type { Count } from "./count.ts";
import type { CountKey } from "../tables/schema.ts";

/**
 * Plan progress of a unit. `met` is exactly 100 %, `none` has a plan and nobody admitted, `noPlan` has a plan of 0
 * or none, `unknown` has a value that cannot be read (docs/domain.md §2 S2).
 */
export type PlanClass = "exceeded" | "met" | "below" | "none" | "noPlan" | "unknown";

/** Share of heads who are members against the threshold; `notApplicable` has no heads (docs/domain.md §2 S6). */
export type HeadClass = "below" | "atLine" | "met" | "notApplicable" | "unknown";

/** The least and the most that a count may be. */
export type CountRange = readonly [least: number, most: number];

/**
 * How a unit stands to an aggregate: `known` is in its sums, `unknown` belongs there and cannot be read, `outside` has
 * nothing to do with it (no plan and nobody admitted; no heads).
 */
export type Covered = "known" | "unknown" | "outside";

/** How many units an aggregate covers, of those that it is about. */
export interface Coverage {
  readonly known: number;
  readonly of: number;
}

/** Counts are integers; null is unknown, never 0. Percentages are full double precision of `100 * part / whole`. */
export interface UnitFigures {
  /** Index in `RecognisedWorkbook.units`. */
  readonly unit: number;
  readonly name: string;
  readonly nameCell: CellRef;
  readonly group: string | null;
  /** How well each count is known, with the cells of those that are not. */
  readonly counts: Readonly<Record<CountKey, Count>>;
  /** The ends of counts from roster and register that are not certain; null when there are none. */
  readonly range: Readonly<Partial<Record<CountKey, CountRange>>> | null;
  readonly covered: { readonly admission: Covered; readonly heads: Covered };
  readonly plan: number | null;
  readonly admitted: number | null;
  readonly percent: number | null;
  readonly planClass: PlanClass;
  readonly heads: number | null;
  readonly members: number | null;
  readonly headPercent: number | null;
  readonly headClass: HeadClass;
  /** Smallest k with `100·(members+k) > threshold·heads`, at most `heads − members`; null when unknown. */
  readonly moreMembersNeeded: number | null;
}

/**
 * Sums over several units, and how many units they cover: there is no sum without it. Both terms of a ratio come from
 * the same units; null where no unit is known. See check-output.schema.json for each one's exact meaning.
 */
export interface Totals {
  readonly coverage: { readonly admission: Coverage; readonly heads: Coverage };
  readonly plan: number | null;
  readonly admitted: number | null;
  readonly percent: number | null;
  readonly heads: number | null;
  readonly members: number | null;
  readonly headPercent: number | null;
}

export interface DistrictFigures extends Totals {
  /** `plan − admitted`; negative when the district is over its plan. */
  readonly gap: number | null;
  /** Sum over the units of `max(0, plan − admitted)`: over-fulfilment hides no shortfall. */
  readonly unitGaps: number | null;
  /** Units by class of their plan: together all units. */
  readonly unitsMet: number;
  readonly unitsExceeded: number;
  readonly unitsBelow: number;
  readonly unitsNone: number;
  readonly unitsWithoutPlan: number;
  readonly unitsUnknown: number;
  readonly headClass: HeadClass;
  readonly moreMembersNeeded: number | null;
  readonly unitMoreMembersNeeded: number | null;
  readonly unitsBelowHeads: number;
  readonly unitsHeadsUnknown: number;
  /** What the grand total row of the workbook says; null where it has none or says nothing. */
  readonly stated: Readonly<Record<CountKey, number | null>>;
}

export interface GroupFigures extends Totals {
  readonly name: string;
  readonly leader: string | null;
  /** Indices in `Figures.units`. */
  readonly units: readonly number[];
  readonly unitsBelowHeads: readonly number[];
}

export type NeedsDataReason =
  "training-unknown" | "eligibility-unknown" | "membership-unknown" | "not-eligible" | "role-unknown";

/** A head or deputy on one of the lists; `cell` is the person's name cell, `row` the data row of the roster. */
export interface ListedPerson {
  readonly row: number;
  readonly cell: CellRef;
  readonly name: string | null;
  readonly unit: string | null;
  readonly village: string | null;
  readonly role: string | null;
  readonly reasons: readonly NeedsDataReason[];
}

/** The action lists of docs/domain.md §2 S4; party members are on none of them. */
export interface ActionLists {
  /** A: trained and eligible — complete the dossier now. */
  readonly completeDossier: readonly ListedPerson[];
  /** B: not trained, eligible — send to training by the training deadline. */
  readonly sendToTraining: readonly ListedPerson[];
  /** C: data missing or not eligible, with the reasons. */
  readonly needsData: readonly ListedPerson[];
}

/** Admissions per month that the plan still needs. */
export type Pace =
  | {
      readonly kind: "needed";
      readonly remaining: number;
      readonly months: number;
      /** Whole people: rounded up, or the deadline would be missed. */
      readonly perMonth: number;
    }
  | { readonly kind: "reached" }
  | { readonly kind: "late"; readonly remaining: number }
  /** Something is left to do, and nobody has said by when. */
  | { readonly kind: "noDeadline"; readonly remaining: number }
  | { readonly kind: "unknown" };
