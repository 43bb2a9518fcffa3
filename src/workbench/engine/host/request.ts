import { isRecord } from "./arguments.ts";

/** A request as the library sends it (protocol: rich-API batch); what is not of this shape is refused as a whole. */
export interface HostRequest {
  readonly actions: readonly HostAction[];
  readonly paths: ReadonlyMap<number, ObjectPath>;
}

export interface ObjectPath {
  readonly id: number;
  /** One of `PathType`. */
  readonly type: number;
  readonly name: string;
  readonly parent: number | null;
  readonly args: WireArguments;
}

export const PathType = {
  Global: 1,
  NewObject: 2,
  Method: 3,
  Property: 4,
  Indexer: 5,
  Reference: 6,
  Null: 7,
} as const;

export interface HostAction {
  readonly id: number;
  /** One of `ActionType`. */
  readonly type: number;
  readonly name: string;
  readonly path: number;
  readonly args: WireArguments;
  readonly query: unknown;
  readonly state: unknown;
}

export const ActionType = {
  Instantiate: 1,
  Query: 2,
  Method: 3,
  SetProperty: 4,
  Trace: 5,
  RecursiveQuery: 6,
  QueryAsJson: 7,
  EnsureUnchanged: 8,
  Update: 9,
} as const;

/** Arguments with, at the same place, the id of the path an argument stands for (0: it stands for itself). */
export interface WireArguments {
  readonly values: readonly unknown[];
  readonly references: readonly unknown[];
}

export function readRequest(bodyText: string): HostRequest {
  const body: unknown = JSON.parse(bodyText);
  if (!isRecord(body)) throw new SyntaxError("the request is no object");
  const actions = Array.isArray(body["Actions"]) ? body["Actions"].map(readAction) : [];
  const paths = Object.values(isRecord(body["ObjectPaths"]) ? body["ObjectPaths"] : {}).map(readPath);
  return { actions, paths: new Map(paths.map((path) => [path.id, path])) };
}

function readAction(value: unknown): HostAction {
  const action = isRecord(value) ? value : {};
  return {
    id: numberOf(action["Id"]),
    type: numberOf(action["ActionType"]),
    name: textOf(action["Name"]),
    path: numberOf(action["ObjectPathId"]),
    args: readArguments(action["ArgumentInfo"]),
    query: action["QueryInfo"] ?? action["RecursiveQueryInfo"],
    state: action["ObjectState"],
  };
}

function readPath(value: unknown): ObjectPath {
  const path = isRecord(value) ? value : {};
  const parent = path["ParentObjectPathId"];
  return {
    id: numberOf(path["Id"]),
    type: numberOf(path["ObjectPathType"]),
    name: textOf(path["Name"]),
    parent: typeof parent === "number" && parent !== 0 ? parent : null,
    args: readArguments(path["ArgumentInfo"]),
  };
}

function readArguments(value: unknown): WireArguments {
  const info = isRecord(value) ? value : {};
  const list = (entry: unknown): readonly unknown[] => (Array.isArray(entry) ? entry : []);
  return { values: list(info["Arguments"]), references: list(info["ReferencedObjectPathIds"]) };
}

const numberOf = (value: unknown): number => (typeof value === "number" ? value : 0);
const textOf = (value: unknown): string => (typeof value === "string" ? value : "");
