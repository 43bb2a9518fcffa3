import type { DefinedName, XlsxSheet } from "../../../../xlsx/model/document.ts";
import { cellArea } from "../../../../xlsx/calculation/areas.ts";
import type { Edits } from "../../edits.ts";
import { localAddress } from "../a1.ts";
import { isFormula } from "../../formula-syntax.ts";
import { invalidArgument, ModelError } from "../../model-error.ts";
import { sheetPrefix } from "../../../../core/values/formula-references.ts";
import { asFlag, asText, isHostObject, type CallArguments } from "../arguments.ts";
import type { Host } from "../host.ts";
import { hostClass, type HostConstructor } from "../host-object.ts";
import { formulaRange, RangeTarget } from "../range-target.ts";
import { range } from "./range.ts";
import { worksheet } from "./worksheet.ts";

/** Names of the workbook (null) or of one sheet; those Excel keeps for print areas and filters are not among them. */
export const names: HostConstructor<XlsxSheet | null> = hostClass<XlsxSheet | null>({
  name: "NamedItemCollection",
  items: (scope, host) => within(scope, host).map((name) => namedItem({ scope, name: name.name })),
  indexer: (scope, args, host) => {
    const name = find(scope, args.text(0), host);
    if (!name) throw new ModelError("ItemNotFound", `There is no name "${args.text(0)}".`);
    return namedItem({ scope, name: name.name });
  },
  objects: {
    GetItemOrNullObject: (scope, args, host) => {
      const name = find(scope, args.text(0), host);
      return name ? namedItem({ scope, name: name.name }) : null;
    },
    Add: (scope, args, host) => add(scope, args, host),
    AddFormulaLocal: (scope, args, host) => add(scope, args, host),
  },
  actions: { GetCount: (scope, _, host) => within(scope, host).length },
});

interface Named {
  readonly scope: XlsxSheet | null;
  readonly name: string;
}

const namedItem = hostClass<Named>({
  name: "NamedItem",
  identity: ({ name }) => ({ _Id: name }),
  scalars: {
    Name: { get: ({ name }) => name },
    Formula: {
      get: (item, host) => `=${entry(item, host).formula}`,
      set: (item, value, host) => replace(item, { formula: formulaOf(asText(value)) }, host),
    },
    Type: { get: (item, host) => (formulaRange(entry(item, host).formula, host) ? "Range" : "String") },
    Value: {
      get: (item, host) => {
        const { formula } = entry(item, host);
        return formulaRange(formula, host) ? formula.replaceAll("$", "") : `=${formula}`;
      },
    },
    Visible: {
      get: (item, host) => !entry(item, host).hidden,
      set: (item, value, host) => replace(item, { hidden: !asFlag(value) }, host),
    },
    Scope: { get: ({ scope }) => (scope ? "Worksheet" : "Workbook") },
    Comment: { get: () => "" },
  },
  navigations: {
    Worksheet: ({ scope }) => {
      if (!scope) throw new ModelError("ItemNotFound", "The name belongs to the workbook.");
      return worksheet(scope);
    },
    WorksheetOrNullObject: ({ scope }) => scope && worksheet(scope),
  },
  objects: {
    GetRange: (item, _, host) => {
      const target = formulaRange(entry(item, host).formula, host);
      if (!target) throw new ModelError("InvalidOperation", "The name does not stand for a range.");
      return range(target);
    },
    GetRangeOrNullObject: (item, _, host) => {
      const target = formulaRange(entry(item, host).formula, host);
      return target && range(target);
    },
  },
  actions: {
    Delete: (item, _, host) => {
      const gone = entry(item, host);
      write(
        host.model.document.names.filter((name) => name !== gone),
        host,
      );
    },
  },
});

function add(scope: XlsxSheet | null, args: CallArguments, host: Host): ReturnType<typeof namedItem> {
  const name = args.text(0);
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name) || /^[A-Za-z]{1,3}[0-9]+$/.test(name)) {
    throw invalidArgument(`"${name}" cannot be a name.`);
  }
  if (find(scope, name, host))
    throw new ModelError("ItemAlreadyExists", `There is a name "${name}" already.`);
  const reference = args.at(1);
  const target = isHostObject(reference) ? reference.target : null;
  const formula =
    target instanceof RangeTarget
      ? `${sheetPrefix(target.sheet(host).name)}!${absolute(localAddress(target.place))}`
      : formulaOf(asText(reference));
  const sheet = scope ? host.model.document.sheets.indexOf(scope) : null;
  write([...host.model.document.names, { name, formula, sheet, hidden: false }], host);
  return namedItem({ scope, name });
}

const absolute = (address: string): string =>
  address.replace(
    /([A-Z]+)?(\d+)?/g,
    (_, letters?: string, digits?: string) => (letters ? `$${letters}` : "") + (digits ? `$${digits}` : ""),
  );

function formulaOf(text: string): string {
  const formula = text.replace(/^=/, "");
  if (isFormula(formula)) return formula;
  throw invalidArgument(`"${text}" is no formula.`);
}

function within(scope: XlsxSheet | null, host: Host): readonly DefinedName[] {
  const index = scope ? host.model.document.sheets.indexOf(scope) : null;
  return host.model.document.names.filter((name) => name.sheet === index && !name.name.startsWith("_xlnm."));
}

function find(scope: XlsxSheet | null, name: string, host: Host): DefinedName | undefined {
  return within(scope, host).find((entry) => entry.name.toLowerCase() === name.toLowerCase());
}

function entry(item: Named, host: Host): DefinedName {
  const found = find(item.scope, item.name, host);
  if (found) return found;
  throw new ModelError("ItemNotFound", `There is no name "${item.name}".`);
}

function replace(item: Named, change: Partial<DefinedName>, host: Host): void {
  const before = entry(item, host);
  write(
    host.model.document.names.map((name) => (name === before ? { ...name, ...change } : name)),
    host,
  );
}

function write(list: DefinedName[], host: Host): void {
  const { document } = host.model;
  host.change((edits) => {
    const changed = [...document.names, ...list].filter(
      (name) => !document.names.includes(name) || !list.includes(name),
    );
    edits.assign(null, document, "names", list);
    edits.note({ kind: "names" });
    for (const { name } of changed) markUsers(edits, name);
  });
}

/** Formulas that say the name mean something else now. */
function markUsers(edits: Edits, name: string): void {
  const wanted = name.toLowerCase();
  for (const sheet of edits.document.sheets) {
    for (const [row, { cells }] of sheet.rows) {
      for (const [column, { formula }] of cells) {
        if (formula?.toLowerCase().includes(wanted) === true) edits.stale(sheet, cellArea(row, column));
      }
    }
  }
}
