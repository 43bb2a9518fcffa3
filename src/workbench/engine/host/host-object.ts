import type { CallArguments } from "./arguments.ts";
import type { Host } from "./host.ts";

/** Property bag of an answer: PascalCase names, values as JSON. */
export type Bag = Record<string, unknown>;

export interface Scalar<Target> {
  readonly get?: (target: Target, host: Host) => unknown;
  readonly set?: (target: Target, value: unknown, host: Host) => void;
}

/**
 * A class of the object model as a table. Names are those of the wire (PascalCase); they are looked up in any case,
 * because `update` sends them in camelCase. What is not in the table answers ApiNotFound.
 */
export interface HostClass<Target> {
  readonly name: string;
  /** What every answer about the object carries, so that the library finds it again: `Id`, `_Id` or `_ReferenceId`. */
  readonly identity?: (target: Target, host: Host) => Bag;
  readonly scalars?: Readonly<Record<string, Scalar<Target>>>;
  readonly navigations?: Readonly<Record<string, (target: Target, host: Host) => HostObject | null>>;
  /** Methods that give an object; null is a null object. They run once, when the object is instantiated. */
  readonly objects?: Readonly<
    Record<string, (target: Target, args: CallArguments, host: Host) => HostObject | null>
  >;
  /** Methods that do something or give plain JSON; undefined is void. */
  readonly actions?: Readonly<Record<string, (target: Target, args: CallArguments, host: Host) => unknown>>;
  /** Of a collection: its members, in order. */
  readonly items?: (target: Target, host: Host) => readonly HostObject[];
  /** Of a collection: getItem. */
  readonly indexer?: (target: Target, args: CallArguments, host: Host) => HostObject;
}

/** An object of the host, of whatever class. */
export interface HostObject {
  readonly className: string;
  readonly target: unknown;
  identity(host: Host): Bag;
  /** Wire names of the readable scalars. */
  scalarNames(): readonly string[];
  scalar(name: string): { readonly wire: string; readonly value: (host: Host) => unknown } | null;
  /** Sets a property; false when there is none to set. */
  write(name: string, value: unknown, host: Host): boolean;
  navigation(
    name: string,
  ): { readonly wire: string; readonly object: (host: Host) => HostObject | null } | null;
  /** undefined when there is no such method. */
  object(name: string, args: CallArguments, host: Host): HostObject | null | undefined;
  action(name: string): ((args: CallArguments, host: Host) => unknown) | null;
  index(args: CallArguments, host: Host): HostObject | undefined;
  /** null when it is no collection. */
  items(host: Host): readonly HostObject[] | null;
}

/** Makes a host object of what it stands for. */
export type HostConstructor<Target> = (target: Target) => HostObject;

/** What the tables answer, by class (one may have several): names on the wire, of properties and methods alike. */
export const ANSWERED = new Map<string, ReadonlySet<string>>();

/** The constructor of a class's objects, from its table. */
export function hostClass<Target>(table: HostClass<Target>): HostConstructor<Target> {
  const { scalars = {}, navigations = {}, objects = {}, actions = {} } = table;
  const names = [scalars, navigations, objects, actions].flatMap((group) => Object.keys(group));
  const own = [...names, ...(table.items ? ["Items"] : []), ...(table.indexer ? ["GetItem"] : [])];
  ANSWERED.set(table.name, new Set([...(ANSWERED.get(table.name) ?? []), ...own]));
  const members = {
    table,
    scalars: byName(table.scalars),
    navigations: byName(table.navigations),
    objects: byName(table.objects),
    actions: byName(table.actions),
    readable: Object.entries(table.scalars ?? {}).flatMap(([name, scalar]) => (scalar.get ? [name] : [])),
  };
  return (target) => new TableObject(target, members);
}

interface Members<Target> {
  readonly table: HostClass<Target>;
  readonly scalars: Named<Scalar<Target>>;
  readonly navigations: Named<(target: Target, host: Host) => HostObject | null>;
  readonly objects: Named<(target: Target, args: CallArguments, host: Host) => HostObject | null>;
  readonly actions: Named<(target: Target, args: CallArguments, host: Host) => unknown>;
  readonly readable: readonly string[];
}
type Named<Member> = ReadonlyMap<string, readonly [wire: string, member: Member]>;

class TableObject<Target> implements HostObject {
  constructor(
    readonly target: Target,
    private readonly members: Members<Target>,
  ) {}

  get className(): string {
    return this.members.table.name;
  }
  identity(host: Host): Bag {
    return this.members.table.identity?.(this.target, host) ?? {};
  }
  scalarNames(): readonly string[] {
    return this.members.readable;
  }
  scalar(name: string): { wire: string; value: (host: Host) => unknown } | null {
    const found = this.members.scalars.get(name.toLowerCase());
    const get = found?.[1].get;
    return found && get ? { wire: found[0], value: (host) => get(this.target, host) } : null;
  }
  write(name: string, value: unknown, host: Host): boolean {
    const set = this.members.scalars.get(name.toLowerCase())?.[1].set;
    set?.(this.target, value, host);
    return set !== undefined;
  }
  navigation(name: string): { wire: string; object: (host: Host) => HostObject | null } | null {
    const found = this.members.navigations.get(name.toLowerCase());
    return found ? { wire: found[0], object: (host) => found[1](this.target, host) } : null;
  }
  object(name: string, args: CallArguments, host: Host): HostObject | null | undefined {
    return this.members.objects.get(name.toLowerCase())?.[1](this.target, args, host);
  }
  action(name: string): ((args: CallArguments, host: Host) => unknown) | null {
    const found = this.members.actions.get(name.toLowerCase())?.[1];
    return found ? (args, host) => found(this.target, args, host) : null;
  }
  index(args: CallArguments, host: Host): HostObject | undefined {
    return this.members.table.indexer?.(this.target, args, host);
  }
  items(host: Host): readonly HostObject[] | null {
    return this.members.table.items?.(this.target, host) ?? null;
  }
}

function byName<Member>(members: Readonly<Record<string, Member>> | undefined): Named<Member> {
  return new Map(
    Object.entries(members ?? {}).map(([wire, member]) => [wire.toLowerCase(), [wire, member] as const]),
  );
}
