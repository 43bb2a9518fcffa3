import { leadingGroupSign } from "../text/ordinals.ts";
import { LED_PLACES, leadersFirst } from "../text/places.ts";
import { impliedRole } from "./essential-columns.ts";
import { labelKey } from "./row-labels.ts";
import type { SheetTexts } from "./sheet-texts.ts";
import type { TableCandidate } from "./table-candidate.ts";

type Post = "head" | "deputy";

const LONGEST = 80;

/**
 * Roles of a list that has no column of them: "I. Trưởng thôn" stands in a row of its own over the heads, "II. Phó
 * thôn" over the deputies.
 */
export class RoleHeadings {
  readonly #roles: (Post | null)[] = [];
  #role: Post | null = null;

  constructor(
    readonly texts: SheetTexts,
    readonly candidate: TableCandidate,
  ) {}

  /** Whether the row is such a heading. */
  takes(row: number): boolean {
    const role = this.#read(row);
    if (role === null) return false;
    this.#role = role;
    return true;
  }

  /** Adds a person under the last heading. */
  push(): void {
    this.#roles.push(this.#role);
  }

  /** By data row; null where no row is such a heading. */
  get roles(): readonly (Post | null)[] | null {
    return this.#role === null ? null : this.#roles;
  }

  #read(row: number): Post | null {
    const { left, right } = this.candidate.headerArea;
    let found = "";
    for (let column = left; column <= right; column++) {
      if (this.texts.isBlank(row, column)) continue;
      const text = this.texts.text(row, column);
      if (text === "" || /^[IVX]{1,4}[.)]?$|^[A-D][.)]?$/.test(text)) continue;
      if (found !== "" || text.length > LONGEST) return null;
      found = text;
    }
    if (found === "") return null;
    const label = leadingGroupSign(found)?.label ?? found.replace(/^\d+[.)]\s*/, "");
    const key = leadersFirst(labelKey(label)).replace(/ \d+(?: (?:nguoi|d c|dong chi))?$/, "");
    return ROLE_ONLY.test(key) ? impliedRole(key, "") : null;
  }
}

/** Nothing but offices and kinds of places: "Trưởng thôn, tổ trưởng tổ dân phố". */
const ROLE_ONLY = new RegExp(
  `^(?:danh sach |chuc danh )?(?:(?:cac|va|hoac|truong|pho|to|dan|${LED_PLACES})(?: |$))+$`,
);
