import { isSignAlone, leadingGroupSign } from "../text/ordinals.ts";
import { parseUnitName, saysUnit } from "../text/unit-names.ts";
import type { Area } from "../values/addresses.ts";
import { isOfAdmissions, isOfOtherPeople } from "./essential-columns.ts";
import type { TableKind } from "../tables/schema.ts";
import { labelKey } from "./row-labels.ts";
import type { SheetTexts } from "./sheet-texts.ts";

/** A text that stands alone in its row, without the sign before it. */
export interface SectionHeading {
  readonly label: string;
  /** "II.", "B)" stands before it, or it begins as a title does: "Danh sách …". */
  readonly isSigned: boolean;
}

const LONGEST = 120;

/** What a row says over those below it; null where it says more than one thing, or nothing. */
export function headingIn(
  texts: SheetTexts,
  { left, right }: Pick<Area, "left" | "right">,
  row: number,
): SectionHeading | null {
  let found = "";
  let hasSign = false;
  for (let column = left; column <= right; column++) {
    if (texts.isBlank(row, column)) continue;
    const text = texts.text(row, column);
    if (text === "") continue;
    if (isSignAlone(text)) hasSign = true;
    else if (found !== "" || text.length > LONGEST) return null;
    else found = text;
  }
  if (found === "") return null;
  const label = leadingGroupSign(found)?.label ?? found.replace(/^\d+[.)]\s*/, "");
  return { label, isSigned: hasSign || label !== found || /^danh sách/iu.test(label) };
}

type ListKind = "roster" | "register";

/** Whether a heading says that the people under it are none of the list's: "II. Đảng viên chuyển chính thức". */
function isOfOthers(kind: ListKind, { label, isSigned }: SectionHeading): boolean {
  // "II. Xã Nguồn Ca" heads the people of a unit; "II. Thôn đội trưởng" is no place.
  const isUnit = kind === "register" ? saysUnit(label) : parseUnitName(label).organisation !== "";
  return isSigned && !isUnit && isOfOtherPeople(kind, labelKey(label));
}

/** Whether the text right above a header says that the list under it is one of other people. */
export function isHeadedByOthers(texts: SheetTexts, kind: TableKind, header: Area): boolean {
  if (kind !== "roster" && kind !== "register") return false;
  for (let row = header.top - 1; row >= Math.max(0, header.top - 2); row--) {
    const heading = headingIn(texts, header, row);
    if (heading) return isOfOthers(kind, heading);
  }
  return false;
}

/** Headings in a list, and rows under those that say that they are of others, up to the next heading. */
export class OtherSections {
  #isInside = false;

  constructor(readonly kind: ListKind) {}

  /** `heading`: what the row says alone; null where it says more. */
  takes(heading: SectionHeading | null): boolean {
    if (!heading?.isSigned) return this.#isInside;
    this.#isInside = isOfOthers(this.kind, heading);
    // Nobody is called "Kết nạp bổ sung".
    return this.#isInside || (this.kind === "register" && isOfAdmissions(labelKey(heading.label)));
  }
}
