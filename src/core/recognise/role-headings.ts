import { LED_PLACES, leadersFirst } from "../text/places.ts";
import { impliedRole } from "./essential-columns.ts";
import { labelKey } from "./row-labels.ts";
import type { SectionHeading } from "./section-headings.ts";

type Post = "head" | "deputy";

/**
 * Roles of a list that has no column of them: "I. Trưởng thôn" stands in a row of its own over the heads, "II. Phó
 * thôn" over the deputies.
 */
export class RoleHeadings {
  readonly #roles: (Post | null)[] = [];
  #role: Post | null = null;

  /** Whether the row is such a heading. */
  takes(heading: SectionHeading | null): boolean {
    const role = heading && roleIn(heading);
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
}

function roleIn({ label }: SectionHeading): Post | null {
  const key = leadersFirst(labelKey(label)).replace(/ \d+(?: (?:nguoi|d c|dong chi))?$/, "");
  return ROLE_ONLY.test(key) ? impliedRole(key, "") : null;
}

/** Nothing but offices and kinds of places: "Trưởng thôn, tổ trưởng tổ dân phố". */
const ROLE_ONLY = new RegExp(
  `^(?:danh sach |chuc danh )?(?:(?:cac|va|hoac|truong|pho|to|dan|${LED_PLACES})(?: |$))+$`,
);
