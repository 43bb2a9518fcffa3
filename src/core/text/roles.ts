import { isErrorValue, type CellValue } from "../values/cell-value.ts";
import type { Locality, RoleReading } from "../values/readings.ts";
import { headerKey, textKey, toneless } from "./canonical.ts";
import { LED_RESIDENTIAL, leadersFirst, VILLAGES } from "./places.ts";

/** A post of the party cell itself: who holds it is a member. "Phó bí thư" must go before "phó" is looked for. */
const PARTY_POST =
  /(?:pho )?bi thu(?: (?:chi bo|chi uy|cb|cu|dang uy))?(?: (?=kiem|truong|pho|to|tt|pt))?|\b(?:bt|pbt)(?:cb| cb| chi bo)?\b|\bchi uy vien\b|\bcuv\b|\bdang vien\b|\bdv\b/g;
const COMMITTEE = /\bban (?=cong tac|mat tran|ctmt|to chuc|quan ly|chi huy|thanh tra|giam sat)/;
const JOINING = /\b(?:kiem|va|dong thoi)\b/g;
/** In office for now: a head all the same. */
const INTERIM = /\b(?:quyen|q|lam thoi|phu trach)\b/g;
/** Out of office, or somebody else's post. */
const FORMER = /\b(?:nguyen|cuu|vo|chong)\b/;

const VILLAGE = `(?:${VILLAGES})`;
const RESIDENTIAL = `(?:${LED_RESIDENTIAL}|dan pho|to)`;

const PATTERNS: readonly {
  readonly pattern: RegExp;
  readonly kind: "head" | "deputy";
  readonly place: Locality;
}[] = [
  { kind: "deputy", place: "village", pattern: new RegExp(`^(?:pho|p)(?: truong| t)? ${VILLAGE}\\b`) },
  { kind: "deputy", place: "village", pattern: new RegExp(`^(?:${VILLAGE} pho|pt|p tt|pho tt|ptt)\\b`) },
  {
    kind: "deputy",
    place: "residential",
    pattern: new RegExp(`^(?:pho|p)(?: to)?(?: truong)? ${RESIDENTIAL}\\b`),
  },
  {
    kind: "deputy",
    place: "residential",
    pattern: new RegExp(`^(?:to pho|p to truong|pho to truong|tp tdp)\\b`),
  },
  { kind: "head", place: "village", pattern: new RegExp(`^(?:truong|t|tr) ${VILLAGE}\\b`) },
  { kind: "head", place: "village", pattern: /^(?:tt|t t)$/ },
  {
    kind: "head",
    place: "residential",
    pattern: new RegExp(`^(?:to truong|truong|t|tt|tr) ${RESIDENTIAL}\\b`),
  },
  { kind: "head", place: "residential", pattern: /^(?:to truong|ttdp|tttdp)$/ },
];

/**
 * Reads a role cell: heads, deputies, and the double posts that make membership certain
 * ("Bí thư chi bộ kiêm trưởng thôn", "BTCB-TT"), whatever the case, tone marks and punctuation (docs/domain.md §3).
 */
export function readRole(value: CellValue): RoleReading {
  if (typeof value !== "string") return { kind: "unknown" };
  if (isErrorValue(value)) return { kind: "error" };
  if (value.length > 200) return value.trim() === "" ? { kind: "blank" } : { kind: "unknown" };
  const words = withoutCommittees(leadersFirst(headerKey(value.normalize("NFKC"))), value);
  if (words === "") return { kind: value.trim() === "" || /^[\s\-–—.]+$/.test(value) ? "blank" : "unknown" };
  if (FORMER.test(words)) return { kind: "unknown" };
  const post = spaced(words.replace(PARTY_POST, " "));
  const certainMember = post !== words;
  const office = spaced(post.replace(JOINING, " ").replace(INTERIM, " "));
  const found = PATTERNS.find(({ pattern }) => pattern.test(office));
  return found ? { kind: found.kind, place: found.place, certainMember } : { kind: "unknown" };
}

/** "Trưởng ban" leads a committee, "Trưởng bản" a village; typed without any tone marks "ban" may be either. */
function withoutCommittees(words: string, value: string): string {
  if (!/\bban\b/.test(words)) return words;
  const key = textKey(value.normalize("NFKC"));
  const isWritten = /(?<!\p{L})ban(?!\p{L})/u.test(key) && toneless(key) !== key;
  return isWritten ? words.replace(/\bban\b/, "uy ban") : words.replace(COMMITTEE, "uy $&");
}

function spaced(text: string): string {
  return text.replace(/ +/g, " ").trim();
}

const OTHER_POSTS =
  /^(?:(?:nguyen|cuu) (?:pho )?(?:truong|to truong)\b.*|(?:pho )?bi thu(?: (?:chi bo|chi doan|doan thanh nien))?|chi uy vien|(?:pho )?truong ban (?:cong tac )?(?:mat tran|ctmt|mttq)|(?:tr )?ban ctmt|(?:pho )?(?:chi hoi truong|chi hoi pho|ct chi hoi|chi hoi)\b.*|(?:thon|to|ap|ban|xom) doi(?: truong| pho)?|thon doi\b.*|cong an vien|to bao ve\b.*|bao ve dan pho|y te(?: thon| ban| ap)?|nhan vien y te\b.*|ke toan|thu quy|cong tac vien\b.*|gia lang|nguoi (?:co )?uy tin|khuyen nong\b.*|dan quan\b.*|phu nu|nong dan|cuu chien binh|ccb|nguoi cao tuoi|doan thanh nien)$/;

/** Whether a role is a post of the village that is neither its head nor a deputy. */
export function isOtherPost(value: CellValue): boolean {
  return (
    typeof value === "string" && value.length <= 80 && OTHER_POSTS.test(headerKey(value.normalize("NFKC")))
  );
}

/** "Nguyên trưởng bản": whoever led the village before, and does so no more. */
export function isFormerHead(value: CellValue): boolean {
  return (
    typeof value === "string" &&
    value.length <= 80 &&
    /^(?:nguyen|cuu) (?:pho )?(?:truong|to truong)\b/.test(headerKey(value.normalize("NFKC")))
  );
}

const SHORT_POSTS: ReadonlyMap<string, "head" | "deputy"> = new Map([
  ...["truong", "cap truong", "tt", "t t"].map((key) => [key, "head"] as const),
  ...["pho", "cap pho", "pt", "p t", "p tt", "ptt", "tp", "t p"].map((key) => [key, "deputy"] as const),
]);

/** "TT", "Trưởng", "Phó": heads and deputies in a roster whose villages tell of what; null for any other role. */
export function shortPost(value: CellValue): "head" | "deputy" | null {
  return typeof value === "string" && value.length <= 20 ? (SHORT_POSTS.get(headerKey(value)) ?? null) : null;
}
