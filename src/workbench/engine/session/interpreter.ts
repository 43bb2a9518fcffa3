import { ModelError } from "../model-error.ts";
import { CallArguments, isRecord } from "../host/arguments.ts";
import { service } from "../host/classes/services.ts";
import { workbook } from "../host/classes/workbook.ts";
import { unknownMember, wireError, UnknownMember, type WireError } from "../host/failure.ts";
import type { Host } from "../host/host.ts";
import type { HostObject } from "../host/host-object.ts";
import { queryBag, readQueryInfo } from "../host/query.ts";
import {
  ActionType,
  PathType,
  type HostAction,
  type HostRequest,
  type ObjectPath,
  type WireArguments,
} from "../host/request.ts";

export interface HostAnswer {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: readonly number[];
  readonly Error?: WireError;
}

/** Carries out the actions in their order and stops at the first that fails; what was done before it stays. */
export function interpret(request: HostRequest, host: Host, unknown: (member: string) => void): HostAnswer {
  const run = new Run(request, host);
  const results: { ActionId: number; Value: unknown }[] = [];
  const traces: number[] = [];
  for (const [index, action] of request.actions.entries()) {
    try {
      const value = run.perform(action);
      if (action.type === ActionType.Trace) traces.push(action.id);
      results.push({ ActionId: action.id, Value: value ?? null });
    } catch (error) {
      if (error instanceof UnknownMember) unknown(error.member);
      return { Results: results, TraceIds: traces, Error: wireError(error, run.location, index) };
    }
  }
  return { Results: results, TraceIds: traces };
}

type Performed = (run: Run, object: HostObject, action: HostAction) => unknown;

/** One request: its object paths, each resolved once. */
class Run {
  readonly #objects = new Map<number, HostObject | null>();
  /** What is being asked of which class, for the error that it may end with. */
  #location = "";

  constructor(
    private readonly request: HostRequest,
    private readonly host: Host,
  ) {}

  perform(action: HostAction): unknown {
    if (action.type === ActionType.Trace) return null;
    const object = this.#resolve(action.path);
    this.#at(object, action.name || "load");
    const performed = Run.#performed.get(action.type);
    if (!performed) {
      throw new ModelError("NotImplemented", `Actions of type ${action.type} are not known.`);
    }
    // Nothing comes of what is asked of a null object.
    return object && performed(this, object, action);
  }

  /** What an action of each type does with its object. */
  static readonly #performed: ReadonlyMap<number, Performed> = new Map<number, Performed>([
    [ActionType.Instantiate, ({ host }, object) => object.identity(host)],
    [ActionType.Query, ({ host }, object, { query }) => queryBag(object, readQueryInfo(query), host, "wire")],
    [
      ActionType.QueryAsJson,
      ({ host }, object, { query }) => queryBag(object, readQueryInfo(query), host, "json"),
    ],
    [ActionType.Method, (run, object, action) => run.#call(object, action)],
    [
      ActionType.SetProperty,
      (run, object, { name, args }) => run.#set(object, { [name]: run.#arguments(args)[0] }),
    ],
    [ActionType.Update, (run, object, { state }) => run.#set(object, state)],
    [ActionType.EnsureUnchanged, (run, object, { state }) => run.#ensureUnchanged(object, state)],
  ]);

  get location(): string {
    return this.#location;
  }

  #call(object: HostObject, action: HostAction): unknown {
    const method = object.action(action.name);
    if (!method) throw unknownMember(object.className, action.name);
    return method(new CallArguments(this.#arguments(action.args)), this.host);
  }

  #set(object: HostObject, state: unknown): null {
    for (const [name, value] of Object.entries(isRecord(state) ? state : {})) {
      if (!object.write(name, value ?? null, this.host)) throw unknownMember(object.className, name);
    }
    return null;
  }

  #ensureUnchanged(object: HostObject, state: unknown): null {
    for (const [name, value] of Object.entries(isRecord(state) ? state : {})) {
      const scalar = object.scalar(name);
      if (!scalar) throw unknownMember(object.className, name);
      if (JSON.stringify(scalar.value(this.host)) !== JSON.stringify(value)) {
        throw new ModelError("InvalidOperation", `${object.className}.${name} has changed.`);
      }
    }
    return null;
  }

  #resolve(id: number): HostObject | null {
    const known = this.#objects.get(id);
    if (known !== undefined) return known;
    const path = this.request.paths.get(id);
    if (!path) throw new ModelError("InvalidArgument", `There is no object path ${id}.`);
    const object = this.#make(path);
    this.#objects.set(id, object);
    return object;
  }

  #make(path: ObjectPath): HostObject | null {
    const { host } = this;
    if (path.type === PathType.Global) return workbook(host.model);
    if (path.type === PathType.Null) return null;
    if (path.type === PathType.NewObject) return service(path.name);
    if (path.type === PathType.Reference) {
      const kept = host.references.find(path.name);
      if (!kept) throw new ModelError("InvalidReference", "The object is no longer kept.");
      return kept;
    }
    const parent = path.parent === null ? workbook(host.model) : this.#resolve(path.parent);
    // What hangs on a null object is a null object.
    if (!parent) return null;
    const args = new CallArguments(this.#arguments(path.args));
    this.#at(parent, path.name || "getItem");
    const made = this.#child(parent, path, args);
    if (made === undefined) throw unknownMember(parent.className, path.name || "getItem");
    return made;
  }

  #child(parent: HostObject, path: ObjectPath, args: CallArguments): HostObject | null | undefined {
    switch (path.type) {
      case PathType.Method:
        return parent.object(path.name, args, this.host);
      case PathType.Property:
        return parent.navigation(path.name)?.object(this.host);
      case PathType.Indexer:
        return parent.index(args, this.host);
      default:
        return undefined;
    }
  }

  #at(object: HostObject | null, member: string): void {
    this.#location = `${object?.className ?? "Object"}.${member.charAt(0).toLowerCase()}${member.slice(1)}`;
  }

  /** Puts the objects in place of the path ids the library sends for its proxies. */
  #arguments(args: WireArguments): unknown[] {
    return args.values.map((value, index) => this.#argument(value, args.references[index]));
  }

  #argument(value: unknown, reference: unknown): unknown {
    if (typeof reference === "number" && reference !== 0) return this.#resolve(reference);
    if (Array.isArray(value) && Array.isArray(reference)) {
      return value.map((entry: unknown, index) => this.#argument(entry, reference[index]));
    }
    return this.#withProxies(value);
  }

  /** A proxy inside a plain object comes as `{_ObjectPathId: n}`. */
  #withProxies(value: unknown): unknown {
    if (!isRecord(value)) return value;
    const path = value["_ObjectPathId"];
    if (typeof path === "number") return this.#resolve(path);
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, this.#withProxies(entry)]));
  }
}
