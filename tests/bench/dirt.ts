import type { CellValue } from "../../src/core/values/cell-value.ts";
import { dateOfSerial } from "../../src/core/text/dates.ts";
import type { PeopleMaker } from "../../src/workbench/samples/people.ts";

/** How cells come out of an office's hands: mostly right, and in each hundred some are not. */
export const inUse = { unit, person, date, mark, count };

function unit(make: PeopleMaker, name: string): [string] {
  const chance = make.between(1, 200);
  if (chance <= 6) return [name.normalize("NFD")];
  if (chance <= 12) return [`${name} `];
  if (chance <= 14) return [name.replace(" ", "\u00A0")];
  if (chance <= 24) return [name.replace("Đảng bộ xã", "Xã")];
  if (chance === 26) return [name.replace("Hòa", "Hoà").replace("Thủy", "Thuỷ")];
  // A slip of the finger: the name is none of the unit table's.
  return chance === 25 ? [`${name}h`] : [name];
}

function person(make: PeopleMaker, name: string): string {
  const chance = make.between(1, 200);
  if (chance <= 4) return name.normalize("NFD");
  if (chance <= 7) return `${name} `;
  if (chance <= 9) return name.replace(" ", "  ");
  return chance === 10 ? "(khuyết)" : name;
}

function date(make: PeopleMaker, serial: number): CellValue {
  const chance = make.between(1, 200);
  const day = chance <= 4 ? dateOfSerial(serial, false) : null;
  if (day !== null) return `${day.day}/${day.month}/${day.year}`;
  return chance === 5 ? "không rõ" : serial;
}

function mark(make: PeopleMaker, isYes: boolean): string {
  const chance = make.between(1, 100);
  if (chance <= 3) return "";
  if (chance === 4) return isYes ? "Có" : "không";
  if (chance === 5) return isYes ? "X" : "chưa ";
  return isYes ? "x" : "Chưa";
}

function count(make: PeopleMaker, value: number): CellValue {
  return make.between(1, 50) === 1 ? `${value} ` : value;
}
