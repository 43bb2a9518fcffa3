import type { Assignment } from "./column-assignment.ts";
import type { AssignedColumn } from "./header-columns.ts";
import type { Evidence } from "./column-evidence.ts";
import { readRole } from "../text/roles.ts";
import type { ColumnKey, TableKind } from "../tables/schema.ts";

/** A header word that only says where something belongs must be at least this sure to make a table of it. */
const SURE = 6;
const HEADS_TITLE =
  /truong thon|pho thon|can bo thon|to truong|\btdp\b|to dan pho|truong ban|truong xom|khu pho/;

/**
 * Essential columns that a table of this kind lacks: none when it can be used, null when it is no table of this
 * kind at all (docs/rules/column-missing.md). `title` is what stands above and the sheet's name, as header keys.
 */
export function missingColumns(
  kind: TableKind,
  { columns }: Assignment,
  evidence: ReadonlyMap<number, Evidence>,
  title: string,
): readonly ColumnKey[] | null {
  switch (kind) {
    case "units":
      return missingInUnits(columns, evidence);
    case "roster":
      return missingInRoster(columns, evidence, title);
    case "register":
      return missingInRegister(columns, evidence, title);
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

function missingInRoster(
  columns: Columns,
  evidence: ReadonlyMap<number, Evidence>,
  title: string,
): ColumnKey[] | null {
  if (!columns.has("person") && !columns.has("village")) return null;
  const isNamed = (["unit", "village", "person"] as const).some((key) => (columns.get(key)?.fit ?? 0) > SURE);
  if (!isNamed) return null;
  const marks = (["member", "trained", "eligible"] as const).filter((key) => columns.has(key)).length;
  const saysHeads = HEADS_TITLE.test(title) || HEADS_TITLE.test(columns.get("person")?.path.own ?? "");
  const holdsHeads = columns.has("village") || marks > 0;
  // Any list of people has names and offices; one of village heads says so, or has what only they need.
  if (!holdsHeads || (!saysHeads && !columns.has("role") && marks < 2)) return null;
  // A staff list, a youth union's list: hardly anybody in it is head or deputy of a village.
  const roles = columns.get("role");
  const seen = roles && evidence.get(roles.column);
  if (seen && !saysHeads && seen.words >= 2 && knownRoles(seen) * 10 < seen.words * 3) return null;
  // "Danh sách trưởng thôn": everybody in it is head, whatever no column says.
  const missing = lacking(columns, "unit", "role", "member").filter(
    (key) => key !== "role" || impliedRole(title, columns.get("person")?.path.own ?? "") === null,
  );
  // A list of candidates or a diary is no near-miss: its title or its roles must speak of village heads.
  const isNear = saysHeads || (seen !== undefined && knownRoles(seen) > 0);
  return missing.length > 0 && !isNear ? null : missing;
}

const HEADS_ONLY = /\b(?:truong (?:thon|ban|xom|ap|khu|buon)|to truong(?: (?:tdp|to dan pho))?)\b/;
const DEPUTIES = /\b(?:pho (?:thon|ban|xom|ap|truong)|truong pho|to pho|cap pho|can bo thon|chuc danh)\b/;

/** Whether title or names' header say that everybody in the list is head; a list of deputies too says nothing of each. */
export function impliedRole(title: string, names: string): "head" | null {
  const words = `${title} ${names}`;
  return HEADS_ONLY.test(words) && !DEPUTIES.test(words) ? "head" : null;
}

function knownRoles({ keys }: Evidence): number {
  let known = 0;
  for (const [key, times] of keys) {
    const { kind } = readRole(key);
    if (kind === "head" || kind === "deputy") known += times;
  }
  return known;
}

/** Lists of people that are decided about for other reasons: discipline, medals, transfers, elections, youth. */
const OTHER_LIST =
  /ky luat|huy hieu|khen thuong|xoa ten|chuyen sinh hoat|mien sinh hoat|bo nhiem|luan chuyen|tuyen dung|nang luong|ung cu|bau cu|nhan su|doan vien|hoi vien|\bcccd\b|\bcmnd\b|tuoi dang|the dang|chinh thuc/;
const ADMISSION = /ket nap|dang vien moi|\bdvm\b|\bknd\b/;

/** Whether a column of dates is spread over so many years that it is no register of this year's. */
function isSpread({ years }: Evidence): boolean {
  const all = [...years.values()].reduce((sum, count) => sum + count, 0);
  const last = Math.max(...years.keys());
  const recent = (years.get(last) ?? 0) + (years.get(last - 1) ?? 0);
  return years.size >= 5 && recent * 2 < all;
}

function missingInRegister(
  columns: Columns,
  evidence: ReadonlyMap<number, Evidence>,
  title: string,
): ColumnKey[] | null {
  const words = Array.from(columns.values(), ({ path }) => `${path.above} ${path.own}`).join(" ");
  if (OTHER_LIST.test(title) && !ADMISSION.test(title)) return null;
  if (OTHER_LIST.test(words) && !ADMISSION.test(`${words} ${title}`)) return null;
  const dates = columns.get("decisionDate") ?? columns.get("considered");
  const seen = dates && evidence.get(dates.column);
  if (seen && isSpread(seen)) return null;
  const decided = lacking(columns, "decisionDate", "decisionNumber", "considered").length < 3;
  if ((columns.get("person")?.fit ?? 0) <= SURE || !decided) return null;
  return lacking(columns, "unit");
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
