import { impliedRole } from "./essential-columns.ts";
import type { HeaderColumn } from "./header-columns.ts";

/** The headers of a roster that has head and deputy of each village in one row, as two rosters over the same rows. */
export interface RosterSides {
  readonly heads: readonly HeaderColumn[];
  readonly deputies: readonly HeaderColumn[];
}

/**
 * Whether a roster's header puts heads and deputies side by side: "Trưởng thôn: Họ tên, Ngày sinh, ĐV | Phó thôn: Họ
 * tên, Ngày sinh, ĐV", or "Trưởng thôn | ĐV | Phó thôn | ĐV". What is headed by neither belongs to both.
 */
export function sidesOf(headers: readonly HeaderColumn[]): RosterSides | null {
  const sides = headers.map(
    ({ path }) => impliedRole(path.above, "") ?? (isPost(path.own) ? impliedRole(path.own, "") : null),
  );
  const isOther = headers.map(({ path }) => OTHER_POST.test(path.above));
  if (!sides.includes("head") || !(sides.includes("deputy") || isOther.includes(true))) return null;
  withWhatFollows(headers, sides);
  const of = (side: "head" | "deputy"): HeaderColumn[] =>
    headers.filter((_, at) => (sides[at] === null && !isOther[at]) || sides[at] === side);
  return { heads: of("head"), deputies: of("deputy") };
}

/** "Bí thư chi bộ: Họ tên, Năm sinh" beside "Trưởng bản: Họ tên, Năm sinh": columns of somebody else. */
const OTHER_POST =
  /^(?:(?:pho )?bi thu(?: chi bo| chi uy)?|truong (?:ban )?(?:cong tac )?(?:mat tran|ctmt)|cong an vien|thon doi(?: truong)?|chi hoi truong(?: .*)?)$/;

const LONGEST_POST = 40;

/** "Trưởng thôn" over the names themselves, not "Trưởng thôn là đảng viên". */
function isPost(own: string): boolean {
  return own.length <= LONGEST_POST && !/\b(?:la|dang vien|dv|so|ty le|ngay)\b/.test(own);
}

/** Right of "Phó thôn" the same "Đảng viên" as right of "Trưởng thôn" is the deputy's. */
function withWhatFollows(headers: readonly HeaderColumn[], sides: ("head" | "deputy" | null)[]): void {
  let last: "head" | "deputy" | null = null;
  headers.forEach(({ path }, at) => {
    const own = sides[at] ?? null;
    if (own !== null) last = path.above === "" ? own : null;
    else if (last !== null && isTwice(headers, path.own)) sides[at] = last;
  });
}

function isTwice(headers: readonly HeaderColumn[], own: string): boolean {
  return headers.filter(({ path }) => path.own === own && path.above === "").length === 2;
}
