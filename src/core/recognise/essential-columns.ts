import type { Assignment } from "./column-assignment.ts";
import type { AssignedColumn } from "./header-columns.ts";
import type { Evidence } from "./column-evidence.ts";
import { LED_PLACES, leadersFirst, VILLAGES } from "../text/places.ts";
import { isOtherPost, readRole, shortPost } from "../text/roles.ts";
import type { ColumnKey, TableKind } from "../tables/schema.ts";

/** A header word that only says where something belongs must be at least this sure to make a table of it. */
const SURE = 6;
/** Of "trưởng ban công tác mặt trận" the ban is a committee, not a village. */
const BAN = "ban(?! (?:cong tac|ctmt|mat tran|to chuc|quan ly|chi huy|thanh tra|giam sat|chap hanh))";
/** The places that are called like nothing else, and "bản" where no committee follows. */
const OWN_PLACES = LED_PLACES.replace("|ban|", `|${BAN}|`);
const HEADS_TITLE = new RegExp(
  `\\b(?:truong|pho|can bo) (?:${OWN_PLACES})\\b|to truong|\\btdp\\b|to dan pho|khu pho|khoi pho|\\bkhom\\b`,
);

/**
 * Essential columns that a table of this kind lacks: none when it can be used, null when it is no table of this
 * kind at all (docs/rules/column-missing.md).
 */
export function missingColumns(
  kind: TableKind,
  assignment: Assignment,
  evidence: ReadonlyMap<number, Evidence>,
  words: Words,
): readonly ColumnKey[] | null {
  const { columns } = assignment;
  switch (kind) {
    case "units":
      return missingInUnits(columns, evidence);
    case "roster":
      return missingInRoster(assignment, evidence, words);
    case "register":
      return missingInRegister(columns, evidence, words);
    case "groups":
      return missingInGroups(columns);
  }
}

type Columns = ReadonlyMap<ColumnKey, AssignedColumn>;

function missingInUnits(columns: Columns, evidence: ReadonlyMap<number, Evidence>): ColumnKey[] | null {
  const unit = columns.get("unit");
  if (!unit) return null;
  const admission = lacking(columns, "plan", "admitted");
  const heads = lacking(columns, "heads", "members");
  if (admission.length === 0 || heads.length === 0) return [];
  if (admission.length === 1) return admission;
  if (heads.length === 1) return heads;
  // A list of units with figures that no header explains.
  const ordinal = columns.get("ordinal")?.column;
  const hasFigures = Array.from(evidence).some(
    ([column, { filled, numbers }]) => column !== ordinal && filled >= 2 && numbers * 2 > filled,
  );
  return unit.fit >= SURE && hasFigures && !columns.has("group") ? admission : null;
}

/** People who may become heads, or did not: never a list of those in office. */
const NOT_IN_OFFICE = /\b(?:ung cu|ung vien|de cu|quy hoach|ke can|du kien|nguon|thoi giu chuc)\b/;
const NOT_IN_OFFICE_HEADERS = /\b(?:ung cu|quy hoach)\b/;
/** What village heads are listed for besides: such a list lacks what it does not need. */
const OTHER_PURPOSE =
  /\b(?:phu cap|chi tra|tien luong|danh ba|dien thoai|sdt|tap huan|tham gia|hoc vien|lop boi duong|bau cu|ket qua bau|khen thuong|bao hiem|mat tran|ctmt|dan quan|cong an vien|thon doi|hoi vien|doan vien|ho ngheo|chi hoi)\b/;
const OTHER_PURPOSE_HEADERS =
  /\b(?:ky nhan|thanh tien|so tien|phu cap|he so|muc huong|so phieu|so khau|ky ten)\b/;

/** Posts of a village beside its head: in header keys. */
export const OTHER_POSTS =
  /\b(?:bi thu|chi uy vien|cong an vien|thon doi|dan quan|mat tran|ctmt|chi hoi|khong chuyen trach)\b/;
const MOVED = /\b(?:chuyen (?:den|di)|tu tran|ra khoi dang|khai tru)\b/;

/** Whether what heads people says that they are not those of a register, or of a roster: a header key. */
export function isOfOtherPeople(kind: "roster" | "register", heading: string): boolean {
  if (kind === "roster") {
    const words = leadersFirst(heading);
    return OTHER_POSTS.test(words) && !HEADS_ONLY.test(words) && words.replace(DEPUTIES, " ") === words;
  }
  if (NOT_ADMITTED.test(heading)) return !ADMITTED.test(heading);
  return (OTHER_LIST.test(heading) || MOVED.test(heading)) && !ADMISSION.test(heading);
}

/** Whether a title, a heading or a header speaks of people who were admitted: "I. Kết nạp mới". */
export function isOfAdmissions(words: string): boolean {
  return ADMISSION.test(words);
}

/** What is written above a header and in it, as header keys. */
export interface Words {
  /** What stands above, and the sheet's name. */
  readonly title: string;
  /** Every header of the block. */
  readonly headers: string;
  /** Heads and deputies stand side by side: each column says whose it is. */
  readonly hasSides: boolean;
}

function missingInRoster(
  { columns }: Assignment,
  evidence: ReadonlyMap<number, Evidence>,
  words: Words,
): ColumnKey[] | null {
  if (!namesHolders(columns, words)) return null;
  const names = columns.get("person")?.path.own ?? "";
  const roles = columns.get("role");
  const signs: RosterSigns = {
    saysHeads: HEADS_TITLE.test(words.title) || HEADS_TITLE.test(names),
    roles: roles && evidence.get(roles.column),
    hasSides: words.hasSides,
  };
  if (!isOfHeads(columns, signs)) return null;
  // "Danh sách trưởng thôn": everybody in it is head, whatever no column says.
  const saysRole = words.hasSides || impliedRole(words.title, names) !== null;
  const missing = lacking(columns, "unit", "role", "member").filter((key) => key !== "role" || !saysRole);
  return missing.length === 0 || isNearRoster(signs, words) ? missing : null;
}

/** What speaks for a list of village heads. */
interface RosterSigns {
  /** Its title or the header of its names does. */
  readonly saysHeads: boolean;
  /** What stands in the column of roles, where there is one. */
  readonly roles: Evidence | undefined;
  readonly hasSides: boolean;
}

/** Whether the list names people or villages for certain, and its words do not say that nobody in it is in office. */
function namesHolders(columns: Columns, { title, headers }: Words): boolean {
  if (!columns.has("person") && !columns.has("village")) return false;
  const isNamed = (["unit", "village", "person"] as const).some((key) => (columns.get(key)?.fit ?? 0) > SURE);
  return isNamed && !NOT_IN_OFFICE.test(title) && !NOT_IN_OFFICE_HEADERS.test(headers);
}

/** Any list of people has names and offices; one of village heads says so, or has what only they need. */
function isOfHeads(columns: Columns, { saysHeads, roles, hasSides }: RosterSigns): boolean {
  const marks = (["member", "trained", "eligible"] as const).filter((key) => columns.has(key)).length;
  const hasVillages = columns.has("village");
  if (!hasVillages && marks === 0) return false;
  if (saysHeads) return true;
  // A staff list, a youth union's list: hardly anybody in it is head or deputy of a village.
  if (roles && roles.words >= 2 && !holdsVillagePosts(roles, hasVillages)) return false;
  return hasSides || columns.has("role") || marks >= 2;
}

/** A list of candidates or a diary is no near-miss: its title or its roles must speak of village heads. */
function isNearRoster({ saysHeads, roles, hasSides }: RosterSigns, { title, headers }: Words): boolean {
  const isNear = saysHeads || hasSides || (roles !== undefined && knownRoles(roles) > 0);
  return isNear && !OTHER_PURPOSE.test(title) && !OTHER_PURPOSE_HEADERS.test(headers);
}

const HEADS_ONLY = new RegExp(`\\b(?:truong (?:${OWN_PLACES})|to truong(?: (?:tdp|to dan pho))?)\\b`);
const DEPUTIES = new RegExp(
  `\\b(?:pho (?:truong |to truong |to )?(?:${LED_PLACES})|(?:${VILLAGES}|to) pho(?: (?:tdp|to dan pho))?|pho to truong)\\b`,
  "g",
);
const BOTH = /\b(?:truong pho|cap pho|can bo thon|chuc danh|truong va pho)\b/;

/** What title or names' header say that everybody in the list is; one of heads and deputies says nothing of each. */
export function impliedRole(title: string, names: string): "head" | "deputy" | null {
  const words = leadersFirst(`${title} ${names}`);
  if (BOTH.test(words)) return null;
  const others = words.replace(DEPUTIES, " ");
  const [heads, deputies] = [HEADS_ONLY.test(others), others !== words];
  if (heads === deputies) return null;
  return heads ? "head" : "deputy";
}

/**
 * Whether enough of the roles are those of heads and deputies: where each village has them among its other posts
 * ("Trưởng ban công tác Mặt trận", "Chi hội trưởng"), one in ten is enough.
 */
function holdsVillagePosts(seen: Evidence, isOfVillages: boolean): boolean {
  const known = knownRoles(seen);
  if (known * 10 >= seen.words * 3) return true;
  let others = 0;
  for (const [key, times] of seen.keys) if (isOtherPost(key)) others += times;
  return isOfVillages && known * 10 >= seen.words && (known + others) * 10 >= seen.words * 7;
}

function knownRoles({ keys }: Evidence): number {
  let known = 0;
  for (const [key, times] of keys) {
    const { kind } = readRole(key);
    if (kind === "head" || kind === "deputy" || shortPost(key) !== null) known += times;
  }
  return known;
}

/** Lists of people that are decided about for other reasons: discipline, medals, transfers, elections, youth. */
const OTHER_LIST =
  /\b(?:ky luat|huy hieu|khen thuong|xoa ten|chuyen sinh hoat|mien sinh hoat|bo nhiem|luan chuyen|tuyen dung|nang luong|ung cu|bau cu|nhan su|doan vien|hoi vien|cccd|cmnd|tuoi dang|the dang|chinh thuc)\b/;
const ADMISSION = /\b(?:ket nap|dang vien moi|dvm|knd)\b/;
const ADMITTED = /\b(?:da ket nap|duoc ket nap|moi ket nap|dang vien moi|ket nap dang vien)\b/;

/** Whether a column of dates is spread over so many years that it is no register of this year's. */
function isSpread({ years }: Evidence): boolean {
  const all = [...years.values()].reduce((sum, count) => sum + count, 0);
  const last = Math.max(...years.keys());
  const recent = (years.get(last) ?? 0) + (years.get(last - 1) ?? 0);
  return years.size >= 5 && recent * 2 < all;
}

/** People of whom it is only hoped or proposed that they are admitted. */
const NOT_ADMITTED =
  /\b(?:de nghi|de xuat|du kien|nguon|quan chung uu tu|doi tuong|cam tinh|nhan thuc ve dang|hoc vien|dang ky|cho (?:xet|ket nap|quyet dinh)|quy hoach|dai bieu|ung cu)\b/;

function missingInRegister(
  columns: Columns,
  evidence: ReadonlyMap<number, Evidence>,
  { title }: Words,
): ColumnKey[] | null {
  if (isOfOtherDecisions(columns, title) || isOfWishes(columns, title)) return null;
  const dates = columns.get("decisionDate") ?? columns.get("considered");
  const seen = dates && evidence.get(dates.column);
  if (seen && isSpread(seen)) return null;
  const hasPeople = (columns.get("person")?.fit ?? 0) > SURE;
  if (!hasPeople || !(isDecided(columns) || columns.has("considered"))) return null;
  return isOfMembers(columns) && !ADMISSION.test(title) ? null : lacking(columns, "unit");
}

/** Every list of members has "Ngày vào Đảng"; it is the day of the admissions where the title speaks of them. */
function isOfMembers(columns: Columns): boolean {
  const day = columns.get("decisionDate")?.path.own ?? "";
  return /\bvao dang\b/.test(day) && !columns.has("considered") && !columns.has("decisionNumber");
}

function isOfOtherDecisions(columns: Columns, title: string): boolean {
  const words = Array.from(columns.values(), ({ path }) => `${path.above} ${path.own}`).join(" ");
  if (OTHER_LIST.test(title) && !ADMISSION.test(title)) return true;
  return OTHER_LIST.test(words) && !ADMISSION.test(`${words} ${title}`);
}

function isOfWishes(columns: Columns, title: string): boolean {
  return NOT_ADMITTED.test(title) && !(isDecided(columns) && ADMITTED.test(title));
}

function isDecided(columns: Columns): boolean {
  return columns.has("decisionDate") || columns.has("decisionNumber");
}

/** Groups are named, or numbered beside leaders who are called so: any list of names and units has numbers. */
function missingInGroups(columns: Columns): ColumnKey[] | null {
  const [group, leader] = [columns.get("group"), columns.get("leader")];
  if (!columns.has("unit") || !group) return null;
  return group.fit > SURE || (leader !== undefined && leader.fit > SURE) ? [] : null;
}

function lacking(columns: Columns, ...keys: ColumnKey[]): ColumnKey[] {
  return keys.filter((key) => !columns.has(key));
}
