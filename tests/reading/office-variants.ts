import { checkWorkbook } from "../../src/core/job/check.ts";
import type { Report } from "../../src/core/rules/report.ts";
import { DEFAULT_SETTINGS } from "../../src/core/settings/defaults.ts";
import { OFFICES } from "../fixtures/offices/index.ts";
import type { Office } from "../fixtures/offices/office.ts";
import { snapshotOf, type SheetFixture } from "../fixtures/snapshots.ts";
import type { Kind } from "./kinds/kind.ts";
import { randomOf } from "./random.ts";
import { outcomeOf, type Verdict } from "./verdict.ts";

const today = { year: 2026, month: 11, day: 22 };

/** One of the workbooks written by hand, changed; and how a reading of it is judged. */
export function officeVariant(
  seed: number,
  kinds: readonly Kind[],
): { sheets: readonly SheetFixture[]; judge: () => Verdict } {
  const office = randomOf(seed, "office").pick(OFFICES);
  const read = readingOf(office);
  const sheets = kinds.reduce(
    (changed, { name, onOffice }) => onOffice?.(changed, checked(changed), randomOf(seed, name)) ?? changed,
    office.sheets,
  );
  return { sheets, judge: () => compared(read, checked(sheets)) };
}

const checked = (sheets: readonly SheetFixture[]): Report =>
  checkWorkbook(snapshotOf(sheets), DEFAULT_SETTINGS, today);

/** What is read from an office as it is; that it is right is proved in tests/core/offices.test.ts. */
function readingOf(office: Office): Report {
  const known = READINGS.get(office) ?? checked(office.sheets);
  READINGS.set(office, known);
  return known;
}

const READINGS = new Map<Office, Report>();

function compared(before: Report, after: Report): Verdict {
  const [expected, found] = [facts(before), facts(after)];
  const wrong = expected.filter((fact) => !found.includes(fact)).map((fact) => `lost: ${fact}`);
  wrong.push(...found.filter((fact) => !expected.includes(fact)).map((fact) => `instead: ${fact}`));
  return outcomeOf(
    after,
    wrong,
    difference(told(after), told(before)),
    difference(told(before), told(after)),
  );
}

function facts({ figures: { district, units } }: Report): string[] {
  const terms = ({
    plan,
    admitted,
    heads,
    members,
  }: Report["figures"]["district"] | Report["figures"]["units"][number]): string =>
    [plan, admitted, heads, members].map(String).join(" ");
  return [`all: ${terms(district)}`, ...units.map((unit) => `${unit.name}: ${terms(unit)}`)];
}

const told = ({ findings }: Report): string[] =>
  findings.filter(({ severity }) => severity !== "info").map(({ code }) => code);

/** What `one` has more than `other`, each as often as it is more. */
function difference(one: readonly string[], other: readonly string[]): string[] {
  const left = [...other];
  return one.filter((text) => {
    const index = left.indexOf(text);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}
