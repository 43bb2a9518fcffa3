import { toneless } from "../../../src/core/text/canonical.ts";
import type { CellValue } from "../../../src/core/values/cell-value.ts";
import type { SheetFixture } from "../../fixtures/snapshots.ts";
import { randomOf, type Random } from "../../reading/random.ts";
import { dayOf, LAYOUTS, type Draft, type Layout } from "./layouts.ts";
import { lastDay, type Office, type OfficeUnit } from "./office.ts";

/** A file that a unit sent, and what must come of it. */
export interface MadeFile {
  readonly name: string;
  readonly sheets: readonly SheetFixture[];
  readonly layout: string;
  readonly twists: readonly string[];
  /** Everything that may be placed: "0 D8" (sheet and cell) → value. New people by "register Name". */
  readonly truth: ReadonlyMap<string, CellValue>;
  /** `place`: all of `truth` is to be placed; `ask`: not without a question; `refuse`: nothing of it, ever. */
  readonly outcome: "place" | "ask" | "refuse";
}

/** A file of the unit number `at`, made from seed and number: the same on every machine. */
export function madeFile(office: Office, at: number, seed: number, number: number): MadeFile {
  const random = randomOf(seed, `file ${number}`);
  const unit = office.units[at];
  if (!unit) throw new Error("no such unit");
  const layout = random.pick(LAYOUTS.filter(({ needsVillages }) => !needsVillages || unit.people.length > 0));
  const twists: string[] = [];
  const period = periodOf(random, office, twists);
  const conflict = random.chance(0.12) ? random.pick(["falls", "plan"] as const) : null;
  const takesConflict = layout.says === "figures" || layout.says === "admitted";
  const figures =
    conflict === "falls" && takesConflict && unit.before.admitted > 0
      ? { ...unit.now, admitted: unit.before.admitted - 1 }
      : unit.now;
  if (figures !== unit.now) twists.push("falls");
  const plan = conflict === "plan" && takesConflict && layout.id !== "letter" ? unit.plan + 1 : unit.plan;
  if (plan !== unit.plan) twists.push("plan");
  const identity = identityOf(random, office, unit, layout, twists);
  const draft: Draft = { office, at, unit, plan, figures, period: period.text, ...identity, random };
  const sheets = dirtied(random, layout.sheets(draft), twists, layout);
  return {
    name: identity.fileName,
    sheets,
    layout: layout.id,
    twists,
    ...verdict(draft, layout, { ...identity, ...period }, twists),
  };
}

function periodOf(
  random: Random,
  office: Office,
  twists: string[],
): { text: string; isOther: boolean; isNext: boolean } {
  const { year, month } = office;
  const kind = random.int(1, 20);
  if (kind <= 2) {
    twists.push("other-period");
    const before = month - 1;
    return {
      text: random.pick([
        `Tính đến ${lastDay(year, before)}/${before}/${year}`,
        `Đến hết tháng ${before}/${year}`,
      ]),
      isOther: true,
      isNext: false,
    };
  }
  if (kind === 3 && month < 12) {
    twists.push("next-period");
    return {
      text: `Tính đến ${lastDay(year, month + 1)}/${month + 1}/${year}`,
      isOther: false,
      isNext: true,
    };
  }
  const texts = [
    `Tính đến ${dayOf(office)}`,
    `Đến hết tháng ${month}/${year}`,
    `(Số liệu đến hết ngày ${dayOf(office)})`,
    `Tinh den ${dayOf(office)}`,
    `BÁO CÁO THÁNG ${month} NĂM ${year}`,
    `Chốt số liệu ngày 25/${month}/${year}`,
    "",
  ];
  return { text: random.pick(texts), isOther: false, isNext: false };
}

interface Identity {
  readonly letterhead: string;
  readonly named: string;
  readonly fileName: string;
  /** Nobody can know the unit, or two places name different ones. */
  readonly isOpen: boolean;
}

function identityOf(
  random: Random,
  office: Office,
  unit: OfficeUnit,
  layout: Layout,
  twists: string[],
): Identity {
  const plain = toneless(unit.name.replace(/^(?:Đảng bộ|Chi bộ) /, ""));
  const fileName = random.pick([
    `${random.int(1, 60)} ${plain}.xlsx`,
    `BC T${office.month} ${plain}.xlsx`,
    `${unit.name}.xlsx`,
    `${plain.replaceAll(" ", "_")}_thang_${office.month}.xlsx`,
  ]);
  const nameless = random.pick([`bao cao thang ${office.month}.xlsx`, "Book1.xlsx", `T${office.month}.xlsx`]);
  const named = random.pick(unit.otherNames);
  const kind = random.int(1, 20);
  const whole = { letterhead: unit.letterhead, named, fileName, isOpen: false };
  const isForm = layout.id.startsWith("form") || layout.id === "empty-form" || layout.id === "several";
  if (layout.id === "several") return { ...whole, letterhead: "", fileName: nameless };
  if (isForm) {
    // The form filled for all names nobody: only the file does.
    if (layout.id === "form-filled") return whole;
    return kind <= 10 ? whole : { ...whole, fileName: nameless };
  }
  const otherUnit = random.pick(office.units.filter((one) => one !== unit));
  if (kind === 1) {
    twists.push("other-unit-in-title");
    return { ...whole, letterhead: otherUnit.letterhead, isOpen: true };
  }
  if (kind === 2 && layout.hasUnitColumn) {
    twists.push("misspelled");
    return { ...whole, named: misspelled(random, named), letterhead: "", fileName: nameless, isOpen: true };
  }
  // A letter names its unit in its sentences too.
  if (kind === 3 && layout.id !== "letter") {
    twists.push("nameless");
    return layout.hasUnitColumn
      ? { ...whole, letterhead: "", fileName: nameless }
      : { ...whole, letterhead: "", fileName: nameless, isOpen: true };
  }
  if (kind === 4) {
    twists.push("file-name-only");
    return { ...whole, letterhead: "" };
  }
  if (kind === 5) {
    twists.push("plain-letterhead");
    return { ...whole, letterhead: toneless(unit.letterhead), fileName: nameless };
  }
  return kind <= 12 ? { ...whole, fileName: nameless } : whole;
}

/** One letter of the name's last word replaced, so that it is nobody's. */
function misspelled(random: Random, name: string): string {
  return name.slice(0, -1) + random.pick(["x", "k", "q"]);
}

function dirtied(
  random: Random,
  sheets: readonly SheetFixture[],
  twists: string[],
  layout: Layout,
): SheetFixture[] {
  const kind = random.int(1, 10);
  const texts = (change: (text: string) => string) =>
    sheets.map((one) => ({
      ...one,
      rows: one.rows.map((row) => row.map((cell) => (typeof cell === "string" ? change(cell) : cell))),
    }));
  if (kind === 1) {
    twists.push("decomposed");
    return texts((text) => text.normalize("NFD"));
  }
  if (kind === 2) {
    twists.push("spaces");
    return texts((text) => (text === "" ? "" : ` ${text.replaceAll(" ", "  ")}\u00a0`));
  }
  if (kind === 3) {
    twists.push("numbers-as-text");
    return sheets.map((one, at) =>
      at > 0 || layout.says === "roster"
        ? one
        : {
            ...one,
            rows: one.rows.map((row) =>
              row.map((cell) =>
                typeof cell === "number" && Number.isInteger(cell) && cell < 1000
                  ? random.pick([`${cell} `, String(cell).padStart(2, "0")])
                  : cell,
              ),
            ),
          },
    );
  }
  if (kind === 4) {
    twists.push("moved");
    return sheets.map((one) => ({
      ...one,
      at: "B3",
      ...(one.formats ? { formats: shifted(one.formats) } : {}),
      merges: (one.merges ?? []).map(shiftedArea),
    }));
  }
  return [...sheets];
}

function shifted(formats: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(formats).map(([column, format]) => [
      String.fromCharCode(column.charCodeAt(0) + 1),
      format,
    ]),
  );
}

function shiftedArea(area: string): string {
  return area.replace(
    /([A-Z])(\d+)/g,
    (_, column: string, row: string) => `${String.fromCharCode(column.charCodeAt(0) + 1)}${Number(row) + 2}`,
  );
}

function verdict(
  { office, at, unit, figures, plan }: Draft,
  layout: Layout,
  facts: { isOther: boolean; isNext: boolean; isOpen: boolean },
  twists: readonly string[],
): Pick<MadeFile, "truth" | "outcome"> {
  const truth = new Map<string, CellValue>();
  const put = (
    index: number,
    own: OfficeUnit,
    now: { admitted: number; heads: number | null; members: number | null },
    withHeads: boolean,
  ) => {
    const row = office.rowOf(index);
    if (now.admitted !== own.before.admitted) truth.set(`0 D${row}`, now.admitted);
    if (withHeads && now.heads !== own.before.heads && now.heads !== null) truth.set(`0 F${row}`, now.heads);
    if (withHeads && now.members !== own.before.members && now.members !== null)
      truth.set(`0 G${row}`, now.members);
  };
  const hasLists = office.book.length > 1;
  if (layout.says === "figures" || layout.says === "register") put(at, unit, figures, true);
  if (layout.says === "admitted" || layout.says === "monthOnly" || layout.says === "several")
    put(at, unit, figures, false);
  if (layout.says === "several") {
    office.units
      .map((other, index) => ({ other, index }))
      .filter(({ index }) => index !== at)
      .slice(0, 2)
      .forEach(({ other, index }) => put(index, other, other.now, false));
  }
  if (layout.says === "register" && hasLists) {
    for (const member of unit.newMembers)
      if (member.isNew) truth.set(`register ${member.name}`, member.number);
  }
  if (layout.says === "roster" && hasLists) {
    unit.people.forEach((head, index) => {
      if (head.isTrained !== head.wasTrained) truth.set(`1 H${office.rosterRowOf(at, index)}`, "x");
    });
  }
  if (facts.isOther || layout.says === "nothing") return { truth: new Map(), outcome: "refuse" };
  // Something is said that nobody can place: that it was asked is all that is right.
  if (layout.says === "unclear") return { truth: new Map([["a question", 1]]), outcome: "ask" };
  const isHeld = facts.isNext || facts.isOpen || layout.says === "monthOnly" || twists.includes("falls");
  if (plan !== unit.plan) return { truth, outcome: "ask" };
  return { truth, outcome: isHeld ? "ask" : "place" };
}
