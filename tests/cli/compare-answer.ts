import { parseArea, type Area } from "../../src/core/values/addresses.ts";
import type { Answer, ExpectedAnswer, ExpectedFinding, Fields, FoundFinding } from "./expected-answer.ts";

/** Everything in which an answer differs from what is expected, one line each; empty when it is right. */
export function differences(expected: ExpectedAnswer, answer: Answer): string[] {
  return [
    ...findingDifferences(expected.findings, answer.findings),
    ...tableDifferences(expected, answer),
    ...otherDifferences(expected, answer),
    ...fields("district", expected.district, answer.district),
    ...fields("settings", expected.settings ?? {}, answer.settings),
    ...unitDifferences(expected, answer),
    ...listDifferences(expected.lists ?? {}, answer.lists),
  ];
}

function findingDifferences(
  { must, may, atMost = {} }: ExpectedAnswer["findings"],
  found: readonly FoundFinding[],
): string[] {
  const left = new Set(found);
  const missing = must.flatMap((expected) => {
    const hit = [...left].find((finding) => isAt(expected, finding));
    if (!hit) return [`missing ${expected.code} at ${expected.sheet}!${expected.at.join("|")}`];
    left.delete(hit);
    return isAsSaid(expected, hit)
      ? []
      : [`${hit.code} at ${hit.address}: ${hit.severity}, ${JSON.stringify(hit.fix)}, "${hit.message}"`];
  });
  const extra = [...left].filter(
    (finding) =>
      finding.severity !== "info" && !may.some((one) => isAt(one, finding) && isAsSaid(one, finding)),
  );
  const often = Object.entries(atMost).filter(
    ([code, most]) => found.filter((finding) => finding.code === code).length > most,
  );
  return [
    ...missing,
    ...extra.map(({ code, sheet, address }) => `extra ${code} at ${sheet}!${address}`),
    ...often.map(([code, most]) => `${code} more than ${most} times`),
  ];
}

const isAt = ({ code, sheet, at }: ExpectedFinding, finding: FoundFinding): boolean =>
  code === finding.code &&
  (sheet === "*" || sheet === finding.sheet) &&
  at.some((place) => hits(place, finding.address));

const isAsSaid = ({ severity, fix, says }: ExpectedFinding, finding: FoundFinding): boolean =>
  (severity === undefined || severity === finding.severity) &&
  (says === undefined || [says].flat().some((word) => plain(finding.message).includes(plain(word)))) &&
  (fix === undefined ||
    (fix === "none"
      ? finding.fix === null
      : finding.fix !== null && (fix === "some" || plain(JSON.stringify(finding.fix)).includes(plain(fix)))));

/** Whether a place of an expectation (see `ExpectedFinding.at`) is the address. */
function hits(place: string, address: string): boolean {
  if (place === "*") return true;
  const [, kind = "", rest = ""] = /^(~|in:|col:|row:|)(.*)$/.exec(place) ?? [];
  const found = area(address);
  const wanted = area(
    kind === "col:" ? `${rest}1:${rest}1048576` : kind === "row:" ? `A${rest}:XFD${rest}` : rest,
  );
  if (kind === "in:") return contains(wanted, found);
  const isOverlap =
    found.top <= wanted.bottom &&
    wanted.top <= found.bottom &&
    found.left <= wanted.right &&
    wanted.left <= found.right;
  if (kind === "col:") return isOverlap && found.left === found.right;
  return kind === "" ? contains(wanted, found) && contains(found, wanted) : isOverlap;
}

const contains = (outer: Area, inner: Area): boolean =>
  inner.top >= outer.top &&
  inner.bottom <= outer.bottom &&
  inner.left >= outer.left &&
  inner.right <= outer.right;

function area(address: string): Area {
  const parsed = parseArea(address);
  if (!parsed) throw new Error(`"${address}" is no address`);
  return parsed;
}

function tableDifferences({ tables = [], noTables = [] }: ExpectedAnswer, answer: Answer): string[] {
  const wrong = tables.flatMap(({ kind, sheet, columns = {}, cutOff, parts, partsOn = [] }) => {
    const where = `${kind} on ${sheet}`;
    const found = answer.tables.find(
      (table) =>
        table.kind === kind && (table.sheet === sheet || table.parts?.some((part) => part.sheet === sheet)),
    );
    if (!found) return [`no ${where}`];
    return [
      ...fields(where, columns, found.columns),
      ...(cutOff === undefined ? [] : fields(where, { cutOff }, found)),
      ...(parts === undefined || found.parts?.length === parts
        ? []
        : [`${where}: ${found.parts?.length ?? 0} parts for ${parts}`]),
      ...partsOn
        .filter((part) => !found.parts?.some((one) => one.sheet === part.sheet))
        .map((part) => `${where}: no part on ${part.sheet}`),
    ];
  });
  const none = noTables.filter((kind) => answer.tables.some((table) => table.kind === kind));
  return [...wrong, ...none.map((kind) => `a table of kind ${kind} that is none`)];
}

function otherDifferences(
  { otherTables, otherTablesMay = [], periods }: ExpectedAnswer,
  answer: Answer,
): string[] {
  const wrong: string[] = [];
  if (otherTables) {
    const left = [...(answer.otherTables ?? [])];
    for (const expected of otherTables) {
      const index = left.findIndex(
        (table) => table["sheet"] === expected["sheet"] && isEqual(expected["kind"] ?? "*", table["kind"]),
      );
      const [found] = index < 0 ? [] : left.splice(index, 1);
      if (!found) wrong.push(`otherTables lacks ${String(expected["sheet"])}`);
      else
        wrong.push(
          ...fields(
            `otherTables ${String(expected["sheet"])}`,
            { why: expected["why"] ?? "*", cutOff: expected["cutOff"] ?? "*" },
            found,
          ),
        );
    }
    for (const { sheet, why } of left)
      if (!otherTablesMay.some((may) => may.sheet === sheet))
        wrong.push(`otherTables has ${String(sheet)} (${String(why)})`);
  }
  if (!periods) return wrong;
  const found = answer.periods ?? [];
  if (found.length !== periods.length) wrong.push(`${found.length} periods for ${periods.length}`);
  return [...wrong, ...periods.flatMap((period, i) => fields(`period ${i + 1}`, period, found[i] ?? {}))];
}

function unitDifferences({ units, maybeUnits = [] }: ExpectedAnswer, answer: Answer): string[] {
  const place = (unit: { sheet: string; address: string }): string => `${unit.sheet}!${unit.address}`;
  const found = new Map(answer.units.map((unit) => [place(unit), unit]));
  const expected = new Set(units.map(place));
  const extra = answer.units.filter(
    (unit) => !expected.has(place(unit)) && !maybeUnits.includes(place(unit)),
  );
  return [
    ...units.flatMap((unit) => {
      const own = found.get(place(unit));
      return own ? fields(place(unit), unit, own) : [`no unit at ${place(unit)}`];
    }),
    ...extra.map((unit) => `a unit that is none at ${place(unit)}`),
  ];
}

function listDifferences(expected: NonNullable<ExpectedAnswer["lists"]>, lists: Answer["lists"]): string[] {
  return Object.entries(expected).flatMap(([list, entries]) => {
    const wanted = entries.flatMap(({ sheet, col, rows }) =>
      rows.split(",").flatMap((part) => span(part).map((row) => `${sheet}!${col}${row}`)),
    );
    const found = (lists[list] ?? []).map(({ sheet, address }) => `${sheet}!${address}`);
    return wanted.sort().join() === [...found].sort().join()
      ? []
      : [`list ${list}: ${found.join(", ")} for ${wanted.join(", ")}`];
  });
}

/** "12" or "12-15". */
function span(rows: string): number[] {
  const [first = 0, last = first] = rows.split("-").map(Number);
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

function fields(where: string, expected: Fields, found: Fields): string[] {
  return Object.entries(expected)
    .filter(([key, value]) => !isEqual(value, found[key], key))
    .map(([key, value]) => `${where}: ${key} is ${JSON.stringify(found[key])} for ${JSON.stringify(value)}`);
}

function isEqual(expected: unknown, found: unknown, key = ""): boolean {
  if (expected === "*") return true;
  const value = found ?? null;
  if (isFields(expected)) {
    const { any, range } = expected;
    if (Array.isArray(any)) return any.some((one) => isEqual(one, value, key));
    if (Array.isArray(range)) return value === null;
    return (
      isFields(value) && Object.entries(expected).every(([name, one]) => isEqual(one, value[name], name))
    );
  }
  if (typeof expected === "number" && typeof value === "number")
    return Math.abs(expected - value) <= 1e-6 * Math.max(1, Math.abs(expected));
  if (typeof expected === "string" && typeof value === "string" && key === "name")
    return tidied(expected) === tidied(value);
  return expected === value;
}

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A name may come as it is written or mended: spaces, look-alike letters, characters without width. */
const tidied = (name: string): string =>
  name
    .normalize("NFC")
    .replace(/[ÐƉ]/g, "Đ")
    .replace(/ð/g, "đ")
    .replace(/[\u200B-\u200F\u2060\uFEFF\u00AD]/g, "")
    .replace(/\s+/g, " ")
    .trim();

const plain = (text: string): string =>
  tidied(text).normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase();
