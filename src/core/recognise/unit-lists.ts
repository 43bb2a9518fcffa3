import { isAboutUnit, plainName } from "../text/around-names.ts";
import { canonicalText } from "../text/canonical.ts";
import { parseUnitName, unitKey } from "../text/unit-names.ts";
import type { UnitMatch } from "../tables/tables.ts";

/** A name in a cell, and the unit it means; null for a unit that is not known. */
export interface NamedUnit {
  readonly name: string;
  readonly unit: number | null;
}

/**
 * The units that a cell names: "Xã An Hà, Đại Lâm; TT Vôi", "Các xã: Quang Minh và Hòa Sơn", one or more a line. A name
 * may itself hold what separates names ("Chi bộ Trung tâm Văn hóa, Thông tin"), so the longest text that is a unit
 * counts; what kind of unit it is goes on from the name before where the name alone is none, or not one only.
 */
export function unitsNamedIn(text: string, matchUnit: (key: string) => UnitMatch): NamedUnit[] {
  const unitOf = (name: string): number | null => {
    const match = matchUnit(unitKey(name));
    return match.kind === "unit" ? match.unit : null;
  };
  const whole = unitOf(text);
  if (whole !== null) return [{ name: plainName(text), unit: whole }];
  let kind = "";
  const lines = text.split("\n").filter((line) => !isAboutUnit(line));
  return lines.flatMap((line) => {
    const { introduced, list } = withoutIntroduction(line);
    kind = introduced ?? kind;
    const ofLine = unitOf(list);
    const pieces = ofLine === null ? [...new Set(separated(list))] : [list];
    // One name that nobody knows: it is asked about.
    if (pieces.length > MOST_NAMES) return [{ name: plainName(list), unit: null }];
    return pieces.flatMap((piece) => joinedByAnd(piece, named)).filter(({ name }) => name !== "");
  });

  function named(piece: string): NamedUnit {
    const name = plainName(piece);
    const own = parseUnitName(name);
    if (own.kind !== "" || own.organisation !== "") kind = own.kind;
    const unit = unitOf(name);
    return { name, unit: unit ?? (own.kind === "" && kind !== "" ? unitOf(`${kind} ${name}`) : null) };
  }
}

/** No cell that a person wrote names more units. */
const MOST_NAMES = 500;

/** "Các xã: …", "Gồm 05 đơn vị: …", "Xã, thị trấn: …" say what the names are, and are none. */
const INTRODUCTION =
  /^(?:bao gồm|gồm(?: có)?|phụ trách)? ?(?:\d{1,3} )?(?:các )?((?:xã|thị trấn|phường|đơn vị|chi bộ|đảng bộ|cơ sở|thôn|tdp)(?: ?, ?(?:xã|thị trấn|phường|chi bộ|đảng bộ))*)? ?: ?/iu;
const INTRODUCTION_WITHOUT_COLON = /^(?:bao gồm|gồm(?: có)?|các xã|các đơn vị|xã, thị trấn) /iu;
const ONE_KIND = /^(?:xã|thị trấn|phường|thôn)$/iu;

function withoutIntroduction(written: string): { readonly introduced: string | null; readonly list: string } {
  const line = canonicalText(written);
  const introduction = INTRODUCTION.exec(line) ?? INTRODUCTION_WITHOUT_COLON.exec(line);
  const said = introduction?.[1]?.trim() ?? "";
  return {
    introduced: ONE_KIND.test(said) ? said.toLowerCase() : null,
    list: canonicalText(line.slice(introduction?.[0].length ?? 0)).replace(/[.;,]$/, ""),
  };
}

/** At commas, semicolons, dashes and running numbers, but not inside brackets. */
function separated(list: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < list.length; at++) {
    const sign = list.charAt(at);
    if (sign === "(") depth++;
    else if (sign === ")") depth = Math.max(0, depth - 1);
    if (depth > 0 || (sign !== "," && sign !== ";")) continue;
    pieces.push(list.slice(start, at));
    start = at + 1;
  }
  pieces.push(list.slice(start));
  return pieces
    .flatMap((piece) => (piece.includes("(") ? [piece] : piece.split(/\s[-–•+]\s|\s(?=\d{1,2}[.)]\s)/)))
    .map((piece) => canonicalText(piece).replace(/^[-+•–]\s*/, ""));
}

/** "Quang Minh và Hòa Sơn" are two where both are units; "Chi bộ Văn hóa và Thông tin" is one. */
function joinedByAnd(piece: string, named: (name: string) => NamedUnit): NamedUnit[] {
  const whole = named(piece);
  const parts = whole.unit === null ? piece.split(/ và /iu) : [];
  if (parts.length < 2) return [whole];
  const each = parts.map(named);
  return each.every(({ unit }) => unit !== null) ? each : [whole];
}
