import type { Area } from "../../../core/values/addresses.ts";
import type { XlsxSheet } from "../../../xlsx/model/document.ts";
import { isInSheet } from "../../../xlsx/calculation/areas.ts";
import { invalidArgument, ModelError } from "../model-error.ts";
import type { TrackedArea } from "../tracked-areas.ts";
import { areaOf, readAddress, refuseOtherSheet, singleArea } from "./a1.ts";
import { isHostObject } from "./arguments.ts";
import type { Host } from "./host.ts";
import { formulaPieces } from "../../../core/values/formula-references.ts";

/** A range of the add-in: it follows its cells while it lives. */
export class RangeTarget implements TrackedArea {
  area: Area | null;

  constructor(
    readonly sheetId: string,
    area: Area,
    host: Host,
  ) {
    if (!isInSheet(area)) throw invalidArgument("The range is not on the sheet.");
    this.area = area;
    host.model.tracked.hold(this);
  }

  /** Where it is now; all of it deleted is an InvalidReference. */
  get place(): Area {
    if (this.area) return this.area;
    throw new ModelError("InvalidReference", "The cells of the range were deleted.");
  }

  sheet(host: Host): XlsxSheet {
    const sheet = host.model.document.sheets.find(({ id }) => id === this.sheetId);
    if (sheet) return sheet;
    throw new ModelError("InvalidReference", "The sheet of the range was deleted.");
  }

  /** Another range of the same sheet. */
  other(area: Area, host: Host): RangeTarget {
    return new RangeTarget(this.sheetId, area, host);
  }
}

/** Several ranges of one sheet (RangeAreas). */
export class RangeAreasTarget {
  constructor(
    readonly sheetId: string,
    readonly ranges: readonly RangeTarget[],
  ) {}

  sheet(host: Host): XlsxSheet {
    const [first] = this.ranges;
    if (!first) throw new ModelError("InvalidReference", "There is no range.");
    return first.sheet(host);
  }
}

/** A range of a sheet by address or by the name of a range; null is the whole sheet. */
export function rangeOfSheet(sheet: XlsxSheet, text: string | null, host: Host): RangeTarget {
  const area = singleArea(text, sheet.name);
  if (area) return new RangeTarget(sheet.id, area, host);
  const named = text === null ? null : namedRange(text, sheet, host);
  if (named?.sheetId === sheet.id) return named;
  throw invalidArgument(`"${text ?? ""}" is neither an address nor the name of a range of this sheet.`);
}

/** The range a defined name stands for; null when it has none. Names of the sheet win over those of the workbook. */
function namedRange(name: string, sheet: XlsxSheet | null, host: Host): RangeTarget | null {
  const { document } = host.model;
  const index = sheet ? document.sheets.indexOf(sheet) : -1;
  const matches = document.names.filter((entry) => entry.name.toLowerCase() === name.toLowerCase());
  const found =
    matches.find((entry) => entry.sheet === index) ?? matches.find((entry) => entry.sheet === null);
  return found ? formulaRange(found.formula, host) : null;
}

/** The range a formula that is just a reference stands for. */
export function formulaRange(formula: string, host: Host): RangeTarget | null {
  const [piece, ...rest] = formulaPieces(formula);
  if (!piece || piece.kind === "text" || piece.sheet === null || rest.length > 0) return null;
  const sheet = host.findSheet(piece.sheet);
  return sheet ? new RangeTarget(sheet.id, areaOf(piece), host) : null;
}

/** An argument that is a Range or the address of one, on this sheet unless `anySheet`. */
export function rangeArgument(value: unknown, home: XlsxSheet, host: Host, anySheet = false): RangeTarget {
  const target = isHostObject(value) ? value.target : null;
  if (target instanceof RangeTarget) {
    if (!anySheet && target.sheetId !== home.id) throw invalidArgument("The range is on another sheet.");
    return target;
  }
  if (target instanceof RangeAreasTarget) {
    const [only, ...others] = target.ranges;
    if (only && others.length === 0) return only;
  }
  if (typeof value === "string") return rangeByText(value, home, host, anySheet);
  throw invalidArgument("A range or its address was expected.");
}

/** By its address, else by the name of a range. */
function rangeByText(text: string, home: XlsxSheet, host: Host, anySheet: boolean): RangeTarget {
  const [place, ...rest] = readAddress(text, host.areaSeparators) ?? [];
  if (!place || rest.length > 0) {
    const named = namedRange(text, home, host);
    if (named) return named;
    throw invalidArgument(`"${text}" is not the address of a range.`);
  }
  if (!anySheet) refuseOtherSheet(place, home.name);
  const sheet = place.sheetName === null ? home : host.sheet(place.sheetName);
  return new RangeTarget(sheet.id, place.area, host);
}

/** Ranges of one sheet from an address with separators, a Range or a RangeAreas. */
export function rangesArgument(value: unknown, home: XlsxSheet, host: Host): RangeTarget[] {
  const target = isHostObject(value) ? value.target : null;
  if (target instanceof RangeAreasTarget) return [...target.ranges];
  if (target instanceof RangeTarget || typeof value !== "string") return [rangeArgument(value, home, host)];
  const places = readAddress(value, host.areaSeparators);
  if (!places) return [rangeArgument(value, home, host)];
  return places.map((place) => {
    refuseOtherSheet(place, home.name);
    return new RangeTarget(home.id, place.area, host);
  });
}
